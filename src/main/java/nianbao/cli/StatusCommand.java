package nianbao.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.json.RecordWriter;
import nianbao.store.Account;
import nianbao.store.Archive;
import nianbao.store.Original;
import nianbao.store.ReportStore;
import nianbao.words.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what is in the store, whether it adds up, and what waits for a person. */
@Command(
        name = "status",
        description = "Say what is in the database, whether it adds up, and what waits for a person.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LanguageOptions options = new LanguageOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Option(names = "--json", description = "Print one JSON object, for a monitor.")
    private boolean json;

    @Option(
            names = "--check",
            description = "Have the database check its file, and compare each kept original with its hash.")
    private boolean check;

    StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What is told to a monitor.
     *
     * @param damage what {@code --check} found, in the words of the database
     * @param lost originals that {@code --check} did not find whole
     */
    record Told(String program, boolean sound, Account account, List<String> damage, List<String> lost) {}

    @Override
    public Integer call() {
        try (ReportStore store = storeOptions.existing(surroundings, spec.commandLine(), options.messages())) {
            Account account = store.read(tables -> tables.census().take());
            List<String> damage = check ? store.read(tables -> tables.census().damage()) : List.of();
            List<String> lost = check ? lost(store) : List.of();
            boolean sound = account.mismatches().isEmpty() && damage.isEmpty() && lost.isEmpty();
            Told told = new Told(Program.version(), sound, account, damage, lost);
            List<String> lines =
                    json ? List.of(new RecordWriter().part(told)) : new StatusText(options.messages()).lines(told);
            lines.forEach(line -> surroundings.out().print(line + "\n"));
            return (sound ? ExitCode.DONE : ExitCode.NOT_SOUND).number();
        }
    }

    private List<String> lost(ReportStore store) {
        Archive archive = Archive.beside(storeOptions.file(surroundings), Clock.systemUTC());
        List<String> lost = new ArrayList<>();
        for (Original original : store.read(tables -> tables.originals().all())) {
            if (original.archived() && original.container().isEmpty() && !archive.isSound(original.sha256())) {
                lost.add(original.sha256() + " " + original.path());
            }
        }
        return lost;
    }
}
