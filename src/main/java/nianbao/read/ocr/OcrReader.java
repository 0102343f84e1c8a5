package nianbao.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.Reading;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import nianbao.read.ocr.ImageCrop.ColourMode;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.read.ocr.engine.EngineMissingException;
import nianbao.read.ocr.engine.TesseractEngine;
import nianbao.read.ocr.figures.CellReader;
import nianbao.read.ocr.figures.CropReader;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.GutterDetector;
import nianbao.read.ocr.figures.readers.FigureReader;
import nianbao.read.ocr.figures.readers.FigureRereader;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.lines.LineFilter;
import nianbao.read.ocr.lines.LineReader;
import nianbao.read.ocr.lines.LineReader.LineReading;
import nianbao.read.ocr.lines.RecognizedLineCache;
import nianbao.read.ocr.lines.TextLine;
import nianbao.read.ocr.lines.TextLineSegmenter;
import nianbao.read.ocr.normalize.Deskewer;
import nianbao.read.ocr.normalize.Deskewer.DeskewedPage;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.GlyphTemplates;
import nianbao.read.ocr.shapes.ShapeReader;

/**
 * Reads images of pages. A reader belongs to one thread and serves any number of pages; it holds two handles of
 * Tesseract, some 100 MB, until it is closed.
 *
 * <p>Phases: 1. the image becomes a straight {@link NormalizedPage}; 2. its drawn lines become grids; 3. cells are read
 * as figures by two readers ({@link CellReader}); 4. other cells and what stands outside the grids are read as text by
 * lines.
 */
public final class OcrReader implements AutoCloseable {
    private static final String CHINESE = "chi_sim";
    private static final String ENGLISH = "eng";

    private final TesseractEngine english;
    private final TesseractEngine chinese;
    private final ShapeReader shapes;
    private final CellReader cells;
    private final CropReader cuts;
    private final FigureRereader rereader;
    private final LineReader lines;
    private final OrientationDetector turns;
    private final PreviewReader glances;
    private Optional<SegmentedImage> held = Optional.empty();

    private OcrReader(TesseractEngine english, TesseractEngine chinese, ShapeReader shapes) {
        this.english = english;
        this.chinese = chinese;
        this.shapes = shapes;
        FigureReader figures = new FigureReader(shapes, english);
        cells = new CellReader(figures);
        cuts = new CropReader(figures);
        rereader = new FigureRereader(shapes, english, chinese);
        lines = new LineReader(chinese);
        turns = new OrientationDetector(lines);
        glances = new PreviewReader(lines);
    }

    /**
     * Opens a reader.
     *
     * @throws EngineMissingException where Tesseract or its Chinese data is not installed; {@link #unavailable} says what
     *     to tell the user
     */
    public static OcrReader open() {
        TesseractEngine chinese = TesseractEngine.open(CHINESE);
        try {
            return new OcrReader(TesseractEngine.open(ENGLISH), chinese, new ShapeReader(GlyphTemplates.shipped()));
        } catch (EngineMissingException e) {
            chinese.close();
            throw e;
        }
    }

    /** A reader for another thread; each knows the lines that the other has read. */
    public OcrReader another() {
        return new OcrReader(english.another(), chinese.another(), shapes);
    }

    /**
     * The problem of a file with pages that cannot be recognised here; its advice is the command that installs
     * Tesseract.
     */
    public static Problem unavailable() {
        return Problem.ofFile(ProblemCode.OCR_UNAVAILABLE);
    }

    /**
     * A page and how it lies on its image.
     *
     * @param lines that were read on it
     * @param straight its image, straightened, where it is kept: to read the page again without it costs a fifth more
     */
    public record RecognizedPage(
            Page page, PagePlacement view, RecognizedLineCache lines, Optional<DeskewedPage> straight) {
        /** A page of whose image nothing was read. */
        public RecognizedPage(Page page, PagePlacement view) {
            this(page, view, RecognizedLineCache.NONE, Optional.empty());
        }

        /** The same with another page. */
        public RecognizedPage with(Page other) {
            return new RecognizedPage(other, view, lines, straight);
        }

        /** The same without the image. */
        public RecognizedPage light() {
            return new RecognizedPage(page, view, lines, Optional.empty());
        }
    }

    /**
     * The pages that an image shows, in reading order: one, or two that were laid side by side.
     *
     * @param number of the image in its file, counted from 1
     * @param choice of the lines that are read
     */
    public List<RecognizedPage> read(PageImage image, int number, LineFilter choice) {
        List<RecognizedPage> seen = asItLies(image, number, choice);
        if (!OrientationDetector.areDoubtful(
                seen.stream().map(RecognizedPage::page).toList())) {
            return seen;
        }
        int quarters = turns.best(image);
        return quarters == 0
                ? seen
                : asItLies(image.seen(new PagePlacement(Optional.empty(), quarters)), number, choice);
    }

    /** What stands on an image, at a small part of the cost of reading it. */
    public PagePreview glance(PageImage image) {
        return glances.read(image);
    }

