package nianbao.table.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * The rows of a table, or of a page's part of one, that few rulings part, or none: lines of labels and figures, and the
 * level rulings that there are.
 *
 * <p>Phases of {@link #rulings}: 1. heights of rows, from the rulings and, where several rows stand between two, from
 * {@link RowGaps}; 2. between two heights a column's edge is ruled unless a text crosses it there.
 */
final class OpenRows {
    /** Points of the least height of a row; a ruling nearer to an edge is that edge. */
    private static final double LEAST_ROW = 5;
    /** Ems from a line to the next one of the same label, at the most. */
    private static final double WRAPPED_EMS = 1.8;
    /** Points of blank between the text and the table's edge where no ruling says where that is. */
    private static final double MARGIN = 2;
    /** Rows that stand alone between two rulings, and their share, from which all do: seals and dirt look like more. */
    private static final int FEWEST_RULED = 5;

    private static final double RULED_SHARE = 0.75;

    private final List<TextRow> rows;
    private final List<Ruling> levels;
    private final Set<String> labels;

    /**
     * @param rows from top to bottom
     * @param labels the words of the labels that may stand over several rows
     */
    OpenRows(List<TextRow> rows, List<Ruling> levels, Set<String> labels) {
        this.labels = Set.copyOf(labels);
        this.rows = List.copyOf(rows);
        this.levels = List.copyOf(levels);
    }

    double top() {
        double text = rows.get(0).box().top() - MARGIN;
        return levels.stream().mapToDouble(Ruling::at).reduce(text, Math::min);
    }

    double bottom() {
        double text = rows.get(rows.size() - 1).box().bottom() + MARGIN;
        return levels.stream().mapToDouble(Ruling::at).reduce(text, Math::max);
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
        for (int i = 0; i < heights.size(); i++) {
            double height = heights.get(i);
            boolean ruled = levels.stream().anyMatch(level -> Math.abs(level.at() - height) < LEAST_ROW);
            boolean whole = !ruled || height == top() || height == bottom();
            rulings.addAll(level(height, columns, new Span(width.start(), whole ? width.end() : width.start())));
            if (!whole && isRuledOverFigures(height, columns)) {
                ownLabels(height, columns, width).ifPresent(rulings::add);
            } else if (!whole
                    && i + 1 < heights.size()
                    && isFilled(heights.get(i - 1), height, columns)
                    && isFilled(height, heights.get(i + 1), columns)) {
                rulings.add(Ruling.level(height, columns.figuresLeft(), width.end(), 0));
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
                        && row.pieces().stream()
                                .anyMatch(piece -> piece.crosses(separator) && !columns.isReadWithFigures(piece));
                if (rows.stream().noneMatch(crossed)) {
                    rulings.add(Ruling.upright(separator, above, below, 0));
                }
            }
        }
        return rulings;
    }

    /**
     * A line over the table, but not through a label of several rows: the labels that stand left of the rows' own.
     *
     * @param width of the table; nothing where a ruling says how far it parts the rows' own labels and figures
     */
    private List<Ruling> level(double height, ColumnGaps columns, Span width) {
        List<Ruling> pieces = new ArrayList<>();
        double from = width.start();
        for (int lane = 0; lane + 1 < columns.figuresFrom(); lane++) {
            double to = columns.separators().get(lane);
            Span span = new Span(from, to);
            if (!isInLabel(span, height)) {
                pieces.add(Ruling.level(height, from, to, 0));
            }
            from = to;
        }
        if (width.length() > 0) {
            pieces.add(Ruling.level(height, from, width.end(), 0));
        }
        return pieces;
    }

    /** Whether the rulings at {@code height} go over the figures, at the least. */
    private boolean isRuledOverFigures(double height, ColumnGaps columns) {
        if (columns.figuresFrom() == 0
                || columns.figuresFrom() >= columns.columns().size()) {
            return false;
        }
        List<Span> figures = columns.columns()
                .subList(columns.figuresFrom(), columns.columns().size());
        return figures.stream()
                .allMatch(lane -> levels.stream()
                        .filter(level -> Math.abs(level.at() - height) < LEAST_ROW)
                        .anyMatch(level -> level.along().contains(lane.center())));
    }

    /** Whether a row with a label and a figure in each column stands there: two such are two, however short the line between them. */
    private boolean isFilled(double above, double below, ColumnGaps columns) {
        List<Piece> pieces = rows.stream()
                .filter(row -> row.isBetween(above, below))
                .flatMap(row -> row.pieces().stream())
                .toList();
        List<Span> figures = columns.columns()
                .subList(columns.figuresFrom(), columns.columns().size());
        return !figures.isEmpty()
                && pieces.stream()
                        .anyMatch(piece -> piece.box().centerX() < columns.figuresLeft()
                                && TableOutline.fold(piece.text()).length() > 1)
                && figures.stream()
                        .allMatch(lane -> pieces.stream()
                                .anyMatch(piece -> piece.isFigure()
                                        && piece.box().horizontal().shared(lane) > 0));
    }

    /** What parts rows of figures parts the labels that are theirs alone: edges of shaded figures end beside the labels. */
    private Optional<Ruling> ownLabels(double height, ColumnGaps columns, Span width) {
        Span lane = new Span(columns.ownLeft().orElse(width.start()), columns.figuresLeft());
        boolean crossed = rows.stream()
                .flatMap(row -> row.pieces().stream())
                .anyMatch(piece -> piece.box().top() < height - 1
                        && piece.box().bottom() > height + 1
                        && piece.box().horizontal().shared(lane) > 0);
        return crossed || isInLabel(lane, height)
                ? Optional.empty()
                : Optional.of(Ruling.level(height, lane.start(), lane.end(), 0));
    }

    /** Whether one label in {@code lane} goes on over {@code height}: what stands above and below it are parts of one word. */
    private boolean isInLabel(Span lane, double height) {
        String label = "";
        double above = Double.NEGATIVE_INFINITY;
        for (TextRow row : rows) {
            for (Piece piece : row.pieces()) {
                if (piece.box().left() < lane.start() - 1 || piece.box().right() > lane.end() + 1) {
                    continue;
                }
                String longer = label + TableOutline.fold(piece.text());
                boolean goesOn = !label.isEmpty()
                        && labels.stream().anyMatch(word -> word.startsWith(longer))
                        && piece.box().centerY() - above < WRAPPED_EMS * piece.size();
                if (piece.box().centerY() > height) {
                    return goesOn;
                }
                label = goesOn ? longer : TableOutline.fold(piece.text());
                above = piece.box().centerY();
            }
        }
        return false;
    }

    private List<Double> heights(ColumnGaps columns) {
        List<Double> ruled = new ArrayList<>(List.of(top(), bottom()));
        levels.forEach(level -> ruled.add(level.at()));
        List<Double> heights = new ArrayList<>(apart(ruled));
        List<Double> ruledOnly = List.copyOf(heights);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i + 1 < ruledOnly.size(); i++) {
            double above = ruledOnly.get(i);
            double below = ruledOnly.get(i + 1);
            List<TextRow> band =
                    rows.stream().filter(row -> row.isBetween(above, below)).toList();
            bands.add(new Band(band, RowGaps.separators(band, columns)));
        }
        long single = bands.stream().filter(band -> band.separators().isEmpty()).count();
        boolean ruledThroughout = single >= Math.max(FEWEST_RULED, RULED_SHARE * bands.size());
        for (Band band : bands) {
            band.separators().stream()
                    .filter(height -> !ruledThroughout || band.isPartedAt(height, columns.figuresLeft()))
                    .forEach(heights::add);
        }
        return apart(heights);
    }

    /** What stands between two rulings, and the heights between its rows by how it is set. */
    private record Band(List<TextRow> rows, List<Double> separators) {
        /** Whether both what stands above a height and what stands below it, as far as the next ones, has a label and a figure. */
        boolean isPartedAt(double height, double figuresLeft) {
            double before =
                    separators.stream().filter(other -> other < height).reduce(Double.NEGATIVE_INFINITY, Math::max);
            double behind =
                    separators.stream().filter(other -> other > height).reduce(Double.POSITIVE_INFINITY, Math::min);
            return isRow(before, height, figuresLeft) && isRow(height, behind, figuresLeft);
        }

        private boolean isRow(double above, double below, double figuresLeft) {
            List<Piece> pieces = rows.stream()
                    .filter(row -> row.isBetween(above, below))
                    .flatMap(row -> row.pieces().stream())
                    .toList();
            return pieces.stream()
                            .anyMatch(piece -> piece.box().centerX() < figuresLeft
                                    && TableOutline.fold(piece.text()).length() > 1)
                    && pieces.stream().anyMatch(piece -> piece.box().centerX() > figuresLeft && piece.isFigure());
        }
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
}
