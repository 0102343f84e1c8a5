package nianbao.read.ocr.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling;
import nianbao.model.Evidence;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell of 160 by 60 pixels at 200 dpi, in which both readers saw the same digits, 18 pixels high and 10 wide. */
class ReadingVoterTest {
    private static final PixelBox CELL = new PixelBox(20, 20, 180, 80);
    /** The upper edge of the cell, three pixels thick; five are painted over. */
    private static final RulingTrace RULING = ruling(20);

    private static final CellStatistics CLEAN = new CellStatistics(18, 0, 0, 0.72, 0);

    private static final List<Component> GUEST = List.of(new Component(9, new PixelBox(10, 30, 40, 50), 60));

    private static RulingTrace ruling(int y) {
        float[] centers = new float[160];
        Arrays.fill(centers, y);
        return new RulingTrace(Ruling.Axis.LEVEL, 20, centers, 3, 1, 0, 0);
    }

    private static Agreement verdict(String text, int points, CellStatistics habits, int top, int... lefts) {
        return drawn(text, points, habits, 0, top, lefts);
    }

    /** Digits over which a seal lay or did not, as like to known shapes as {@code likeness} says. */
    private static Agreement sealed(boolean isSealed, double likeness) {
        GrayImage mask = GrayImage.white(200, 100);
        Arrays.fill(mask.pixels(), 0, isSealed ? 200 * 45 : 0, (byte) 0);
        return drawn("208", likeness, 0, 0, CLEAN, Optional.of(mask), 0, 40, 80, 93, 106);
    }

    /** @param inkAbove rows of ink that tie the digits to what is above them */
    private static Agreement drawn(
            String text, int points, CellStatistics habits, int inkAbove, int top, int... lefts) {
        return drawn(text, 0.95, points, 0, habits, Optional.empty(), inkAbove, top, lefts);
    }

    private static Agreement drawn(
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
    private static Agreement blank(List<Component> guests, boolean isOpen) {
        return blank(GrayImage.white(200, 100), new DetectedRulings(List.of(), List.of()), guests, isOpen);
    }

    private static Agreement blank(GrayImage page, DetectedRulings lines, List<Component> guests, boolean isOpen) {
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(sheet, lines, page, ConnectedComponents.of(BinaryImage.of(page, 128)));
        return ReadingVoter.blank(inked, cell(List.of(), guests, isOpen), CLEAN).agreement();
    }

    /** The verdict on 208 in a cell of whose ink something paler was taken off at {@code left}. */
    private static Agreement paler(int left, int top) {
        GrayImage page = GrayImage.white(200, 100);
        GrayImage faint = GrayImage.white(200, 100);
        List<Component> components = new ArrayList<>();
        for (int digit : new int[] {80, 93, 106}) {
            components.add(new Component(components.size(), new PixelBox(digit, 40, digit + 10, 58), 60));
        }
        for (int y = top; y < 58; y++) {
            Arrays.fill(faint.pixels(), y * 200 + left, y * 200 + left + 4, (byte) 180);
        }
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(
                sheet,
                new DetectedRulings(List.of(), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 128)),
                faint);
        FigureReading seen = new FigureReading(
                new ShapeReading("208", 0.95, 0.1, List.of(0.0, 12.0, 24.0, 36.0)),
                List.of(new Reading("tesseract/20", "208", 1)),
                0,
                0,
                CELL,
                new FigureTypesetting("208", new DigitBand(20, 38), List.of(), MiddleStroke.NONE));
        return ReadingVoter.figure(inked, cell(components, List.of(), false), seen, CLEAN)
                .agreement();
    }

