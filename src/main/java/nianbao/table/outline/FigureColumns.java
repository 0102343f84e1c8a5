package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * From where to where the figures of each column reach, of a table whose number of columns is known.
 *
 * <p>Phases, the first that finds as many columns as the form has: 1. {@link #whole}: by the lines that have a figure in each;
 * 2. by those of which a few were read as something else; 3. {@link #underNames}: by the words over each, where none is lost, if
 * all figures stand under such; 4. {@link #even}: by all lines together, with the columns between and beside them that even
 * columns under the words of the head leave no doubt of; 5. {@link #underWords}: where most of them are empty, as far apart as
 * words over several of them say, if all figures stand in such.
 */
final class FigureColumns {
    /** Share of a line's figures that are read as such, at least. */
    private static final double FIGURE_SHARE = 0.7;
    /** Characters that a figure of a few digits may be misread as, at most. */
    private static final int MISREAD = 4;
    /** Share of the distance of two columns by which figures of one may stand aside of each other. */
    private static final double ONE_COLUMN = 0.35;
    /** The same by which edges of figures that are set to one side may stand off each other. */
    private static final double ALIGNED = 0.12;
    /** The same by which columns that are missing may be off a whole number of them. */
    private static final double OFF_EVEN = 0.25;
    /** The same by which the words over all columns may stand off their middle: figures may be set to the right. */
    private static final double OFF_HEAD = 0.5;
    /** Figures of a line most of whose columns are empty, at least. */
    static final int FEW = 3;

    private final OutlineRegion region;
    private final TableOutline outline;
    private final int count;

    private FigureColumns(OutlineRegion region) {
        this.region = region;
        this.outline = region.outline();
        this.count = outline.figures();
    }

    /** From left to right; none where the figures do not tell. */
    static List<Span> of(OutlineRegion region) {
        FigureColumns columns = new FigureColumns(region);
        for (double share : new double[] {1, FIGURE_SHARE}) {
            List<Span> whole = columns.whole(share * columns.count);
            if (!whole.isEmpty()) {
                return whole;
            }
        }
        List<Span> named = columns.underNames();
        if (!named.isEmpty()) {
            return named;
        }
        List<Span> even = columns.even();
        return even.isEmpty() ? columns.underWords() : even;
    }

    /** Phases 1 and 2. */
    private List<Span> whole(double fewest) {
        List<Span> spans = new ArrayList<>();
        for (TextRow row : region.lines()) {
            List<Piece> figures = figures(row, fewest);
            for (int i = 0; i < figures.size(); i++) {
                Span span = figures.get(i).box().horizontal();
                if (spans.size() < count) {
                    spans.add(span);
                } else {
                    spans.set(i, spans.get(i).union(span));
                }
            }
        }
        return areApart(spans) ? spans : List.of();
    }

    private static boolean areApart(List<Span> spans) {
        for (int i = 0; i + 1 < spans.size(); i++) {
            if (spans.get(i).end() >= spans.get(i + 1).start()) {
                return false;
            }
        }
        return true;
    }

    /** The figures of a line that has one in each column, {@code fewest} of them read as such; else none. */
    private List<Piece> figures(TextRow row, double fewest) {
        int from = row.pieces().size() - count;
        if (from < 0 || row.figures() < fewest) {
            return List.of();
        }
        List<Piece> last = row.pieces().subList(from, row.pieces().size());
        boolean all = last.stream().filter(Piece::isFigure).count() == row.figures()
                && last.stream().allMatch(piece -> piece.isFigure() || isMisread(piece));
        return all ? last : List.of();
    }

    private boolean isMisread(Piece piece) {
        return piece.text().length() <= MISREAD
                && (TableOutline.fold(piece.text()).isEmpty() || !TableOutline.isOf(outline.rows(), piece.text()));
    }

    /** Phase 3. */
    private List<Span> underNames() {
        List<Span> heads = ColumnHeads.named(region).map(ColumnHeads::apart).orElse(List.of());
        double left = heads.isEmpty() ? 0 : heads.get(0).start() - pitch(List.of(heads));
        List<List<Span>> lines = region.lines().stream()
                .map(row -> lastFigures(row).stream()
                        .filter(figure -> figure.center() > left) // not what is left of a label over several lines
                        .toList())
                .toList();
        if (heads.isEmpty()
                || !standUnder(heads, lines.stream().flatMap(List::stream).toList())) {
            return List.of();
        }
        List<Span> columns = new ArrayList<>(heads);
        for (List<Span> line : lines) {
            int before = -1;
            for (Span figure : line) {
                int at = nearest(heads, figure);
                if (at <= before) {
                    return List.of();
                }
                columns.set(at, columns.get(at).union(figure));
                before = at;
            }
        }
        return areApart(columns) ? columns : List.of();
    }

    /** Whether it is clear under which head each figure stands: below its middle or, if all are set so, to one side of that. */
    private static boolean standUnder(List<Span> heads, List<Span> figures) {
        double pitch = pitch(List.of(heads));
        boolean under = figures.stream()
                .allMatch(figure -> off(heads, figure, figure.center()) < ONE_COLUMN * pitch
                        && off(heads, figure, figure.center()) > -ONE_COLUMN * pitch);
        return under
                || (figures.size() > 1
                        && (isEven(heads, figures, Span::end, pitch) || isEven(heads, figures, Span::start, pitch)));
    }

    private static boolean isEven(List<Span> heads, List<Span> figures, ToDoubleFunction<Span> edge, double pitch) {
        DoubleSummaryStatistics off = figures.stream()
                .mapToDouble(figure -> off(heads, figure, edge.applyAsDouble(figure)))
                .summaryStatistics();
        return off.getMax() - off.getMin() < ALIGNED * pitch;
    }

    /** How far {@code x} is right of the middle of the head that {@code figure} is nearest to. */
    private static double off(List<Span> heads, Span figure, double x) {
        return x - heads.get(nearest(heads, figure)).center();
    }

    private static int nearest(List<Span> heads, Span figure) {
        return IntStream.range(0, heads.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(heads.get(i).center() - figure.center())))
                .orElseThrow();
    }

    /** Phase 4. */
    private List<Span> even() {
        List<List<Span>> lines = region.lines().stream()
                .filter(row -> row.figures() >= FIGURE_SHARE * count)
                .map(FigureColumns::lastFigures)
                .toList();
        double pitch = pitch(lines);
        List<Span> columns = new ArrayList<>();
        lines.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Span::center))
                .forEach(span -> {
                    int last = columns.size() - 1;
                    if (last < 0 || span.center() - columns.get(last).center() > ONE_COLUMN * pitch) {
                        columns.add(span);
                    } else {
                        columns.set(last, columns.get(last).union(span));
                    }
                });
        if (lines.stream().anyMatch(line -> standTogether(line, columns))) {
            return List.of();
        }
        List<Span> closed = closed(columns, pitch);
        List<Span> all = closed.size() < count ? underHead(closed, pitch) : closed;
        return all.size() == count && areApart(all) ? all : List.of();
    }

    /** Whether two figures of a line stand in one column. */
    private static boolean standTogether(List<Span> line, List<Span> columns) {
        return columns.stream()
                .anyMatch(column -> line.stream()
                                .filter(span -> column.contains(span.center()))
                                .count()
                        > 1);
    }

    /** Of one line, those that no label stands behind; of figures that were read as one it is unclear where each stands. */
    private static List<Span> lastFigures(TextRow row) {
        int from = row.pieces().size();
        while (from > 0 && row.pieces().get(from - 1).isFigure()) {
            from--;
        }
        return row.pieces().subList(from, row.pieces().size()).stream()
                .filter(piece -> !piece.areSeveral())
                .map(piece -> piece.box().horizontal())
                .toList();
    }

    /** From the middle of a figure to that of the next one, mostly; 0 without any. */
    private static double pitch(List<List<Span>> lines) {
        List<Double> steps = new ArrayList<>();
        for (List<Span> line : lines) {
            for (int i = 0; i + 1 < line.size(); i++) {
                steps.add(line.get(i + 1).center() - line.get(i).center());
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get((steps.size() - 1) / 2);
    }

    /** {@code columns} with those that are lacking between them; none where it is unclear how many. */
    private static List<Span> closed(List<Span> columns, double pitch) {
        List<Span> closed = new ArrayList<>();
        for (Span column : columns) {
            if (!closed.isEmpty()) {
                Span last = closed.get(closed.size() - 1);
                double steps = (column.center() - last.center()) / pitch;
                long whole = Math.round(steps);
                if (whole > 1 && Math.abs(steps - whole) > OFF_EVEN) {
                    return List.of();
                }
                for (int i = 1; i < whole; i++) {
                    closed.add(last.moved(i * (column.center() - last.center()) / whole));
                }
            }
            closed.add(column);
        }
        return closed;
    }

    /** {@code columns} with those that are lacking left and right of them, where one way to place them suits the head. */
    private List<Span> underHead(List<Span> columns, double pitch) {
        Map<Double, Integer> head = tiling();
        if (columns.isEmpty() || head.isEmpty()) {
            return List.of();
        }
        int lacking = count - columns.size();
        double nearest = OFF_HEAD * pitch;
        List<Span> best = List.of();
        for (int left = 0; left <= lacking; left++) {
            double first = columns.get(0).center() - left * pitch;
            double off = off(head, first, pitch);
            if (off < nearest) {
                nearest = off;
                best = extended(columns, left, lacking - left, pitch);
            }
        }
        return best;
    }

    /** {@code columns} with so many more left and right of them. */
    private static List<Span> extended(List<Span> columns, int left, int right, double pitch) {
        List<Span> all = new ArrayList<>();
        for (int i = left; i > 0; i--) {
            all.add(columns.get(0).moved(-i * pitch));
        }
        all.addAll(columns);
        for (int i = 1; i <= right; i++) {
            all.add(columns.get(columns.size() - 1).moved(i * pitch));
        }
        return all;
    }

    /** How far, at the most, words over columns stand off the middles of theirs, the first of which is {@code first}. */
    private static double off(Map<Double, Integer> head, double first, double pitch) {
        double off = 0;
        int before = 0;
        for (Map.Entry<Double, Integer> word : head.entrySet()) {
            double middle = first + (before + (word.getValue() - 1) / 2.0) * pitch;
            off = Math.max(off, Math.abs(middle - word.getKey()));
            before += word.getValue();
        }
        return off;
    }

    /** Phase 5. */
    private List<Span> underWords() {
        TreeMap<Double, Integer> head = new TreeMap<>(tiling());
        List<List<Span>> lines = region.lines().stream()
                .filter(row -> row.figures() >= FEW)
                .map(FigureColumns::lastFigures)
                .filter(line -> !line.isEmpty())
                .toList();
        if (head.size() < 2 || lines.isEmpty()) {
            return List.of();
        }
        double first = (head.firstEntry().getValue() - 1) / 2.0;
        double last = count - 1 - (head.lastEntry().getValue() - 1) / 2.0;
        double pitch = (head.lastKey() - head.firstKey()) / (last - first);
        double start = head.firstKey() - first * pitch;
        Span known = lines.get(0).get(0);
        double aside = (known.center() - start) / pitch - Math.rint((known.center() - start) / pitch);
        List<Span> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(known.moved(start + (i + aside) * pitch - known.center()));
        }
        for (List<Span> line : lines) {
            if (!take(columns, line, start + aside * pitch, pitch)) {
                return List.of();
            }
        }
        return Math.abs(aside) < OFF_HEAD && areApart(columns) ? columns : List.of();
    }

    /** Widens {@code columns} by the figures of a line; whether each stands in one of its own. */
    private boolean take(List<Span> columns, List<Span> line, double start, double pitch) {
        int before = -1;
        for (Span span : line) {
            double at = (span.center() - start) / pitch;
            int column = (int) Math.rint(at);
            if (column <= before || column >= count || Math.abs(at - column) > OFF_EVEN) {
                return false;
            }
            columns.set(column, columns.get(column).union(span));
            before = column;
        }
        return true;
    }

    /** The middles of the words of a line that stand over all columns together, and over how many each; none without such. */
    private Map<Double, Integer> tiling() {
        for (TextRow row : region.lines()) {
            Map<Double, Integer> words = new TreeMap<>();
            for (Piece piece : region.spanning(row)) {
                Box box = piece.box();
                outline.spanningLike(piece.text())
                        .ifPresent(word ->
                                words.put(box.centerX(), outline.spanning().getOrDefault(word, 1)));
            }
            if (words.values().stream().mapToInt(Integer::intValue).sum() == count) {
                return words;
            }
        }
        return Map.of();
    }
}
