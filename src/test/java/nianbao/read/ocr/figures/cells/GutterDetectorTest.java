package nianbao.read.ocr.figures.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.normalize.RasterPixels;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.segment.SegmentedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of eight rows, 40 pixels high, and one column of 300 pixels at 144 dpi; its middle is at x = 250. */
class GutterDetectorTest {
    private static final double DPI = 144;
    private static final int ROWS = 8;

    private static RulingTrace trace(Ruling.Axis axis, int at, int start, int end) {
        float[] centers = new float[end - start];
        Arrays.fill(centers, at);
        return new RulingTrace(axis, start, centers, 2, 1, 0, 0);
    }

    private static List<Ruling> lost(Consumer<Graphics2D> drawing) {
        return lost(List.of(100, 400), drawing);
    }

    private static List<Ruling> lost(List<Integer> uprights, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(500, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 500, 600);
        pen.setColor(Color.BLACK);
        drawing.accept(pen);
        GrayImage page = RasterPixels.grey(image);
        List<RulingTrace> level = new ArrayList<>();
        for (int row = 0; row <= ROWS; row++) {
            level.add(trace(Ruling.Axis.LEVEL, 100 + 40 * row, 100, 400));
        }
        List<RulingTrace> upright = uprights.stream()
                .map(x -> trace(Ruling.Axis.UPRIGHT, x, 100, 420))
                .toList();
        SegmentedPage sheet = new SegmentedPage(
                new NormalizedPage(page, Optional.empty(), DPI, Homography.IDENTITY),
                new DetectedRulings(level, upright),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 190)));
        return GutterDetector.of(sheet, GridFinder.find(sheet.rulings()));
    }

    private static void figure(Graphics2D pen, int row, int x) {
        pen.fillRect(x, 112 + 40 * row, 8, 16);
    }

    private static void twoFigures(Graphics2D pen, int from) {
        for (int row = from; row < ROWS; row++) {
            figure(pen, row, 170);
            figure(pen, row, 320);
        }
    }

    @Test
    void aGutterThatEveryRowLeavesIsALostRuling() {
        List<Ruling> lost = lost(pen -> twoFigures(pen, 0));
        assertThat(lost).hasSize(ROWS);
        assertThat(lost).allSatisfy(ruling -> assertThat(ruling.at()).isBetween(110.0, 140.0));
    }

    @Test
    void aCellWhoseInkCrossesTheGutterStaysWhole() {
        List<Ruling> lost = lost(pen -> {
            twoFigures(pen, 1);
            pen.fillRect(180, 110, 140, 16);
        });
        assertThat(lost).hasSize(ROWS - 1);
    }

    @Test
    void aBlankRowIsPartedLikeTheOthers() {
        assertThat(lost(pen -> twoFigures(pen, 1))).hasSize(ROWS);
    }

    @Test
    void digitsOfOneFigureAreNoColumns() {
        assertThat(lost(pen -> {
                    for (int row = 0; row < ROWS; row++) {
                        figure(pen, row, 240);
                        figure(pen, row, 262);
                    }
                }))
                .isEmpty();
    }

    @Test
    void aFewRowsTellNothing() {
        assertThat(lost(pen -> twoFigures(pen, 4))).isEmpty();
        assertThat(lost(pen -> {
                    for (int row = 0; row < ROWS; row++) {
                        figure(pen, row, 170);
                        if (row > 1) {
                            figure(pen, row, 320);
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void figuresThatStandInNoColumnsAreNoColumns() {
        assertThat(lost(pen -> {
                    for (int row = 0; row < ROWS; row++) {
                        figure(pen, row, 120 + 20 * row);
                        figure(pen, row, 170 + 20 * row);
                    }
                }))
                .isEmpty();
    }

    @Test
    void wordsInTwoPartsAreNoColumns() {
        assertThat(lost(pen -> {
                    for (int row = 0; row < ROWS; row++) {
                        pen.fillRect(110, 112 + 40 * row, 120, 16);
                        figure(pen, row, 320);
                    }
                }))
                .isEmpty();
    }

    @Test
    void aColumnIsPartedByItsOwnRowsAlone() {
        List<Ruling> lost = lost(List.of(100, 250, 400), pen -> {
            for (int row = 0; row < ROWS; row++) {
                figure(pen, row, 120);
                figure(pen, row, 210);
                figure(pen, row, 320);
            }
        });
        assertThat(lost)
                .hasSize(ROWS)
                .allSatisfy(ruling -> assertThat(ruling.at()).isBetween(83.8, 85.2));
    }

    @Test
    void oneRowOfTwoFiguresAmongManyOfOneIsNoColumn() {
        assertThat(lost(pen -> {
                    twoFigures(pen, ROWS - 1);
                    for (int row = 0; row < ROWS - 1; row++) {
                        figure(pen, row, 170);
                    }
                }))
                .isEmpty();
    }

    @Test
    void twoRowsWithoutFiguresDoNotSpeakAgainstTheOthers() {
        assertThat(lost(pen -> twoFigures(pen, 2))).hasSize(ROWS);
    }

    /** The second figure of each row a little higher than the first, and digits five pixels apart. */
    @Test
    void figuresOfTwoDigitsAreOneGroupEach() {
        assertThat(lost(pen -> {
                    for (int row = 0; row < ROWS; row++) {
                        figure(pen, row, 170);
                        figure(pen, row, 183);
                        pen.fillRect(320, 110 + 40 * row, 8, 16);
                        figure(pen, row, 333);
                    }
                }))
                .hasSize(ROWS)
                .allSatisfy(ruling -> assertThat(ruling.at()).isEqualTo((191 + 320) / 4.0));
    }

    @ParameterizedTest(name = "{0} pixels")
    @CsvSource({"18, 8", "17, 0"})
    void aBlankNarrowerThanBetweenFiguresIsNoGutter(int blank, int rulings) {
        assertThat(lost(pen -> {
                    for (int row = 0; row < ROWS; row++) {
                        figure(pen, row, 240);
                        figure(pen, row, 248 + blank);
                    }
                }))
                .hasSize(rulings);
    }

    @Test
    void norIsOneThatTheRowsLeaveTogether() {
        assertThat(lost(pen -> {
                    for (int row = 0; row < ROWS; row++) {
                        figure(pen, row, row == 0 ? 240 : 220);
                        figure(pen, row, row == 0 ? 300 : 258);
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} pixels")
    @CsvSource({"115, 8", "116, 0"})
    void whatIsWiderThanAFigureIsALabel(int width, int rulings) {
        assertThat(lost(pen -> {
                    for (int row = 0; row < ROWS; row++) {
                        pen.fillRect(110, 112 + 40 * row, width, 16);
                        figure(pen, row, 320);
                    }
                }))
                .hasSize(rulings);
    }
}
