package nianbao.table.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.geometry.Span;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * The rows of a table that no level ruling parts, from how its text is set.
 *
 * <p>Every line with text where the figures stand is a row of its own, and so is a numbered label without any. A line that has only a label belongs to the row
 * above or below it: the split is chosen for all rows together, so that it falls into the widest gap between two lines
 * and the figures stand in the same place of each label, be it its first line, its middle or its last.
 */
final class RowGaps {
    /** What a line of label on the wrong side of its figure costs, in ems of gap; larger trusts gaps less. */
    private static final double MISPLACED_EMS = 0.5;

    /** Ems from a line to the one below it in one cell, at the most; rows of a table stand farther apart or have labels. */
    private static final double WRAPPED_EMS = 1.6;
    /** Ems from a line to the next one of another row, at least. */
    private static final double LEAST_LEADING_EMS = 0.95;
    /** Ems by which figures may stand above the first line of their label, or below the last. */
    private static final double ASIDE_EMS = 0.5;
    /** Share of a column's width that a figure fills before it is broken. */
    private static final double FULL_RATIO = 0.6;

    private static final Pattern NUMBERED =
            Pattern.compile("([一二三四五六七八九十]{1,3}|\\d{1,2})\\s*[、.．，].+|[（(][一二三四五六七八九十]{1,3}[)）].+");

    /** Where the figures stand beside labels of several lines. */
    private enum Hang {
        TOP,
        MIDDLE,
        BOTTOM
    }

    private final List<TextRow> anchors = new ArrayList<>();
    /** Label lines above the first anchor, between each two, and below the last. */
    private final List<List<TextRow>> between = new ArrayList<>();

    /** How many of the lines below each anchor stand beside its figures: their label is its own, wherever others hang. */
    private final List<Integer> beside = new ArrayList<>();

    /** Where the figures of each anchor end, those in two lines with their second. */
    private final List<Double> ends = new ArrayList<>();

    private Optional<FigureLine> lastFigures = Optional.empty();

    private RowGaps(List<TextRow> rows, ColumnGaps columns) {
        Set<TextRow> bare = bare(rows, columns);
        between.add(new ArrayList<>());
        for (TextRow row : rows) {
            List<Piece> figures = figures(row, columns);
            boolean wrapped = !anchors.isEmpty()
                    && !isWholeRow(row, figures, columns)
                    && isWrapped(figures, anchors.get(anchors.size() - 1), columns);
            boolean anchor = bare.contains(row)
                    || (!figures.isEmpty() && !wrapped && !isBesideLast(FigureLine.of(row, figures)));
            boolean label = isLabel(row, columns);
            if (anchor) {
                anchors.add(row);
                ends.add(row.box().bottom());
                between.add(new ArrayList<>());
                beside.add(0);
            } else if (label) {
                between.get(between.size() - 1).add(row);
                if (!anchors.isEmpty() && !figures.isEmpty() && !wrapped) {
                    beside.set(beside.size() - 1, beside.get(beside.size() - 1) + 1);
                }
            }
            if (wrapped) {
                ends.set(ends.size() - 1, row.box().bottom());
            }
            if (!figures.isEmpty()) {
                lastFigures = Optional.of(FigureLine.of(row, figures));
            }
        }
    }

    private static List<Piece> figures(TextRow row, ColumnGaps columns) {
        return row.pieces().stream()
                .filter(piece -> piece.box().centerX() > columns.figuresLeft() || columns.isReadWithFigures(piece))
                .toList();
    }

    /**
     * The first lines of numbered labels beside none of whose lines a figure stands: rows all of whose columns are empty. None where
     * a line of figures stands beside no label: then figures hang lower or higher than their labels, and each may have some.
     */
    private static Set<TextRow> bare(List<TextRow> rows, ColumnGaps columns) {
        List<Numbered> labels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TextRow first = rows.get(i);
            if (!isNumbered(first, columns)) {
                continue;
            }
            double bottom = first.box().bottom();
            for (int j = i + 1; j < rows.size() && !isNumbered(rows.get(j), columns); j++) {
                bottom = isLabel(rows.get(j), columns) ? rows.get(j).box().bottom() : bottom;
            }
            double aside = ASIDE_EMS * first.size();
            labels.add(new Numbered(first, new Span(first.box().top() - aside, bottom + aside)));
        }
        List<TextRow> figures =
                rows.stream().filter(row -> !figures(row, columns).isEmpty()).toList();
        boolean beside = figures.stream()
                .allMatch(row -> labels.stream().anyMatch(label -> label.isBeside(row))
                        || row.pieces().stream()
                                .anyMatch(
                                        piece -> NUMBERED.matcher(piece.text()).matches()));
        return beside
                ? labels.stream()
                        .filter(label -> figures.stream().noneMatch(label::isBeside))
                        .map(Numbered::first)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** A numbered label, of one line or several, and between which heights its figures stand. */
    private record Numbered(TextRow first, Span height) {
        boolean isBeside(TextRow figures) {
            return height.contains(figures.middle());
        }
    }

    private static boolean isLabel(TextRow row, ColumnGaps columns) {
        return row.pieces().stream().anyMatch(piece -> piece.box().horizontal().shared(columns.labelLane()) > 0);
    }

    private static boolean isNumbered(TextRow row, ColumnGaps columns) {
        String label = row.pieces().stream()
                .filter(piece -> piece.box().horizontal().shared(columns.labelLane()) > 0)
                .map(Piece::text)
                .collect(Collectors.joining());
        return NUMBERED.matcher(label).matches();
    }

