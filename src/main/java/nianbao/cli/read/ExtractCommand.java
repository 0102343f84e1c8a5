package nianbao.cli.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.ProgressLine;
import nianbao.json.RecordSchema;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Verdict;
import nianbao.worker.EarlyReader;
import nianbao.worker.FileReading;
import nianbao.worker.OrderedExecutor;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the record of each file, one line of JSON each, in the order of the files. */
@Command(
        name = "extract",
        description = "Print the record of each file to standard output, one line of JSON each.",
        mixinStandardHelpOptions = true)
public final class ExtractCommand extends ReadingCommand {
    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

    @Mixin
    private ExtentOptions extentOptions = new ExtentOptions();

    @Option(names = "--pretty", description = "Print each record over many lines, for a person.")
    private boolean pretty;

    @Option(names = "--schema", description = "Print the JSON Schema of the record, and read nothing.")
    private boolean schema;

    @Parameters(paramLabel = "FILE", description = "PDF, Word, web page, image, or an archive of them.")
    private List<Path> files = List.of();

    private final Optional<EarlyReader> early;

    /** @param early a reading process that was started before the command line was taken apart */
    public ExtractCommand(CliContext context, Optional<EarlyReader> early) {
        super(context);
        this.early = early;
    }

    @Override
    protected ExitCode run() {
        try {
            return extract();
        } finally {
            early.ifPresent(EarlyReader::close);
        }
    }

    private ExitCode extract() {
        if (schema) {
            print(RecordSchema.text());
            return ExitCode.DONE;
        }
        if (files.isEmpty()) {
            throw misused("cli.extract.missing");
        }
        int jobs = poolOptions.jobs(messages());
        ProgressLine progress = new ProgressLine(context(), messages(), System::nanoTime, files.size());
        RecordWriter json = new RecordWriter();
        boolean[] rejected = {false};
        try (ReadingPool pool = reading().pool(poolOptions, jobs, extentOptions.extent(), early)) {
            new OrderedExecutor<Path, ReportRecord>(
                            (file, give) -> {
                                pool.read(file, new Giver(give, progress));
                                progress.fileDone();
                            },
                            read -> {
                                progress.erase();
                                print(pretty ? json.pretty(read) : json.line(read));
                                context().out().flush();
                                rejected[0] |= read.verdict() == Verdict.REJECTED;
                            })
                    .run(files, Math.min(files.size(), jobs));
        }
        progress.erase();
        return rejected[0] ? ExitCode.REJECTED : ExitCode.DONE;
    }

    /** Takes every record of a file. */
    private record Giver(Consumer<ReportRecord> give, ProgressLine progress) implements FileReading.Taker {
        @Override
        public void take(ReportRecord report) {
            give.accept(report);
        }

        @Override
        public void pageRead() {
            progress.pageRead();
        }
    }
}
