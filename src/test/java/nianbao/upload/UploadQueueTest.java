package nianbao.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nianbao.detect.archive.Archives;
import nianbao.harvest.TestStore;
import nianbao.model.EnvironmentException;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.store.TestDatabase;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.upload.Upload;
import nianbao.store.upload.UploadReason;
import nianbao.store.upload.UploadReason.Kind;
import nianbao.store.upload.UploadResult;
import nianbao.upload.UploadProgress.Finished;
import nianbao.upload.UploadProgress.Held;
import nianbao.upload.UploadProgress.Left;
import nianbao.upload.UploadProgress.Outcome;
import nianbao.upload.UploadProgress.Reading;
import nianbao.upload.UploadProgress.Waiting;
import nianbao.upload.UploadQueue.Received;
import nianbao.worker.FakeReading;
import nianbao.worker.FileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadQueueTest {
    private static final FileReading READING = new FakeReading(TestStore::record);

    @TempDir
    private Path folder = Path.of("");

    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final List<Exception> bugs = new CopyOnWriteArrayList<>();

    private final UploadWatcher watcher = new UploadWatcher() {
        @Override
        public void changed() {
            changes.add("");
        }

        @Override
        public void taken(Upload upload, List<Long> reports) {
            taken.add(upload.name());
        }
    };

    private UploadQueue queue(TestStore store) {
        return new UploadQueue(
                TestDatabase.SQLITE.address(folder), store.store(), store.ingest(), 1, bugs::add, Clock.systemUTC());
    }

    private TestStore store(FileReading reading) {
        return new TestStore(folder, Clock.systemUTC(), reading);
    }

    private static Received received(UploadQueue queue, String name, byte[] bytes) throws IOException {
        return new Received(Files.write(queue.spool().place(), bytes), name, bytes.length);
    }

    private static Received received(UploadQueue queue, String name, String text) throws IOException {
        return received(queue, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitTaken(String... names) throws InterruptedException {
        for (String name : names) {
            assertThat(taken.poll(30, TimeUnit.SECONDS)).isEqualTo(name);
        }
    }

    private void awaitProgress(UploadQueue queue, Class<? extends UploadProgress> kind) throws InterruptedException {
        for (int i = 0; i < 100 && !kind.isInstance(queue.latest(1).get(0).progress()); i++) {
            changes.poll(100, TimeUnit.MILLISECONDS);
        }
        assertThat(queue.latest(1).get(0).progress()).isInstanceOf(kind);
    }

    private static List<UploadResult> results(UploadProgress.Of of) {
        return ((Finished) of.progress())
                .results().stream().map(Outcome::result).toList();
    }

    @Test
    void whatIsBroughtComesIntoTheStoreUnderTheNameThatPeopleKnow() throws Exception {
        try (TestStore store = store(READING);
                UploadQueue queue = queue(store)) {
            queue.start(watcher);
            queue.receive(List.of(received(queue, "../河西镇.pdf", "%PDF-1.4\n河西镇\n")), "李明");
            awaitTaken("河西镇.pdf");
            UploadProgress.Of of = queue.latest(10).get(0);
            assertThat(of.upload().by()).isEqualTo("李明");
            Outcome outcome = ((Finished) of.progress()).results().get(0);
            assertThat(outcome.result().state()).isEqualTo(InputState.INGESTED);
            assertThat(outcome.report().orElseThrow().issuer()).contains("河西镇");
            assertThat(outcome.report().orElseThrow().source()).contains("upload: 李明");
            assertThat(store.query("SELECT path FROM input")).isEqualTo("upload:河西镇.pdf");
            assertThat(store.query("SELECT json_extract(record, '$.source.name') FROM reading"))
                    .isEqualTo("河西镇.pdf");
            assertThat(store.count("original WHERE archived = 1 AND name = '河西镇.pdf'"))
                    .isEqualTo(1);
            assertThat(queue.spool().names()).isEmpty();
            assertThat(store.wrongs()).isEmpty();
        }
        assertThat(bugs).isEmpty();
    }

    @Test
    void ofAnArchiveEachMemberIsTold() throws Exception {
        try (TestStore store = store(READING);
                UploadQueue queue = queue(store)) {
            queue.start(watcher);
            byte[] zip = Archives.zip(Map.of("a.pdf", "甲镇", "b.pdf", "乙镇"));
            queue.receive(List.of(received(queue, "all.zip", zip)), "李明");
            awaitTaken("all.zip");
            assertThat(results(queue.latest(1).get(0)).stream()
                            .map(result -> result.member().orElse("")))
                    .containsExactlyInAnyOrder("a.pdf", "b.pdf");
            assertThat(store.query("SELECT path FROM input ORDER BY path"))
                    .isEqualTo("upload:all.zip,upload:all.zip!/a.pdf,upload:all.zip!/b.pdf");
            assertThat(store.count("original WHERE name = 'all.zip' AND archived = 1"))
                    .isEqualTo(1);
        }
    }

    /** What was acknowledged and not read when the program was killed is read by the next. */
    @Test
    void whatWasAcknowledgedIsReadAfterAnyEnd() throws Exception {
        try (TestStore store = store(READING)) {
            UploadQueue killed = queue(store);
            killed.receive(List.of(received(killed, "one.pdf", "一镇"), received(killed, "two.pdf", "二镇")), "李明");
            assertThat(killed.latest(2)).extracting(UploadProgress.Of::progress).hasOnlyElementsOfType(Waiting.class);
        }
        try (TestStore store = store(READING);
                UploadQueue next = queue(store)) {
            next.start(watcher);
            awaitTaken("one.pdf", "two.pdf");
            assertThat(results(next.latest(1).get(0)).get(0).known()).isFalse();
        }
    }

    /** The store has it, and the program was killed before the queue noted that: nobody is told of a duplicate. */
    @Test
    void whatWasReadBeforeAnEndIsNoDuplicate() throws Exception {
        try (TestStore store = store(READING)) {
            UploadQueue killed = queue(store);
            List<Long> number = killed.receive(List.of(received(killed, "one.pdf", "一镇")), "李明");
            store.store().write(tables -> tables.uploads().begin(number.get(0)));
            Path spooled = killed.spool().file(killed.spool().names().get(0));
            store.ingest()
                    .take(
                            store.ingest().begin("web", Map.of()),
                            IncomingFile.from("upload:one.pdf", "upload: 李明"),
                            spooled);
        }
        try (TestStore store = store(READING);
                UploadQueue next = queue(store)) {
            next.start(watcher);
            awaitTaken("one.pdf");
            UploadResult result = results(next.latest(1).get(0)).get(0);
            assertThat(result.known()).isFalse();
            assertThat(result.state()).isEqualTo(InputState.INGESTED);
            assertThat(store.count("reading")).isEqualTo(1);
        }
    }

    @Test
    void anotherFileOfTheSameReportTakesItsPlaceAndTheSameAgainIsTold() throws Exception {
        try (TestStore store = store(READING);
                UploadQueue queue = queue(store)) {
            queue.start(watcher);
            queue.receive(List.of(received(queue, "a.pdf", "河西镇\nfirst")), "李明");
            awaitTaken("a.pdf");
            queue.receive(List.of(received(queue, "a.pdf", "河西镇\ncorrected")), "李明");
            awaitTaken("a.pdf");
            assertThat(store.count("report")).isEqualTo(1);
            assertThat(results(queue.latest(1).get(0)).get(0).reason())
                    .contains(new UploadReason(Kind.TAKES_OVER, List.of("a.pdf")));
            assertThat(store.query("SELECT sha256 FROM reading WHERE id = (SELECT reading_id FROM report)"))
                    .isEqualTo(store.query("SELECT sha256 FROM original ORDER BY id DESC LIMIT 1"));
            queue.receive(List.of(received(queue, "b.pdf", "河西镇\ncorrected")), "王芳");
            awaitTaken("b.pdf");
            UploadResult again = results(queue.latest(1).get(0)).get(0);
            assertThat(again.known()).isTrue();
            assertThat(again.state()).isEqualTo(InputState.DUPLICATE);
            assertThat(again.reason()).contains(new UploadReason(Kind.SAME_BYTES, List.of("a.pdf")));
        }
    }

    /** A file of a folder of the machine: whoever brings it again need not know where that is. */
    @Test
    void ofAFileThatCameOtherwiseOnlyTheNameIsTold() throws Exception {
        try (TestStore store = store(READING);
                UploadQueue queue = queue(store)) {
            Path inbox = Files.createDirectories(folder.resolve("secret")).resolve("inbox.pdf");
            Files.writeString(inbox, "河西镇");
            store.ingest().take(store.ingest().begin("watch", Map.of()), IncomingFile.of(inbox, "watch"), inbox);
            queue.start(watcher);
            queue.receive(List.of(received(queue, "b.pdf", "河西镇")), "李明");
            awaitTaken("b.pdf");
            assertThat(results(queue.latest(1).get(0)).get(0).reason())
                    .contains(new UploadReason(Kind.SAME_BYTES, List.of("inbox.pdf")));
            assertThat(store.query("SELECT reason || arguments FROM upload_result")
                            .toString())
                    .doesNotContain("secret");
        }
    }

    @Test
    void whatCannotBeReadNowIsHeldAndTriedAgain() throws Exception {
        CountDownLatch works = new CountDownLatch(1);
        FileReading unwell = (path, taker) -> {
            if (works.getCount() > 0) {
                throw new EnvironmentException(EnvironmentException.Code.READER_UNUSABLE, "no Java");
            }
            READING.read(path, taker);
        };
        try (TestStore store = store(unwell);
                UploadQueue queue = queue(store)) {
            queue.start(watcher);
            queue.receive(List.of(received(queue, "a.pdf", "河西镇")), "李明");
            awaitProgress(queue, Held.class);
            assertThat(((Held) queue.latest(1).get(0).progress()).why())
                    .hasValueSatisfying(why -> assertThat(why).hasMessage("no Java"));
            works.countDown();
            queue.receive(List.of(received(queue, "b.pdf", "河东镇")), "李明");
            awaitTaken("a.pdf", "b.pdf");
        }
        assertThat(bugs).isEmpty();
    }

    @Test
    void aBugKeepsTheFileAndStopsNoOther() throws Exception {
        FileReading buggy = (path, taker) -> {
            try {
                if (Files.readString(path).startsWith("bug")) {
                    throw new IllegalStateException("a bug");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            READING.read(path, taker);
        };
        try (TestStore store = store(buggy);
                UploadQueue queue = queue(store)) {
            queue.start(watcher);
            queue.receive(List.of(received(queue, "a.pdf", "bug"), received(queue, "b.pdf", "河东镇")), "李明");
            awaitTaken("b.pdf");
            assertThat(bugs).hasSize(1);
            assertThat(queue.latest(2).get(1).progress()).isInstanceOf(Left.class);
            assertThat(queue.spool().names()).hasSize(1);
        }
        try (TestStore store = store(READING);
                UploadQueue next = queue(store)) {
            next.start(watcher);
            awaitTaken("a.pdf");
        }
    }

    @Test
    void itTellsThePagesThatWereRead() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        FileReading slow = (path, taker) -> READING.read(path, new FileReading.Taker() {
            @Override
            public boolean wants(Source file) {
                return taker.wants(file);
            }

            @Override
            public void take(ReportRecord report) {
                taker.pageRead();
                taker.pageRead();
                try {
                    assertThat(seen.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                taker.take(report);
            }
        });
        try (TestStore store = store(slow);
                UploadQueue queue = queue(store)) {
            queue.start(watcher);
            queue.receive(List.of(received(queue, "a.pdf", "河西镇")), "李明");
            awaitProgress(queue, Reading.class);
            for (int i = 0; i < 100 && !queue.latest(1).get(0).progress().equals(new Reading(2)); i++) {
                changes.poll(100, TimeUnit.MILLISECONDS);
            }
            assertThat(queue.latest(1).get(0).progress()).isEqualTo(new Reading(2));
            queue.receive(List.of(received(queue, "b.pdf", "河东镇"), received(queue, "c.pdf", "河北镇")), "李明");
            assertThat(queue.latest(2))
                    .extracting(UploadProgress.Of::progress)
                    .containsExactly(new Waiting(2), new Waiting(1));
            seen.countDown();
            awaitTaken("a.pdf", "b.pdf", "c.pdf");
        }
    }

    /** A file whose row is finished lies in the spool only because a kill came between. */
    @Test
    void theSpoolKeepsNothingThatIsInTheStore() throws Exception {
        try (TestStore store = store(READING)) {
            UploadQueue killed = queue(store);
            List<Long> number = killed.receive(List.of(received(killed, "one.pdf", "一镇")), "李明");
            store.store().write(tables -> {
                tables.uploads().finish(number.get(0), new ArrayList<>());
                return number;
            });
            try (UploadQueue next = queue(store)) {
                next.start(watcher);
                assertThat(next.spool().names()).isEmpty();
            }
        }
    }
}
