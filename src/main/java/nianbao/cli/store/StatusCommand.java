package nianbao.cli.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.json.RecordWriter;
import nianbao.model.EnvironmentException;
import nianbao.store.ReportStore;
import nianbao.store.StoreSummary;
import nianbao.store.input.Original;
import nianbao.words.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what is in the store, whether it adds up, and what waits for a person. */
@Command(
        name = "status",
        description = "Say what is in the database, whether it adds up, and what waits for a person.",
        mixinStandardHelpOptions = true)
public final class StatusCommand extends StoreCommand {
    @Option(names = "--json", description = "Print one JSON object, for a monitor.")
    private boolean json;

    @Option(
            names = "--check",
            description = "Check the whole file of the database, however large, and compare each kept original with its"
                    + " hash.")
    private boolean check;

    public StatusCommand(CliContext context) {
        super(context);
    }

    /**
     * What is told to a monitor.
     *
     * @param account empty where the database is too damaged to count
     * @param checked whether the whole file of the database was looked at: a large one is by {@code --check} alone
     * @param damage what is wrong with the file, in the words of the database
     * @param lost originals that {@code --check} did not find whole
     */
    record Told(
            String program,
            String reader,
            boolean sound,
            Optional<StoreSummary> account,
            boolean checked,
            List<String> damage,
            List<String> lost) {}

    @Override
    protected ExitCode run() {
        Told told = told();
        List<String> lines = json ? List.of(new RecordWriter().part(told)) : new StatusText(messages()).lines(told);
        lines.forEach(this::print);
        return told.sound() ? ExitCode.DONE : ExitCode.NOT_SOUND;
    }

    private Told told() {
        try (ReportStore store = openStoreToLook()) {
            Optional<List<String>> damage = check ? Optional.of(store.damageInAll()) : store.damage();
            if (damage.stream().anyMatch(found -> !found.isEmpty())) {
                return told(counted(store), damage, List.of());
            }
            StoreSummary account = count(store);
            return told(Optional.of(account), damage, check ? lost(store) : List.of());
        } catch (EnvironmentException e) {
            if (e.code() != EnvironmentException.Code.STORE_DAMAGED) {
                throw e;
            }
            return told(Optional.empty(), Optional.of(List.of(String.valueOf(e.getMessage()))), List.of());
        }
    }

    private static Told told(Optional<StoreSummary> account, Optional<List<String>> damage, List<String> lost) {
        List<String> found = damage.orElse(List.of());
        boolean sound = found.isEmpty()
                && lost.isEmpty()
                && account.stream().allMatch(counted -> counted.mismatches().isEmpty());
        String reader = Program.reader().version();
        return new Told(Program.version(), reader, sound, account, damage.isPresent(), found, lost);
    }

    private static StoreSummary count(ReportStore store) {
        return store.read(tables -> tables.statistics().summary(Program.reader().version()));
    }

    /** What a damaged database can still be asked. */
    private static Optional<StoreSummary> counted(ReportStore store) {
        try {
            return Optional.of(count(store));
        } catch (EnvironmentException e) {
            return Optional.empty();
        }
    }

    private static List<String> lost(ReportStore store) {
        List<String> lost = new ArrayList<>();
        for (Original original : store.read(tables -> tables.originals().all())) {
            if (original.archived()
                    && original.container().isEmpty()
                    && !store.archive().isSound(original.sha256())) {
                lost.add(original.sha256() + " " + original.path());
            }
        }
        return lost;
    }
}