    private List<RecognizedPage> asItLies(PageImage image, int number, LineFilter choice) {
        return SpreadSplitter.views(image).stream()
                .map(view -> firstRead(image.seen(view), number, choice))
                .toList();
    }

    /**
     * A page read once more with its lines looked for in another way.
     *
     * @return empty where that finds the same cells: then nothing else would be read
     */
    public Optional<Page> readWith(
            RulingDetectionMode sight, PageImage image, RecognizedPage before, LineFilter choice) {
        DeskewedPage straight = straight(image, before);
        SegmentedPage inked = inked(image, sight, straight);
        List<Ruling> rulings = rulings(inked);
        return haveSameCells(
                        GridFinder.find(rulings), GridFinder.find(before.page().rulings()))
                ? Optional.empty()
                : Optional.of(page(image, before.page().number(), inked, rulings, choice, before.lines())
                        .page());
    }

    /** The rulings of a page, as each of {@code sights} finds them; nothing is read. */
    public List<List<Ruling>> rulings(List<RulingDetectionMode> sights, PageImage image, RecognizedPage before) {
        DeskewedPage straight = straight(image, before);
        return sights.stream()
                .map(sight -> rulings(SegmentedPage.of(straight, sight)))
                .toList();
    }

    private static DeskewedPage straight(PageImage image) {
        return Deskewer.straight(image.image(), image.toReading(), image.dpi());
    }

    private static DeskewedPage straight(PageImage image, RecognizedPage before) {
        return before.straight().orElseGet(() -> straight(image));
    }

    private static boolean haveSameCells(List<Grid> grids, List<Grid> others) {
        return grids.stream()
                .map(OcrReader::shape)
                .toList()
                .equals(others.stream().map(OcrReader::shape).toList());
    }

    private static List<Integer> shape(Grid grid) {
        return List.of(grid.rows(), grid.columns(), grid.cells().size());
    }

    /** The rulings that are seen, and those that the ink of the cells shows to be lost. */
    private static List<Ruling> rulings(SegmentedPage inked) {
        List<Ruling> rulings = new ArrayList<>(inked.rulings());
        rulings.addAll(GutterDetector.of(inked, GridFinder.find(rulings)));
        return rulings;
    }

    /**
     * A page read once more with the tables where {@code supplied} has them, each border on the ruling that is seen
     * close by; what else was seen of rulings inside these is left out.
     *
     * @param sight in which the lines that are seen are looked for: the same in which {@code before} was read
     */
    public Page readWith(
            List<Ruling> supplied,
            RulingDetectionMode sight,
            PageImage image,
            RecognizedPage before,
            LineFilter choice) {
        SegmentedPage inked = inked(image, sight, straight(image, before));
        List<Ruling> placed = RulingSnapper.under(supplied, inked.rulings());
        List<Box> places = GridFinder.find(placed).stream().map(Grid::box).toList();
        List<Ruling> rulings = new ArrayList<>(placed);
        rulings(inked).stream()
                .filter(ruling -> places.stream().noneMatch(place -> place.touches(ruling.box())))
                .forEach(rulings::add);
        return page(image, before.page().number(), inked, rulings, choice, before.lines())
                .page();
    }

    /** A page read once more with the lines of its tables where a person drew them. */
    public Page readWithin(List<DrawnGrid> drawn, PageImage image, RecognizedPage before, LineFilter choice) {
        SegmentedPage inked = inked(image, RulingDetectionMode.PLAIN, straight(image, before));
        List<Box> ink = inked.components().all().stream()
                .map(component -> inked.points(component.box()))
                .toList();
        List<Ruling> rulings = rulings(inked);
        for (DrawnGrid grid : drawn) {
            rulings = grid.over(rulings, before.page().frame(), ink);
        }
        return page(image, before.page().number(), inked, rulings, choice, before.lines())
                .page();
    }

    private RecognizedPage firstRead(PageImage image, int number, LineFilter choice) {
        DeskewedPage straight = straight(image);
        SegmentedPage inked = inked(image, RulingDetectionMode.PLAIN, straight);
        RecognizedPage seen = page(image, number, inked, rulings(inked), choice, RecognizedLineCache.NONE);
        return new RecognizedPage(seen.page(), seen.view(), seen.lines(), Optional.of(straight));
    }

