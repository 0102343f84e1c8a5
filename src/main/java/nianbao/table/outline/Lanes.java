package nianbao.table.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * The columns of figures of a table whose number of them is known.
 *
 * @param edges x of each lane's left edge, and of the last one's right edge
 */
record Lanes(List<Double> edges) {
    Lanes {
        edges = List.copyOf(edges);
    }

    /** The same lanes, {@code by} points to the right. */
    Lanes moved(double by) {
        return new Lanes(edges.stream().map(edge -> edge + by).toList());
    }

    /**
     * How far {@code part} stands to the right of {@code base}, from which these lanes are: by the median of the columns of
     * figures or, where it has nothing but a head, by the words that stand over all of them.
     */
    double shift(OutlineRegion base, OutlineRegion part) {
        List<Span> from = FigureColumns.of(base);
        List<Span> to = FigureColumns.of(part);
        if (to.isEmpty()) {
            return overAll(part).map(x -> x - (left() + edges.get(count())) / 2).orElse(0.0);
        }
        return IntStream.range(0, from.size())
                .mapToDouble(i -> to.get(i).center() - from.get(i).center())
                .sorted()
                .skip(from.size() / 2)
                .findFirst()
                .orElse(0);
    }

    /** The middle of the words that stand over all columns. */
    private Optional<Double> overAll(OutlineRegion part) {
        TableOutline outline = part.outline();
        return part.lines().stream()
                .flatMap(row -> part.spanning(row).stream())
                .filter(piece -> outline.spanningLike(piece.text())
                        .filter(word -> outline.spanning().getOrDefault(word, 1) == count())
                        .isPresent())
                .map(piece -> piece.box().centerX())
                .findFirst();
    }

    int count() {
        return edges.size() - 1;
    }

    Span lane(int index) {
        return new Span(edges.get(index), edges.get(index + 1));
    }

    double left() {
        return edges.get(0);
    }

    /** The {@code many} neighbouring lanes over whose middle {@code x} stands: the first of them. */
    Optional<Integer> under(double x, int many) {
        double pitch = (edges.get(count()) - left()) / count();
        int best = -1;
        double nearest = pitch / 2;
        for (int first = 0; first + many <= count(); first++) {
            double off = Math.abs((edges.get(first) + edges.get(first + many)) / 2 - x);
            if (off < nearest) {
                nearest = off;
                best = first;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** The lanes of {@code region}; empty where its figures do not stand in as many columns as the form has. */
    static Optional<Lanes> of(OutlineRegion region) {
        int count = region.outline().figures();
        List<Span> figures = FigureColumns.of(region);
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        List<Double> between = new ArrayList<>();
        for (int i = 0; i + 1 < count; i++) {
            between.add((figures.get(i).end() + figures.get(i + 1).start()) / 2);
        }
        List<Span> columns = ColumnHeads.of(region, List.of(Piece::of, line -> Piece.of(line, between), Piece::narrow))
                .map(heads -> under(figures, heads.spans()))
                .orElseGet(() -> around(figures, aside(region, figures)));
        List<Double> edges = new ArrayList<>();
        for (int index = 0; index + 1 < count; index++) {
            int i = index;
            edges.add(between(columns.get(i), columns.get(i + 1))
                    .orElseGet(() -> partly(figures, columns, i).orElse(between.get(i))));
        }
        double pitch = (edges.get(count - 2) - edges.get(0)) / (count - 2);
        double first = columns.get(0).start();
        double labels = labelsEnd(region, first);
        edges.add(0, Math.max((labels + first) / 2, Math.min(first, edges.get(0) - pitch)));
        edges.add(Math.max(columns.get(count - 1).end(), edges.get(count - 1) + pitch));
        return Optional.of(new Lanes(edges));
    }

    /** The middle of the gap between two columns; empty where there is none. */
    private static Optional<Double> between(Span left, Span right) {
        return left.end() < right.start() ? Optional.of((left.end() + right.start()) / 2) : Optional.empty();
    }

    /** The edge right of a column where either it or the next one has the words of both over it: by the figures of that one. */
    private static Optional<Double> partly(List<Span> figures, List<Span> columns, int index) {
        Optional<Double> byRight = between(figures.get(index), columns.get(index + 1));
        Optional<Double> byLeft = between(columns.get(index), figures.get(index + 1));
        return byRight.isPresent() && byLeft.isPresent() ? Optional.empty() : byRight.or(() -> byLeft);
    }

    /** Columns whose middles are {@code aside} of their figures. */
    private static List<Span> around(List<Span> figures, double aside) {
        return figures.stream().map(span -> span.union(span.moved(2 * aside))).toList();
    }

    /** How far the middles of columns are right of their figures, by the words that stand over several. */
    private static double aside(OutlineRegion region, List<Span> figures) {
        Lanes middles = new Lanes(figures.stream().map(Span::center).toList());
        List<Double> aside = new ArrayList<>();
        for (TextRow row : region.lines()) {
            for (Piece piece : region.spanning(row)) {
                region.outline()
                        .spanningLike(piece.text())
                        .flatMap(word -> middles.aside(
                                piece.box().centerX(),
                                region.outline().spanning().getOrDefault(word, 1) - 1))
                        .ifPresent(aside::add);
            }
        }
        aside.sort(null);
        return aside.isEmpty() ? 0 : aside.get(aside.size() / 2);
    }

    /** How far {@code x} is right of the middle of those {@code many} lanes that it stands over most likely. */
    private Optional<Double> aside(double x, int many) {
        return under(x, many).map(first -> x - (edges.get(first) + edges.get(first + many)) / 2);
    }

    /** Columns with the words over them. */
    private static List<Span> under(List<Span> figures, List<Span> heads) {
        List<Span> columns = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            columns.add(figures.get(i).union(heads.get(i)));
        }
        return columns;
    }

    /** Where the labels of the rows, and what stands over them, end; one that a figure was read with says nothing. */
    private static double labelsEnd(OutlineRegion region, double first) {
        return region.lines().stream()
                .flatMap(row -> row.pieces().stream()
                        .filter(piece -> row.figures() > 0
                                ? !piece.isFigure()
                                : TableOutline.isOf(region.outline().corner(), piece.text())))
                .map(Piece::box)
                .mapToDouble(Box::right)
                .filter(right -> right < first)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
