package nianbao.read.ocr.figures.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.Evidence.ReaderKind;
import nianbao.model.Evidence.Reading;
import nianbao.read.ocr.engine.SegmentationMode;
import nianbao.read.ocr.engine.TesseractEngine;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.SpeckleNoise;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.DigitBand;
import nianbao.read.ocr.shapes.ShapeReader;
import nianbao.read.ocr.shapes.ShapeReading;

/**
 * Reads the ink of a cell as a figure, if it looks like one, by readers of different kinds: the shapes of its digits,
 * and Tesseract on the cut. Where they differ, Tesseract looks again at other sizes.
 */
public final class FigureReader {
    /** Pixels that digits are high where Tesseract sees them: 20 was best over all pages, 16 and 24 err elsewhere. */
    private static final int[] HEIGHTS = {20, 16, 24};
    /** How often a lone digit that Tesseract does not see is shown to it. */
    private static final int TIMES = 3;
    /** Correlation below which the ink is no figure: letters seldom come above it, broken digits seldom below. */
    private static final double FIGURE_LIKENESS = 0.72;
    /** Correlation that makes ink a figure even where Tesseract sees another one, or none. */
    private static final double LONE_LIKENESS = 0.87;
    /** Pieces that stand beside each other in the longest figure: eight digits, a point, and some that are broken. */
    private static final int MOST_PIECES = 16;
    /**
     * Height of the tallest ink of a figure in inches: four times that of a report's digits; beyond, it is a drawing.
     */
    private static final double TALLEST = 0.6;
    /** Characters of the longest figure: nine digits, two commas between them, a point. */
    private static final int LONGEST = 12;
    /** Characters of the longest text with a slash in it that may be meant for figures, such as 3/5. */
    private static final int LONGEST_WITH_SLASH = 3;
    /** Characters that a figure is made of. */
    private static final String FIGURE_SYMBOLS = "0123456789.,-/";

    private final ShapeReader shapes;
    private final TesseractEngine engine;

    /** @param engine for English; told here to read nothing but figures */
    public FigureReader(ShapeReader shapes, TesseractEngine engine) {
        this.shapes = shapes;
        this.engine = engine;
        engine.set("tessedit_char_whitelist", FIGURE_SYMBOLS);
    }

    /**
     * What was seen in a cell.
     *
     * @param shape what its shapes say
     * @param readings of Tesseract, in the order in which they were made, and of {@link DashRecognizer}
     * @param points grains that may be points
     * @param rests grains that may be the rest of a digit
     * @param line where it stands, in pixels of the sheet
     * @param setting how its characters are set
     */
    public record FigureReading(
            ShapeReading shape,
            List<Reading> readings,
            int points,
            int rests,
            PixelBox line,
            FigureTypesetting setting) {
        public FigureReading {
            readings = List.copyOf(readings);
        }

        public DigitBand band() {
            return setting.band();
        }

        boolean isAgreed() {
            return readings.stream().anyMatch(reading -> reading.text().equals(shape.text()));
        }

        /** The same without the last characters, where they stand higher than the first; empty where none does. */
        public Optional<FigureReading> unraised(double share) {
            int kept = setting.levelCharacters(share);
            String text = shape.text().substring(0, kept);
            ShapeReading level = new ShapeReading(text, shape.likeness(), shape.margin(), List.of());
            return kept == 0 || kept == shape.text().length()
                    ? Optional.empty()
                    : Optional.of(new FigureReading(level, List.of(), 0, 0, line, setting));
        }

        /** Strokes of letters fit digits badly, and no two readers see the same digits in them. */
        public boolean isFigure() {
            return isAgreed() || shape.likeness() >= LONE_LIKENESS;
        }
    }

    /**
     * Reads the cell; empty where its ink does not look like a figure.
     *
     * @param speckle of the page
     */
    public Optional<FigureReading> read(SegmentedPage sheet, CellInk cell, SpeckleNoise speckle) {
        double dpi = sheet.sheet().dpi();
        List<List<Component>> lines = cell.lines(dpi);
        if (lines.size() != 1
                || isTooTall(cell, dpi)
                || DigitBand.columns(cell.components()).size() > MOST_PIECES) {
            return Optional.empty();
        }
        return FigureLine.of(sheet, cell, speckle).flatMap(line -> read(line, cell, sheet.faint(), dpi));
    }

    private static boolean isTooTall(CellInk cell, double dpi) {
        return cell.components().stream().anyMatch(component -> component.box().height() > TALLEST * dpi);
    }

    private Optional<FigureReading> read(FigureLine line, CellInk cell, GrayImage page, double dpi) {
        Optional<String> dash = DashRecognizer.dash(cell, page, dpi);
        if (dash.isPresent()) {
            ShapeReading flat = new ShapeReading(dash.get(), 1, 1, List.of());
            FigureTypesetting mark = FigureTypesetting.ofMark(line, dash.get());
            return Optional.of(seen(flat, List.of(Reading.by(ReaderKind.STROKES, dash.get(), 1)), line, mark));
        }
        ShapeReading shape = shapes.read(
                line.image(), line.members(), line.band().top(), line.band().bottom(), FIGURE_LIKENESS);
        boolean isFigure = shape.likeness() >= FIGURE_LIKENESS && isFigure(shape.text());
        if (!isFigure || (shape.likeness() < LONE_LIKENESS && areStrokes(shape.text()))) {
            return Optional.empty();
        }
        if (shape.text().equals("/") && DashRecognizer.isSlash(line.members())) {
            FigureTypesetting mark = FigureTypesetting.ofMark(line, "/");
            return Optional.of(seen(shape, List.of(Reading.by(ReaderKind.STROKES, "/", 1)), line, mark));
        }
        return Optional.of(seen(shape, tesseract(line, shape.text()), line, FigureTypesetting.of(line, shape)));
    }

    private static FigureReading seen(
            ShapeReading shape, List<Reading> readings, FigureLine line, FigureTypesetting setting) {
        return new FigureReading(shape, readings, line.points(), line.rests(), line.frame(), setting);
    }

    private static boolean isFigure(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> FIGURE_SYMBOLS.indexOf(c) >= 0);
    }

    /** Whether this is what strokes of letters are taken for: no two readers agree on that, and asking costs much. */
    static boolean areStrokes(String text) {
        return text.length() > LONGEST || (text.length() > LONGEST_WITH_SLASH && text.contains("/"));
    }

    /**
     * Tesseract's readings, until one says {@code wanted} or every size was tried. Many a digit that stands alone it
     * does not see at all: that one it is shown {@link #TIMES} times beside itself.
     */
    private List<Reading> tesseract(FigureLine line, String wanted) {
        List<Reading> readings = new ArrayList<>();
        for (int height : HEIGHTS) {
            String text = text(line.sized(height));
            readings.add(Reading.by(ReaderKind.TESSERACT, String.valueOf(height), text, 1));
            if (text.isEmpty() && wanted.length() == 1) {
                String row = text(line.repeated(height, TIMES));
                text = row.equals(wanted.repeat(TIMES)) ? wanted : "";
                readings.add(Reading.by(ReaderKind.TESSERACT, height + "x" + TIMES, text.isEmpty() ? row : text, 1));
            }
            if (text.equals(wanted)) {
                break;
            }
        }
        return readings;
    }

    private String text(GrayImage image) {
        return engine.text(image, SegmentationMode.LINE).replaceAll("\\s", "");
    }
}
