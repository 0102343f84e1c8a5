package nianbao.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import nianbao.detect.FileOpener;
import nianbao.detect.Opened;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.words.Messages;
import nianbao.words.Program;

/**
 * Runs the reader on one file at a time, in a thread of its own with a time limit. What the reader throws, and what it
 * does not finish, ends as a rejected record of that file and stops nothing else.
 *
 * <p>A thread cannot be killed: one that runs over its time is interrupted and left behind.
 */
public final class Worker {
    /** Bytes of the reading thread's stack: deeply nested files need more than Java's usual 1 MiB. */
    private static final long STACK = 32L << 20;

    private final FileOpener opener;
    private final Function<SourceFile, ReportRecord> reader;
    private final Messages messages;
    private final Duration limit;
    private final Consumer<Throwable> bugs;

    /**
     * @param reader the pipeline
     * @param limit wall time for one file
     * @param bugs told, once for each file, of what the reader should never have thrown
     */
    public Worker(
            FileOpener opener,
            Function<SourceFile, ReportRecord> reader,
            Messages messages,
            Duration limit,
            Consumer<Throwable> bugs) {
        this.opener = opener;
        this.reader = reader;
        this.messages = messages;
        this.limit = limit;
        this.bugs = bugs;
    }

    /** Hands over what {@code path} holds, in order, to be read or passed over. */
    public void open(Path path, Consumer<Opened> taker) {
        opener.open(path, taker);
    }

    /** The record of an opened file: always one. */
    public ReportRecord read(Opened opened) {
        if (opened instanceof Opened.Ready ready) {
            return withNotes(read(ready.file()), ready.notes());
        }
        Opened.Refused refused = (Opened.Refused) opened;
        return rejected(refused.source(), refused.problem());
    }

    private ReportRecord read(SourceFile file) {
        FutureTask<ReportRecord> task = new FutureTask<>(() -> reader.apply(file));
        Thread thread = new Thread(null, task, "reader", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return rejected(source(file), Problem.ofFile(ProblemCode.FILE_TOO_SLOW, String.valueOf(limit.toSeconds())));
        } catch (ExecutionException e) {
            return rejected(source(file), problem(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return rejected(source(file), Problem.ofFile(ProblemCode.FILE_TOO_SLOW, "0"));
        }
    }

    private Problem problem(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            long heap = Runtime.getRuntime().maxMemory() >> 20;
            return Problem.ofFile(ProblemCode.FILE_TOO_MUCH_MEMORY, String.valueOf(heap));
        }
        bugs.accept(thrown);
        return Problem.ofFile(ProblemCode.INTERNAL_ERROR, thrown.getClass().getSimpleName());
    }

    private static Source source(SourceFile file) {
        return new Source(
                file.name(),
                file.sha256(),
                Optional.of(file.mediaType()),
                file.bytes().length,
                OptionalInt.empty(),
                Optional.empty());
    }

    private ReportRecord rejected(Source source, Problem problem) {
        return new ReportRecord(
                ReportRecord.SCHEMA,
                source,
                Description.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(messages.note(problem)),
                Verdict.REJECTED,
                Program.reader());
    }

    private ReportRecord withNotes(ReportRecord read, List<Problem> problems) {
        if (problems.isEmpty()) {
            return read;
        }
        List<Note> notes = new ArrayList<>(read.problems());
        problems.forEach(problem -> notes.add(messages.note(problem)));
        return new ReportRecord(
                read.schema(),
                read.source(),
                read.report(),
                read.sections(),
                read.values(),
                read.checks(),
                notes,
                read.verdict(),
                read.reader());
    }
}
