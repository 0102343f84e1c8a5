package nianbao.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import nianbao.geometry.Box;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.model.page.DrawnGrid;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.words.Messages;
import nianbao.worker.wire.PageView;
import nianbao.worker.wire.PageView.Raster;
import nianbao.worker.wire.PageView.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as a reader sees them: what a record says of a place on a page is there. */
class RenderedPageTest {
    /** Figures of a page that are read again. */
    private static final int LOOKED_AT = 30;
    /** Pixels by which a box may miss the line around its cell. */
    private static final int SLACK_PX = 2;
    /** Points to another cell, or to its border. */
    private static final double ASIDE = 14;

    private static final ReadingLimits LIMITS =
            new ReadingLimits(Duration.ofMinutes(4), Duration.ofMinutes(2), 1024, Integer.MAX_VALUE);

    private static final List<String> LOG = new ArrayList<>();
    private static final ReadingPool POOL = ReadingPool.of(
            1, "en", Extent.FIGURES, LIMITS, ReaderJvm.ofThisProcess(List.of()), Messages.in(Locale.ENGLISH), LOG::add);

    private static OcrReader reader = OcrReader.open();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void forget() {
        LOG.clear();
    }

    @AfterAll
    static void close() {
        POOL.close();
        reader.close();
    }

    @Test
    void theBoxesOfADigitalPageHoldItsFiguresAndLieOnTheLinesOfItsCells() throws IOException {
        Path file = Path.of("fixtures/landscape/input.pdf");
        Seen seen = seen(file, 3, 300);
        assertThat(seen.reread(0, 0)).isEqualTo(1);
        assertThat(seen.reread(ASIDE, ASIDE)).isLessThan(0.2);
        assertThat(seen.onLines()).isEqualTo(1);
    }

    @Test
    void theBoxesOfATurnedDigitalPageHoldItsFigures() throws IOException {
        Path file = page(Path.of("fixtures/landscape/input.pdf"), 3, 90);
        Seen seen = seen(file, 1, 300);
        assertThat(seen.turned(3).reread(0, 0)).isEqualTo(1);
        assertThat(seen.onLines()).isEqualTo(1);
    }

    @Test
    void theBoxesOfASkewedScanThatLiesOnItsSideHoldItsFigures() throws IOException {
        Seen seen = seen(page(Path.of("fixtures/scan-200dpi/input.pdf"), 3, 90), 1, 300);
        assertThat(seen.raster().heightPx()).as("no finer than the scan").isCloseTo(1654, within(2));
        assertThat(seen.turned(3).reread(0, 0)).isGreaterThan(0.8);
        assertThat(seen.turned(3).reread(ASIDE, ASIDE)).isLessThan(0.2);
    }

