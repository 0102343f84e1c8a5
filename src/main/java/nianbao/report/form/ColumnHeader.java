package nianbao.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.Cell;

/**
 * Which columns of a table are which columns of the form.
 *
 * <p>The header's depth is not known beforehand: every depth up to {@link #DEEPEST} is tried, and the one whose labels fit
 * the form best is the header. A column's label is what stands above it, from any of its cells down to the lowest: a
 * header broken into several cells is put together again.
 *
 * @param depth rows from the slice's first that are header
 * @param spans for each wanted column that was found, where it stands
 */
record ColumnHeader(int depth, Map<Integer, ColumnSpan> spans, double cost) {
    private static final int DEEPEST = 6;
    /** Distance from which two labels have too little in common to be one. */
    private static final double UNLIKE = 0.7;
    /** Cost of a column that is none of the form's: label columns, and edges that split a cell. */
    private static final double EXTRA = 0.02;

    ColumnHeader {
        spans = Map.copyOf(spans);
    }

    /** Columns from {@code from} up to, not with, {@code to}, and how far their label is from the form's. */
    record ColumnSpan(int from, int to, double distance, List<Cell> labels) {}

    private record Unit(int from, int to, List<String> texts, List<Cell> cells) {}

    /** The best header at the top of {@code slice}, from row {@code top} on, for columns named by {@code paths}. */
    static Optional<ColumnHeader> find(Slice slice, int top, List<List<String>> paths, int deepest) {
        ColumnHeader best = null;
        for (int depth = 1; depth <= Math.min(deepest, Math.min(DEEPEST, slice.to() - top)); depth++) {
            ColumnHeader header = atDepth(slice, top, depth, paths);
            if (best == null || header.cost < best.cost - 1e-9) {
                best = header;
            }
        }
        return Optional.ofNullable(best);
    }

    static Optional<ColumnHeader> find(Slice slice, List<List<String>> paths) {
        return find(slice, slice.from(), paths, DEEPEST);
    }

    private static ColumnHeader atDepth(Slice slice, int top, int depth, List<List<String>> paths) {
        List<Unit> units = units(slice, top, depth);
        List<List<String>> wanted = paths.stream().map(ColumnHeader::suffixes).toList();
        List<List<String>> found =
                units.stream().map(unit -> suffixes(unit.texts())).toList();
        OrderedMatch.Result result = OrderedMatch.of(units.size(), paths.size(), new OrderedMatch.Costs() {
            @Override
            public double match(int unit, int count, int column) {
                double distance = nearest(found.get(unit), wanted.get(column));
                return distance > UNLIKE ? Double.POSITIVE_INFINITY : distance;
            }

            @Override
            public double extra(int unit) {
                return EXTRA;
            }

            @Override
            public double missing(int column) {
                return 1;
            }

            @Override
            public int mostJoined() {
                return 1;
            }
        });
        Map<Integer, ColumnSpan> spans = new HashMap<>();
        for (OrderedMatch.Pair pair : result.pairs()) {
            Unit unit = units.get(pair.found());
            spans.put(pair.wanted(), new ColumnSpan(unit.from(), unit.to(), pair.cost(), unit.cells()));
        }
        return new ColumnHeader(depth, spans, result.cost());
    }

    /** Neighbouring columns under the same lowest label are one. */
    private static List<Unit> units(Slice slice, int top, int depth) {
        List<Unit> units = new ArrayList<>();
        Optional<Cell> lowestBefore = Optional.empty();
        for (int column = 0; column < slice.columns(); column++) {
            List<Cell> cells = new ArrayList<>();
            for (int row = top; row < top + depth; row++) {
                slice.at(row, column)
                        .filter(cell -> !cell.text().isEmpty() && !cells.contains(cell))
                        .ifPresent(cells::add);
            }
            Optional<Cell> lowest = cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(cells.size() - 1));
            if (lowest.isPresent() && lowest.equals(lowestBefore)) {
                Unit before = units.remove(units.size() - 1);
                units.add(new Unit(before.from(), column + 1, before.texts(), before.cells()));
            } else {
                List<String> texts =
                        cells.stream().map(cell -> Wording.fold(cell.text())).toList();
                units.add(new Unit(column, column + 1, texts, cells));
            }
            lowestBefore = lowest;
        }
        return units;
    }

    /** What may be a column's label: its last part, its last two, and so on, run together. */
    private static List<String> suffixes(List<String> path) {
        List<String> suffixes = new ArrayList<>();
        String suffix = "";
        for (int i = path.size() - 1; i >= 0; i--) {
            suffix = Wording.fold(path.get(i)) + suffix;
            suffixes.add(suffix);
        }
        return suffixes;
    }

    static double nearest(List<String> found, List<String> wanted) {
        double nearest = 1;
        for (String a : found) {
            for (String b : wanted) {
                nearest = Math.min(nearest, Wording.distance(a, b));
                if (nearest == 0) {
                    return 0;
                }
            }
        }
        return nearest;
    }
}