    /** Whether a line stands closer to the last one with figures than two rows do: figures in two lines beside one in the middle. */
    private boolean isBesideLast(FigureLine line) {
        return lastFigures
                .filter(last -> line.middle() - last.middle() < LEAST_LEADING_EMS * Math.min(line.size(), last.size()))
                .isPresent();
    }

    /** Where the figures of a line stand, whose label may reach over two, and the size of its type. */
    private record FigureLine(double middle, double size) {
        static FigureLine of(TextRow row, List<Piece> figures) {
            double middle = figures.stream()
                    .mapToDouble(piece -> piece.box().centerY())
                    .average()
                    .orElse(row.middle());
            return new FigureLine(middle, row.size());
        }
    }

    /** Whether a line has a numbered label and a figure in each column, as no ends of figures have that were too wide. */
    private static boolean isWholeRow(TextRow row, List<Piece> figures, ColumnGaps columns) {
        return figures.size() == columns.columns().size() - columns.figuresFrom()
                && figures.stream().allMatch(Piece::isFigure)
                && isNumbered(row, columns);
    }

    /** Whether {@code figures} are the ends of figures too wide for their columns: each right below one that fills its own. */
    private static boolean isWrapped(List<Piece> figures, TextRow above, ColumnGaps columns) {
        return !figures.isEmpty()
                && figures.stream()
                        .allMatch(piece -> above.pieces().stream()
                                .anyMatch(upper -> upper.isFigure()
                                        && upper.box()
                                                        .horizontal()
                                                        .shared(piece.box().horizontal())
                                                > 0
                                        && piece.box().centerY() - upper.box().centerY() < WRAPPED_EMS * upper.size()
                                        && upper.box().width() > FULL_RATIO * columns.pitch()));
    }

    /**
     * The heights between the rows of {@code rows}, which stand from top to bottom; one fewer than there are rows.
     *
     * @param columns of the table that they belong to
     */
    static List<Double> separators(List<TextRow> rows, ColumnGaps columns) {
        RowGaps gaps = new RowGaps(rows, columns);
        double cheapest = Double.POSITIVE_INFINITY;
        List<Integer> best = List.of();
        for (Hang hang : Hang.values()) {
            List<Integer> splits = new ArrayList<>();
            double cost = gaps.splits(hang, splits);
            if (cost < cheapest) {
                cheapest = cost;
                best = splits;
            }
        }
        return gaps.heights(best);
    }

    /** Fills {@code splits} with how many lines of each gap belong to the row above it; gives what that costs. */
    private double splits(Hang hang, List<Integer> splits) {
        int rows = anchors.size();
        if (rows < 2) {
            return 0;
        }
        double[][] cost = new double[rows][];
        int[][] from = new int[rows][];
        cost[0] = new double[] {0};
        from[0] = new int[] {0};
        for (int i = 1; i < rows; i++) {
            int lines = between.get(i).size();
            cost[i] = new double[lines + 1];
            from[i] = new int[lines + 1];
            for (int below = 0; below <= lines; below++) {
                cost[i][below] = Double.POSITIVE_INFINITY;
                for (int before = 0; before < cost[i - 1].length; before++) {
                    int above =
                            i == 1 ? between.get(0).size() : between.get(i - 1).size() - before;
                    double sum = cost[i - 1][before]
                            + misplaced(hang, above, below - beside.get(i - 1))
                            + narrower(i, below);
                    if (sum < cost[i][below]) {
                        cost[i][below] = sum;
                        from[i][below] = before;
                    }
                }
            }
        }
        int at = cheapestEnd(hang, cost[rows - 1]);
        double total = cost[rows - 1][at];
        for (int i = rows - 1; i > 0; i--) {
            splits.add(0, at);
            at = from[i][at];
        }
        return total;
    }

    /** The last row takes all lines below it. */
    private int cheapestEnd(Hang hang, double[] cost) {
        int lines = between.get(anchors.size() - 1).size();
        int below = between.get(anchors.size()).size();
        int best = 0;
        for (int at = 0; at < cost.length; at++) {
            cost[at] += misplaced(hang, lines - at, below - beside.get(anchors.size() - 1));
            if (cost[at] < cost[best]) {
                best = at;
            }
        }
        return best;
    }

    private static double misplaced(Hang hang, int above, int below) {
        return MISPLACED_EMS
                * switch (hang) {
                    case TOP -> above;
                    case MIDDLE -> Math.abs(above - below);
                    case BOTTOM -> Math.abs(below);
                };
    }

    /** By how much, in ems, the gap that is split is narrower than the widest between rows {@code i - 1} and {@code i}. */
    private double narrower(int i, int below) {
        List<TextRow> stack = new ArrayList<>(List.of(anchors.get(i - 1)));
        stack.addAll(between.get(i));
        stack.add(anchors.get(i));
        double widest = 0;
        for (int k = 0; k + 1 < stack.size(); k++) {
            widest = Math.max(widest, gap(stack.get(k), stack.get(k + 1)));
        }
        double split = gap(stack.get(below), stack.get(below + 1));
        return (widest - split) / Math.max(1, anchors.get(i).size());
    }

    private static double gap(TextRow above, TextRow below) {
        return below.middle() - above.middle();
    }

    private List<Double> heights(List<Integer> splits) {
        List<Double> heights = new ArrayList<>();
        for (int i = 1; i < anchors.size(); i++) {
            List<TextRow> lines = between.get(i);
            int below = i - 1 < splits.size() ? splits.get(i - 1) : 0;
            TextRow last = below == 0 ? anchors.get(i - 1) : lines.get(below - 1);
            TextRow next = below == lines.size() ? anchors.get(i) : lines.get(below);
            heights.add(
                    (Math.max(last.box().bottom(), ends.get(i - 1)) + next.box().top()) / 2);
        }
        return heights;
    }
}
