package nianbao.cli.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.bench.ColdBench;
import nianbao.bench.HotBench;
import nianbao.bench.TesseractBench;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.text.TextTable;
import nianbao.detect.FileOpener;
import nianbao.detect.OpenedFile;
import nianbao.detect.archive.OpeningLimits;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the way from bytes to record: hot in this process, cold as a command of its own. */
@Command(
        name = "bench",
        description =
                "Measure reading: pages a second hot (after warm-up, one thread) and cold (a command of its own).",
        mixinStandardHelpOptions = true)
public final class BenchCommand extends ReadingCommand {
    @Option(names = "--runs", paramLabel = "N", description = "Measured runs of each (default: ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "Reading before anything is measured, at least; up to six times as long while it gets faster"
                    + " (default: ${DEFAULT-VALUE}).")
    private int warmUp = 10;

    @Option(
            names = "--peers",
            description =
                    "Measure other programs over the same files, whose figures are in NAME.truth.json beside them; what"
                            + " is not there is fetched from its registry.")
    private boolean peers;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "With --peers: draw what came of the programs, as SVG.")
    private Optional<Path> chart = Optional.empty();

    @Option(
            names = "--plan",
            paramLabel = "N",
            description = "Say what it takes to read N files such as these and to have them in a database.")
    private Optional<Long> plan = Optional.empty();

    @Option(
            names = "--downloads",
            paramLabel = "DIR",
            description = "Where the other programs are kept (default: ~/.cache/nianbao/peers).")
    private Optional<Path> downloads = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to read.")
    private List<Path> files = List.of();

    public BenchCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        if (peers) {
            Path program = program().orElseThrow(() -> misused("bench.home"));
            return new BenchPeers(context(), messages(), options().locale(), runs, warmUp)
                    .run(program, downloads, chart, files)
                    .map(lines -> {
                        lines.forEach(this::print);
                        return ExitCode.DONE;
                    })
                    .orElse(ExitCode.REJECTED);
        }
        Locale locale = options().locale();
        Messages messages = messages();
        List<SourceFile> sources = new ArrayList<>();
        FileOpener opener = new FileOpener(OpeningLimits.STANDARD, Pipeline::pdfPages, Pipeline::attachments);
        for (Path file : files) {
            opener.open(file, opened -> {
                if (opened instanceof OpenedFile.Ready ready) {
                    sources.add(ready.file());
                }
            });
        }
        if (sources.isEmpty()) {
            context().err().println(messages.text("bench.nothing"));
            return ExitCode.REJECTED;
        }
        if (plan.isPresent()) {
            Path program = program().orElseThrow(() -> misused("bench.home"));
            try (Pipeline pipeline = new Pipeline(locale, Extent.WHOLE)) {
                new BenchPlan(messages, pipeline::read, warmUp)
                        .lines(plan.get(), program, files, sources)
                        .forEach(this::print);
            }
            return ExitCode.DONE;
        }
        TextTable table = new TextTable();
        HotBench.Throughput hot = hot(locale, sources, Extent.WHOLE);
        table.add(row(messages, messages.text("bench.files", sources.size(), hot.pages()), hot));
        if (!hot.scans().isEmpty()) {
            HotBench.Throughput figures = hot(locale, hot.scans(), Extent.FIGURES);
            table.add(row(messages, messages.text("bench.figures", figures.pages()), figures));
        }
        tesseract(hot.scans())
                .ifPresent(millis -> table.add(List.of(
                        messages.text("bench.hot"),
                        "tesseract -l chi_sim --psm 3",
                        messages.text("bench.processor", decimal(millis)))));
        for (ColdBench.Measured cold : ColdBench.measure(program(), files.get(0), runs)) {
            table.add(List.of(
                    messages.text("bench.cold"),
                    cold.name(),
                    messages.text("bench.seconds", decimal(cold.median()), decimal(cold.fastest()))));
        }
        table.lines().forEach(this::print);
        return ExitCode.DONE;
    }

    /** This program as a command, where who started it says where it is. */
    private Optional<Path> program() {
        return context().variable("NIANBAO_HOME").map(home -> Path.of(home, "bin", "nianbao"));
    }

    private HotBench.Throughput hot(Locale locale, List<SourceFile> sources, Extent extent) {
        try (Pipeline pipeline = new Pipeline(locale, extent)) {
            return new HotBench(file -> pipeline.read(file), warmUp).measure(sources, runs);
        }
    }

    private static List<String> row(Messages messages, String what, HotBench.Throughput hot) {
        return List.of(
                messages.text("bench.hot"),
                what,
                messages.text(
                        "bench.per-page",
                        decimal(hot.millisPerPage()),
                        decimal(hot.processorMillisPerPage()),
                        decimal(1000 / hot.millisPerPage())));
    }

    private static Optional<Double> tesseract(List<SourceFile> scans) {
        try {
            return TesseractBench.millisPerPage(scans);
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.OUTPUT_UNWRITABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number);
    }
}
