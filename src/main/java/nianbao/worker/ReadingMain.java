package nianbao.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import nianbao.detect.FileOpener;
import nianbao.detect.Limits;
import nianbao.pipeline.Pipeline;
import nianbao.words.Messages;

/**
 * The reading process: takes orders on standard input and answers on standard output, until the input ends. When it ends
 * in the middle of a file, nobody waits for the answer any more, and the process ends at once.
 */
public final class ReadingMain {
    /** Bytes of the reading thread's stack: deeply nested files need more than Java's usual 1 MiB. */
    private static final long STACK = 32L << 20;

    private ReadingMain() {}

    /** @param arguments the language of messages */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // libraries may print: nothing but messages goes to the parent
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        Locale locale = Locale.forLanguageTag(arguments[0]);
        Pipeline pipeline = new Pipeline(locale);
        FileOpener opener = new FileOpener(Limits.STANDARD, Pipeline::pdfPages);
        ReadingLoop loop = new ReadingLoop(out, opener, pipeline::read, Messages.in(locale));
        Thread reader = new Thread(null, loop, "reader", STACK);
        reader.setDaemon(true);
        reader.start();
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        Wire wire = new Wire();
        try {
            while (true) {
                loop.tell(wire.read(in));
            }
        } catch (EOFException e) {
            if (loop.isBusy()) {
                Runtime.getRuntime().halt(0);
            }
        }
    }
}
