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
import nianbao.model.Glyph;
import nianbao.model.Page;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.read.ocr.ImageCut.Colours;
import nianbao.read.ocr.engine.Engine;
import nianbao.read.ocr.engine.EngineMissingException;
import nianbao.read.ocr.figures.CellInk;
import nianbao.read.ocr.figures.CellReader;
import nianbao.read.ocr.figures.CutReader;
import nianbao.read.ocr.figures.FigureReader;
import nianbao.read.ocr.figures.FigureRereader;
import nianbao.read.ocr.figures.LostColumns;
import nianbao.read.ocr.image.Blob;
import nianbao.read.ocr.image.InkedSheet;
import nianbao.read.ocr.image.LineSight;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.image.Projection;
import nianbao.read.ocr.image.Sheet;
import nianbao.read.ocr.image.Straightener;
import nianbao.read.ocr.image.Straightener.Straight;
import nianbao.read.ocr.lines.KnownLines;
import nianbao.read.ocr.lines.LineChoice;
import nianbao.read.ocr.lines.LineReader;
import nianbao.read.ocr.lines.LineReader.Read;
import nianbao.read.ocr.lines.TextLine;
import nianbao.read.ocr.lines.TextLines;
import nianbao.read.ocr.shapes.Atlas;
import nianbao.read.ocr.shapes.ShapeReader;

/**
 * Reads images of pages. A reader belongs to one thread and serves any number of pages; it holds two handles of
 * Tesseract, some 100 MB, until it is closed.
 *
 * <p>Phases: 1. the image becomes a straight {@link Sheet}; 2. its drawn lines become grids; 3. cells are read as figures
 * by two readers ({@link CellReader}); 4. other cells and what stands outside the grids are read as text by lines.
 */
public final class OcrReader implements AutoCloseable {
    private static final String CHINESE = "chi_sim";
    private static final String ENGLISH = "eng";

    private final Engine english;
    private final Engine chinese;
    private final ShapeReader shapes;
    private final CellReader cells;
    private final CutReader cuts;
    private final FigureRereader rereader;
    private final LineReader lines;
    private final Turns turns;
    private final GlanceReader glances;
    private Optional<Held> held = Optional.empty();

    private OcrReader(Engine english, Engine chinese, ShapeReader shapes) {
        this.english = english;
        this.chinese = chinese;
        this.shapes = shapes;
        FigureReader figures = new FigureReader(shapes, english);
        cells = new CellReader(figures);
        cuts = new CutReader(figures);
        rereader = new FigureRereader(shapes, english, chinese);
        lines = new LineReader(chinese);
        turns = new Turns(lines);
        glances = new GlanceReader(lines);
    }

    /**
     * Opens a reader.
     *
     * @throws EngineMissingException where Tesseract or its Chinese data is not installed; {@link #unavailable} says what
     *     to tell the user
     */
    public static OcrReader open() {
        Engine chinese = Engine.open(CHINESE);
        try {
            return new OcrReader(Engine.open(ENGLISH), chinese, new ShapeReader(Atlas.shipped()));
        } catch (EngineMissingException e) {
            chinese.close();
            throw e;
        }
    }

    /** A reader for another thread; each knows the lines that the other has read. */
    public OcrReader another() {
        return new OcrReader(english.another(), chinese.another(), shapes);
    }

    /** The problem of a file with pages that cannot be recognised here; its advice is the command that installs Tesseract. */
    public static Problem unavailable() {
        return Problem.ofFile(ProblemCode.OCR_UNAVAILABLE);
    }

    /**
     * A page and how it lies on its image.
     *
     * @param lines that were read on it
     * @param straight its image, straightened, where it is kept: to read the page again without it costs a fifth more
     */
    public record Seen(Page page, View view, KnownLines lines, Optional<Straight> straight) {
        /** A page of whose image nothing was read. */
        public Seen(Page page, View view) {
            this(page, view, KnownLines.NONE, Optional.empty());
        }

