package nianbao.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.layout.Line;
import nianbao.layout.LineFinder;
import nianbao.model.Evidence;
import nianbao.model.Place;
import nianbao.model.TextSource;
import nianbao.model.document.Cell;
import nianbao.model.document.Table.Leftover;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.model.page.PlacedMark;

/**
 * Puts every glyph inside a grid into the cell that holds its middle; what no cell holds is a leftover.
 *
 * <p>A figure too long for its cell runs on over the ruling: {@link #overflowing} digits that follow each other without a
 * gap stay together, in the cell that holds the middle of all of them, and every cell that they touch is doubtful. {@link
 * TurnedLabels} are in the cell in which they begin.
 */
final class CellFiller {
    /** Share of the font size between two digits of one figure; a cell's padding is more. */
    private static final double DIGIT_GAP_RATIO = 0.06;
    /** Confidence of a cell that a figure of its neighbour may run into, or of which an image's readers say nothing. */
    private static final double CONTESTED_CONFIDENCE = 0.5;

    /** Points inside a cell's edges where what is drawn may be its rulings' or its neighbours'. */
    private static final double EDGE = 1;
    /** Heights of the middle of a digit that a stroke beside it has at most, if it may be one: it is half of the digit. */
    private static final double HIGHEST = 3;

    private final Page page;
    private final Grid grid;
    private final Map<GridCell, List<Glyph>> filled = new HashMap<>();
    private final List<Glyph> homeless = new ArrayList<>();
    private final Set<GridCell> contested = new HashSet<>();

    private CellFiller(Page page, Grid grid) {
        this.page = page;
        this.grid = grid;
    }

    static PageTable fill(Page page, Grid grid, List<Glyph> inside) {
        CellFiller filler = new CellFiller(page, grid);
        List<Glyph> rest = new ArrayList<>(inside);
        for (List<Glyph> run : filler.overflowing(inside)) {
            run.forEach(glyph -> filler.home(glyph.box()).ifPresent(filler.contested::add));
            filler.put(run, Box.around(run.stream().map(Glyph::box).toList()));
            rest.removeAll(run);
        }
        for (List<Glyph> label : TurnedLabels.runs(inside)) {
            filler.put(label, label.get(0).box());
            rest.removeAll(label);
        }
        rest.forEach(glyph -> filler.put(List.of(glyph), glyph.box()));
        filler.contestCut(inside);
        List<Cell> cells = grid.cells().stream().map(filler::cell).toList();
        return new PageTable(page, grid, cells, leftovers(page, filler.homeless));
    }

    private void put(List<Glyph> glyphs, Box box) {
        home(box)
                .ifPresentOrElse(
                        cell -> filled.computeIfAbsent(cell, key -> new ArrayList<>())
                                .addAll(glyphs),
                        () -> homeless.addAll(glyphs));
    }

    private Optional<GridCell> home(Box box) {
        return grid.cellAround(box);
    }

    /** Digits without a gap between them that stand in more than one cell. */
    private List<List<Glyph>> overflowing(List<Glyph> inside) {
        List<List<Glyph>> overflowing = new ArrayList<>();
        List<Glyph> digits = inside.stream()
                .filter(glyph -> glyph.turn() == 0 && isDigit(glyph))
                .toList();
        for (Line line : LineFinder.find(digits)) {
            List<Glyph> run = new ArrayList<>();
            for (Glyph glyph : line.glyphs()) {
                if (!run.isEmpty() && !follows(run.get(run.size() - 1), glyph)) {
                    addIfParted(overflowing, run);
                    run = new ArrayList<>();
                }
                run.add(glyph);
            }
            addIfParted(overflowing, run);
        }
        return overflowing;
    }

