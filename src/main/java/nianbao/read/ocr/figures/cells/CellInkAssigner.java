package nianbao.read.ocr.figures.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Puts each piece of ink into the cell that holds its middle, and tells the other cells of those that reach into them:
 * ink that a border cuts belongs to somebody.
 */
public final class CellInkAssigner {
    /** Inches of the largest side of a grain: the digits of small type are four times as high. */
    private static final double GRAIN = 0.026;
    /** Pixels of ink that are nothing at all. */
    private static final int NOTHING_AREA = 2;
    /** Inches by which ink may reach into a cell that is not its own; larger lets more of a figure be lost. */
    private static final double OVERHANG = 0.03;
    /** Share of the height of digits that is blank between two of one figure at most, a ruling between them or not. */
    private static final double DIGIT_GAP = 0.4;
    /** The same of two between which no ruling is drawn: a narrow 1 beside another leaves half of its height blank. */
    private static final double UNRULED_GAP = 0.75;
    /** Height by height of two digits of one figure at least. */
    private static final double ALIKE = 0.7;

    /** Inches of a ruling that is found as ink: thinner and longer than any stroke of a letter. */
    private static final double THICKEST_RULING = 0.03;

    private static final double SHORTEST_RULING = 0.6;
    /** By how much it rises on its way, at the most: pages are bent. */
    private static final double STEEPEST_RULING = 0.02;

    private final SegmentedPage sheet;
    private final CellIndex index;
    private final Map<GridCell, List<Component>> components = new HashMap<>();
    private final Map<GridCell, List<Component>> grains = new HashMap<>();
    private final Map<GridCell, List<Component>> foreign = new HashMap<>();

    private CellInkAssigner(SegmentedPage sheet, Grid grid) {
        this.sheet = sheet;
        this.index = new CellIndex(grid);
    }

    /** The ink of every cell of {@code grid}, in its order. */
    public static List<CellInk> of(SegmentedPage sheet, Grid grid) {
        CellInkAssigner inks = new CellInkAssigner(sheet, grid);
        PixelBox frame = sheet.pixels(grid.box());
        for (Component component : sheet.components().all()) {
            if (!component.box().shared(frame).isEmpty()
                    && component.area() >= NOTHING_AREA
                    && !inks.isRuling(component)) {
                inks.put(component, grid);
            }
        }
        OpenTableSides open = OpenTableSides.of(sheet, grid);
        return grid.cells().stream().map(cell -> inks.of(cell, open)).toList();
    }

    /**
     * Whether ink is a ruling by itself, that no other meets: it runs level over the sides of the cell that it is in.
     */
    private boolean isRuling(Component component) {
        double dpi = sheet.sheet().dpi();
        double points = 1 / sheet.scale();
        PixelBox box = component.box();
        GridCell home = index.at(box.centerX() * points, box.centerY() * points);
        return component.area() <= THICKEST_RULING * dpi * box.width()
                && box.height() <= THICKEST_RULING * dpi + STEEPEST_RULING * box.width()
                && box.width() >= SHORTEST_RULING * dpi
                && (home == null || box.width() > sheet.pixels(home.box()).width());
    }

    private void put(Component component, Grid grid) {
        double points = 1 / sheet.scale();
        PixelBox box = component.box();
        GridCell home = index.at(box.centerX() * points, box.centerY() * points);
        boolean small =
                Math.max(box.width(), box.height()) <= GRAIN * sheet.sheet().dpi();
        if (home != null) {
            (small ? grains : components)
                    .computeIfAbsent(home, cell -> new ArrayList<>())
                    .add(component);
        }
        if (!small && (home == null || !sheet.pixels(home.box()).union(box).equals(sheet.pixels(home.box())))) {
            for (GridCell cell : grid.cells()) {
                if (!cell.equals(home) && reachesInto(component, cell)) {
                    foreign.computeIfAbsent(cell, key -> new ArrayList<>()).add(component);
                }
            }
        }
    }

    private boolean reachesInto(Component component, GridCell cell) {
        PixelBox inner = sheet.pixels(cell.box())
                .grow(-(int) Math.round(OVERHANG * sheet.sheet().dpi()));
        PixelBox shared = inner.isEmpty() ? inner : inner.shared(component.box());
        return !shared.isEmpty()
                && sheet.components()
                                .paint(shared, id -> id == component.id())
                                .count(new PixelBox(0, 0, shared.width(), shared.height()))
                        > NOTHING_AREA;
    }

    private CellInk of(GridCell cell, OpenTableSides open) {
        List<Component> own = components.getOrDefault(cell, List.of());
        List<Component> ofOthers = new ArrayList<>(foreign.getOrDefault(cell, List.of()));
        own.forEach(component -> ofOthers.addAll(partners(component, cell)));
        return new CellInk(
                cell, sheet.pixels(cell.box()), own, grains.getOrDefault(cell, List.of()), ofOthers, open.of(cell));
    }

    /** Pieces beyond the left or the right border that may be digits of the same figure. */
    private List<Component> partners(Component component, GridCell cell) {
        double points = 1 / sheet.scale();
        PixelBox box = component.box();
        double reach = UNRULED_GAP * box.height();
        List<Component> partners = new ArrayList<>();
        for (double x : new double[] {box.left() - reach, box.right() + reach}) {
            GridCell beyond = index.at(x * points, box.centerY() * points);
            if (beyond != null && !beyond.equals(cell)) {
                partners.addAll(near(component, beyond, reach));
            }
        }
        partners.removeIf(
                other -> gap(box, other.box()) > DIGIT_GAP * box.height() && isRuledBetween(box, other.box()));
        return partners;
    }

    private static int gap(PixelBox one, PixelBox other) {
        return Math.max(one.left() - other.right(), other.left() - one.right());
    }

    private boolean isRuledBetween(PixelBox one, PixelBox other) {
        double y = one.centerY();
        double from = Math.min(one.centerX(), other.centerX());
        double to = Math.max(one.centerX(), other.centerX());
        return sheet.lines().upright().stream()
                .filter(line -> line.start() <= y && line.end() >= y)
                .anyMatch(line -> line.at(y) > from && line.at(y) < to);
    }

    private List<Component> near(Component component, GridCell beyond, double reach) {
        PixelBox box = component.box();
        return components.getOrDefault(beyond, List.of()).stream()
                .filter(other -> 2 * other.box().sharedRows(box) > box.height())
                .filter(other -> Math.min(other.box().height(), box.height())
                        >= ALIKE * Math.max(other.box().height(), box.height()))
                .filter(other -> other.box().left() - box.right() <= reach
                        && box.left() - other.box().right() <= reach)
                .toList();
    }
}
