package nianbao.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import nianbao.detect.FileOpener;
import nianbao.detect.Limits;
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
import org.junit.jupiter.api.Test;

/** Readers that crash, hang and eat memory stand in for the pipeline. */
class WorkerTest {
    private static final SourceFile FILE = SourceFile.single("a.pdf", "application/pdf", new byte[] {1});

    private final List<Throwable> bugs = new ArrayList<>();

    @Test
    void givesTheRecordWithWhatTheOpenerNoted() {
        Worker worker = worker(WorkerTest::accepted, Duration.ofMinutes(1));
        Problem note = Problem.ofFile(ProblemCode.ARCHIVE_NAME_UNSAFE, "../a.pdf");
        ReportRecord read = worker.read(new Opened.Ready(FILE, List.of(note)));
        assertThat(read.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(read.problems()).extracting(Note::code).containsExactly("archive-name-unsafe");
    }

    @Test
    void aCrashIsARejectedRecordAndToldOnce() {
        Worker worker = worker(
                file -> {
                    throw new IllegalStateException("boom");
                },
                Duration.ofMinutes(1));
        assertRejected(worker, ProblemCode.INTERNAL_ERROR);
        assertThat(bugs).hasSize(1);
    }

    @Test
    void endlessRecursionIsARejectedRecord() {
        assertRejected(worker(WorkerTest::recurse, Duration.ofMinutes(1)), ProblemCode.INTERNAL_ERROR);
    }

    @Test
    void tooMuchMemoryIsARejectedRecordAndNoBug() {
        Worker worker = worker(
                file -> {
                    throw new OutOfMemoryError("as if");
                },
                Duration.ofMinutes(1));
        assertRejected(worker, ProblemCode.FILE_TOO_MUCH_MEMORY);
        assertThat(bugs).isEmpty();
    }

    @Test
    void aReaderThatHangsIsInterruptedAndLeft() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Worker worker = worker(
                file -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return accepted(file);
                },
                Duration.ofMillis(50));
        assertRejected(worker, ProblemCode.FILE_TOO_SLOW);
        interrupted.await();
    }

    private Worker worker(Function<SourceFile, ReportRecord> reader, Duration limit) {
        FileOpener opener = new FileOpener(Limits.STANDARD, bytes -> 1);
        return new Worker(opener, reader, Messages.in(Locale.ENGLISH), limit, bugs::add);
    }

    private static void assertRejected(Worker worker, ProblemCode code) {
        ReportRecord read = worker.read(new Opened.Ready(FILE, List.of()));
        assertThat(read.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(read.source().name()).isEqualTo("a.pdf");
        assertThat(read.source().sha256())
                .hasValueSatisfying(hash -> assertThat(hash).hasSize(64));
        assertThat(read.problems()).extracting(Note::code).containsExactly(code.id());
    }

    @SuppressWarnings("InfiniteRecursion") // that is the point
    private static ReportRecord recurse(SourceFile file) {
        return recurse(file);
    }

    private static ReportRecord accepted(SourceFile file) {
        return new ReportRecord(
                ReportRecord.SCHEMA,
                new Source(file.name(), file.sha256(), Optional.empty(), 1, OptionalInt.empty(), Optional.empty()),
                Description.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Verdict.ACCEPTED,
                Program.reader());
    }
}
