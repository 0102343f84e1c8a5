package nianbao.worker.child;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import nianbao.detect.FileOpener;
import nianbao.detect.archive.OpeningLimits;
import nianbao.model.Extent;
import nianbao.pipeline.Pipeline;
import nianbao.words.Messages;

/** The reading process: takes orders on standard input and answers on standard output, until the input ends. */
public final class ReadingMain {
    private ReadingMain() {}

    /** @param arguments the language of messages, how much of a report is read, and how much is opened */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // libraries may print: nothing but messages goes to the parent
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        Locale locale = Locale.forLanguageTag(arguments[0]);
        Pipeline pipeline = new Pipeline(locale, Extent.of(arguments[1]));
        FileOpener opener = new FileOpener(OpeningLimits.of(arguments[2]), Pipeline::pdfPages, Pipeline::attachments);
        ReadingLoop loop = new ReadingLoop(out, opener, pipeline::read, pipeline::trace, Messages.in(locale));
        loop.serve(System.in);
    }
}
