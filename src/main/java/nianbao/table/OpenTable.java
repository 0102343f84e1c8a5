package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;

/**
 * A table, or a page's part of one, that has no upright rulings: the lines of text in it and the level rulings that it
 * may have.
 *
 * <p>Phases of {@link #rulings}: 1. heights of rows, from the rulings and, where several rows stand between two, from
 * {@link RowGaps}; lines of the head are rows of their own; 2. between two heights a column's edge is ruled unless a text
 * crosses it there.
 */
final class OpenTable {
    /** Points by which a ruling may miss the table's edge and still reach it; the same as where rulings meet. */
    private static final double EDGE_TOLERANCE = 4;
    /** Points of the least height of a row; a ruling nearer to an edge is that edge. */
    private static final double LEAST_ROW = 5;
    /** Points of blank between the text and the table's edge where no ruling says where that is. */
    private static final double MARGIN = 2;

    private final List<TextRow> rows;
    private final List<Ruling> levels;

    OpenTable(List<TextRow> rows, List<Ruling> levels) {
        this.rows = new ArrayList<>(rows);
        this.rows.sort(Comparator.comparingDouble(TextRow::middle));
        this.levels = List.copyOf(levels);
    }

    List<TextRow> rows() {
        return List.copyOf(rows);
    }

    List<Ruling> levels() {
        return levels;
    }

    void add(TextRow row) {
        rows.add(row);
        rows.sort(Comparator.comparingDouble(TextRow::middle));
    }

    double top() {
        double text = rows.get(0).box().top() - MARGIN;
        return levels.stream().mapToDouble(Ruling::at).reduce(text, Math::min);
    }

    double bottom() {
        double text = rows.get(rows.size() - 1).box().bottom() + MARGIN;
        return levels.stream().mapToDouble(Ruling::at).reduce(text, Math::max);
    }

    /** From where to where its text and its rulings reach. */
    Span width() {
        return rows.stream()
                .map(row -> row.box().horizontal())
                .reduce(Span::union)
                .map(text -> new Span(text.start() - MARGIN, text.end() + MARGIN))
                .map(text -> levels.stream().map(Ruling::along).reduce(text, Span::union))
                .orElseThrow();
    }

    /**
     * The rulings that the eye supplies, and those that are there.
     *
     * @param columns of the whole table, which may go on over other pages
     * @param width of the whole table
     */
    List<Ruling> rulings(ColumnGaps columns, Span width) {
        List<Double> heights = heights(columns);
        List<Ruling> rulings = new ArrayList<>();
        for (double height : heights) {
            boolean ruled = levels.stream().anyMatch(level -> Math.abs(level.at() - height) < LEAST_ROW);
            if (!ruled || height == top() || height == bottom()) {
                rulings.add(Ruling.level(height, width.start(), width.end(), 0));
            }
        }
        rulings.addAll(levels);
        rulings.add(Ruling.upright(width.start(), top(), bottom(), 0));
        rulings.add(Ruling.upright(width.end(), top(), bottom(), 0));
        for (int i = 0; i + 1 < heights.size(); i++) {
            double above = heights.get(i);
            double below = heights.get(i + 1);
            for (double separator : columns.separators()) {
                Predicate<TextRow> crossed = row -> row.isBetween(above, below)
                        && row.pieces().stream().anyMatch(piece -> piece.crosses(separator));
                if (rows.stream().noneMatch(crossed)) {
                    rulings.add(Ruling.upright(separator, above, below, 0));
                }
            }
        }
        return rulings;
    }

    private List<Double> heights(ColumnGaps columns) {
        List<Double> ruled = new ArrayList<>(List.of(top(), bottom()));
        levels.forEach(level -> ruled.add(level.at()));
        List<Double> heights = new ArrayList<>(apart(ruled));
        List<Double> ruledOnly = List.copyOf(heights);
        boolean head = true;
        for (int i = 0; i + 1 < ruledOnly.size(); i++) {
            double above = ruledOnly.get(i);
            double below = ruledOnly.get(i + 1);
            List<TextRow> band =
                    rows.stream().filter(row -> row.isBetween(above, below)).toList();
            int first = head ? headRows(band, columns) : 0;
            for (int k = 0; k < first && k + 1 < band.size(); k++) {
                heights.add((band.get(k).box().bottom() + band.get(k + 1).box().top()) / 2);
            }
            heights.addAll(RowGaps.separators(band.subList(first, band.size()), columns));
            head &= first == band.size();
        }
        return apart(heights);
    }

    /** How many lines at the top of {@code band} stand above the first line of figures. */
    private static int headRows(List<TextRow> band, ColumnGaps columns) {
        double left = columns.figuresLeft();
        int head = 0;
        while (head < band.size()
                && band.get(head).pieces().stream()
                        .filter(piece -> piece.box().centerX() > left)
                        .noneMatch(Piece::isFigure)) {
            head++;
        }
        // labels right above the first figure may be the beginning of its own
        while (head > 0
                && head < band.size()
                && band.get(head - 1).pieces().stream()
                        .allMatch(piece -> piece.box().centerX() < left)) {
            head--;
        }
        return head;
    }

    private static List<Double> apart(List<Double> heights) {
        List<Double> apart = new ArrayList<>();
        for (double height : heights.stream().sorted().toList()) {
            if (apart.isEmpty() || height - apart.get(apart.size() - 1) >= LEAST_ROW) {
                apart.add(height);
            }
        }
        return apart;
    }

    /** Whether a level ruling as wide as the table closes it at {@code height}. */
    boolean isClosedAt(double height) {
        Span width = width();
        return levels.stream()
                .anyMatch(level -> Math.abs(level.at() - height) < EDGE_TOLERANCE
                        && level.along().shared(width) > width.length() - 2 * EDGE_TOLERANCE);
    }
}
