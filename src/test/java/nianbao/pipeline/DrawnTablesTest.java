package nianbao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import nianbao.detect.type.TypeDetector;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Grid;
import nianbao.model.Extent;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.DrawnGrid.Corner;
import nianbao.table.PageTable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tables whose lines a person drew where the page has lost them, or drew wrongly. */
class DrawnTablesTest {
    private static final Pipeline PIPELINE = new Pipeline(Locale.ENGLISH, Extent.FIGURES);
    /** The table of section three stands on this page of the fixtures, counted from 1. */
    private static final int PAGE = 3;

    private static final int DPI = 200;
    /** Points from a line to where a publisher never drew it. */
    private static final double SHIFT = 12;

    @AfterAll
    static void close() {
        PIPELINE.close();
    }

    @Test
    void aDigitalTableThatLostItsLinesIsReadBetweenThoseThatAPersonDraws() throws IOException {
        Path file = Path.of("fixtures/landscape/input.pdf");
        Whole whole = new Whole(trace(pdf(file, List.of(), List.of()), List.of()));
        SourceFile damaged = pdf(file, whole.lines(List.of(5, 6, 7), 0), whole.lines(List.of(5, 6, 7), SHIFT));
        assertThat(whole.readOf(trace(damaged, List.of()))).isLessThan(whole.count());
        ReadingTrace drawn = trace(damaged, List.of(whole.grid(1, 0, 0)));
        assertThat(whole.readOf(drawn)).isEqualTo(whole.count());
        assertThat(whole.wrongIn(drawn)).isEmpty();
        assertThat(drawn.record().problems()).extracting(Note::code).contains("table-drawn");
    }

    @Test
    void aScannedTableThatLostItsLinesIsReadBetweenThoseThatAPersonDraws() throws IOException {
        BufferedImage scan = scan(Path.of("fixtures/scan-200dpi/input.pdf"));
        Whole whole = new Whole(trace(png(scan), List.of()));
        erase(scan, whole.lines(List.of(5, 6, 7), 0));
        assertThat(whole.readOf(trace(png(scan), List.of()))).isZero();
        ReadingTrace drawn = trace(png(scan), List.of(whole.grid(1, 0, 0)));
        // a heading that was damaged with the lines leaves its column for review, with the figures that stand there
        assertThat(whole.readOf(drawn)).isGreaterThan(whole.count() * 5L / 6);
        assertThat(whole.seenIn(drawn)).isEqualTo(whole.count());
        assertThat(whole.wrongIn(drawn)).isEmpty();
        assertThat(drawn.record().problems()).extracting(Note::code).contains("table-drawn");
    }

    @Test
    void linesThatAreDrawnWronglyGiveNoWrongFigureWithoutDoubt() throws IOException {
        SourceFile file = pdf(Path.of("fixtures/landscape/input.pdf"), List.of(), List.of());
        Whole whole = new Whole(trace(file, List.of()));
        for (double[] moved : new double[][] {{12, 0}, {-20, 0}, {33, 0}, {0, 9}, {0, -14}, {47, 24}, {-47, -24}}) {
            ReadingTrace drawn = trace(file, List.of(whole.grid(1, moved[0], moved[1])));
            assertThat(whole.wrongIn(drawn))
                    .as("moved by %s, %s", moved[0], moved[1])
                    .isEmpty();
        }
        for (int every : new int[] {2, 3}) {
            assertThat(whole.wrongIn(trace(file, List.of(whole.grid(every, 0, 0)))))
                    .as("one line of %s", every)
                    .isEmpty();
        }
    }

    private static ReadingTrace trace(SourceFile file, List<DrawnGrid> drawn) {
        return PIPELINE.trace(file, drawn, () -> {});
    }

