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
import nianbao.json.RecordWriter;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;

/** The reading process: takes files on standard input and answers with their records, until the input ends. */
public final class ReadingMain {
    private ReadingMain() {}

    /** @param arguments the language of messages */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // native libraries may print: nothing but records goes to the parent
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        RecordWriter writer = new RecordWriter();
        try (Pipeline pipeline = Pipeline.withOcr(Locale.forLanguageTag(arguments[0]))) {
            while (true) {
                SourceFile file = Wire.file(in);
                Wire.send(out, writer.line(pipeline.read(file)));
            }
        } catch (EOFException e) {
            // the parent has no more files
        }
    }
}
