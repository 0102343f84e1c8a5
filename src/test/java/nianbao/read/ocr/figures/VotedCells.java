package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.Reading;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.readers.FigureReader.FigureReading;
import nianbao.read.ocr.figures.readers.FigureTypesetting;
import nianbao.read.ocr.figures.readers.MiddleStroke;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.DigitBand;
import nianbao.read.ocr.shapes.ShapeReading;

/** A cell of 160 by 60 pixels at 200 dpi, in which both readers saw the same digits, 18 pixels high and 10 wide. */
final class VotedCells {
    static final PixelBox CELL = new PixelBox(20, 20, 180, 80);
    /** The upper edge of the cell, three pixels thick; five are painted over. */
    private static final RulingTrace RULING = ruling(20);

    static final CellStatistics CLEAN = new CellStatistics(18, 0, 0, 0.72, 0);
    static final List<Component> GUEST = List.of(new Component(9, new PixelBox(10, 30, 40, 50), 60));

    private static RulingTrace ruling(int y) {
        float[] centers = new float[160];
        Arrays.fill(centers, y);
        return new RulingTrace(Ruling.Axis.LEVEL, 20, centers, 3, 1, 0, 0);
    }

    static Agreement verdict(String text, int points, CellStatistics habits, int top, int... lefts) {
        return drawn(text, points, habits, 0, top, lefts);
    }

    /** @param inkAbove rows of ink that tie the digits to what is above them */
    static Agreement drawn(String text, int points, CellStatistics habits, int inkAbove, int top, int... lefts) {
        return drawn(text, 0.95, points, 0, habits, Optional.empty(), inkAbove, top, lefts);
    }

    static Agreement drawn(
            String text,
            double likeness,
            int points,
            int rests,
            CellStatistics habits,
            Optional<GrayImage> seals,
            int inkAbove,
            int top,
            int... lefts) {
        GrayImage page = GrayImage.white(200, 100);
        Arrays.fill(page.pixels(), 200 * (top - inkAbove), 200 * top, (byte) 0);
        NormalizedPage sheet = new NormalizedPage(page, seals, 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(
                sheet,
                new DetectedRulings(List.of(RULING), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 128)));
        List<Component> components = new ArrayList<>();
        List<Double> edges = new ArrayList<>(List.of(0.0));
        for (int left : lefts) {
            components.add(new Component(components.size(), new PixelBox(left, top, left + 10, top + 18), 60));
            edges.add(left + 12.0);
        }
        CellInk cell = new CellInk(new GridCell(0, 0, 1, 1, new Box(7, 7, 65, 29)), CELL, components, List.of());
        FigureReading seen = new FigureReading(
                new ShapeReading(text, likeness, 0.1, edges),
                List.of(new Reading("tesseract/20", text, 1)),
                points,
                rests,
                CELL,
                new FigureTypesetting(
                        text, new DigitBand(top - CELL.top(), top - CELL.top() + 18.0), List.of(), MiddleStroke.NONE));
        return ReadingVoter.figure(inked, cell, seen, habits).agreement();
    }

    /** The verdict on an empty cell into which ink of others reaches, or whose table was cut off there. */
    static Agreement blank(List<Component> foreign, boolean isOpen) {
        return blank(GrayImage.white(200, 100), new DetectedRulings(List.of(), List.of()), foreign, isOpen);
    }

    static Agreement blank(GrayImage page, DetectedRulings lines, List<Component> foreign, boolean isOpen) {
        SegmentedPage inked = inked(page, lines);
        return ReadingVoter.blank(inked, cell(List.of(), foreign, isOpen), CLEAN)
                .agreement();
    }

    /** The verdict on 208 in such a cell. */
    static Agreement whole(List<Component> foreign, boolean isOpen, FigureTypesetting setting) {
        return whole(GrayImage.white(200, 100), new DetectedRulings(List.of(), List.of()), foreign, isOpen, setting);
    }

    static Agreement whole(
            GrayImage page, DetectedRulings lines, List<Component> foreign, boolean isOpen, FigureTypesetting setting) {
        return seen("208", page, lines, foreign, isOpen, setting);
    }

    static Agreement seen(
            String text,
            GrayImage page,
            DetectedRulings lines,
            List<Component> foreign,
            boolean isOpen,
            FigureTypesetting setting) {
        SegmentedPage inked = inked(page, lines);
        List<Component> components = new ArrayList<>();
        for (int left : new int[] {80, 93, 106}) {
            components.add(new Component(components.size(), new PixelBox(left, 40, left + 10, 58), 60));
        }
        FigureReading seen = new FigureReading(
                new ShapeReading(text, 0.95, 0.1, List.of(0.0, 12.0, 24.0, 36.0)),
                List.of(new Reading("tesseract/20", text, 1)),
                0,
                0,
                CELL,
                setting);
        return ReadingVoter.figure(inked, cell(components, foreign, isOpen), seen, CLEAN)
                .agreement();
    }

    /** A page as it is read, with these rulings. */
    static SegmentedPage inked(GrayImage page, DetectedRulings lines) {
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        return new SegmentedPage(sheet, lines, page, ConnectedComponents.of(BinaryImage.of(page, 128)));
    }

    static CellInk cell(List<Component> components, List<Component> foreign, boolean isOpen) {
        return new CellInk(
                new GridCell(0, 0, 1, 1, new Box(7, 7, 65, 29)), CELL, components, List.of(), foreign, isOpen);
    }

    static FigureTypesetting plain(double stroke) {
        return new FigureTypesetting("208", new DigitBand(10, 28), List.of(), new MiddleStroke(stroke, 0));
    }

    /** The verdict on 208, so like to known shapes, of which Tesseract said this in one look after the other. */
    static Agreement looked(double likeness, String... readings) {
        return looked(likeness, CLEAN, readings);
    }

    static Agreement looked(double likeness, CellStatistics habits, String... readings) {
        return looked(new DetectedRulings(List.of(), List.of()), likeness, habits, readings);
    }

    static Agreement looked(DetectedRulings lines, double likeness, CellStatistics habits, String... readings) {
        GrayImage page = GrayImage.white(200, 100);
        SegmentedPage inked = inked(page, lines);
        FigureReading seen = new FigureReading(
                new ShapeReading("208", likeness, 0.1, List.of(0.0, 12.0, 24.0, 36.0)),
                Arrays.stream(readings)
                        .map(text -> new Reading("tesseract", text, 1))
                        .toList(),
                0,
                0,
                CELL,
                plain(0));
        List<Component> components = List.of(new Component(0, new PixelBox(80, 40, 90, 58), 60));
        return ReadingVoter.figure(inked, cell(components, List.of(), false), seen, habits)
                .agreement();
    }

    /** A page with a stroke as high as digits. */
    static GrayImage stroke(int x) {
        GrayImage page = GrayImage.white(200, 100);
        for (int y = 40; y < 58; y++) {
            page.pixels()[y * 200 + x] = 0;
        }
        return page;
    }

    private VotedCells() {}
}
