package nianbao.read.ocr.figures.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Upright rulings that an image has lost over a whole table, where the ink of its rows shows the gutter between two
 * columns.
 *
 * <p>Phases: 1. {@link #groups}: the ink of each cell gathers in groups with wide blanks between them; 2.
 * {@link #gutters}: a column of the grid in which nearly all rows have the same number of groups, with blanks between
 * them that no row crosses, is as many columns; 3. each of its cells whose ink leaves the gutter free is parted there.
 */
public final class GutterDetector {
    /** Inches of blank between two figures; digits of one figure stand a tenth of that apart. */
    private static final double BLANK = 0.12;
    /** Inches of the widest figure of eight digits; labels are wider. */
    private static final double WIDEST = 0.8;
    /** Rows that must agree; fewer may hold two figures in one cell. */
    private static final int FEWEST_ROWS = 6;
    /** Share of the rows with ink that must agree. */
    private static final double AGREEING = 0.85;

    private final double dpi;
    private final double points;
    private final List<CellInk> cells;

    private GutterDetector(SegmentedPage sheet, Grid grid) {
        this.dpi = sheet.sheet().dpi();
        this.points = 1 / sheet.scale();
        this.cells = CellInkAssigner.of(sheet, grid);
    }

    /** The rulings that are missing between the cells of {@code grids}, in points. */
    public static List<Ruling> of(SegmentedPage sheet, List<Grid> grids) {
        List<Ruling> lost = new ArrayList<>();
        for (Grid grid : grids) {
            GutterDetector columns = new GutterDetector(sheet, grid);
            for (int column = 0; column < grid.columns(); column++) {
                lost.addAll(columns.lostIn(column));
            }
        }
        return lost;
    }

    private List<Ruling> lostIn(int column) {
        List<CellInk> own = cells.stream()
                .filter(cell -> cell.cell().column() == column && cell.cell().columnSpan() == 1)
                .toList();
        List<Ruling> lost = new ArrayList<>();
        for (double gutter : gutters(own)) {
            own.stream()
                    .filter(cell -> cell.components().stream().noneMatch(component -> crosses(component.box(), gutter)))
                    .map(CellInk::cell)
                    .map(GridCell::box)
                    .forEach(box -> lost.add(Ruling.upright(gutter * points, box.top(), box.bottom(), 0)));
        }
        return lost;
    }

    private static boolean crosses(PixelBox ink, double at) {
        return ink.left() < at && ink.right() > at;
    }

    /** The middles of the blanks that all rows leave, in pixels. */
    private List<Double> gutters(List<CellInk> own) {
        List<List<PixelBox>> rows = own.stream()
                .filter(cell -> cell.cell().rowSpan() == 1 && !cell.isBlank())
                .map(this::groups)
                .filter(groups -> groups.stream().allMatch(group -> group.width() <= WIDEST * dpi))
                .toList();
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<PixelBox>> agreeing =
                rows.stream().filter(groups -> groups.size() == most).toList();
        boolean several = most > 1
                && agreeing.size() >= FEWEST_ROWS
                && agreeing.size()
                        >= AGREEING
                                * own.stream().filter(cell -> !cell.isBlank()).count();
        List<Double> gutters = new ArrayList<>();
        for (int i = 0; several && i + 1 < most; i++) {
            int at = i;
            int end = agreeing.stream()
                    .mapToInt(groups -> groups.get(at).right())
                    .max()
                    .orElseThrow();
            int start = agreeing.stream()
                    .mapToInt(groups -> groups.get(at + 1).left())
                    .min()
                    .orElseThrow();
            if (start - end < BLANK * dpi) {
                return List.of();
            }
            gutters.add((start + end) / 2.0);
        }
        return gutters;
    }

    /** The ink of a cell from left to right, what stands close together as one. */
    private List<PixelBox> groups(CellInk cell) {
        List<PixelBox> groups = new ArrayList<>();
        List<Component> components = cell.components().stream()
                .sorted(Comparator.comparingInt(component -> component.box().left()))
                .toList();
        Optional<PixelBox> open = Optional.empty();
        for (Component component : components) {
            PixelBox box = component.box();
            if (open.isPresent() && box.left() - open.get().right() > BLANK * dpi) {
                groups.add(open.get());
                open = Optional.empty();
            }
            open = Optional.of(open.map(group -> group.union(box)).orElse(box));
        }
        open.ifPresent(groups::add);
        return groups;
    }
}
