package nianbao.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that people would use instead.
 *
 * @param name with its version
 * @param running the command that has it work on all files of a folder, once for all where it can
 * @param reading the figures that it gave of a file, with all that is known of the forms
 */
record Peer(String name, Running running, Reading reading) {
    /** How it is run. */
    interface Running {
        List<String> command(Path folder, Path out) throws IOException;
    }

    /** How what it gave of a file is read. */
    interface Reading {
        GivenFigures figures(Path file, Path out) throws IOException;
    }

    public List<String> command(Path folder, Path out) throws IOException {
        return running.command(folder, out);
    }

    public GivenFigures figures(Path file, Path out) throws IOException {
        return reading.figures(file, out);
    }
}
