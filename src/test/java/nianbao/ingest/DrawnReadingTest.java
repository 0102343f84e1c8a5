package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
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
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.ingest.DrawnReading.Preview;
import nianbao.ingest.DrawnReading.Refusal;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.page.DrawnGrid;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.Selection;
import nianbao.store.reading.Finality;
import nianbao.store.reading.Versions.Version;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.DrawnRequest;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.FakeReading;
import nianbao.worker.wire.PageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is read again between the lines that a person drew, from then on. */
class DrawnReadingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T00:00:00Z"), ZoneOffset.UTC);
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final String READER = Program.reader().version();
    private static final Saying LI = new Saying("李明", Optional.empty());
    /** Around all figures of {@link FakeReport}. */
    private static final List<DrawnGrid> GRIDS =
            List.of(DrawnGrid.upright(1, List.of(90.0, 110.0, 130.0), List.of(0.0, 50.0, 110.0)));

    @TempDir
    private Path folder = Path.of("");

    private ReportStore store;
    private String sha256 = "";
    private long report;

    /** Reads one figure without lines, and another between them. */
    private static final class Reader implements DrawnTableReading {
        private final FakeReport plain;
        private final Optional<FakeReport> drawn;
        private final List<DrawnRequest> asked = new ArrayList<>();

        Reader(FakeReport plain, Optional<FakeReport> drawn) {
            this.plain = plain;
            this.drawn = drawn;
        }

        @Override
        public void read(Path path, Taker taker) {
            new FakeReading(plain::of).read(path, taker);
        }

        @Override
        public PageView.Rereading readDrawn(DrawnRequest wanted) {
            asked.add(wanted);
            List<ReportRecord> read = new ArrayList<>();
            drawn.ifPresent(report -> new FakeReading(report::of).read(wanted.file(), read::add));
            return read.isEmpty()
                    ? new PageView.Refused(PageView.Reason.UNREADABLE, "no line is straight")
                    : new PageView.Reread(read.get(0));
        }
    }

    @BeforeEach
    void fill() throws IOException {
        store = ReportStore.open(TestDatabase.SQLITE.address(folder), CLOCK);
        take(wrong());
        sha256 = store.read(tables -> tables.originals().all().get(0).sha256());
        report = store.read(tables -> tables.readings().reportsOf(sha256)).get(0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsKeptBeforeSomebodySaysSo() throws Refusal {
        Reader reader = reader("7");
        Preview preview = drawing(reader).preview(sha256, GRIDS);
        assertThat(total(preview.drawn())).isEqualTo("7");
        assertThat(total(preview.plain())).isEqualTo("4");
        assertThat(reader.asked)
                .singleElement()
                .satisfies(asked -> assertThat(asked.grids()).isEqualTo(GRIDS));
        assertThat(total()).isEqualTo("4");
        assertThat(readers()).containsExactly(READER);
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatIsKeptCountsAndTheEarlierReadingStaysBesideIt() throws Refusal {
        draw("3");
        assertThat(total()).isEqualTo("3");
        assertThat(readers()).containsExactly(READER + ".drawn-1", READER);
        assertThat(store.read(tables -> tables.readings().find(sha256, READER)).map(read -> total(read.record())))
                .contains("4");
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.subject().kind()).isEqualTo(Change.Kind.TABLES);
            assertThat(change.by()).isEqualTo("李明");
            assertThat(change.at()).isEqualTo(CLOCK.instant());
            assertThat(change.after()).contains("1");
        });
        assertThat(store.read(tables -> tables.drawnTables().standing(sha256))
                        .orElseThrow()
                        .grids())
                .isEqualTo(GRIDS);
    }

    @Test
    void whatAPersonSaidOfAFigureGoesOnToHold() throws Refusal {
        new CorrectionService(store, MESSAGES)
                .apply(List.of(new CorrectionRequest(
                        1,
                        Long.toString(report),
                        FakeReport.TOTAL,
                        Action.SET,
                        Optional.of("9"),
                        "王芳",
                        Optional.of("seen"))));
        Preview preview = drawing(reader("3")).preview(sha256, GRIDS);
        ReportRecord then = store.read(tables -> drawing(reader("3")).asItWouldBe(tables, report, preview));
        assertThat(total(then)).isEqualTo("9");
        draw("3");
        Value now = value(store.read(tables -> tables.reports().record(report)).orElseThrow());
        assertThat(now.status()).isEqualTo(Status.CORRECTED);
        assertThat(now.value()).contains(new BigDecimal("9"));
    }

    @Test
    void anotherReadingWithoutTheLinesDoesNotCountBeforeIt() throws Refusal, IOException {
        draw("3");
        take(wrong());
        store.write(tables -> tables.readings().put(sha256, record(wrong().readBy("999.0.0+a")), Finality.FINAL));
        take(wrong());
        assertThat(store.read(tables -> tables.readings().latest(sha256)).map(read -> total(read.record())))
                .contains("3");
        assertThat(total()).isEqualTo("3");
    }

    @Test
    void aRerunReadsBetweenTheLinesAgain() throws Refusal {
        draw("3");
        Reader later = new Reader(
                wrong().with(FakeReport.TOTAL, "5").readBy("999.0.0+a"),
                Optional.of(new FakeReport().with(FakeReport.TOTAL, "6").readBy("999.0.0+a")));
        List<RereadComparison> done = rerun(later, Selection.ALL);
        assertThat(done).singleElement().satisfies(reread -> {
            assertThat(total(reread.before())).isEqualTo("3");
            assertThat(total(reread.after().orElseThrow())).isEqualTo("6");
        });
        assertThat(later.asked)
                .singleElement()
                .satisfies(asked -> assertThat(asked.grids()).isEqualTo(GRIDS));
        assertThat(total()).isEqualTo("6");
        assertThat(readers()).containsExactly("999.0.0+a.drawn-1", "999.0.0+a", READER + ".drawn-1", READER);
    }

    @Test
    void aRerunOfTheSameVersionKeepsWhatWasDrawn() throws Refusal {
        draw("3");
        assertThat(rerun(reader("3"), Selection.ALL)).hasSize(1).noneMatch(RereadComparison::isChanged);
        assertThat(total()).isEqualTo("3");
        assertThat(readers()).containsExactly(READER + ".drawn-1", READER);
        assertThat(rerun(reader("3"), Selection.olderThan(READER))).isEmpty();
    }

    @Test
    void whatAnOlderReaderReadBetweenLinesIsOld() throws Refusal {
        Preview preview = new DrawnReading(
                        new Reader(wrong().readBy("0.0"), Optional.of(new FakeReport().readBy("0.0"))),
                        store,
                        store.archive(),
                        MESSAGES)
                .preview(sha256, GRIDS);
        store.write(tables -> {
            drawing(reader("3")).keep(tables, new Preview(sha256, GRIDS, preview.plain(), old(preview.drawn())), LI);
            return sha256;
        });
        assertThat(readers()).first().isEqualTo("0.0.drawn-1");
        assertThat(rerun(reader("8"), Selection.olderThan(READER))).hasSize(1);
        assertThat(total()).isEqualTo("8");
        assertThat(rerun(reader("8"), Selection.olderThan(READER))).isEmpty();
    }

    @Test
    void whereTheLinesCannotBeReadAgainWhatWasReadBetweenThemStands() throws Refusal {
        draw("3");
        Reader failing = new Reader(wrong().with(FakeReport.TOTAL, "5"), Optional.empty());
        assertThat(rerun(failing, Selection.ALL)).hasSize(1).noneMatch(RereadComparison::isChanged);
        assertThat(total()).isEqualTo("3");
        assertThatThrownBy(() -> drawing(failing).preview(sha256, GRIDS))
                .isInstanceOf(Refusal.class)
                .hasMessage("no line is straight");
    }

    @Test
    void linesThatAreTakenBackCountNoLongerAndThoseOfBeforeDo() throws Refusal {
        draw("3");
        draw("8");
        assertThat(total()).isEqualTo("8");
        takeBack();
        assertThat(total()).isEqualTo("3");
        takeBack();
        assertThat(total()).isEqualTo("4");
        assertThat(readers()).hasSize(3);
        assertThat(rerun(reader("3"), Selection.ALL)).hasSize(1);
        assertThat(total()).isEqualTo("4");
        draw("3");
        assertThat(total()).isEqualTo("3");
    }

    private void takeBack() {
        Change standing = changes().stream().filter(Change::stands).findFirst().orElseThrow();
        store.write(tables -> {
            new CorrectionService(store, MESSAGES).takeBack(tables, standing, LI);
            return standing;
        });
    }

    private void draw(String total) throws Refusal {
        DrawnReading drawing = drawing(reader(total));
        Preview preview = drawing.preview(sha256, GRIDS);
        store.write(tables -> {
            drawing.keep(tables, preview, LI);
            return sha256;
        });
    }

    private DrawnReading drawing(DrawnTableReading reader) {
        return new DrawnReading(reader, store, store.archive(), MESSAGES);
    }

    private List<RereadComparison> rerun(DrawnTableReading reader, Selection selection) {
        List<RereadComparison> done = new ArrayList<>();
        new Rerun(reader, store, store.archive(), MESSAGES).run(selection, 1, new Rerun.Watcher() {
            @Override
            public void begins(int files, int before) {}

            @Override
            public void ended(RereadComparison reread) {
                done.add(reread);
            }
        });
        return done;
    }

    private static Reader reader(String total) {
        return new Reader(wrong(), Optional.of(new FakeReport().with(FakeReport.TOTAL, total)));
    }

    private static FakeReport wrong() {
        return new FakeReport().with(FakeReport.TOTAL, "4");
    }

    private void take(FakeReport read) throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "a");
        Ingest ingest = new Ingest(new FakeReading(read::of), store, Optional.of(store.archive()), MESSAGES);
        long run = ingest.begin("test", Map.of());
        ingest.take(run, IncomingFile.of(file, "test"), file);
        ingest.end(run);
    }

    private ReportRecord record(FakeReport read) {
        List<ReportRecord> records = new ArrayList<>();
        new FakeReading(read::of).read(folder.resolve("a.pdf"), records::add);
        return records.get(0);
    }

    private static ReportRecord old(ReportRecord record) {
        return new ReportRecord(
                record.schema(),
                record.source(),
                record.report(),
                record.sections(),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                new ReportRecord.Reader("nianbao", "0.0"));
    }

    private List<String> readers() {
        return store.read(tables -> tables.versions().of(report)).stream()
                .map(Version::reader)
                .toList();
    }

    private List<Change> changes() {
        return store.read(tables -> tables.changes().page(ChangeFilter.ofReport(report), Optional.empty(), 50));
    }

    private String total() {
        return total(store.read(tables -> tables.reports().record(report)).orElseThrow());
    }

    private static String total(ReportRecord record) {
        return value(record).value().orElseThrow().toPlainString();
    }

    private static Value value(ReportRecord record) {
        return record.values().stream()
                .filter(value -> value.field().equals(FakeReport.TOTAL))
                .findFirst()
                .orElseThrow();
    }
}
