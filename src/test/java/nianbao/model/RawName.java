package nianbao.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files whose names are bytes that no Java string has, made by the shell. */
public final class RawName {
    private RawName() {}

    /**
     * Writes a file into a folder of its own.
     *
     * @param name as printf takes it, such as {@code \\377.pdf}
     */
    public static Path write(Path folder, String name, String text) throws IOException, InterruptedException {
        Files.createDirectory(folder);
        String script = "printf %s \"$1\" > \"$(printf \"$2\")\"";
        int code = new ProcessBuilder(List.of("sh", "-c", script, "sh", text, name))
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("the shell ended with " + code);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
