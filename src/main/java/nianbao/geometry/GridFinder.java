package nianbao.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling.Axis;

/**
 * Finds the grids that rulings form, whoever drew them.
 *
 * <p>Source: the lattice idea of Nurminen (2013) as tabula and pdfplumber use it, reworked so that spans come out of the
 * rulings alone. Phases: 1. {@link #join} collinear pieces and doubled lines; 2. {@link #components} of rulings that
 * touch; 3. {@link #edges} of columns and rows; 4. {@link #cells}: neighbours that no ruling parts are one cell.
 */
public final class GridFinder {
    /** Points between two parallel rulings that are still one line; larger joins thin rows. A cell with text is 6 or more. */
    static final double SAME_LINE_TOLERANCE = 3.2;
    /** Points of blank between two pieces of one line; larger bridges neighbouring tables. Dotted borders leave 2 to 3. */
    static final double PIECE_GAP = 4;
    /** Points by which two rulings may miss each other and still meet; larger glues tables that stand apart. */
    static final double MEETING_TOLERANCE = 4;
    /** Share of a cell's side that must be ruled to part it from its neighbour; larger misses broken lines. */
    static final double PARTING_SHARE = 0.6;
    /** Points of the shortest ruling that counts; larger loses the sides of low rows. */
    static final double SHORTEST = 5;

    /** Points of the highest row that is bridged in a table without sides; larger takes the heading between two tables. */
    static final double LOW_ROW = 28;

    private GridFinder() {}

    /** The grids of a page, from top to bottom; a box of one cell is one too, level lines alone are none. */
    public static List<Grid> find(List<Ruling> rulings) {
        return find(rulings, List.of());
    }

    /**
     * The grids of a page, from top to bottom; a box of one cell is one too.
     *
     * @param barriers what no table without sides goes over, such as headings
     */
    public static List<Grid> find(List<Ruling> rulings, List<Box> barriers) {
        List<Ruling> lines = lines(rulings);
        List<Grid> grids = new ArrayList<>();
        for (List<Ruling> component : withoutSides(components(lines), barriers)) {
            List<Double> columns = edges(component, Axis.UPRIGHT);
            List<Double> rows = edges(component, Axis.LEVEL);
            boolean parted = component.stream().anyMatch(line -> line.axis() == Axis.UPRIGHT);
            if (parted && columns.size() > 1 && rows.size() > 1) {
                List<GridCell> cells = cells(component, columns, rows);
                grids.add(new Grid(columns, rows, cells));
            }
        }
        grids.sort(Comparator.comparingDouble((Grid grid) -> grid.box().top())
                .thenComparingDouble(grid -> grid.box().left()));
        return grids;
    }

    /** The lines that rulings form: their pieces joined, doubled ones made one, those too short to part cells left out. */
    public static List<Ruling> lines(List<Ruling> rulings) {
        List<Ruling> lines = new ArrayList<>(join(rulings, Axis.LEVEL));
        lines.addAll(join(rulings, Axis.UPRIGHT));
        lines.removeIf(line -> line.length() < SHORTEST);
        return lines;
    }

    /** Phase 1: groups lines of one direction by a gap in their position, then joins pieces that follow each other. */
    static List<Ruling> join(List<Ruling> rulings, Axis axis) {
        List<Ruling> sorted = rulings.stream()
                .filter(ruling -> ruling.axis() == axis)
                .sorted(Comparator.comparingDouble(Ruling::at)
                        .thenComparingDouble(r -> r.along().start()))
                .toList();
        List<Ruling> joined = new ArrayList<>();
        List<Ruling> group = new ArrayList<>();
        for (Ruling ruling : sorted) {
            if (!group.isEmpty() && ruling.at() - group.get(0).at() > SAME_LINE_TOLERANCE) {
                joined.addAll(joinGroup(group));
                group.clear();
            }
            group.add(ruling);
        }
        joined.addAll(joinGroup(group));
        return joined;
    }

