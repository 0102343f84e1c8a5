package nianbao.inbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which files are open for writing, as far as Linux tells: those of processes whose files one may see, which are the own
 * ones unless one is root. What other users and other machines write shows by the file's changing alone.
 */
final class OpenFileDetector {
    /** The last octal digit of a file's flags: 1 writing, 2 reading and writing. */
    private static final int ACCESS = 3;

    private final Optional<Path> processes;

    private OpenFileDetector(Optional<Path> processes) {
        this.processes = processes;
    }

    /** @param processes the folder {@code /proc}, or what stands for it */
    static OpenFileDetector in(Path processes) {
        return new OpenFileDetector(Optional.of(processes));
    }

    /** Nobody is asked. */
    static OpenFileDetector unasked() {
        return new OpenFileDetector(Optional.empty());
    }

    /** The files below a folder that are open for writing, by their names there. */
    Set<Path> below(Path folder) throws IOException {
        Set<Path> open = new HashSet<>();
        if (processes.isPresent() && Files.isDirectory(processes.get())) {
            Path root = folder.toRealPath();
            try (DirectoryStream<Path> all = Files.newDirectoryStream(processes.get(), "[0-9]*")) {
                for (Path process : all) {
                    addFiles(process, root, open);
                }
            }
        }
        return open;
    }

    /** Processes end, and most belong to others: what cannot be seen is passed over. */
    private static void addFiles(Path process, Path root, Set<Path> open) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                Optional<Path> file = target(descriptor).filter(path -> path.startsWith(root));
                if (file.isPresent() && isWriting(process.resolve("fdinfo").resolve(descriptor.getFileName()))) {
                    open.add(root.relativize(file.get()));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // nothing is known of it
        }
    }

    private static Optional<Path> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isWriting(Path info) throws IOException {
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("flags:"))
                .map(line -> line.substring(line.length() - 1))
                .anyMatch(digit -> (Integer.parseInt(digit) & ACCESS) != 0);
    }
}
