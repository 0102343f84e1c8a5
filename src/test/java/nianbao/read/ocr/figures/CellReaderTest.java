package nianbao.read.ocr.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling.Axis;
import nianbao.model.Evidence.Agreement;
import nianbao.read.ocr.engine.TesseractEngine;
import nianbao.read.ocr.figures.readers.FigureReader;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.normalize.RasterPixels;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.GlyphTemplates;
import nianbao.read.ocr.shapes.ShapeReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of one cell, 400 by 120 pixels at 200 dpi, with a stroke and a 0. */
class CellReaderTest {
    private static final double DPI = 200;

    /** What is read where an upright line is seen at {@code x} above and below the stroke. */
    private static List<CellReader.CellReading> seen(int x) {
        return seen(new DetectedRulings(List.of(), List.of(line(x, 0, 20), line(x, 90, 200))), pen -> {
            pen.drawLine(181, 41, 181, 62);
            pen.drawLine(181, 41, 177, 45);
            pen.drawOval(190, 41, 12, 21);
        });
    }

    private static List<CellReader.CellReading> seen(Consumer<Graphics2D> drawing) {
        return seen(new DetectedRulings(List.of(), List.of()), drawing);
    }

    private static List<CellReader.CellReading> seen(DetectedRulings lines, Consumer<Graphics2D> drawing) {
        Box box = new Box(0, 0, 144, 43.2);
        Grid grid = new Grid(List.of(0.0, 144.0), List.of(0.0, 43.2), List.of(new GridCell(0, 0, 1, 1, box)));
        return read(lines, grid, drawing);
    }

    private static List<CellReader.CellReading> read(DetectedRulings lines, Grid grid, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(400, 640, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 640);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        drawing.accept(pen);
        NormalizedPage sheet = new NormalizedPage(RasterPixels.grey(image), Optional.empty(), DPI, Homography.IDENTITY);
        try (TesseractEngine engine = TesseractEngine.open("eng")) {
            FigureReader reader = new FigureReader(new ShapeReader(GlyphTemplates.shipped()), engine);
            return new CellReader(reader)
                    .read(SegmentedPage.of(sheet, lines), List.of(grid))
                    .evidence();
        }
    }

    private static RulingTrace line(int x, int from, int to) {
        float[] centers = new float[to - from];
        Arrays.fill(centers, x);
        return new RulingTrace(Axis.UPRIGHT, from, centers, 2, 1, 0, 0);
    }

    @Test
    void whatMayBeAPieceOfARulingIsMarked() {
        assertThat(seen(181)).singleElement().satisfies(seen -> {
            assertThat(seen.evidence().text()).isEqualTo("10");
            assertThat(seen.mark()).isPresent();
        });
        assertThat(seen(300))
                .singleElement()
                .satisfies(seen -> assertThat(seen.mark()).isEmpty());
    }

    @Test
    void aZeroWithDigitsBehindItMayBeTwoFigures() {
        assertThat(seen(pen -> {
                    pen.drawOval(170, 41, 12, 21);
                    pen.drawOval(190, 41, 12, 21);
                }))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.evidence().text()).isEqualTo("00");
                    assertThat(seen.evidence().agreement()).isEqualTo(Agreement.DOUBTFUL);
                    assertThat(seen.mark()).isPresent();
                });
    }

    private static final int CELL = 100;
    private static final int ROWS = 6;

    /** What is read in the second row of a table whose other cells, beside or only above it, hold a 0 each. */
    private static List<CellReader.CellReading> among(int columns, Consumer<Graphics2D> drawing) {
        List<Double> across = IntStream.rangeClosed(0, columns)
                .mapToObj(i -> i * CELL * 72 / DPI)
                .toList();
        List<Double> down = IntStream.rangeClosed(0, ROWS)
                .mapToObj(i -> i * CELL * 72 / DPI)
                .toList();
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < columns; column++) {
                Box box = new Box(across.get(column), down.get(row), across.get(column + 1), down.get(row + 1));
                cells.add(new GridCell(row, column, 1, 1, box));
            }
        }
        GridCell own = cells.get(2 * columns - 1);
        return read(new DetectedRulings(List.of(), List.of()), new Grid(across, down, cells), pen -> {
                    for (GridCell cell : cells) {
                        if (!cell.equals(own)) {
                            zero(pen, cell.column() * CELL + 40, cell.row() * CELL + 40);
                        }
                    }
                    pen.translate((columns - 1) * CELL, CELL);
                    drawing.accept(pen);
                })
                .stream()
                .filter(seen -> own.box().containsCenterOf(seen.evidence().box()))
                .toList();
    }

    private static void zero(Graphics2D pen, int x, int y) {
        pen.drawOval(x, y, 12, 21);
    }

    private static void struckZero(Graphics2D pen) {
        zero(pen, 20, 40);
        pen.drawLine(16, 51, 36, 51);
    }

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {1, 2})
    void theFigureBesideOneThatIsStruckOutIsProposed(int columns) {
        assertThat(among(columns, pen -> {
                    struckZero(pen);
                    zero(pen, 60, 40);
                }))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.evidence().text()).isEqualTo("0");
                    assertThat(seen.mark()).isPresent();
                });
    }

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {1, 2})
    void aStrokeBesideItIsNoFigureThatIsMeant(int columns) {
        assertThat(among(columns, pen -> {
                    struckZero(pen);
                    pen.drawLine(60, 51, 76, 51);
                }))
                .noneMatch(seen ->
                        seen.mark().isPresent() && seen.evidence().text().matches("\\D*"));
    }

    /** A 10 below a 391 and above others, with a line above and below its 1 or elsewhere. */
    @Test
    void aPieceOfARulingIsMarkedThoughReadersAgree() throws IOException, FontFormatException {
        String bundled = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        Font font;
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(bundled))) {
            font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(30f);
        }
        Grid grid = column(200);
        Consumer<Graphics2D> figures = pen -> {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setFont(font);
            for (int row = 0; row < ROWS; row++) {
                pen.drawString(row == 1 ? "10" : "391", row == 1 ? 110 : 30, row * CELL + 62);
            }
        };
        for (int x : new int[] {117, 180}) {
            assertThat(read(new DetectedRulings(List.of(), List.of(line(x, 0, 80), line(x, 215, 300))), grid, figures))
                    .filteredOn(seen -> seen.evidence().text().equals("10"))
                    .singleElement()
                    .satisfies(seen -> {
                        assertThat(seen.evidence().agreement()).isEqualTo(Agreement.AGREED);
                        assertThat(seen.mark().isPresent()).isEqualTo(x == 117);
                    });
        }
    }

    private static Grid column(int width) {
        List<Double> down = IntStream.rangeClosed(0, ROWS)
                .mapToObj(i -> i * CELL * 72 / DPI)
                .toList();
        List<GridCell> cells = IntStream.range(0, ROWS)
                .mapToObj(row -> new GridCell(
                        row, 0, 1, 1, new Box(18, down.get(row), 18 + width * 72 / DPI, down.get(row + 1))))
                .toList();
        return new Grid(List.of(18.0, 18 + width * 72 / DPI), down, cells);
    }
}