    private static List<Ruling> joinGroup(List<Ruling> group) {
        List<Ruling> byStart = group.stream()
                .sorted(Comparator.comparingDouble((Ruling r) -> r.along().start()))
                .toList();
        List<Ruling> joined = new ArrayList<>();
        for (Ruling piece : byStart) {
            Ruling last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && piece.along().start() - last.along().end() <= PIECE_GAP) {
                double weight = last.length() + piece.length();
                double at =
                        weight == 0 ? last.at() : (last.at() * last.length() + piece.at() * piece.length()) / weight;
                joined.set(
                        joined.size() - 1,
                        new Ruling(
                                piece.axis(),
                                at,
                                last.along().union(piece.along()),
                                Math.max(last.thickness(), piece.thickness())));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** Phase 2. */
    private static List<List<Ruling>> components(List<Ruling> lines) {
        List<List<Ruling>> components = new ArrayList<>();
        List<Ruling> rest = new ArrayList<>(lines);
        while (!rest.isEmpty()) {
            List<Ruling> component = new ArrayList<>();
            component.add(rest.remove(rest.size() - 1));
            for (int i = 0; i < component.size(); i++) {
                Ruling line = component.get(i);
                Predicate<Ruling> touches = other -> meet(line, other);
                rest.stream().filter(touches).forEach(component::add);
                rest.removeIf(touches);
            }
            components.add(component);
        }
        return components;
    }

    /**
     * Joins what only looks parted: in a table without sides a row of one cell has no upright, and nothing ties the lines
     * above it to those below.
     */
    private static List<List<Ruling>> withoutSides(List<List<Ruling>> components, List<Box> barriers) {
        List<List<Ruling>> joined = new ArrayList<>();
        List<List<Ruling>> sorted = new ArrayList<>(components);
        sorted.sort(Comparator.comparingDouble(
                component -> extent(component, Axis.UPRIGHT).start()));
        for (List<Ruling> component : sorted) {
            int above = joined.size() - 1;
            while (above >= 0 && !goesOn(joined.get(above), component, barriers)) {
                above--;
            }
            if (above >= 0) {
                List<Ruling> open = openEdges(joined.get(above), component);
                joined.get(above).addAll(component);
                joined.get(above).addAll(open);
            } else {
                joined.add(component);
            }
        }
        return joined;
    }

    /** Where the uprights of the one end and those of the other begin without a level line: the row between is parted there. */
    private static List<Ruling> openEdges(List<Ruling> above, List<Ruling> below) {
        Span width = extent(above, Axis.LEVEL);
        List<Ruling> open = new ArrayList<>();
        double end = extent(above, Axis.UPRIGHT).end();
        if (isOpen(above, end)) {
            open.add(Ruling.level(end, width.start(), width.end(), 0));
        }
        double start = extent(below, Axis.UPRIGHT).start();
        if (isOpen(below, start)) {
            open.add(Ruling.level(start, width.start(), width.end(), 0));
        }
        return open;
    }

    private static boolean isOpen(List<Ruling> component, double edge) {
        return component.stream()
                .noneMatch(line -> line.axis() == Axis.LEVEL && Math.abs(line.at() - edge) <= SHORTEST);
    }

    private static boolean goesOn(List<Ruling> above, List<Ruling> below, List<Box> barriers) {
        Span width = extent(above, Axis.LEVEL);
        Span widthBelow = extent(below, Axis.LEVEL);
        double end = extent(above, Axis.UPRIGHT).end();
        double start = extent(below, Axis.UPRIGHT).start();
        double gap = start - end;
        return Math.abs(width.start() - widthBelow.start()) <= MEETING_TOLERANCE
                && Math.abs(width.end() - widthBelow.end()) <= MEETING_TOLERANCE
                && gap >= 0
                && gap <= LOW_ROW
                && !hasSides(above, width)
                && !hasSides(below, width)
                && barriers.stream().noneMatch(barrier -> barrier.centerY() > end && barrier.centerY() < start);
    }

    private static boolean hasSides(List<Ruling> component, Span width) {
        return component.stream()
                .filter(line -> line.axis() == Axis.UPRIGHT)
                .anyMatch(line ->
                        line.at() - width.start() <= MEETING_TOLERANCE || width.end() - line.at() <= MEETING_TOLERANCE);
    }

    /** From where to where the lines of a component reach: those of {@code axis} along, the others by where they stand. */
    private static Span extent(List<Ruling> component, Axis axis) {
        return component.stream()
                .map(line -> line.axis() == axis ? line.along() : new Span(line.at(), line.at()))
                .reduce(Span::union)
                .orElseThrow();
    }

    private static boolean meet(Ruling a, Ruling b) {
        return a.axis() != b.axis()
                && b.at() >= a.along().start() - MEETING_TOLERANCE
                && b.at() <= a.along().end() + MEETING_TOLERANCE
                && a.at() >= b.along().start() - MEETING_TOLERANCE
                && a.at() <= b.along().end() + MEETING_TOLERANCE;
    }

    /**
     * Phase 3: where lines of {@code axis} stand, and where the lines across them end: a table without an outer border,
     * or cut by the page's end, is as wide and as high as its other lines.
     */
    private static List<Double> edges(List<Ruling> component, Axis axis) {
        List<Double> positions = new ArrayList<>();
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Ruling line : component) {
            if (line.axis() == axis) {
                positions.add(line.at());
            } else {
                first = Math.min(first, line.along().start());
                last = Math.max(last, line.along().end());
            }
        }
        List<Double> edges = cluster(positions);
        if (first < last) {
            if (edges.isEmpty() || first < edges.get(0) - SHORTEST) {
                edges.add(0, first);
            }
            if (last > edges.get(edges.size() - 1) + SHORTEST) {
                edges.add(last);
            }
        }
        return edges;
    }

    private static List<Double> cluster(List<Double> positions) {
        List<Double> sorted = positions.stream().sorted().toList();
        List<Double> centers = new ArrayList<>();
        List<Double> group = new ArrayList<>();
        for (double position : sorted) {
            if (!group.isEmpty() && position - group.get(0) > SAME_LINE_TOLERANCE) {
                centers.add(mean(group));
                group.clear();
            }
            group.add(position);
        }
        if (!group.isEmpty()) {
            centers.add(mean(group));
        }
        return centers;
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Phase 4: grows each free place to the right, then down, as far as no ruling parts it. */
    private static List<GridCell> cells(List<Ruling> component, List<Double> columns, List<Double> rows) {
        boolean[][] leftRuled = parted(component, Axis.UPRIGHT, columns, rows);
        boolean[][] topRuled = parted(component, Axis.LEVEL, rows, columns);
        int height = rows.size() - 1;
        int width = columns.size() - 1;
        boolean[][] taken = new boolean[height][width];
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (!taken[row][column]) {
                    int right = column + 1;
                    while (right < width && !taken[row][right] && !leftRuled[right][row]) {
                        right++;
                    }
                    int bottom = row + 1;
                    while (bottom < height && isFree(leftRuled, topRuled, taken, bottom, column, right)) {
                        bottom++;
                    }
                    take(taken, row, bottom, column, right);
                    Box box = new Box(columns.get(column), rows.get(row), columns.get(right), rows.get(bottom));
                    cells.add(new GridCell(row, column, bottom - row, right - column, box));
                }
            }
        }
        return cells;
    }

