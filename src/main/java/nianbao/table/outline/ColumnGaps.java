package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import nianbao.geometry.Span;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * The columns of a table that no upright ruling parts, from how its text is set.
 *
 * <p>Phases: 1. pieces of text from the narrowest to the widest gather in columns by where they overlap; a piece over two
 * columns spans them and says nothing; 2. the middles of the gaps between the columns part them.
 *
 * @param columns from left to right, as far as their text reaches
 * @param figuresFrom the first column that holds figures more often than words; as many as there are columns if none does
 */
record ColumnGaps(List<Span> columns, int figuresFrom) {
    /** Share of the narrower of two stretches that must be shared for them to stand in one column. */
    private static final double SHARED_RATIO = 0.15;

    /** Columns of figures over which a label reaches that was read as one word with them; larger takes such a row for a label. */
    private static final double READ_WITH_FIGURES = 2;

    ColumnGaps {
        columns = List.copyOf(columns);
    }

    private static final class Gathering {
        private Span span;
        private int figures;
        private int words;

        Gathering(Span span) {
            this.span = span;
        }

        void add(Piece piece) {
            span = span.union(piece.box().horizontal());
            if (piece.isFigure()) {
                figures++;
            } else {
                words++;
            }
        }
    }

    static ColumnGaps of(List<TextRow> rows) {
        List<Piece> pieces = rows.stream()
                .flatMap(row -> row.pieces().stream())
                .sorted(Comparator.comparingDouble((Piece piece) -> piece.box().width())
                        .thenComparingDouble(piece -> piece.box().left())
                        .thenComparingDouble(piece -> piece.box().top()))
                .toList();
        List<Gathering> columns = new ArrayList<>();
        for (Piece piece : pieces) {
            Span span = piece.box().horizontal();
            List<Gathering> met = columns.stream()
                    .filter(column -> overlap(column.span, span))
                    .toList();
            if (met.isEmpty()) {
                Gathering column = new Gathering(span);
                column.add(piece);
                columns.add(column);
            } else if (met.size() == 1) {
                met.get(0).add(piece);
            }
        }
        columns.sort(Comparator.comparingDouble(column -> column.span.start()));
        int from = 0;
        while (from < columns.size() && columns.get(from).figures <= columns.get(from).words) {
            from++;
        }
        return new ColumnGaps(columns.stream().map(column -> column.span).toList(), from);
    }

    /** The same columns, {@code by} points to the right. */
    ColumnGaps moved(double by) {
        return new ColumnGaps(columns.stream().map(column -> column.moved(by)).toList(), figuresFrom);
    }

    private static boolean overlap(Span a, Span b) {
        return a.shared(b) > SHARED_RATIO * Math.min(a.length(), b.length());
    }

    /** The middles of the gaps between neighbouring columns. */
    List<Double> separators() {
        List<Double> separators = new ArrayList<>();
        for (int i = 0; i + 1 < columns.size(); i++) {
            separators.add((columns.get(i).end() + columns.get(i + 1).start()) / 2);
        }
        return separators;
    }

    /** The distance of neighbouring columns of figures from middle to middle, where it is least; 0 where there is one only. */
    double pitch() {
        double pitch = Double.POSITIVE_INFINITY;
        for (int i = figuresFrom; i + 1 < columns.size(); i++) {
            pitch = Math.min(pitch, columns.get(i + 1).center() - columns.get(i).center());
        }
        return Double.isInfinite(pitch) ? 0 : pitch;
    }

    /** From where on figures stand. */
    double figuresLeft() {
        if (figuresFrom == 0 || columns.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        return figuresFrom == columns.size()
                ? Double.POSITIVE_INFINITY
                : (columns.get(figuresFrom - 1).end() + columns.get(figuresFrom).start()) / 2;
    }

    /** Whether {@code piece} is a label and the figures beside it, read as one word: all columns part it. */
    boolean isReadWithFigures(Piece piece) {
        return piece.box().left() < figuresLeft()
                && piece.box().right() > figuresLeft() + READ_WITH_FIGURES * pitch()
                && pitch() > 0;
    }

    /** Where the column of labels next to the figures begins, if others stand left of it. */
    OptionalDouble ownLeft() {
        return figuresFrom < 2 || figuresFrom > columns.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(separators().get(figuresFrom - 2));
    }

    /** The column of labels that stands next to the figures; empty span where there is none. */
    Span labelLane() {
        return figuresFrom == 0 || columns.isEmpty()
                ? new Span(0, 0)
                : columns.get(Math.min(figuresFrom, columns.size()) - 1);
    }
}
