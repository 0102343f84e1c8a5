package nianbao.cli.check;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.check.DraftCheck;
import nianbao.check.FileComparison;
import nianbao.check.Finding;
import nianbao.check.Finding.Level;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreOptions;
import nianbao.cli.read.PoolOptions;
import nianbao.cli.read.ReadingCommand;
import nianbao.correct.FigureFields;
import nianbao.json.RecordWriter;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
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
        description =
                "Say what to look at in a draft before it goes online: what does not add up, what is blank, what differs"
                        + " from last year and from the prose.",
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
        List<ReportRecord> drafts = new ArrayList<>();
        try (ReadingPool pool = reading().pool(poolOptions, 1, Extent.WHOLE)) {
            files.forEach(file -> pool.read(file, (FileReading.Taker) drafts::add));
        }
        boolean sound = true;
        DraftCheck check = new DraftCheck();
        for (int i = 0; i < drafts.size(); i++) {
            ReportRecord draft = drafts.get(i);
            Optional<ReportRecord> before = before(draft);
            List<Finding> findings = new ArrayList<>(check.findings(draft, before));
            for (int j = 0; j < drafts.size(); j++) {
                if (j != i && FileComparison.areOne(draft, drafts.get(j))) {
                    findings.addAll(FileComparison.findings(draft, drafts.get(j)));
                }
            }
            sound &= findings.stream().noneMatch(finding -> finding.level() == Level.FAIL);
            Told told = new Told(
                    draft.source().name(), before.map(record -> record.source().name()), findings);
            List<String> lines = json
                    ? List.of(new RecordWriter().part(told))
                    : new CheckText(fields, messages(), all).lines(draft, told);
            lines.forEach(this::print);
        }
        return sound ? ExitCode.DONE : ExitCode.NOT_SOUND;
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