    private RecognizedPage page(
            PageImage image,
            int number,
            SegmentedPage inked,
            List<Ruling> rulings,
            LineFilter choice,
            RecognizedLineCache before) {
        RecognizedLineCache known = before.also(rulings);
        RecognizedLineCache.Builder gathered = new RecognizedLineCache.Builder();
        NormalizedPage sheet = inked.sheet();
        List<Grid> grids = GridFinder.find(rulings);
        CellReader.FigureCells figures = cells.read(inked, grids);
        List<CellReader.CellReading> seen = new ArrayList<>(figures.evidence());
        List<Glyph> glyphs = new ArrayList<>();
        FigureGlyphs characters = new FigureGlyphs(inked);
        seen.forEach(cell -> glyphs.addAll(characters.of(cell.evidence())));
        for (CellInk cell : figures.texts()) {
            List<TextLine> own = TextLineSegmenter.inCell(withGrains(cell), sheet.dpi());
            LineReading read = gathered.with(inked, own, lines.label(inked, own, known));
            glyphs.addAll(read.glyphs());
            seen.add(cells.text(inked, cell, read.text(), read.confidence(), figures.habits()));
        }
        List<TextLine> outside = TextLineSegmenter.of(outside(inked, grids), sheet.dpi());
        List<PixelBox> tables =
                grids.stream().map(grid -> inked.pixels(grid.box())).toList();
        Set<TextLine> left = choice.left(outside, tables);
        for (TextLine line : outside) {
            glyphs.addAll(
                    left.contains(line)
                            ? lines.unread(inked, line)
                            : gathered.with(inked, List.of(line), lines.text(inked, line, known))
                                    .glyphs());
        }
        double scale = inked.scale();
        Page page = new Page(
                number,
                number,
                sheet.page().width() / scale,
                sheet.page().height() / scale,
                frame(image.turn().inverse().after(sheet.toPage()), scale),
                TextSource.OCR,
                glyphs,
                rulings,
                seen.stream().map(CellReader.CellReading::evidence).toList(),
                seen.stream().flatMap(cell -> cell.mark().stream()).toList(),
                LegibilityCheck.problems(inked, glyphs, number));
        return new RecognizedPage(page, image.view(), gathered.known(rulings), Optional.empty());
    }

    private static List<Component> withGrains(CellInk cell) {
        List<Component> all = new ArrayList<>(cell.components());
        all.addAll(cell.grains());
        return all;
    }

    private static List<Component> outside(SegmentedPage sheet, List<Grid> grids) {
        double points = 1 / sheet.scale();
        return sheet.components().all().stream()
                .filter(component -> grids.stream()
                        .noneMatch(grid -> grid.box()
                                .contains(
                                        component.box().centerX() * points,
                                        component.box().centerY() * points)))
                .toList();
    }

    /** @param toPage from pixels of the sheet to points on the page as a reader sees it */
    private static Frame frame(Homography toPage, double scale) {
        Homography map = toPage.after(Homography.affine(scale, 0, -0.5, 0, scale, -0.5));
        return new Frame(List.of(
                map.a() / map.i(),
                map.b() / map.i(),
                map.c() / map.i(),
                map.d() / map.i(),
                map.e() / map.i(),
                map.f() / map.i(),
                map.g() / map.i(),
                map.h() / map.i(),
                1.0));
    }

    /**
     * What the cell of {@code first} says to other means; see {@link FigureRereader}.
     *
     * @param sight with which the page was read
     */
    public List<Reading> reread(PageImage image, RulingDetectionMode sight, Evidence first) {
        return rereader.read(inked(image, sight, () -> straight(image)), first.box());
    }

    /**
     * What a box of a clean image shows, taken as one figure: of a page that was rendered, or a picture of one cell.
     * Other than a scan, it is not straightened.
     *
     * @param box on the page as a reader sees it, in points; what touches its edges is taken for the line around a cell, or
     *     leaves the figure doubtful
     */
    public Evidence figure(PageImage image, Box box) {
        return figure(image, box, ColourMode.SEEN);
    }

    /** The same with all colours taken off, as of a seal that lies over a figure in black. */
    public Evidence figureUnderSeal(PageImage image, Box box) {
        return figure(image, box, ColourMode.TAKEN_OFF);
    }

    private Evidence figure(PageImage image, Box box, ColourMode colours) {
        Optional<ImageCrop> cut = ImageCrop.of(image, box, colours);
        return cut.map(shown -> cuts.read(shown.grey(), shown.dpi(), box))
                .orElseGet(() -> new Evidence(box, Agreement.DOUBTFUL, "", 0, List.of()));
    }

    private SegmentedPage inked(PageImage image, RulingDetectionMode sight, DeskewedPage straight) {
        return inked(image, sight, () -> straight);
    }

    /** The sheet of the page that was seen last is kept: its cells are looked at again one by one. */
    private SegmentedPage inked(PageImage image, RulingDetectionMode sight, Supplier<DeskewedPage> straight) {
        Optional<SegmentedPage> known = held.filter(last -> last.image().equals(image) && last.sight() == sight)
                .map(SegmentedImage::sheet);
        if (known.isPresent()) {
            return known.get();
        }
        SegmentedPage inked = SegmentedPage.of(straight.get(), sight);
        held = Optional.of(new SegmentedImage(image, sight, inked));
        return inked;
    }

    private record SegmentedImage(PageImage image, RulingDetectionMode sight, SegmentedPage sheet) {}

    /** Forgets the lines of the file that was read: until then, each is read once, however often its page is. */
    public void forget() {
        held = Optional.empty();
        english.forget();
        chinese.forget();
    }

    @Override
    public void close() {
        english.close();
        chinese.close();
    }
}