        /** The same with another page. */
        public Seen with(Page other) {
            return new Seen(other, view, lines, straight);
        }

        /** The same without the image. */
        public Seen light() {
            return new Seen(page, view, lines, Optional.empty());
        }
    }

    /**
     * The pages that an image shows, in reading order: one, or two that were laid side by side.
     *
     * @param number of the image in its file, counted from 1
     * @param choice of the lines that are read
     */
    public List<Seen> read(PageImage image, int number, LineChoice choice) {
        List<Seen> seen = asItLies(image, number, choice);
        if (!Turns.areDoubtful(seen.stream().map(Seen::page).toList())) {
            return seen;
        }
        int quarters = turns.best(image);
        return quarters == 0 ? seen : asItLies(image.seen(new View(Optional.empty(), quarters)), number, choice);
    }

    /** What stands on an image, at a small part of the cost of reading it. */
    public Glance glance(PageImage image) {
        return glances.read(image);
    }

    private List<Seen> asItLies(PageImage image, int number, LineChoice choice) {
        return Spread.views(image).stream()
                .map(view -> firstRead(image.seen(view), number, choice))
                .toList();
    }

    /**
     * A page read once more with its lines looked for in another way.
     *
     * @return empty where that finds the same cells: then nothing else would be read
     */
    public Optional<Page> readWith(LineSight sight, PageImage image, Seen before, LineChoice choice) {
        Straight straight = straight(image, before);
        InkedSheet inked = inked(image, sight, straight);
        List<Ruling> rulings = rulings(inked);
        return haveSameCells(
                        GridFinder.find(rulings), GridFinder.find(before.page().rulings()))
                ? Optional.empty()
                : Optional.of(page(image, before.page().number(), inked, rulings, choice, before.lines())
                        .page());
    }

    /** The rulings of a page, as each of {@code sights} finds them; nothing is read. */
    public List<List<Ruling>> rulings(List<LineSight> sights, PageImage image, Seen before) {
        Straight straight = straight(image, before);
        return sights.stream()
                .map(sight -> rulings(InkedSheet.of(straight, sight)))
                .toList();
    }

    private static Straight straight(PageImage image) {
        return Straightener.straight(image.image(), image.toReading(), image.dpi());
    }

    private static Straight straight(PageImage image, Seen before) {
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
    private static List<Ruling> rulings(InkedSheet inked) {
        List<Ruling> rulings = new ArrayList<>(inked.rulings());
        rulings.addAll(LostColumns.of(inked, GridFinder.find(rulings)));
        return rulings;
    }

    /**
     * A page read once more with the tables where {@code supplied} has them, each border on the ruling that is seen close
     * by; what else was seen of rulings inside these is left out.
     */
    public Page readWith(List<Ruling> supplied, PageImage image, Seen before, LineChoice choice) {
        InkedSheet inked = inked(image, LineSight.PLAIN, straight(image, before));
        List<Ruling> placed = SeenRulings.under(supplied, inked.rulings());
        List<Box> places = GridFinder.find(placed).stream().map(Grid::box).toList();
        List<Ruling> rulings = new ArrayList<>(placed);
        rulings(inked).stream()
                .filter(ruling -> places.stream().noneMatch(place -> place.touches(ruling.box())))
                .forEach(rulings::add);
        return page(image, before.page().number(), inked, rulings, choice, before.lines())
                .page();
    }

    private Seen firstRead(PageImage image, int number, LineChoice choice) {
        Straight straight = straight(image);
        InkedSheet inked = inked(image, LineSight.PLAIN, straight);
        Seen seen = page(image, number, inked, rulings(inked), choice, KnownLines.NONE);
        return new Seen(seen.page(), seen.view(), seen.lines(), Optional.of(straight));
    }

    private Seen page(
            PageImage image, int number, InkedSheet inked, List<Ruling> rulings, LineChoice choice, KnownLines before) {
        KnownLines known = before.also(rulings);
        KnownLines.Gathered gathered = new KnownLines.Gathered();
        Sheet sheet = inked.sheet();
        List<Grid> grids = GridFinder.find(rulings);
        CellReader.Result figures = cells.read(inked, grids);
        List<CellReader.Seen> seen = new ArrayList<>(figures.evidence());
        List<Glyph> glyphs = new ArrayList<>();
        FigureGlyphs characters = new FigureGlyphs(inked);
        seen.forEach(cell -> glyphs.addAll(characters.of(cell.evidence())));
        for (CellInk cell : figures.texts()) {
            List<TextLine> own = TextLines.inCell(withGrains(cell), sheet.dpi());
            Read read = gathered.with(inked, own, lines.label(inked, own, known));
            glyphs.addAll(read.glyphs());
            seen.add(cells.text(inked, cell, read.text(), read.confidence(), figures.habits()));
        }
        List<TextLine> outside = TextLines.of(outside(inked, grids), sheet.dpi());
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
                seen.stream().map(CellReader.Seen::evidence).toList(),
                seen.stream().flatMap(cell -> cell.mark().stream()).toList(),
                Legibility.problems(inked, glyphs, number));
        return new Seen(page, image.view(), gathered.known(rulings), Optional.empty());
    }

