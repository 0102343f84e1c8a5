package nianbao.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nianbao.cli.command.CliContext;

/** Where the program starts. */
public final class Main {
    /** Bytes held back before they are written; records are flushed one by one. */
    private static final int BUFFER = 1 << 16;

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = utf8(new StandardOutput());
        PrintWriter err = new PrintWriter(utf8(new FileOutputStream(FileDescriptor.err)), true);
        boolean terminal = Boolean.getBoolean("nianbao.terminal");
        int code = new Nianbao(new CliContext(System.in, out, err, terminal, Map.copyOf(System.getenv()))).run(args);
        err.flush();
        // threads that ran over their time may still be at work
        Runtime.getRuntime().halt(code);
    }

    /** UTF-8 whatever the locale: the contract says so, and reports are Chinese. */
    private static PrintWriter utf8(OutputStream out) {
        BufferedOutputStream bytes = new BufferedOutputStream(out, BUFFER);
        return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), false);
    }
}
