package nianbao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord.Status;
import nianbao.review.Desk;
import nianbao.review.DoubtfulReports;
import nianbao.review.OriginalFiles;
import nianbao.review.ReviewQueue;
import nianbao.review.ReviewStore;
import nianbao.words.Messages;
import nianbao.worker.RenderRequest;
import nianbao.worker.wire.PageView.Raster;
import nianbao.worker.wire.PageView.Reason;
import nianbao.worker.wire.PageView.Refused;
import nianbao.worker.wire.PageView.Rendering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page that is drawn before anybody asks for one. */
@Timeout(30)
class FirstPictureTest {
    private static final Rendering PICTURE = new Raster(1, 1, new byte[] {1}, 10, 10, 10, 10);

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;
    private final List<FirstPicture> begun = new ArrayList<>();
    private final BlockingQueue<RenderRequest> drawn = new LinkedBlockingQueue<>();
    private final BlockingQueue<Exception> unexpected = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() {
        reports = new ReviewStore(folder);
    }

    @AfterEach
    void close() {
        begun.forEach(FirstPicture::close);
        reports.close();
        assertThat(unexpected).isEmpty();
    }

    private PagePictures pictures(Function<RenderRequest, Rendering> renderer) {
        return new PagePictures(new OriginalFiles(reports.store()), wanted -> {
            drawn.add(wanted);
            return renderer.apply(wanted);
        });
    }

    private FirstPicture begin(PagePictures pictures) {
        FirstPicture first = new FirstPicture(
                new ReviewQueue(reports.store()),
                new Desk(reports.store(), Messages.in(Locale.ENGLISH)),
                pictures,
                unexpected::add);
        first.begin();
        begun.add(first);
        return first;
    }

    private long take(String name, String... doubtful) {
        return reports.take(
                name,
                file -> DoubtfulReports.with(
                        new FakeReport().by(name).of(file), Status.REVIEW, List.of(doubtful), List.of()));
    }

    private long reading(long report) {
        return reports.store().read(tables -> tables.reports().current(report)).orElseThrow();
    }

    /** What is asked to be drawn next. */
    private RenderRequest next() throws InterruptedException {
        RenderRequest wanted = drawn.poll(20, TimeUnit.SECONDS);
        return Objects.requireNonNull(wanted, "nothing is drawn");
    }

    private RenderRequest request(String name) {
        return new RenderRequest(folder.resolve(name), Optional.empty(), 1);
    }

    @Test
    void isOfTheReportThatWaitsFirst() throws InterruptedException {
        take("甲县.pdf", FakeReport.TOTAL);
        long first = take("乙县.pdf", FakeReport.TOTAL, FakeReport.GROUP + "upheld");
        PagePictures pictures = pictures(wanted -> PICTURE);
        begin(pictures);
        assertThat(next()).isEqualTo(request("乙县.pdf"));
        assertThat(pictures.draw(reading(first), 1)).isTrue();
        assertThat(drawn).as("it is kept, and no other is drawn").isEmpty();
    }

    @Test
    void isOfAnotherWhereTheFileIsGoneOrCannotBeDrawn() throws IOException, InterruptedException {
        take("甲县.pdf");
        take("乙县.pdf", FakeReport.TOTAL, FakeReport.GROUP + "upheld");
        take("丙县.pdf", FakeReport.TOTAL);
        Files.delete(folder.resolve("乙县.pdf"));
        RenderRequest unreadable = request("丙县.pdf");
        begin(pictures(wanted -> wanted.equals(unreadable) ? new Refused(Reason.UNREADABLE, "") : PICTURE));
        assertThat(next()).isEqualTo(unreadable);
        RenderRequest then = next();
        assertThat(then.equals(unreadable) ? next() : then)
                .as("what came last, once no file of those that wait can be drawn")
                .isEqualTo(request("甲县.pdf"));
    }

    @Test
    void isCutOffWhereTheDeskIsClosed() throws InterruptedException {
        take("甲县.pdf", FakeReport.TOTAL);
        take("乙县.pdf", FakeReport.TOTAL);
        CountDownLatch cutOff = new CountDownLatch(1);
        FirstPicture picture = begin(pictures(wanted -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                cutOff.countDown();
                throw new CancellationException("nobody waits");
            }
            return PICTURE;
        }));
        next();
        picture.close();
        assertThat(cutOff.getCount()).isZero();
        assertThat(drawn).as("nothing is begun after that").isEmpty();
    }

    @Test
    void whatShouldNotHappenIsToldAndEndsIt() throws InterruptedException {
        take("甲县.pdf", FakeReport.TOTAL);
        IllegalStateException bug = new IllegalStateException("bug");
        begin(pictures(wanted -> {
            throw bug;
        }));
        assertThat(unexpected.poll(20, TimeUnit.SECONDS)).isSameAs(bug);
    }
}
