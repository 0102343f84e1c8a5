package nianbao.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of every command that works on a store. */
final class StoreOptions {
    private static final Path DEFAULT = Path.of("nianbao-data", "nianbao.db");

    @Option(
            names = "--store",
            paramLabel = "PATH",
            description = "The database (default: NIANBAO_STORE, else nianbao-data/nianbao.db).")
    private Optional<Path> store = Optional.empty();

    /** The database asked for. */
    Path file(Surroundings surroundings) {
        return store.or(() -> surroundings.variable("NIANBAO_STORE").map(Path::of))
                .orElse(DEFAULT);
    }
}
