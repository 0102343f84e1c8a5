package nianbao.review.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.page.DrawnGrid;
import nianbao.review.ReviewStore;
import nianbao.review.drawn.DrawnOutcome.ChangedFigure;
import nianbao.review.drawn.DrawnRefused.Reason;
import nianbao.store.correction.Changes.Saying;
import nianbao.words.Messages;
import nianbao.worker.DrawnRequest;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.FakeReading;
import nianbao.worker.wire.PageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnTableDeskTest {
    private static final List<DrawnGrid> GRIDS = List.of(grid(90, 130));
    private static final List<DrawnGrid> FOUND = List.of(grid(80, 140));
    private static final String LI = "李明";

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;
    private final Reader reader = new Reader();
    private DrawnTableDesk desk;
    private long report;
    private final List<Exception> unexpected = new CopyOnWriteArrayList<>();

    private static DrawnGrid grid(double top, double bottom) {
        return DrawnGrid.upright(1, List.of(top, bottom), List.of(0.0, 50.0, 110.0));
    }

    /** Reads when it is let. */
    private static final class Reader implements DrawnTableReading {
        private final Semaphore let = new Semaphore(0);
        private final List<List<DrawnGrid>> asked = new CopyOnWriteArrayList<>();
        private final List<Path> finding = new CopyOnWriteArrayList<>();
        private final Semaphore began = new Semaphore(0);
        private final Semaphore cutOff = new Semaphore(0);
        private volatile boolean broken;

        PageView.Finding find(Path file, Optional<String> member) {
            finding.add(file);
            began.release();
            try {
                let.acquire();
            } catch (InterruptedException e) {
                cutOff.release();
                throw new CancellationException("nobody waits");
            }
            if (broken) {
                throw new IllegalStateException("a bug");
            }
            return new PageView.Found(FOUND);
        }

        @Override
        public void read(Path path, Taker taker) {
            throw new AssertionError("the store has what is read without lines");
        }

        @Override
        public PageView.Rereading readDrawn(DrawnRequest wanted) {
            asked.add(wanted.grids());
            let.acquireUninterruptibly();
            if (broken) {
                throw new IllegalStateException("a bug");
            }
            List<ReportRecord> read = new ArrayList<>();
            new FakeReading(new FakeReport().with(FakeReport.TOTAL, "7")::of).read(wanted.file(), read::add);
            return new PageView.Reread(read.get(0));
        }
    }

    @Test
    void thePersonBeginsWithWhatTheReaderFinds() {
        assertThat(desk.found(report)).isEmpty();
        assertThat(desk.found(report)).as("still, and it is not begun twice").isEmpty();
        reader.let.release();
        assertThat(awaitFound()).isEqualTo(FOUND);
        assertThat(reader.finding).containsExactly(folder.resolve("a.pdf"));
        refused(Reason.UNKNOWN, () -> desk.found(report + 1));
    }

    @Test
    void whatIsNotFoundIsNothingToBeginWith() {
        reader.broken = true;
        reader.let.release();
        assertThat(awaitFound()).isEmpty();
        assertThat(unexpected).hasSize(1);
    }

    /** Else a person who has drawn would wait twice. */
    @Test
    void whoHasDrawnDoesNotWaitForWhatTheReaderFinds() throws InterruptedException {
        assertThat(desk.found(report)).isEmpty();
        reader.began.acquire();
        long drawing = desk.read(report, reading(), GRIDS, LI);
        assertThat(reader.cutOff.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        reader.let.release();
        assertThat(awaited(drawing)).isInstanceOf(DrawnOutcome.Read.class);
        assertThat(unexpected).isEmpty();
    }

    private List<DrawnGrid> awaitFound() {
        Optional<List<DrawnGrid>> found = desk.found(report);
        while (found.isEmpty()) {
            Thread.onSpinWait();
            found = desk.found(report);
        }
        return found.get();
    }

    @BeforeEach
    void open() {
        reports = new ReviewStore(folder);
        report = reports.take("a.pdf", new FakeReport()::of);
        desk = new DrawnTableDesk(reports.store(), reader, reader::find, Messages.in(Locale.ENGLISH), unexpected::add);
    }

    @AfterEach
    void close() {
        reader.let.release(100);
        desk.close();
        reports.close();
    }

    @Test
    void whoeverDrawsIsToldWhatWouldChangeAndKeepsIt() {
        long drawing = desk.read(report, reading(), GRIDS, LI);
        assertThat(desk.outcome(report, drawing, LI)).isInstanceOf(DrawnOutcome.Pending.class);
        refused(Reason.NOT_READ, () -> desk.keep(report, drawing, saying(LI)));
        reader.let.release();
        DrawnOutcome.Read read = (DrawnOutcome.Read) awaited(drawing);
        assertThat(read.figures()).extracting(ChangedFigure::field).containsExactly(FakeReport.TOTAL);
        assertThat(total()).isEqualTo("3");
        assertThat(desk.keep(report, drawing, saying(LI))).isEqualTo(report);
        assertThat(total()).isEqualTo("7");
        assertThat(desk.standing(report)).isEqualTo(GRIDS);
        refused(Reason.UNKNOWN, () -> desk.keep(report, drawing, saying(LI)));
    }

    @Test
    void whatSomebodyElseDrewIsTheirs() {
        long drawing = desk.read(report, reading(), GRIDS, LI);
        reader.let.release();
        awaited(drawing);
        refused(Reason.UNKNOWN, () -> desk.outcome(report, drawing, "王芳"));
        refused(Reason.UNKNOWN, () -> desk.keep(report, drawing, saying("王芳")));
        refused(Reason.UNKNOWN, () -> desk.outcome(report + 1, drawing, LI));
    }

    @Test
    void whereTheReportWasReadAgainMeanwhileNothingIsKept() {
        long seen = reading();
        long first = desk.read(report, seen, GRIDS, LI);
        long second = desk.read(report, seen, GRIDS, "王芳");
        reader.let.release(2);
        awaited(first);
        awaited(second, "王芳");
        desk.keep(report, first, saying(LI));
        refused(Reason.CHANGED, () -> desk.keep(report, second, saying("王芳")));
        refused(Reason.CHANGED, () -> desk.read(report, seen, GRIDS, LI));
    }

    @Test
    void whatWasDrawnElsewhereOnTheFileStays() {
        DrawnGrid below = grid(300, 400);
        reader.let.release(3);
        keep(GRIDS);
        keep(List.of(below));
        assertThat(desk.standing(report)).containsExactly(GRIDS.get(0), below);
        DrawnGrid instead = grid(350, 500);
        keep(List.of(instead));
        assertThat(desk.standing(report)).containsExactly(GRIDS.get(0), instead);
        assertThat(reader.asked).last().isEqualTo(List.of(GRIDS.get(0), instead));
    }

    private void keep(List<DrawnGrid> grids) {
        long drawing = desk.read(report, reading(), grids, LI);
        awaited(drawing);
        desk.keep(report, drawing, saying(LI));
    }

    @Test
    void pagesThatAreNotThereAndReportsAreRefused() {
        List<DrawnGrid> beyond = List.of(DrawnGrid.upright(2, List.of(0.0, 9.0), List.of(0.0, 9.0)));
        refused(Reason.NO_SUCH_PAGE, () -> desk.read(report, reading(), beyond, LI));
        refused(Reason.UNKNOWN, () -> desk.read(report + 1, reading(), GRIDS, LI));
        assertThat(reader.asked).isEmpty();
    }

    @Test
    void moreThanAFewWaitNoLonger() {
        long seen = reading();
        refused(Reason.BUSY, () -> {
            for (int i = 0; i < 20; i++) {
                desk.read(report, seen, GRIDS, LI);
            }
        });
    }

    @Test
    void aFaultOfTheProgramIsToldAndTheNextIsRead() {
        reader.broken = true;
        reader.let.release();
        long drawing = desk.read(report, reading(), GRIDS, LI);
        assertThat(awaited(drawing)).isEqualTo(new DrawnOutcome.Refused(""));
        assertThat(unexpected).hasSize(1);
        reader.broken = false;
        reader.let.release();
        assertThat(awaited(desk.read(report, reading(), GRIDS, LI))).isInstanceOf(DrawnOutcome.Read.class);
    }

    private DrawnOutcome awaited(long drawing) {
        return awaited(drawing, LI);
    }

    private DrawnOutcome awaited(long drawing, String by) {
        DrawnOutcome outcome = desk.outcome(report, drawing, by);
        while (outcome instanceof DrawnOutcome.Pending) {
            Thread.onSpinWait();
            outcome = desk.outcome(report, drawing, by);
        }
        return outcome;
    }

    private static void refused(Reason reason, Runnable wish) {
        assertThatThrownBy(wish::run)
                .isInstanceOfSatisfying(
                        DrawnRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Saying saying(String by) {
        return new Saying(by, Optional.empty());
    }

    private long reading() {
        return reports.store().read(tables -> tables.reports().current(report)).orElseThrow();
    }

    private String total() {
        return reports.store().read(tables -> tables.reports().record(report)).orElseThrow().values().stream()
                .filter(value -> value.field().equals(FakeReport.TOTAL))
                .flatMap(value -> value.value().stream())
                .map(BigDecimal::toPlainString)
                .findFirst()
                .orElseThrow();
    }
}
