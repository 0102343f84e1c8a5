package nianbao.worker.child;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import nianbao.detect.OpenedFile;
import nianbao.model.EnvironmentException;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.model.SourceFile;
import nianbao.words.Messages;
import nianbao.words.Program;

/** Gives a record for every file that was opened, also where it was refused or the program fails on it. */
public final class OpenedFileReader {
    private final FileReader reader;
    private final Messages messages;
    private final Consumer<String> faults;

    /** The pipeline. */
    @FunctionalInterface
    public interface FileReader {
        /**
         * @param threads for the pages of the file
         * @param afterPage to be run after each page, in the thread that asks
         */
        ReportRecord read(SourceFile file, int threads, Runnable afterPage);
    }

    /** @param faults told of the stack of each fault of the program */
    public OpenedFileReader(FileReader reader, Messages messages, Consumer<String> faults) {
        this.reader = reader;
        this.messages = messages;
        this.faults = faults;
    }

    /**
     * @throws OutOfMemoryError which is no fault of the program
     * @throws EnvironmentException where no file at all can be read
     */
    public ReportRecord read(OpenedFile opened, int threads, Runnable afterPage) {
        if (opened instanceof OpenedFile.Refused refused) {
            return refusal(refused.source(), refused.problem());
        }
        OpenedFile.Ready ready = (OpenedFile.Ready) opened;
        try {
            return reader.read(ready.file(), threads, afterPage)
                    .withNotes(ready.notes().stream().map(messages::note).toList());
        } catch (OutOfMemoryError | EnvironmentException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            faults.accept(stack(e));
            return refusal(Source.of(ready.file()), bug(e));
        }
    }

    /** What to say of a path that could not be opened for a fault of the program. */
    public OpenedFile.Refused refused(Path path, Throwable fault) {
        faults.accept(stack(fault));
        return new OpenedFile.Refused(Source.named(String.valueOf(path.getFileName())), bug(fault));
    }

    public static Source source(OpenedFile opened) {
        return opened instanceof OpenedFile.Ready ready
                ? Source.of(ready.file())
                : ((OpenedFile.Refused) opened).source();
    }

    private ReportRecord refusal(Source source, Problem problem) {
        return ReportRecord.rejected(source, messages.note(problem), Program.reader());
    }

    private static Problem bug(Throwable thrown) {
        return Problem.ofFile(ProblemCode.INTERNAL_ERROR, thrown.getClass().getSimpleName());
    }

    private static String stack(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack, true));
        return stack.toString();
    }
}