    /** The page of a file alone, with some lines white, and others drawn. */
    private static SourceFile pdf(Path file, List<Line2D> erased, List<Line2D> drawn) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file.toFile());
                PDDocument one = new PDDocument()) {
            PDPage page = one.importPage(document.getPage(PAGE - 1));
            try (PDPageContentStream content = new PDPageContentStream(one, page, AppendMode.APPEND, true, true)) {
                content.setStrokingColor(Color.WHITE);
                content.setLineWidth(3);
                stroke(content, page, erased);
                content.setStrokingColor(Color.BLACK);
                content.setLineWidth(1);
                stroke(content, page, drawn);
            }
            one.save(bytes);
        }
        return SourceFile.single("page.pdf", TypeDetector.PDF, bytes.toByteArray());
    }

    private static void stroke(PDPageContentStream content, PDPage page, List<Line2D> lines) throws IOException {
        float height = page.getCropBox().getHeight();
        for (Line2D line : lines) {
            content.moveTo((float) line.getX1(), height - (float) line.getY1());
            content.lineTo((float) line.getX2(), height - (float) line.getY2());
            content.stroke();
        }
    }

    private static BufferedImage scan(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(PAGE - 1, DPI);
        }
    }

    private static void erase(BufferedImage scan, List<Line2D> lines) {
        Graphics2D pen = scan.createGraphics();
        pen.scale(DPI / 72.0, DPI / 72.0);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(3));
        lines.forEach(pen::draw);
        pen.dispose();
    }

    private static SourceFile png(BufferedImage scan) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(scan, "png", bytes);
        return SourceFile.single("page.png", TypeDetector.PNG, bytes.toByteArray());
    }

    /** The page as it was read with all its lines. */
    private static final class Whole {
        private final Map<String, BigDecimal> figures = new HashMap<>();
        private final Grid grid;
        private final Frame frame;

        Whole(ReadingTrace trace) {
            for (Value value : trace.record().values()) {
                if (value.status() == Status.READ) {
                    figures.put(value.field(), value.value().orElseThrow());
                }
            }
            PageTable table = trace.tables().stream()
                    .max(Comparator.comparingInt(each -> each.cells().size()))
                    .orElseThrow();
            grid = table.grid();
            frame = table.page().frame();
        }

        int count() {
            assertThat(figures).hasSizeGreaterThan(50);
            return figures.size();
        }

        /** How many of the figures are read so again. */
        long readOf(ReadingTrace trace) {
            return trace.record().values().stream()
                    .filter(value -> value.status() == Status.READ
                            && value.value().equals(Optional.ofNullable(figures.get(value.field()))))
                    .count();
        }

        /** How many of the figures stand there, read or for review. */
        long seenIn(ReadingTrace trace) {
            return trace.record().values().stream()
                    .filter(value -> value.value().isPresent()
                            && value.value().equals(Optional.ofNullable(figures.get(value.field()))))
                    .count();
        }

        /** Fields that are read otherwise without doubt. */
        List<String> wrongIn(ReadingTrace trace) {
            return trace.record().values().stream()
                    .filter(value -> value.status() == Status.READ
                            || value.status() == Status.REPAIRED
                            || value.status() == Status.BLANK)
                    .filter(value -> !value.value().equals(Optional.ofNullable(figures.get(value.field()))))
                    .map(Value::field)
                    .toList();
        }

        /** Its column edges of these numbers, counted from the right, on the page, so many points to the right. */
        List<Line2D> lines(List<Integer> fromRight, double shift) {
            List<Line2D> lines = new ArrayList<>();
            for (int number : fromRight) {
                double x = grid.columnEdges().get(grid.columns() - number + 1) + shift;
                Corner top = onPage(x, grid.box().top() + 3);
                Corner bottom = onPage(x, grid.box().bottom() - 3);
                lines.add(new Line2D.Double(top.x(), top.y(), bottom.x(), bottom.y()));
            }
            return lines;
        }

        /** Its grid, with each of so many lines inside, moved by so many points. */
        DrawnGrid grid(int every, double right, double down) {
            Box box = new Box(
                    grid.box().left() + right,
                    grid.box().top() + down,
                    grid.box().right() + right,
                    grid.box().bottom() + down);
            List<Corner> corners = List.of(
                    onPage(box.left(), box.top()),
                    onPage(box.right(), box.top()),
                    onPage(box.right(), box.bottom()),
                    onPage(box.left(), box.bottom()));
            List<Double> rows = new ArrayList<>();
            for (int row = every; row < grid.rows(); row += every) {
                rows.add(onPage(box.left(), grid.rowEdges().get(row) + down).y());
            }
            List<Double> columns = new ArrayList<>();
            for (int column = every; column < grid.columns(); column += every) {
                columns.add(onPage(grid.columnEdges().get(column) + right, box.top())
                        .x());
            }
            return new DrawnGrid(1, corners, rows, columns);
        }

        private Corner onPage(double x, double y) {
            Box point = frame.toPage(new Box(x, y, x, y));
            return new Corner(point.left(), point.top());
        }
    }
}