    @Test
    void aDigitThatIsPalerThanPrintIsNotPassedOver() {
        assertThat(paler(66, 40)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(paler(66, 52)).as("too low for a digit").isEqualTo(Agreement.AGREED);
        assertThat(paler(95, 40)).as("on a digit").isEqualTo(Agreement.AGREED);
    }

    /** The verdict on 208 in such a cell. */
    private static Agreement whole(List<Component> guests, boolean isOpen, FigureTypesetting setting) {
        return whole(GrayImage.white(200, 100), new DetectedRulings(List.of(), List.of()), guests, isOpen, setting);
    }

    private static Agreement whole(
            GrayImage page, DetectedRulings lines, List<Component> guests, boolean isOpen, FigureTypesetting setting) {
        return seen("208", page, lines, guests, isOpen, setting);
    }

    private static Agreement seen(
            String text,
            GrayImage page,
            DetectedRulings lines,
            List<Component> guests,
            boolean isOpen,
            FigureTypesetting setting) {
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(sheet, lines, page, ConnectedComponents.of(BinaryImage.of(page, 128)));
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
        return ReadingVoter.figure(inked, cell(components, guests, isOpen), seen, CLEAN)
                .agreement();
    }

    private static CellInk cell(List<Component> components, List<Component> guests, boolean isOpen) {
        return new CellInk(
                new GridCell(0, 0, 1, 1, new Box(7, 7, 65, 29)), CELL, components, List.of(), guests, isOpen);
    }

    private static FigureTypesetting plain(double stroke) {
        return new FigureTypesetting("208", new DigitBand(10, 28), List.of(), new MiddleStroke(stroke, 0));
    }

    @Test
    void inkOfANeighbourThatReachesInIsDoubtful() {
        assertThat(whole(List.of(), false, plain(0))).isEqualTo(Agreement.AGREED);
        assertThat(whole(GUEST, false, plain(0))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(blank(List.of(), false)).isEqualTo(Agreement.EMPTY);
        assertThat(blank(GUEST, false)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void whereTheNextDigitMayLieOnARulingIsDoubtful() {
        float[] centers = new float[100];
        Arrays.fill(centers, 126);
        RulingTrace ruling = new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 1, 1, 0, 0);
        DetectedRulings lines = new DetectedRulings(List.of(), List.of(ruling));
        GrayImage plain = GrayImage.white(200, 100);
        for (int y = 0; y < 100; y++) {
            plain.pixels()[y * 200 + 126] = 0;
        }
        GrayImage typedOver = new GrayImage(200, 100, plain.pixels().clone());
        for (int y = 40; y < 58; y++) {
            Arrays.fill(typedOver.pixels(), y * 200 + (y > 42 && y < 56 ? 126 : 122), y * 200 + 128, (byte) 0);
        }
        assertThat(whole(plain, lines, List.of(), false, plain(0))).isEqualTo(Agreement.AGREED);
        assertThat(whole(typedOver, lines, List.of(), false, plain(0))).isEqualTo(Agreement.DOUBTFUL);
    }

    /** Digits at 80, the first of which touches the line at its left, or the last that at its right. */
    private static Agreement touching(String text, int line) {
        float[] centers = new float[100];
        Arrays.fill(centers, line);
        RulingTrace ruling = new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 1, 1, 0, 0);
        GrayImage page = GrayImage.white(200, 100);
        for (int y = 0; y < 100; y++) {
            boolean level = y >= 40 && y < 58;
            int left = level && line > 90 ? line - 10 : line;
            int right = level && line < 90 ? line + 10 : line;
            Arrays.fill(page.pixels(), y * 200 + left, y * 200 + right + 1, (byte) 0);
        }
        DetectedRulings lines = new DetectedRulings(List.of(), List.of(ruling));
        return seen(text, page, lines, List.of(), false, plain(0));
    }

    @Test
    void aFigureThatTouchesTheLineBesideItIsWholeWhereNothingElseCanBeLeftOfOne() {
        assertThat(touching("208", 77)).isEqualTo(Agreement.AGREED);
        assertThat(touching("308", 77)).as("what an 8 leaves").isEqualTo(Agreement.DOUBTFUL);
        assertThat(touching("108", 77)).as("what a 7 leaves").isEqualTo(Agreement.DOUBTFUL);
        assertThat(touching("208", 118)).isEqualTo(Agreement.AGREED);
    }

    /** What both readers, or one of them, saw beside a line. */
    private static FigureReading beside(String text, double likeness, String other) {
        return new FigureReading(
                new ShapeReading(text, likeness, 0.1, List.of(0.0, 12.0)),
                List.of(new Reading("tesseract/20", other, 1)),
                0,
                0,
                CELL,
                plain(0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.89, 0, true",
        "0, 0.87, 0, false",
        "0, 0.89, 6, false",
        "6, 0.89, 6, true",
        "8, 0.92, 8, false",
        "8, 0.94, 8, true",
        "3, 0.97, 3, false",
        "15, 0.97, 15, false"
    })
    void whatNoOtherDigitLeavesIsWholeAtLeft(String text, double likeness, String other, boolean whole) {
        assertThat(ReadingVoter.isWholeAtLeft(beside(text, likeness, other))).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.89, 0, true",
        "0, 0.87, 0, false",
        "0, 0.89, 6, false",
        "11, 0.92, 11, false",
        "16, 0.92, 16, false",
        "16, 0.94, 16, true",
        "13, 0.89, 13, true"
    })
    void whatNoOtherDigitLeavesIsWholeAtRight(String text, double likeness, String other, boolean whole) {
        assertThat(ReadingVoter.isWholeAtRight(beside(text, likeness, other))).isEqualTo(whole);
    }

    /** The verdict on 208, so like to known shapes, of which Tesseract said this in one look after the other. */
    private static Agreement looked(double likeness, String... readings) {
        return looked(likeness, CLEAN, readings);
    }

    private static Agreement looked(double likeness, CellStatistics habits, String... readings) {
        return looked(new DetectedRulings(List.of(), List.of()), likeness, habits, readings);
    }

    private static Agreement looked(DetectedRulings lines, double likeness, CellStatistics habits, String... readings) {
        GrayImage page = GrayImage.white(200, 100);
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(sheet, lines, page, ConnectedComponents.of(BinaryImage.of(page, 128)));
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

    /** An upright line without gaps, which is painted out two pixels to each side. */
    private static DetectedRulings upright(int x) {
        float[] centers = new float[100];
        Arrays.fill(centers, x);
        return new DetectedRulings(List.of(), List.of(new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 2, 1, 20, 0)));
    }

    @Test
    void unclearDigitsThatBeginWhereALineWasPaintedOutMayHaveLostASide() {
        assertThat(looked(upright(77), 0.88, CLEAN, "208")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(upright(77), 0.95, CLEAN, "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(upright(70), 0.88, CLEAN, "208")).isEqualTo(Agreement.AGREED);
    }

    @Test
    void whereMostThinStrokesAreLostAOneMayBeTheStemOfAFour() {
        CellStatistics some = new CellStatistics(18, 0, 0.12, 0.72, 0);
        CellStatistics many = new CellStatistics(18, 0, 0.4, 0.72, 0);
        assertThat(worn("201", some)).isEqualTo(Agreement.AGREED);
        assertThat(worn("201", many)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(worn("208", many)).isEqualTo(Agreement.AGREED);
    }

    private static Agreement worn(String text, CellStatistics habits) {
        return drawn(text, 0.96, 0, 0, habits, Optional.empty(), 0, 40, 80, 93, 106);
    }

    @Test
    void whereThinStrokesAreLostReadersMustAgreeAtFirstSight() {
        CellStatistics broken = new CellStatistics(18, 0, 0.4, 0.72, 0);
        assertThat(looked(0.95, broken, "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(0.95, broken, "", "208")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(0.95, CLEAN, "", "208")).isEqualTo(Agreement.AGREED);
    }

    @Test
    void whatWasNotFoundAsInkIsLookedAtTwice() {
        DetectedRulings none = new DetectedRulings(List.of(), List.of());
        assertThat(blank(stroke(100), none, List.of(), false)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void whatOneReaderSawAsTextIsDoubtfulHoweverSureItWas() {
        Evidence text = ReadingVoter.text(cell(List.of(), List.of(), false), "12", 0.99, CLEAN);
        assertThat(text.agreement()).isEqualTo(Agreement.DOUBTFUL);
        assertThat(text.confidence()).isLessThan(0.5);
    }

    /** What was read as {@code text} where a piece of ink is so wide and high, and digits are 18 pixels high. */
    private static Agreement word(String text, double confidence, int width, int height, List<Component> guests) {
        Component ink = new Component(1, new PixelBox(90, 40, 90 + width, 40 + height), width * height / 3);
        return ReadingVoter.text(cell(List.of(ink), guests, false), text, confidence, CLEAN)
                .agreement();
    }

    @Test
    void theWordForNoneIsOneWhereItsInkIsThatOfACharacter() {
        assertThat(word("无", 0.94, 21, 21, List.of())).isEqualTo(Agreement.AGREED);
        assertThat(word("无", 0.89, 21, 21, List.of())).as("unsure").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("无", 0.94, 11, 21, List.of())).as("narrow as a digit").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("无", 0.94, 21, 18, List.of())).as("high as digits").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("无", 0.94, 30, 21, List.of())).as("more than one").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("无", 0.94, 21, 21, GUEST)).as("more beside it").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("元", 0.94, 21, 21, List.of())).as("another word").isEqualTo(Agreement.DOUBTFUL);
        Component ink = new Component(1, new PixelBox(90, 40, 111, 61), 140);
        assertThat(ReadingVoter.text(
                                cell(List.of(ink), List.of(), false), "无", 0.94, new CellStatistics(0, 0, 0, 0.72, 0))
                        .agreement())
                .as("without digits to compare with")
                .isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void readersThatDifferAreNeverAgreed() {
        assertThat(looked(0.95, "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(0.95, "203")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(0.95, "208", "203")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(0.95)).as("nobody else looked").isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void whatWasAgreedLateMustBeMoreLikeDigits() {
        assertThat(looked(0.81, "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(0.79, "208")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(0.89, "203", "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(0.87, "203", "208")).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void inkThatReachesFarOverTheEdgeIsDoubtful() {
        assertThat(verdict("208", 0, CLEAN, 45, 15, 28, 41)).isEqualTo(Agreement.AGREED);
        assertThat(verdict("208", 0, CLEAN, 45, 12, 25, 38)).isEqualTo(Agreement.DOUBTFUL);
    }

    /** An upright line with gaps. */
    private static DetectedRulings broken(int x) {
        float[] centers = new float[100];
        Arrays.fill(centers, x);
        return new DetectedRulings(List.of(), List.of(new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 2, 0.6, 20, 0)));
    }

    /** A page with a stroke as high as digits. */
    private static GrayImage stroke(int x) {
        GrayImage page = GrayImage.white(200, 100);
        for (int y = 40; y < 58; y++) {
            page.pixels()[y * 200 + x] = 0;
        }
        return page;
    }

    @Test
    void aBrokenLineWithInkBehindItMayHavePartedTheFigure() {
        assertThat(whole(stroke(150), broken(120), List.of(), false, plain(0))).isEqualTo(Agreement.AGREED);
        assertThat(whole(stroke(125), broken(120), List.of(), false, plain(0))).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aBrokenLineThatIsOneStrokeBesideTheCellMayBeADigit() {
        assertThat(whole(stroke(150), broken(180), List.of(), false, plain(0))).isEqualTo(Agreement.AGREED);
        assertThat(whole(stroke(180), broken(180), List.of(), false, plain(0))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(blank(GrayImage.white(200, 100), broken(180), List.of(), false))
                .isEqualTo(Agreement.EMPTY);
        assertThat(blank(stroke(180), broken(180), List.of(), false)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void whereTheTableWasCutOffNothingIsCertain() {
        assertThat(whole(List.of(), true, plain(0))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(blank(List.of(), true)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aDigitWithASmallOneRaisedBesideItIsDoubtful() {
        assertThat(raised(new PixelBox(118, 28, 122, 38))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(raised(new PixelBox(118, 28, 122, 47))).as("on the line").isEqualTo(Agreement.AGREED);
    }

    /** The verdict on 208, on the rows 30 to 48, with another piece of ink beside it. */
    private static Agreement raised(PixelBox piece) {
        GrayImage page = GrayImage.white(200, 100);
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(
                sheet,
                new DetectedRulings(List.of(), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 128)));
        List<Component> components = new ArrayList<>(List.of(new Component(3, piece, 30)));
        for (int left : new int[] {80, 93, 106}) {
            components.add(new Component(components.size(), new PixelBox(left, 30, left + 10, 48), 60));
        }
        FigureReading seen = new FigureReading(
                new ShapeReading("208", 0.95, 0.1, List.of(0.0, 12.0, 24.0, 36.0)),
                List.of(new Reading("tesseract/20", "208", 1)),
                0,
                0,
                CELL,
                plain(0));
        return ReadingVoter.figure(inked, cell(components, List.of(), false), seen, CLEAN)
                .agreement();
    }

    /** The verdict on 20, on the rows 30 to 48, with a grain beside it. */
    private static Agreement grained(PixelBox grain) {
        GrayImage page = GrayImage.white(200, 100);
        SegmentedPage inked = new SegmentedPage(
                new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY),
                new DetectedRulings(List.of(), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 128)));
        List<Component> components = List.of(
                new Component(0, new PixelBox(80, 30, 90, 48), 60),
                new Component(1, new PixelBox(93, 30, 103, 48), 60));
        CellInk cell = new CellInk(
                new GridCell(0, 0, 1, 1, new Box(7, 7, 65, 29)), CELL, components, List.of(new Component(2, grain, 8)));
        FigureReading seen = new FigureReading(
                new ShapeReading("20", 0.95, 0.1, List.of(0.0, 12.0, 24.0)),
                List.of(new Reading("tesseract/20", "20", 1)),
                0,
                0,
                CELL,
                new FigureTypesetting("20", new DigitBand(10, 28), List.of(), MiddleStroke.NONE));
        return ReadingVoter.figure(inked, cell, seen, CLEAN).agreement();
    }

    @Test
    void aFlatGrainBeforeTheMiddleOfTheDigitsMayBeTheirSign() {
        assertThat(grained(new PixelBox(72, 38, 77, 41))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(grained(new PixelBox(72, 44, 77, 47))).as("below").isEqualTo(Agreement.AGREED);
        assertThat(grained(new PixelBox(72, 37, 77, 42))).as("round").isEqualTo(Agreement.AGREED);
        assertThat(grained(new PixelBox(74, 38, 77, 40))).as("small").isEqualTo(Agreement.AGREED);
        assertThat(grained(new PixelBox(40, 38, 45, 41))).as("far").isEqualTo(Agreement.AGREED);
        assertThat(grained(new PixelBox(106, 38, 111, 41))).as("behind").isEqualTo(Agreement.AGREED);
    }

    @Test
    void aFigureStruckOutIsDoubtful() {
        assertThat(whole(List.of(), false, plain(2))).isEqualTo(Agreement.DOUBTFUL);
    }

    /** Digits that are no more than like to known shapes, with so many grains beside them. */
    private static Agreement unclear(double likeness, int rests, CellStatistics habits) {
        return drawn("208", likeness, 0, rests, habits, Optional.empty(), 0, 40, 80, 93, 106);
    }

    @Test
    void whatBothSawIsAgreed() {
        assertThat(verdict("208", 0, CLEAN, 40, 80, 93, 106)).isEqualTo(Agreement.AGREED);
    }

    @Test
    void digitsWithRoomForAPointBetweenThemAreDoubtful() {
        assertThat(verdict("208", 0, CLEAN, 40, 80, 93, 113)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aDigitThatARulingMayHaveCutIsDoubtful() {
        assertThat(drawn("208", 0, CLEAN, 4, 24, 80, 93, 106)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void underASealOnlyClearDigitsAreBelieved() {
        assertThat(sealed(false, 0.85)).isEqualTo(Agreement.AGREED);
        assertThat(sealed(true, 0.95)).isEqualTo(Agreement.AGREED);
        assertThat(sealed(true, 0.85)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void digitsThatOnlyStandCloseToARulingAreWhole() {
        assertThat(drawn("208", 0, CLEAN, 1, 24, 80, 93, 106)).isEqualTo(Agreement.AGREED);
    }

    @Test
    void aPointOnASpeckledPageMayBeDirt() {
        assertThat(verdict("20.8", 1, CLEAN, 40, 80, 93, 106)).isEqualTo(Agreement.AGREED);
        assertThat(verdict("20.8", 1, new CellStatistics(18, 2, 0, 0.72, 0), 40, 80, 93, 106))
                .isEqualTo(Agreement.DOUBTFUL);
        assertThat(verdict("2.8", 1, new CellStatistics(18, 2, 0, 0.72, 0), 40, 80, 100))
                .isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void butDirtDoesNotMoveTheDigitsApart() {
        assertThat(verdict("20.8", 1, new CellStatistics(18, 2, 0, 0.72, 0), 40, 80, 93, 113))
                .isEqualTo(Agreement.AGREED);
    }

    @Test
    void digitsMuchSmallerOrLargerThanTheOthersAreSomethingElse() {
        assertThat(verdict("208", 0, new CellStatistics(40, 0, 0, 0.72, 0), 40, 80, 93, 106))
                .isEqualTo(Agreement.DOUBTFUL);
        assertThat(verdict("208", 0, new CellStatistics(10, 0, 0, 0.72, 0), 40, 80, 93, 106))
                .isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aFigureThatTowersOverThoseOfItsRowHasMoreInkThanItsOwn() {
        assertThat(verdict("208", 0, new CellStatistics(18, 0, 0, 0.72, 17), 40, 80, 93, 106))
                .isEqualTo(Agreement.AGREED);
        assertThat(verdict("208", 0, new CellStatistics(18, 0, 0, 0.72, 15), 40, 80, 93, 106))
                .isEqualTo(Agreement.DOUBTFUL);
        assertThat(verdict("/", 0, new CellStatistics(18, 0, 0, 0.72, 15), 40, 93))
                .as("a stroke is as high as it likes")
                .isEqualTo(Agreement.AGREED);
    }

    @Test
    void whatIsLeftOfADigitMakesADoubtfulFigureOfAnUnclearOne() {
        assertThat(unclear(0.91, 0, CLEAN)).isEqualTo(Agreement.AGREED);
        assertThat(unclear(0.91, 1, CLEAN)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(unclear(0.95, 1, CLEAN)).isEqualTo(Agreement.AGREED);
    }

    @Test
    void whereThinStrokesAreLostOnlyClearFiguresAreBelieved() {
        CellStatistics some = new CellStatistics(18, 0, 0.2, 0.72, 0);
        assertThat(unclear(0.85, 0, CLEAN)).isEqualTo(Agreement.AGREED);
        assertThat(unclear(0.85, 0, some)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(unclear(0.91, 0, some)).isEqualTo(Agreement.AGREED);

        CellStatistics many = new CellStatistics(18, 0, 0.4, 0.72, 0);
        assertThat(unclear(0.91, 0, many)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(unclear(0.95, 0, many)).isEqualTo(Agreement.AGREED);
    }
}
