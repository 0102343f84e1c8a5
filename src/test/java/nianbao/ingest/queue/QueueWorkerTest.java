package nianbao.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import nianbao.harvest.TestStore;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.ingest.queue.QueueWorker.WhenEmpty;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.work.WorkCounts;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueWorkerTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Duration LEASE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of("");

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private final QueueWorker.Watcher watcher = new QueueWorker.Watcher() {
        @Override
        public void done(String path, List<IngestedFile> taken) {
            told.add("done " + name(path) + " " + taken.size());
        }

        @Override
        public void failed(String path) {
            told.add("failed " + name(path));
        }

        @Override
        public void putAside(String path) {
            told.add("aside " + name(path));
        }
    };

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    private void enqueue(ReportStore store, String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "%PDF\n" + name);
        store.write(tables -> tables.work().add(file.toString()));
    }

    private static WorkCounts counts(ReportStore store) {
        return store.read(tables -> tables.work().counts());
    }

    private QueueWorker worker(ReportStore store, FakeReading reading) {
        return new QueueWorker(new Ingest(reading, store, Optional.empty(), MESSAGES), store, LEASE, watcher);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWaitsIsReadAndWhatFailsTwiceIsPutAside(TestDatabase database) throws Exception {
        FakeReading reading = new FakeReading(file -> {
            ReportRecord record = TestStore.record(file);
            return file.name().equals("bad.pdf") ? crashed(record) : record;
        });
        try (ReportStore store = ReportStore.open(database.address(folder), Clock.systemUTC())) {
            enqueue(store, "a.pdf");
            enqueue(store, "bad.pdf");
            enqueue(store, "b.pdf");
            worker(store, reading).run(1, WhenEmpty.END);
            assertThat(told)
                    .containsExactlyInAnyOrder("done a.pdf 1", "failed bad.pdf", "done b.pdf 1", "aside bad.pdf");
            assertThat(counts(store)).isEqualTo(new WorkCounts(0, 0, 2, 1));
            assertThat(store.<List<String>>read(tables -> tables.work().aside(5)))
                    .containsExactly(folder.resolve("bad.pdf").toString());
            assertThat(store.read(tables -> tables.statistics().summary("1")).mismatches())
                    .isEmpty();
        }
    }

    private static ReportRecord crashed(ReportRecord record) {
        return ReportRecord.rejected(
                record.source(),
                new Note(
                        ProblemCode.FILE_CRASHES_READER.id(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "it crashed",
                        Optional.empty()),
                record.reader());
    }

    @Test
    void whatAWorkerHadThatCannotGoOnIsGivenBack() throws Exception {
        FakeReading reading = new FakeReading(file -> {
            throw new EnvironmentException(Code.READER_UNUSABLE, "no reader");
        });
        try (ReportStore store = ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC())) {
            enqueue(store, "a.pdf");
            assertThatThrownBy(() -> worker(store, reading).run(2, WhenEmpty.WAIT))
                    .isInstanceOf(EnvironmentException.class);
            assertThat(counts(store)).isEqualTo(new WorkCounts(1, 0, 0, 0));
        }
    }

    /** A few; {@code bin/measure --kills} makes many. */
    @Test
    void workersThatAreKilledLoseAndDoubleNothing() throws Exception {
        assertThat(new WorkKillTrial(folder, new Random(20260131)).run(4))
                .as("kills that met one at work")
                .isPositive();
    }
}
