package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.function.Predicate;
import nianbao.detect.archive.Archives;
import nianbao.detect.folder.OwnFiles;
import nianbao.ingest.IngestedFile.Effort;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.Archive;
import nianbao.store.input.InputState;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class IngestTest {
    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T00:00:00Z"), ZoneOffset.UTC);

    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @TempDir
    private Path folder = Path.of("");

    private Path inbox = Path.of("");
    private Path data = Path.of("");
    private boolean keeping = true;
    private int jobs = 1;
    /** Files at whose reading the run is told to stop, by name. */
    private Predicate<String> stopping = file -> false;

    private int left;
    private final List<String> names = new ArrayList<>();

    @BeforeEach
    void fillInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        data = folder.resolve("data");
        write("10.pdf", "ten");
        write("2.pdf", "two");
        write(".hidden.pdf", "hidden");
        write("~$2.docx", "left by Word");
        write("town/3.pdf", "three");
    }

    @Test
    void readsFoldersInNaturalOrderAndKeepsEachFile() {
        List<IngestedFile> done = run(IngestTest::record);
        assertThat(done)
                .extracting(IngestedFile::state)
                .containsOnly(InputState.INGESTED)
                .hasSize(3);
        assertThat(names).containsExactly("2.pdf", "10.pdf", "town/3.pdf");
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("3");
        assertThat(query("SELECT value FROM figures WHERE name = '2.pdf'")).isEqualTo("12345678901");
        assertThat(query("SELECT record FROM reports WHERE name = '2.pdf'")).contains("\"verdict\":\"accepted\"");
        assertThat(query("SELECT count(*) FROM run WHERE ended_at IS NOT NULL")).isEqualTo("1");
        assertThat(query("SELECT state || ' ' || count FROM run_count ORDER BY state"))
                .isEqualTo("ingested 3,seen 3");
    }

    @Test
    void theSameBytesAreReadOnceWhateverTheirName() throws Exception {
        run(IngestTest::record);
        write("copy of 2.pdf", "two");
        List<IngestedFile> again = run(IngestTest::unread);
        assertThat(again)
                .extracting(IngestedFile::effort)
                .containsOnly(Effort.KNOWN)
                .hasSize(4);
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("3");
        assertThat(query("SELECT state FROM inputs WHERE path LIKE '%2.pdf' ORDER BY id"))
                .isEqualTo("ingested,duplicate");
        assertThat(query("SELECT reason FROM inputs WHERE state = 'duplicate'"))
                .contains(inbox.resolve("2.pdf").toString());
        assertThat(query("SELECT max(arrivals) FROM inputs")).isEqualTo("2");
    }

    @Test
    void whatFailedForLackOfTimeIsTriedAgainAndNotDoubled() throws Exception {
        List<IngestedFile> failed = run(IngestTest::bug);
        assertThat(failed).extracting(IngestedFile::state).containsOnly(InputState.FAILED_RETRY);
        assertThat(failed).extracting(IngestedFile::reason).allMatch(Optional::isPresent);
        run(IngestTest::record);
        assertThat(query("SELECT DISTINCT verdict FROM reports")).isEqualTo("accepted");
        assertThat(query("SELECT count(*) FROM versions")).isEqualTo("3");
        assertThat(query("SELECT DISTINCT state FROM inputs")).isEqualTo("ingested");
    }

    @Test
    void whatFailsAgainIsQuarantined() throws Exception {
        run(IngestTest::bug);
        assertThat(run(IngestTest::bug)).extracting(IngestedFile::state).containsOnly(InputState.QUARANTINED);
        assertThat(run(IngestTest::unread)).extracting(IngestedFile::effort).containsOnly(Effort.KNOWN);
    }

    @Test
    void aMissingFileIsToldOfOnceHoweverOftenItIsAskedFor() throws Exception {
        Path missing = folder.resolve("nothing.pdf");
        run(IngestTest::record, missing);
        List<IngestedFile> done = run(IngestTest::record, missing);
        assertThat(done)
                .singleElement()
                .satisfies(taken -> assertThat(taken.report().problems())
                        .extracting(Note::code)
                        .containsExactly(ProblemCode.FILE_NOT_READABLE.id()));
        assertThat(query("SELECT state || arrivals FROM inputs")).isEqualTo("failed-retry2");
        Files.writeString(missing, "there now");
        run(IngestTest::record, missing);
        assertThat(query("SELECT state || arrivals FROM inputs")).isEqualTo("ingested3");
    }

    @Test
    void whatWasFinishedBeforeACrashIsThere() throws Exception {
        assertThatThrownBy(() -> run(file -> {
                    if (file.name().equals("10.pdf")) {
                        throw new Killed();
                    }
                    return record(file);
                }))
                .isInstanceOf(Killed.class);
        assertThat(query("SELECT name FROM reports")).isEqualTo("2.pdf");
        assertThat(query("SELECT count(*) FROM run WHERE ended_at IS NULL")).isEqualTo("1");
        assertThat(query("SELECT path FROM inputs WHERE state IS NULL"))
                .isEqualTo(inbox.resolve("10.pdf").toString());
        assertThat(run(IngestTest::record))
                .extracting(IngestedFile::effort)
                .containsExactly(Effort.KNOWN, Effort.READ, Effort.READ);
        assertThat(query("SELECT count(*) FROM inputs WHERE state IS NULL")).isEqualTo("0");
    }

    @Test
    void aRunThatIsStoppedFinishesItsFileAndLeavesTheRest() {
        stopping = file -> file.equals("2.pdf");
        assertThat(run(IngestTest::record)).extracting(IngestedFile::effort).containsExactly(Effort.READ);
        assertThat(left).isEqualTo(2);
        assertThatNothingIsLeftOpen();
        stopping = file -> false;
        assertThat(run(IngestTest::record))
                .extracting(IngestedFile::effort)
                .containsExactly(Effort.KNOWN, Effort.READ, Effort.READ);
        assertThat(left).isZero();
    }

    @Test
    void aFileThatIsCutOffWhenARunIsStoppedIsLeftToo() {
        stopping = file -> file.equals("10.pdf");
        List<IngestedFile> done = run(file -> {
            if (file.name().equals("10.pdf")) {
                throw new CancellationException("cut off");
            }
            return record(file);
        });
        assertThat(done).hasSize(1);
        assertThat(left).isEqualTo(2);
        assertThatNothingIsLeftOpen();
        stopping = file -> false;
        assertThat(run(IngestTest::record)).hasSize(3);
    }

    private void assertThatNothingIsLeftOpen() {
        assertThat(query("SELECT count(*) FROM run WHERE ended_at IS NULL")).isEqualTo("0");
        try (ReportStore store = ReportStore.open(database.address(data), CLOCK)) {
            assertThat(store.read(tables ->
                                    tables.statistics().summary(Program.reader().version()))
                            .mismatches())
                    .isEmpty();
        }
    }

    @Test
    void otherBytesAtAPathAreANewerVersionOfItsReport() throws Exception {
        run(file -> report(file, "红旗区小店镇", 7));
        Files.delete(inbox.resolve("10.pdf"));
        Files.delete(inbox.resolve("town/3.pdf"));
        assertThat(query("SELECT files || ' ' || sha256 FROM reports")).isEqualTo("3 " + hash("three"));
        write("town/3.pdf", "three, corrected");
        run(file -> report(file, "红旗区小店镇", 8));
        assertThat(query("SELECT value FROM figures")).isEqualTo("8");
        assertThat(query("SELECT standing FROM versions ORDER BY id")).isEqualTo("equal,equal,replaced,current");
        assertThat(query("SELECT name || value || other_value FROM disagreements"))
                .isEqualTo("3.pdf87,3.pdf87");
    }

    @Test
    void goesBackWithThePublisher() throws Exception {
        Path page = inbox.resolve("town/3.pdf");
        run(file -> report(file, "红旗区小店镇", 7), page);
        write("town/3.pdf", "three, corrected");
        run(file -> report(file, "红旗区小店镇", 8), page);
        write("town/3.pdf", "three");
        run(IngestTest::unread, page);
        assertThat(query("SELECT value FROM figures")).isEqualTo("7");
    }

    @Test
    void issuersAreOneOnlyWhereTheirNamesAre() throws Exception {
        List<String> names = List.of("民主镇", " 民主 镇", "岚皋县民主镇人民政府");
        int[] number = {0};
        run(file -> report(file, names.get(number[0]++), 7));
        assertThat(query("SELECT issuer || files FROM reports ORDER BY id")).isEqualTo("民主镇2,岚皋县民主镇人民政府1");
        assertThat(query("SELECT count(*) FROM body_pair WHERE answer IS NULL")).isEqualTo("1");
    }

    @Test
    void aFileWithoutIssuerIsAReportByItself() throws Exception {
        run(IngestTest::record);
        assertThat(query("SELECT count(*) FROM reports WHERE issuer IS NULL")).isEqualTo("3");
    }

    @Test
    void membersOfAnArchiveAreInputsOfTheirOwn() throws Exception {
        Path zip = inbox.resolve("all.zip");
        Files.write(zip, Archives.zip(Map.of("a.pdf", "a", "b/c.pdf", "c")));
        List<IngestedFile> done = run(IngestTest::record, zip);
        assertThat(done)
                .extracting(taken -> taken.member().orElseThrow())
                .containsExactlyInAnyOrder("a.pdf", "b/c.pdf");
        assertThat(query("SELECT state || members FROM inputs WHERE path = '" + zip + "'"))
                .isEqualTo("ingested2");
        assertThat(query("SELECT count FROM run_count WHERE state = 'seen'")).isEqualTo("3");
        assertThat(query("SELECT count(*) FROM inputs WHERE container = '" + zip + "'"))
                .isEqualTo("2");
        assertThat(run(IngestTest::unread, zip))
                .extracting(IngestedFile::effort)
                .containsOnly(Effort.KNOWN);
        assertThat(query("SELECT count(*) FROM inputs")).isEqualTo("3");
    }

    @Test
    void anArchiveThatWasRefusedInsideAnotherIsOpenedWhereItComesByItself() throws Exception {
        byte[] zip = Archives.zip(Map.of("a.pdf", "a", "c.pdf", "c"));
        Path outer = inbox.resolve("outer.zip");
        Files.write(outer, Archives.zip(Map.of("all.zip", new String(zip, StandardCharsets.ISO_8859_1))));
        Path alone = inbox.resolve("all.zip");
        Files.write(alone, zip);
        assertThat(run(IngestTest::record, outer))
                .extracting(IngestedFile::state)
                .containsExactly(InputState.REJECTED);
        for (int i = 0; i < 2; i++) {
            assertThat(run(IngestTest::record, alone))
                    .extracting(taken -> taken.member().orElseThrow())
                    .containsExactlyInAnyOrder("a.pdf", "c.pdf");
        }
        assertThat(query("SELECT state || members FROM inputs WHERE path = '" + alone + "'"))
                .isEqualTo("ingested2");
        assertThat(run(IngestTest::record, outer))
                .extracting(IngestedFile::effort)
                .containsExactly(Effort.KNOWN);
    }

    @Test
    void originalsAreKeptUnderTheirHash() throws Exception {
        run(IngestTest::record);
        String sha256 = hash("two");
        Path kept = data.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
        assertThat(kept).hasContent("two");
        assertThat(query("SELECT sum(archived) FROM original")).isEqualTo("3");
        assertThat(data.resolve("originals").resolve("unfinished")).isEmptyDirectory();
    }

    @Test
    void originalsAreOnlyReferredToWhereThatIsAskedFor() throws Exception {
        keeping = false;
        run(IngestTest::record);
        assertThat(data.resolve("originals")).doesNotExist();
        assertThat(query("SELECT sum(archived) FROM original")).isEqualTo("0");
    }

    @Test
    void theSameBytesReadAtTheSameTimeAreKeptOnce() throws Exception {
        jobs = 2;
        CyclicBarrier both = new CyclicBarrier(2);
        write("11.pdf", "two");
        Files.delete(inbox.resolve("10.pdf"));
        Files.delete(inbox.resolve("town/3.pdf"));
        List<IngestedFile> done = run(file -> {
            try {
                both.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return record(file);
        });
        assertThat(done).extracting(IngestedFile::effort).containsExactlyInAnyOrder(Effort.READ, Effort.KNOWN);
        assertThat(names).containsExactly("2.pdf", "11.pdf");
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("1");
    }

    /** As if the process ended here. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private List<IngestedFile> run(Function<SourceFile, ReportRecord> reader) {
        return run(reader, inbox);
    }

    private List<IngestedFile> run(Function<SourceFile, ReportRecord> reader, Path path) {
        List<IngestedFile> done = new ArrayList<>();
        names.clear();
        try (ReportStore store = ReportStore.open(database.address(data), CLOCK)) {
            Optional<Archive> archive = keeping ? Optional.of(store.archive()) : Optional.empty();
            List<Ingest> running = new ArrayList<>();
            FakeReading stoppable = new FakeReading(file -> {
                if (stopping.test(file.name())) {
                    running.forEach(Ingest::stop);
                }
                return reader.apply(file);
            });
            running.add(new Ingest(stoppable, store, archive, MESSAGES));
            left = running.get(0).run(List.of(path), OwnFiles.NONE, jobs, new Ingest.Watcher() {
                @Override
                public void leftOut(Path own) {}

                @Override
                public void begins(int files) {
                    assertThat(files).isPositive();
                }

                @Override
                public void pageRead() {}

                @Override
                public void fileDone() {}

                @Override
                public void ended(Path file, IngestedFile taken) {
                    names.add(inbox.relativize(file).toString());
                    done.add(taken);
                }
            });
        }
        return done;
    }

    private static ReportRecord unread(SourceFile file) {
        throw new AssertionError("read again: " + file.name());
    }

    private static ReportRecord bug(SourceFile file) {
        return FakeReading.rejected(
                FakeReading.source(file), Problem.ofFile(ProblemCode.INTERNAL_ERROR, "a bug of yesterday"));
    }

    private static String hash(String text) {
        return SourceFile.single("", "", text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static ReportRecord record(SourceFile file) {
        return record(file, Description.UNKNOWN, "12345678901");
    }

    private static ReportRecord report(SourceFile file, String issuer, int figure) {
        Description description = FakeReport.described("title", Optional.of(issuer));
        return record(file, description, Integer.toString(figure));
    }

    private static ReportRecord record(SourceFile file, Description description, String figure) {
        Value value = new Value(
                "requests.new.total",
                Optional.of(new BigDecimal(figure)),
                Optional.of(figure),
                Optional.empty(),
                Status.READ,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new ReportRecord(
                ReportRecord.SCHEMA,
                FakeReading.source(file),
                description,
                List.of(),
                List.of(value),
                List.of(),
                List.of(),
                Verdict.ACCEPTED,
                Program.reader());
    }

    private void write(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String query(String sql) {
        return database.query(data, sql);
    }
}
