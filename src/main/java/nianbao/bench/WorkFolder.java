package nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what other programs write; closed, it is gone with all that is in it. */
public record WorkFolder(Path path) implements AutoCloseable {
    /**
     * A new one among the temporary folders.
     *
     * @throws IOException where none can be made
     */
    public static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("nianbao-bench"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
