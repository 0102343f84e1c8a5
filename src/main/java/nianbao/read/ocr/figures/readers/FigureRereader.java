package nianbao.read.ocr.figures.readers;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.Evidence.ReaderKind;
import nianbao.model.Evidence.Reading;
import nianbao.read.ocr.engine.RecognizedText;
import nianbao.read.ocr.engine.SegmentationMode;
import nianbao.read.ocr.engine.TesseractEngine;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.ShapeReader;
import nianbao.read.ocr.shapes.ShapeReading;

/**
 * Reads the ink of a cell again, by means that the first look did not use: the cell with its rulings left in and by its
 * own threshold, or at twice its size by a stricter one; Tesseract by its Chinese model, and by its English one with
 * the cell taken as a word. What it is asked to find it does not know.
 */
public final class FigureRereader {
    /** Pixels that digits are high where Tesseract sees them: larger than in the first look. */
    private static final int CHINESE_HEIGHT = 32;

    private static final int WORD_HEIGHT = 28;

    private final ShapeReader shapes;
    private final TesseractEngine english;
    private final TesseractEngine chinese;

    public FigureRereader(ShapeReader shapes, TesseractEngine english, TesseractEngine chinese) {
        this.shapes = shapes;
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * What the cell says to each of the other means; empty where no line of ink is found.
     *
     * @param cell in points of the reading frame
     */
    public List<Reading> read(SegmentedPage sheet, Box cell) {
        List<Reading> readings = new ArrayList<>();
        for (CellVariant view : CellVariant.of(sheet, sheet.pixels(cell))) {
            view.line().ifPresent(line -> {
                ShapeReading shape = shapes.read(
                        line.image(),
                        line.members(),
                        line.band().top(),
                        line.band().bottom());
                readings.add(Reading.by(ReaderKind.SHAPES, view.name(), shape.text(), Math.max(0, shape.likeness())));
                readings.add(reading(
                        "chi_sim/" + view.name(), chinese.read(line.sized(CHINESE_HEIGHT), SegmentationMode.LINE)));
                readings.add(
                        reading("word/" + view.name(), english.read(line.sized(WORD_HEIGHT), SegmentationMode.WORD)));
            });
        }
        return readings;
    }

    private static Reading reading(String means, RecognizedText seen) {
        return Reading.by(ReaderKind.TESSERACT, means, seen.text().replaceAll("\\s", ""), seen.confidence());
    }
}