    private static List<Blob> withGrains(CellInk cell) {
        List<Blob> all = new ArrayList<>(cell.blobs());
        all.addAll(cell.grains());
        return all;
    }

    private static List<Blob> outside(InkedSheet sheet, List<Grid> grids) {
        double points = 1 / sheet.scale();
        return sheet.blobs().all().stream()
                .filter(blob -> grids.stream()
                        .noneMatch(grid -> grid.box()
                                .contains(
                                        blob.box().centerX() * points,
                                        blob.box().centerY() * points)))
                .toList();
    }

    /** @param toPage from pixels of the sheet to points on the page as a reader sees it */
    private static Frame frame(Projection toPage, double scale) {
        Projection map = toPage.after(Projection.affine(scale, 0, -0.5, 0, scale, -0.5));
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
    public List<Reading> reread(PageImage image, LineSight sight, Evidence first) {
        return rereader.read(inked(image, sight, () -> straight(image)), first.box());
    }

    /**
     * What a box of a clean image shows, taken as one figure: of a page that was rendered, or a picture of one cell. Other
     * than a scan, it is not straightened.
     *
     * @param box on the page as a reader sees it, in points; what touches its edges is taken for the line around a cell, or
     *     leaves the figure doubtful
     */
    public Evidence figure(PageImage image, Box box) {
        return figure(image, box, Colours.SEEN);
    }

    /** The same with all colours taken off, as of a seal that lies over a figure in black. */
    public Evidence figureUnderSeal(PageImage image, Box box) {
        return figure(image, box, Colours.TAKEN_OFF);
    }

    private Evidence figure(PageImage image, Box box, Colours colours) {
        Optional<ImageCut> cut = ImageCut.of(image, box, colours);
        return cut.map(shown -> cuts.read(shown.grey(), shown.dpi(), box))
                .orElseGet(() -> new Evidence(box, Agreement.DOUBTFUL, "", 0, List.of()));
    }

    private InkedSheet inked(PageImage image, LineSight sight, Straight straight) {
        return inked(image, sight, () -> straight);
    }

    /** The sheet of the page that was seen last is kept: its cells are looked at again one by one. */
    private InkedSheet inked(PageImage image, LineSight sight, Supplier<Straight> straight) {
        Optional<InkedSheet> known = held.filter(last -> last.image().equals(image) && last.sight() == sight)
                .map(Held::sheet);
        if (known.isPresent()) {
            return known.get();
        }
        InkedSheet inked = InkedSheet.of(straight.get(), sight);
        held = Optional.of(new Held(image, sight, inked));
        return inked;
    }

    private record Held(PageImage image, LineSight sight, InkedSheet sheet) {}

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
