package nianbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.model.EnvironmentException;

/**
 * Standard output. What cannot be written is thrown through the writers around it, so that no result is lost unseen; once: they hold
 * it back and try it again at the end.
 */
final class StandardOutput extends OutputStream {
    /** What the link of a descriptor begins with whose other end is a process. */
    private static final String PIPE = "pipe:";

    private final OutputStream bytes;
    private boolean hasFailed;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    /** @param bytes where it goes */
    StandardOutput(OutputStream bytes) {
        this.bytes = bytes;
    }

    /** Whoever read the output has enough of it, as {@code head} has. */
    static final class Closed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        Closed(IOException cause) {
            super(cause);
        }
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        if (hasFailed) {
            return;
        }
        try {
            bytes.write(octets, offset, length);
        } catch (IOException e) {
            hasFailed = true;
            throw isPipe()
                    ? new Closed(e)
                    : new EnvironmentException(EnvironmentException.Code.OUTPUT_UNWRITABLE, "stdout", e);
        }
    }

    /** The words of the system that a pipe is broken are those of its locale. */
    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith(PIPE);
        } catch (IOException e) {
            return false;
        }
    }
}