    @Test
    void theBoxesOfAnImageFileHoldItsFigures() throws IOException {
        Path file = folder.resolve("page.png");
        try (PDDocument document =
                Loader.loadPDF(Path.of("fixtures/landscape/input.pdf").toFile())) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(2, 200), "png", file.toFile());
        }
        Seen seen = seen(file, 1, 200);
        assertThat(seen.reread(0, 0)).isGreaterThan(0.9);
        assertThat(seen.onLines()).isGreaterThan(0.9);
    }

    @Test
    void aPageOfAMemberOfAnArchiveIsFoundByItsHash() throws IOException {
        Path archive = folder.resolve("all.zip");
        byte[] first = Files.readAllBytes(Path.of("fixtures/kangxi/input.pdf"));
        byte[] second = Files.readAllBytes(Path.of("fixtures/landscape/input.pdf"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("one.pdf"));
            zip.write(first);
            zip.putNextEntry(new ZipEntry("two.pdf"));
            zip.write(second);
        }
        String sha256 = SourceFile.single("two.pdf", "", second).sha256();
        Raster member = raster(POOL.render(new RenderRequest(archive, Optional.of(sha256), 3)));
        Raster alone = raster(POOL.render(new RenderRequest(
                Path.of("fixtures/landscape/input.pdf"), Optional.empty(), 3, RenderRequest.SCREEN_DPI)));
        assertThat(member.png()).isEqualTo(alone.png());
        assertThat(member.pages()).isEqualTo(5);
        assertThat(refused(archive, Optional.of("0".repeat(64)), 1).reason()).isEqualTo(Reason.GONE);
    }

    @Test
    void aPageThatThereIsNotIsRefusedByItsReason() {
        PageView.Refused beyond = refused(Path.of("fixtures/landscape/input.pdf"), Optional.empty(), 6);
        assertThat(beyond.reason()).isEqualTo(Reason.NO_SUCH_PAGE);
        assertThat(beyond.why()).isEqualTo("the file has 5 pages; there is no page 6");
        assertThat(refused(Path.of("fixtures/landscape/input.pdf"), Optional.empty(), 0)
                        .reason())
                .isEqualTo(Reason.NO_SUCH_PAGE);
        assertThat(refused(Path.of("fixtures/word-docx/input.docx"), Optional.empty(), 1)
                        .reason())
                .isEqualTo(Reason.NO_PAGES);
        assertThat(refused(Path.of("fixtures/web-page/input.html"), Optional.empty(), 1)
                        .reason())
                .isEqualTo(Reason.NO_PAGES);
        assertThat(refused(folder.resolve("nothing.pdf"), Optional.empty(), 1).reason())
                .isEqualTo(Reason.UNREADABLE);
        assertThat(LOG).as("none of these is a fault").isEmpty();
    }

    /** A page that no process survives is told, and the next is shown. */
    @Test
    void aFileThatEndsItsProcessLeavesThePoolUsable() {
        ReadingLimits little = new ReadingLimits(
                Duration.ofMinutes(4), Duration.ofMillis(1), ReadingLimits.LEAST_MEMORY_MIB, Integer.MAX_VALUE);
        List<String> log = new ArrayList<>();
        Messages messages = Messages.in(Locale.ENGLISH);
        ReaderJvm jvm = ReaderJvm.ofThisProcess(List.of());
        Path file = Path.of("fixtures/landscape/input.pdf");
        try (ReadingPool pool = ReadingPool.of(1, "en", Extent.WHOLE, little, jvm, messages, log::add)) {
            PageView hung = pool.render(new RenderRequest(file, Optional.empty(), 3));
            assertThat(hung).isInstanceOf(PageView.Refused.class);
            assertThat(((PageView.Refused) hung).reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(log).hasSize(1).first().asString().contains("no progress");
        }
        for (String hostile : List.of("hostile-stream-bomb", "hostile-deep-arrays", "hostile-page-tree-circle")) {
            POOL.render(new RenderRequest(Path.of("fixtures", hostile, "input.pdf"), Optional.empty(), 1));
            assertThat(POOL.render(new RenderRequest(file, Optional.empty(), 3)))
                    .isInstanceOf(Raster.class);
        }
    }

    @Test
    void aTableIsReadBetweenDrawnLinesInAProcess() {
        DrawnGrid grid = DrawnGrid.upright(3, List.of(60.0, 100.0, 700.0), List.of(60.0, 300.0, 500.0));
        Path file = Path.of("fixtures/landscape/input.pdf");
        PageView.Rereading again = POOL.readDrawn(new DrawnRequest(file, Optional.empty(), List.of(grid)));
        assertThat(again).isInstanceOf(PageView.Reread.class);
        assertThat(((PageView.Reread) again).report().problems())
                .filteredOn(note -> note.code().equals("table-drawn"))
                .singleElement()
                .satisfies(note -> assertThat(note.page()).hasValue(3));
        DrawnGrid beyond = DrawnGrid.upright(6, List.of(60.0, 700.0), List.of(60.0, 500.0));
        PageView.Rereading none = POOL.readDrawn(new DrawnRequest(file, Optional.empty(), List.of(beyond)));
        assertThat(((PageView.Refused) none).reason()).isEqualTo(Reason.NO_SUCH_PAGE);
        Path word = Path.of("fixtures/word-docx/input.docx");
        PageView.Rereading unpaged = POOL.readDrawn(new DrawnRequest(word, Optional.empty(), List.of(grid)));
        assertThat(((PageView.Refused) unpaged).reason()).isEqualTo(Reason.NO_PAGES);
    }

    @Test
    void theTablesOfAFileAreFoundInAProcess() {
        PageView.Finding found = POOL.tables(Path.of("fixtures/landscape/input.pdf"), Optional.empty());
        assertThat(found).isInstanceOf(PageView.Found.class);
        assertThat(((PageView.Found) found).grids())
                .filteredOn(grid -> grid.page() == 3)
                .singleElement()
                .satisfies(grid -> {
                    assertThat(grid.box().left()).isCloseTo(70.8, within(1.5));
                    assertThat(grid.box().bottom()).isCloseTo(498, within(1.5));
                    assertThat(grid.columns()).hasSizeGreaterThan(5);
                });
        PageView.Finding unpaged = POOL.tables(Path.of("fixtures/word-docx/input.docx"), Optional.empty());
        assertThat(((PageView.Found) unpaged).grids()).isEmpty();
    }

    private static PageView.Refused refused(Path file, Optional<String> sha256, int page) {
        return (PageView.Refused) POOL.render(new RenderRequest(file, sha256, page));
    }

    private static Raster raster(PageView.Rendering view) {
        assertThat(view).isInstanceOf(Raster.class);
        return (Raster) view;
    }

    private Path page(Path file, int number, int turn) throws IOException {
        Path single = folder.resolve("single.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile());
                PDDocument one = new PDDocument()) {
            PDPage page = one.importPage(document.getPage(number - 1));
            page.setRotation(page.getRotation() + turn);
            one.save(single.toFile());
        }
        return single;
    }

    /** The figures of a page that were read beyond doubt, and the page. */
    private static Seen seen(Path file, int page, int dpi) {
        List<ReportRecord> records = new ArrayList<>();
        POOL.read(file, records::add);
        List<Value> figures = records.get(0).values().stream()
                .filter(value -> value.status() == Status.READ && value.page().orElse(0) == page)
                .limit(LOOKED_AT)
                .toList();
        assertThat(figures).hasSizeGreaterThan(10);
        return new Seen(raster(POOL.render(new RenderRequest(file, Optional.empty(), page, dpi))), figures, 0);
    }

    /** @param quarters clockwise turns after which the text is upright */
    private record Seen(Raster raster, List<Value> figures, int quarters) {
        Seen turned(int other) {
            return new Seen(raster, figures, other);
        }

        /** The share of the figures that are read again where their boxes are, moved by so many points. */
        double reread(double right, double down) {
            PageImage page =
                    PageImage.whole(picture(), raster.scale() * 72).seen(new PagePlacement(Optional.empty(), quarters));
            return share(figures.stream()
                    .map(value -> {
                        Box box = box(value);
                        Box moved =
                                new Box(box.left() + right, box.top() + down, box.right() + right, box.bottom() + down);
                        return reader.figure(page, moved)
                                .text()
                                .equals(value.raw().orElse("-"));
                    })
                    .toList());
        }

        /** The share of the figures of whose boxes all sides lie on a drawn line. */
        double onLines() {
            BufferedImage picture = picture();
            return share(figures.stream()
                    .map(value -> {
                        Box box = box(value);
                        double scale = raster.scale();
                        return isUpright(picture, box.left() * scale, box.top() * scale, box.bottom() * scale)
                                && isUpright(picture, box.right() * scale, box.top() * scale, box.bottom() * scale)
                                && isLevel(picture, box.top() * scale, box.left() * scale, box.right() * scale)
                                && isLevel(picture, box.bottom() * scale, box.left() * scale, box.right() * scale);
                    })
                    .toList());
        }

        private static boolean isUpright(BufferedImage picture, double x, double top, double bottom) {
            for (int column = (int) Math.round(x) - SLACK_PX; column <= Math.round(x) + SLACK_PX; column++) {
                int dark = 0;
                for (int y = (int) top; y < (int) bottom; y++) {
                    dark += isDark(picture, column, y) ? 1 : 0;
                }
                if (dark > 0.9 * (bottom - top)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isLevel(BufferedImage picture, double y, double left, double right) {
            for (int row = (int) Math.round(y) - SLACK_PX; row <= Math.round(y) + SLACK_PX; row++) {
                int dark = 0;
                for (int x = (int) left; x < (int) right; x++) {
                    dark += isDark(picture, x, row) ? 1 : 0;
                }
                if (dark > 0.9 * (right - left)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isDark(BufferedImage picture, int x, int y) {
            return (picture.getRGB(x, y) & 0xFF) < 160;
        }

        private static double share(List<Boolean> all) {
            return (double) all.stream().filter(each -> each).count() / all.size();
        }

        private static Box box(Value value) {
            List<BigDecimal> sides = value.box().orElseThrow();
            return new Box(
                    sides.get(0).doubleValue(),
                    sides.get(1).doubleValue(),
                    sides.get(2).doubleValue(),
                    sides.get(3).doubleValue());
        }

        private BufferedImage picture() {
            try {
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(raster.png()));
                assertThat(picture.getWidth()).isEqualTo(raster.widthPx());
                assertThat(picture.getHeight()).isEqualTo(raster.heightPx());
                return picture;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
