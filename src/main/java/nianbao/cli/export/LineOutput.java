package nianbao.cli.export;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output for whoever writes bytes: whole lines of text in UTF-8. */
final class LineOutput extends OutputStream {
    private final PrintWriter out;

    LineOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        out.write(new String(octets, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
        out.flush();
    }
}
