package nianbao.model.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nianbao.geometry.Box;
import nianbao.geometry.DrawnLines;
import nianbao.geometry.Frame;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;

/**
 * A table's grid as a person drew it on a page as a reader sees it, in points. On a page that lies askew its corners do, too.
 *
 * @param page counted from 1, as the values of a record name it
 * @param corners of the table: top left, top right, bottom right, bottom left
 * @param rows the y of its row edges between top and bottom, on its left side, ascending; none leaves the rows as they are seen
 * @param columns the x of its column edges between left and right, on its top side, ascending; none leaves them as they are seen
 */
public record DrawnGrid(int page, List<Corner> corners, List<Double> rows, List<Double> columns) {
    /** A point of the page. */
    public record Corner(double x, double y) {
        public Corner {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("not on a page: " + x + " " + y);
            }
        }

        private Corner towards(Corner other, double share) {
            return new Corner(x + (other.x - x) * share, y + (other.y - y) * share);
        }
    }

    /** @throws IllegalArgumentException for what is no grid */
    public DrawnGrid {
        corners = List.copyOf(corners);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (page < 1 || corners.size() != 4) {
            throw new IllegalArgumentException("a page and four corners, not " + page + " and " + corners.size());
        }
        if (!isBetween(rows, corners.get(0).y(), corners.get(3).y())
                || !isBetween(columns, corners.get(0).x(), corners.get(1).x())
                || corners.get(1).y() >= corners.get(2).y()
                || corners.get(3).x() >= corners.get(2).x()) {
            throw new IllegalArgumentException("edges do not ascend between the corners");
        }
    }

    /**
     * A grid whose lines are level and upright.
     *
     * @param rows the y of all row edges, the top and the bottom of the table among them
     * @param columns the x of all column edges, the sides of the table among them
     */
    public static DrawnGrid upright(int page, List<Double> rows, List<Double> columns) {
        if (rows.size() < 2 || columns.size() < 2) {
            throw new IllegalArgumentException("a table has two edges at least in each direction");
        }
        double top = rows.get(0);
        double bottom = rows.get(rows.size() - 1);
        double left = columns.get(0);
        double right = columns.get(columns.size() - 1);
        return new DrawnGrid(
                page,
                List.of(
                        new Corner(left, top),
                        new Corner(right, top),
                        new Corner(right, bottom),
                        new Corner(left, bottom)),
                rows.subList(1, rows.size() - 1),
                columns.subList(1, columns.size() - 1));
    }

    private static boolean isBetween(List<Double> edges, double first, double last) {
        double before = first;
        for (double edge : edges) {
            if (!(edge > before)) {
                return false;
            }
            before = edge;
        }
        return before < last;
    }

    /** The upright box around it, on the page as a reader sees it. */
    public Box box() {
        return Box.around(corners.stream()
                .map(corner -> new Box(corner.x(), corner.y(), corner.x(), corner.y()))
                .toList());
    }

    /** Whether it lies on {@code other}, of which two may stand on one sheet. */
    public boolean isOn(Page other) {
        return page == other.sheet()
                && other.box().containsCenterOf(other.frame().inverse().toPage(box()));
    }

    /** Its lines, top and bottom first, in the frame in which a page is read; none has a thickness. */
    private List<Ruling> rulings(Frame frame) {
        Frame toReading = frame.inverse();
        Corner topLeft = corners.get(0);
        Corner topRight = corners.get(1);
        Corner bottomRight = corners.get(2);
        Corner bottomLeft = corners.get(3);
        List<Double> down = new ArrayList<>(List.of(0.0, 1.0));
        rows.forEach(y -> down.add((y - topLeft.y()) / (bottomLeft.y() - topLeft.y())));
        List<Double> across = new ArrayList<>(List.of(0.0, 1.0));
        columns.forEach(x -> across.add((x - topLeft.x()) / (topRight.x() - topLeft.x())));
        List<Ruling> lines = new ArrayList<>();
        down.forEach(share ->
                lines.add(line(toReading, topLeft.towards(bottomLeft, share), topRight.towards(bottomRight, share))));
        across.forEach(share ->
                lines.add(line(toReading, topLeft.towards(topRight, share), bottomLeft.towards(bottomRight, share))));
        return lines;
    }

    private static Ruling line(Frame toReading, Corner from, Corner to) {
        Box start = toReading.toPage(new Box(from.x(), from.y(), from.x(), from.y()));
        Box end = toReading.toPage(new Box(to.x(), to.y(), to.x(), to.y()));
        Box both = start.union(end);
        return both.width() > both.height()
                ? Ruling.level(both.centerY(), both.left(), both.right(), 0)
                : Ruling.upright(both.centerX(), both.top(), both.bottom(), 0);
    }

    /**
     * The rulings of a page with those of this table as they were drawn; see {@link DrawnLines}.
     *
     * @param found on the page
     * @param frame in which the page is read
     * @param ink letters, or pieces of them, on the page
     */
    public List<Ruling> over(List<Ruling> found, Frame frame, List<Box> ink) {
        List<Ruling> drawn = rulings(frame);
        Set<Axis> replaced = EnumSet.noneOf(Axis.class);
        Axis level = drawn.get(0).axis();
        if (!rows.isEmpty()) {
            replaced.add(level);
        }
        if (!columns.isEmpty()) {
            replaced.add(level == Axis.LEVEL ? Axis.UPRIGHT : Axis.LEVEL);
        }
        return DrawnLines.within(drawn, replaced, found, ink);
    }
}
