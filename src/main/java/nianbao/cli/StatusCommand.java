package nianbao.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nianbao.json.RecordWriter;
import nianbao.store.ReportStore;
import nianbao.store.StoreSummary;
import nianbao.store.input.Archive;
import nianbao.store.input.Original;
import nianbao.words.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what is in the store, whether it adds up, and what waits for a person. */
@Command(
        name = "status",
        description = "Say what is in the database, whether it adds up, and what waits for a person.",
        mixinStandardHelpOptions = true)
final class StatusCommand extends StoreCommand {
    @Option(names = "--json", description = "Print one JSON object, for a monitor.")
    private boolean json;

    @Option(
            names = "--check",
            description = "Have the database check its file, and compare each kept original with its hash.")
    private boolean check;

    StatusCommand(CliContext context) {
        super(context);
    }

    /**
     * What is told to a monitor.
     *
     * @param damage what {@code --check} found, in the words of the database
     * @param lost originals that {@code --check} did not find whole
     */
    record Told(
            String program,
            String reader,
            boolean sound,
            StoreSummary account,
            List<String> damage,
            List<String> lost) {}

    @Override
    ExitCode run() {
        try (ReportStore store = openStore()) {
            String reader = Program.reader().version();
            StoreSummary account = store.read(tables -> tables.statistics().summary(reader));
            List<String> damage =
                    check ? store.read(tables -> tables.statistics().damage()) : List.of();
            List<String> lost = check ? lost(store) : List.of();
            boolean sound = account.mismatches().isEmpty() && damage.isEmpty() && lost.isEmpty();
            Told told = new Told(Program.version(), reader, sound, account, damage, lost);
            List<String> lines = json ? List.of(new RecordWriter().part(told)) : new StatusText(messages()).lines(told);
            lines.forEach(this::print);
            return sound ? ExitCode.DONE : ExitCode.NOT_SOUND;
        }
    }

    private List<String> lost(ReportStore store) {
        Archive archive = Archive.beside(storeOptions().file(context()), Clock.systemUTC());
        List<String> lost = new ArrayList<>();
        for (Original original : store.read(tables -> tables.originals().all())) {
            if (original.archived() && original.container().isEmpty() && !archive.isSound(original.sha256())) {
                lost.add(original.sha256() + " " + original.path());
            }
        }
        return lost;
    }
}
