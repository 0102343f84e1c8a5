package nianbao.read.ocr.figures.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.segment.SegmentedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell of 160 by 80 pixels at 200 dpi in which no piece of ink as large as a digit was found. */
class BlankCellCheckTest {
    private static boolean isBlank(Consumer<Graphics2D> drawing) {
        return isBlank(drawing, new PixelBox(20, 20, 180, 100));
    }

    private static boolean isBlank(Consumer<Graphics2D> drawing, PixelBox area) {
        BufferedImage image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 120);
        drawing.accept(pen);
        byte[] pixels = new byte[200 * 120];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) image.getRGB(i % 200, i / 200);
        }
        GrayImage page = new GrayImage(200, 120, pixels);
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(
                sheet,
                new DetectedRulings(List.of(), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 190)));
        CellInk cell = new CellInk(new GridCell(0, 0, 1, 1, new Box(7.2, 7.2, 64.8, 36)), area, List.of(), List.of());
        return BlankCellCheck.isBlank(inked, cell);
    }

    private static Color grey(int level) {
        return new Color(level, level, level);
    }

    @Test
    void paperIsBlank() {
        assertThat(isBlank(pen -> {})).isTrue();
    }

    @Test
    void whatIsPalerThanPrintIsNoProofOfABlankThoughItWasTakenOff() {
        GrayImage white = GrayImage.white(200, 120);
        GrayImage pale = GrayImage.white(200, 120);
        for (int y = 50; y < 70; y++) {
            Arrays.fill(pale.pixels(), y * 200 + 90, y * 200 + 93, (byte) 200);
        }
        assertThat(isBlank(white, white)).isTrue();
        assertThat(isBlank(white, pale)).isFalse();
    }

    private static boolean isBlank(GrayImage clean, GrayImage faint) {
        NormalizedPage sheet = new NormalizedPage(clean, Optional.empty(), 200, Homography.IDENTITY);
        ConnectedComponents components = ConnectedComponents.of(BinaryImage.of(clean, 190));
        SegmentedPage inked =
                new SegmentedPage(sheet, new DetectedRulings(List.of(), List.of()), clean, components, faint);
        PixelBox area = new PixelBox(20, 20, 180, 100);
        return BlankCellCheck.isBlank(
                inked, new CellInk(new GridCell(0, 0, 1, 1, new Box(7.2, 7.2, 64.8, 36)), area, List.of(), List.of()));
    }

    @Test
    void aSliverBesideAFalseLineIsNoProofOfABlank() {
        assertThat(isBlank(pen -> {}, new PixelBox(20, 20, 40, 100))).isFalse();
        assertThat(isBlank(pen -> {}, new PixelBox(20, 20, 180, 36))).isFalse();
        assertThat(isBlank(pen -> {}, new PixelBox(20, 20, 48, 100))).isTrue();
    }

    @Test
    void specksFarApartAreBlank() {
        assertThat(isBlank(pen -> {
                    pen.setColor(Color.BLACK);
                    pen.fillRect(60, 40, 2, 2);
                    pen.fillRect(130, 70, 3, 2);
                }))
                .isTrue();
    }

    @Test
    void aFaintZeroIsNoBlank() {
        assertThat(isBlank(pen -> {
                    pen.setColor(grey(215));
                    pen.drawOval(95, 50, 10, 18);
                    pen.drawOval(96, 51, 8, 16);
                }))
                .isFalse();
    }

    @Test
    void norIsAZeroThatFellApart() {
        assertThat(isBlank(pen -> {
                    pen.setColor(Color.BLACK);
                    for (int y = 50; y < 68; y += 4) {
                        pen.fillRect(95, y, 2, 2);
                        pen.fillRect(104, y, 2, 2);
                    }
                }))
                .isFalse();
    }

    @Test
    void norIsACellOnWhoseBorderAThinFigureLies() {
        float[] centers = new float[120];
        Arrays.fill(centers, 180);
        RulingTrace border = new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 1, 1, 0, 0);
        GrayImage plain = GrayImage.white(200, 120);
        for (int y = 0; y < 120; y++) {
            plain.pixels()[y * 200 + 180] = 0;
        }
        GrayImage typedOver = new GrayImage(200, 120, plain.pixels().clone());
        for (int y = 50; y < 68; y++) {
            Arrays.fill(typedOver.pixels(), y * 200 + (y > 52 && y < 66 ? 180 : 176), y * 200 + 182, (byte) 0);
        }
        assertThat(isBlank(plain, border)).isTrue();
        assertThat(isBlank(typedOver, border)).isFalse();
    }

    private static boolean isBlank(GrayImage page, RulingTrace border) {
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = SegmentedPage.of(sheet, new DetectedRulings(List.of(), List.of(border)));
        PixelBox area = new PixelBox(20, 20, 180, 100);
        return BlankCellCheck.isBlank(
                inked, new CellInk(new GridCell(0, 0, 1, 1, new Box(7.2, 7.2, 64.8, 36)), area, List.of(), List.of()));
    }

    @Test
    void norIsOneThatASealMayHide() {
        assertThat(isBlankUnderSeal(30)).isTrue();
        assertThat(isBlankUnderSeal(60)).isFalse();
    }

    /** Of whose 68 rows inside its edges the seal covered those above {@code bottom}. */
    private static boolean isBlankUnderSeal(int bottom) {
        GrayImage seal = GrayImage.white(200, 120);
        Arrays.fill(seal.pixels(), 0, 200 * bottom, (byte) 0);
        NormalizedPage sheet =
                new NormalizedPage(GrayImage.white(200, 120), Optional.of(seal), 200, Homography.IDENTITY);
        SegmentedPage inked = SegmentedPage.of(sheet, new DetectedRulings(List.of(), List.of()));
        PixelBox area = new PixelBox(20, 20, 180, 100);
        return BlankCellCheck.isBlank(
                inked, new CellInk(new GridCell(0, 0, 1, 1, new Box(7.2, 7.2, 64.8, 36)), area, List.of(), List.of()));
    }

    @Test
    void norIsAFaintLevelStroke() {
        assertThat(isBlank(pen -> {
                    pen.setColor(grey(215));
                    pen.fillRect(90, 60, 14, 3);
                }))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"3, 9, false", "9, 3, false", "3, 8, true", "8, 3, true"})
    void aFaintThingAsHighOrAsWideAsADigitIsNoBlank(int width, int height, boolean blank) {
        assertThat(isBlank(pen -> {
                    pen.setColor(grey(215));
                    pen.fillRect(90, 50, width, height);
                }))
                .isEqualTo(blank);
    }

    @Test
    void faintGrainsThatTouchByChanceAreBlank() {
        assertThat(isBlank(pen -> {
                    pen.setColor(grey(215));
                    pen.drawLine(90, 40, 110, 60);
                }))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} grains at {1}, {2}")
    @CsvSource({"20, 40, 48, false", "19, 40, 48, true", "20, 167, 83, false"})
    void scatteredGrainsMayBeADigitThatFellApart(int grains, int left, int top, boolean blank) {
        assertThat(isBlank(pen -> {
                    pen.setColor(Color.BLACK);
                    for (int i = 0; i < grains; i++) {
                        pen.fillRect(left + i % 4 * 2, top + i / 4 * 2, 1, 1);
                    }
                }))
                .isEqualTo(blank);
    }

    @Test
    void theNarrowestCellThatMayBeBlankHasTwelvePixelsInside() {
        assertThat(isBlank(pen -> {}, new PixelBox(20, 20, 44, 100))).isTrue();
        assertThat(isBlank(pen -> {}, new PixelBox(20, 20, 43, 100))).isFalse();
    }
}
