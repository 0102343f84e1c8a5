package nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that works on a store. */
final class StoreOptions {
    private static final Path DEFAULT = Path.of("nianbao-data", "nianbao.db");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--store",
            paramLabel = "PATH",
            description = "The database (default: NIANBAO_STORE, else nianbao-data/nianbao.db).")
    private Optional<Path> store = Optional.empty();

    /** The database asked for. */
    Path file(CliContext context) {
        return store.or(() -> context.variable("NIANBAO_STORE").map(Path::of)).orElse(DEFAULT);
    }

    /** Opens a store that is there: who asks what is in one does not want a new one. */
    ReportStore existing(CliContext context, Messages messages) {
        Path file = file(context);
        if (!Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), messages.text("cli.store.missing", file));
        }
        return ReportStore.open(file, Clock.systemUTC());
    }

    /** The one report that is meant by {@code words}. */
    long report(ReportStore store, String words, Messages messages) {
        List<Long> found = store.read(tables -> tables.reports().named(words));
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.text("cli.report.none", words));
        }
        List<String> titles = store.read(tables -> found.stream()
                .map(number -> tables.reports().title(number))
                .map(title -> title.report() + " (" + StoreTexts.title(title) + ")")
                .toList());
        throw new ParameterException(
                spec.commandLine(),
                messages.text("cli.report.several", words, String.join(messages.text("ingest.join"), titles)));
    }
}