    /** A figure that runs on beyond the table is none of what its last cell holds. */
    private void contestCut(List<Glyph> inside) {
        Box table = grid.box();
        List<Glyph> beyond = page.glyphs().stream()
                .filter(glyph -> glyph.turn() == 0 && isDigit(glyph))
                .filter(glyph -> table.vertical().contains(glyph.box().centerY()))
                .filter(glyph -> !table.containsCenterOf(glyph.box()))
                .toList();
        for (Glyph outer : beyond) {
            inside.stream()
                    .filter(glyph -> glyph.turn() == 0 && isDigit(glyph))
                    .filter(glyph -> glyph.box().vertical().contains(outer.box().centerY()))
                    .filter(glyph -> Math.max(glyph.box().left(), outer.box().left())
                                    - Math.min(glyph.box().right(), outer.box().right())
                            <= DIGIT_GAP_RATIO * glyph.size())
                    .forEach(glyph -> home(glyph.box()).ifPresent(contested::add));
        }
    }

    private static boolean isDigit(Glyph glyph) {
        return Character.isDigit(glyph.text().charAt(0));
    }

    private static boolean follows(Glyph left, Glyph right) {
        return right.box().left() - left.box().right() <= DIGIT_GAP_RATIO * left.size();
    }

    private void addIfParted(List<List<Glyph>> overflowing, List<Glyph> run) {
        long homes = run.stream().map(glyph -> home(glyph.box())).distinct().count();
        if (homes > 1) {
            overflowing.add(run);
        }
    }

    private Cell cell(GridCell cell) {
        List<Glyph> glyphs = filled.getOrDefault(cell, List.of());
        CellText own = page.source() == TextSource.DIGITAL ? CellText.of(glyphs, cell.box()) : CellText.asRead(glyphs);
        String written = own.text();
        Optional<Evidence> evidence = page.evidence().stream()
                .filter(seen ->
                        cell.box().containsCenterOf(seen.box()) && seen.box().containsCenterOf(cell.box()))
                .findFirst();
        boolean unwitnessed = page.source() == TextSource.OCR || contested.contains(cell);
        if (evidence.isEmpty() && unwitnessed) {
            evidence = Optional.of(
                    new Evidence(cell.box(), Evidence.Agreement.DOUBTFUL, written, CONTESTED_CONFIDENCE, List.of()));
        }
        return new Cell(
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                evidence.map(Evidence::text).orElse(written),
                own.fragments(),
                Optional.of(new Place(page.number(), page.frame().toPage(cell.box()))),
                evidence,
                page.source() == TextSource.DIGITAL
                        ? marks(cell.box(), own)
                        : marks(cell.box()).toList());
    }

    /** What is drawn inside the edges of a cell beside its text. */
    private Stream<Mark> marks(Box cell) {
        Box inside = cell.grow(-EDGE);
        return page.marks().stream()
                .filter(placed -> placed.box().touches(inside))
                .map(PlacedMark::mark)
                .distinct();
    }

    private List<Mark> marks(Box cell, CellText text) {
        Box inside = cell.grow(-EDGE);
        Optional<Box> band = text.band();
        Stream<Mark> bars = page.rulings().stream()
                .filter(line -> line.axis() == Axis.UPRIGHT
                        ? isInside(line, inside)
                                && (band.isEmpty()
                                        || line.length() <= HIGHEST * band.get().height())
                        : band.isPresent() && isBeside(line, inside, band.get()))
                .limit(1)
                .map(line -> new Mark(Kind.DRAWING, "stroke"));
        return Stream.of(marks(cell), bars, text.marks().stream())
                .flatMap(marks -> marks)
                .distinct()
                .toList();
    }

    /** Whether a level line stands at the height of the cell's letters: it may be a minus, or strike them out. */
    private static boolean isBeside(Ruling line, Box inside, Box band) {
        return line.at() > band.top()
                && line.at() < band.bottom()
                && line.along().start() >= inside.left()
                && line.along().end() <= inside.right();
    }

    /** Whether an upright line that is no side of a cell stands in this one: it may be a 1. */
    private static boolean isInside(Ruling line, Box inside) {
        return line.at() > inside.left() + EDGE
                && line.at() < inside.right() - EDGE
                && line.along().shared(inside.vertical()) > EDGE
                && line.length() <= inside.height();
    }

    private static List<Leftover> leftovers(Page page, List<Glyph> homeless) {
        return LineFinder.find(homeless).stream()
                .map(line -> new Leftover(line.text(), new Place(page.number(), toPage(page, line.box()))))
                .toList();
    }

    private static Box toPage(Page page, Box box) {
        return page.frame().toPage(box);
    }
}
