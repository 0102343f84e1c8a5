package nianbao.cli.check;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.check.DraftCheck;
import nianbao.check.FileComparison;
import nianbao.check.Finding;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.OutputFailure;
import nianbao.cli.command.ProgressLine;
import nianbao.cli.command.StoreOptions;
import nianbao.cli.read.PoolOptions;
import nianbao.cli.read.ReadingCommand;
import nianbao.correct.FigureFields;
import nianbao.export.file.PendingOutput.Existing;
import nianbao.json.RecordWriter;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.worker.FileReading;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what to look at in drafts before they go online. */
@Command(
        name = "check",
        description = "Say what to look at in a draft before it goes online: what does not add up, what is blank, what"
                + " differs from last year, from the form and from the prose.",
        mixinStandardHelpOptions = true)
public final class CheckCommand extends ReadingCommand {
    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Option(names = "--json", description = "Print one JSON object a file.")
    private boolean json;

    @Option(names = "--all", description = "Tell each of many findings of a kind.")
    private boolean all;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a sheet to send back, as a web page.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--pdf", paramLabel = "FILE", description = "Write a sheet to send back, as a PDF.")
    private Optional<Path> pdf = Optional.empty();

    @Option(names = "--force", description = "Replace what lies there already.")
    private boolean force;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Drafts. Those of one body and year are held against each other, too.")
    private List<Path> files = List.of();

    private final FigureFields fields = FigureFields.load();

    public CheckCommand(CliContext context) {
        super(context);
    }

    /** What is told of a file to a program. */
    record Told(String file, Optional<String> before, List<Finding> findings) {}

    @Override
    protected ExitCode run() {
        try (SheetOutput output = SheetOutput.open(html, pdf, force ? Existing.REPLACED : Existing.STAYS)) {
            List<CheckedDraft> drafts = checked();
            drafts.forEach(this::tell);
            if (output.isWanted()) {
                context().out().flush();
                SheetText text = new SheetText(fields, messages(), limit());
                output.write(text.sheet(drafts, Clock.systemUTC().instant()), text)
                        .forEach(path -> context().err().println(messages().text("cli.written", path)));
            }
            boolean sound = drafts.stream().allMatch(CheckedDraft::isSound);
            boolean read = drafts.stream().noneMatch(checked -> checked.draft().verdict() == Verdict.REJECTED);
            return !read ? ExitCode.REJECTED : sound ? ExitCode.DONE : ExitCode.NOT_SOUND;
        } catch (FileAlreadyExistsException e) {
            throw misused(e, force ? "export.no-file" : "export.exists", String.valueOf(e.getFile()));
        } catch (IOException e) {
            throw OutputFailure.of(html.or(() -> pdf).orElse(Path.of("")), e, messages());
        }
    }

    private FindingLimit limit() {
        return all ? FindingLimit.ALL : FindingLimit.FEW;
    }

    private void tell(CheckedDraft checked) {
        List<String> lines = json
                ? List.of(new RecordWriter()
                        .part(new Told(checked.draft().source().name(), checked.before(), checked.findings())))
                : new CheckText(fields, messages(), limit()).lines(checked);
        lines.forEach(this::print);
    }

    private List<CheckedDraft> checked() {
        List<CheckedDraft> read = read();
        DraftCheck check = new DraftCheck();
        List<CheckedDraft> checked = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            CheckedDraft one = read.get(i);
            Optional<ReportRecord> before = before(one.draft());
            List<Finding> findings = new ArrayList<>(check.findings(one.draft(), before, one.labels()));
            for (int j = 0; j < read.size(); j++) {
                if (j != i) {
                    findings.addAll(
                            FileComparison.findings(one.draft(), read.get(j).draft()));
                }
            }
            findings.sort(Comparator.comparing(Finding::level).thenComparing(Finding::kind));
            checked.add(one.with(before.map(record -> record.source().name()), findings));
        }
        return checked;
    }

    private List<CheckedDraft> read() {
        int jobs = poolOptions.jobs(messages());
        ProgressLine progress = new ProgressLine(context(), messages(), System::nanoTime, files.size());
        List<CheckedDraft> drafts = new ArrayList<>();
        try (ReadingPool pool = reading().pool(poolOptions, jobs, Extent.WHOLE)) {
            LabelSource labels = new LabelSource(pool, messages(), line -> {
                progress.erase();
                context().err().println(line);
            });
            for (Path file : files) {
                List<ReportRecord> records = new ArrayList<>();
                pool.read(file, new Giver(records, progress));
                records.forEach(record -> drafts.add(CheckedDraft.read(record, labels.labels(file, record))));
                progress.fileDone();
            }
        } finally {
            progress.erase();
        }
        return drafts;
    }

    /** Takes every record of a file. */
    private record Giver(List<ReportRecord> records, ProgressLine progress) implements FileReading.Taker {
        @Override
        public void take(ReportRecord report) {
            records.add(report);
        }

        @Override
        public void pageRead() {
            progress.pageRead();
        }
    }

    /** The report of the same body on the year before, where the store has it. */
    private Optional<ReportRecord> before(ReportRecord draft) {
        StoreAddress address = storeOptions.address(context(), messages());
        if (draft.report().issuer().isEmpty() || draft.report().year().isEmpty() || !address.exists()) {
            return Optional.empty();
        }
        String name =
                draft.report().issuer().get() + "/" + (draft.report().year().getAsInt() - 1);
        try (ReportStore store = ReportStore.openToLook(address, Clock.systemUTC())) {
            return store.read(
                    tables -> tables.reports().named(name).stream().findFirst().flatMap(tables.reports()::record));
        }
    }
}