    /** Whether the places {@code left} to {@code right} of {@code row} belong to what stands above them. */
    private static boolean isFree(
            boolean[][] leftRuled, boolean[][] topRuled, boolean[][] taken, int row, int left, int right) {
        for (int column = left; column < right; column++) {
            if (taken[row][column] || topRuled[row][column] || (column > left && leftRuled[column][row])) {
                return false;
            }
        }
        return true;
    }

    private static void take(boolean[][] taken, int top, int bottom, int left, int right) {
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                taken[row][column] = true;
            }
        }
    }

    /** For each edge and each stretch between two edges across it: whether a ruling runs along there. */
    private static boolean[][] parted(List<Ruling> component, Axis axis, List<Double> edges, List<Double> across) {
        boolean[][] parted = new boolean[edges.size()][across.size() - 1];
        for (int edge = 0; edge < edges.size(); edge++) {
            double at = edges.get(edge);
            List<Ruling> lines = component.stream()
                    .filter(line -> line.axis() == axis && Math.abs(line.at() - at) <= SAME_LINE_TOLERANCE)
                    .toList();
            for (int stretch = 0; stretch + 1 < across.size(); stretch++) {
                Span span = new Span(across.get(stretch), across.get(stretch + 1));
                double covered = lines.stream()
                        .mapToDouble(line -> line.along().shared(span))
                        .sum();
                parted[edge][stretch] = covered >= PARTING_SHARE * span.length();
            }
        }
        return parted;
    }
}
