package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.model.Letters;
import nianbao.model.TextSource;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.model.document.Table.Leftover;

/**
 * Makes one table of the pieces that page breaks left.
 *
 * <p>Phases: 1. the column edges of all pieces, moved to a common left edge (and to where most of them meet, where pages were
 * photographed or scanned one by one), become one set of columns; 2. a header that
 * the continuation repeats is left out; 3. rows follow each other. A row that the break itself split stays two rows here:
 * only the form can tell that both are one.
 */
final class TableJoiner {
    /** Points by which the same column edge may differ between two pages. */
    private static final double EDGE_TOLERANCE = 4;
    /** Share of the width by which two pieces of one table may differ. */
    private static final double WIDTH_RATIO = 0.03;
    /** Share of the narrowest column by which edges of the same columns may stand aside of each other on images. */
    private static final double SAME_RATIO = 0.3;
    /** Rows at the top of a table that a continuation may repeat. */
    private static final int HEADER_ROWS = 6;
    /** Letters of the shortest head that may be misread on an image, and the share of them that is read alike. */
    private static final int FEWEST_LETTERS = 12;

    private static final double ALIKE = 0.7;

    private TableJoiner() {}

    /**
     * Whether {@code next} can go on the table of {@code pieces}: it is the first of its page and the last of them is on the
     * page before, or both were cut on one picture.
     */
    static boolean continues(List<PageTable> pieces, PageTable next) {
        PageTable table = pieces.get(pieces.size() - 1);
        Box first = table.grid().box();
        Box second = next.grid().box();
        return (next.page().number() == table.page().number() + 1 || isOneScreenshot(table, next))
                && Math.abs(first.width() - second.width()) <= WIDTH_RATIO * first.width() + EDGE_TOLERANCE
                && !hasOtherColumns(pieces.get(0), next);
    }

    /** Whether both stand on one picture of several pages, cut where the first of these ended and the second began. */
    private static boolean isOneScreenshot(PageTable table, PageTable next) {
        return next.page().number() == table.page().number()
                && CutEnds.isCut(table, next)
                && Math.abs(table.grid().box().left() - next.grid().box().left()) <= EDGE_TOLERANCE;
    }

    /** Whether a header that begins like the one before names other columns: these stand beside the table, not below it. */
    private static boolean hasOtherColumns(PageTable table, PageTable next) {
        int same = repeatedRows(table, next);
        if (same == 0 || same >= next.grid().rows() || !isHeader(next, same) || !isHeader(table, same)) {
            return false;
        }
        List<String> texts = rowText(next, same);
        long known = texts.stream().filter(rowText(table, same)::contains).count();
        return next.page().source() == TextSource.DIGITAL && 2 * known <= texts.size();
    }

    static Table join(List<PageTable> pieces) {
        List<Double> edges = commonEdges(pieces);
        List<Cell> cells = new ArrayList<>();
        List<Leftover> leftovers = new ArrayList<>();
        int rows = 0;
        for (PageTable piece : pieces) {
            List<Double> ownEdges = ownEdges(piece, pieces.get(0));
            int repeated = rows == 0 ? 0 : repeatedRows(pieces.get(0), piece);
            for (Cell cell : piece.cells()) {
                if (cell.row() >= repeated) {
                    cells.add(moved(cell, ownEdges, edges, rows - repeated));
                }
            }
            rows += piece.grid().rows() - repeated;
            leftovers.addAll(piece.leftovers());
        }
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return new Table(
                rows,
                edges.size() - 1,
                cells,
                OptionalInt.of(pieces.get(0).page().number()),
                leftovers);
    }

    private static List<Double> commonEdges(List<PageTable> pieces) {
        List<Double> all = new ArrayList<>();
        for (PageTable piece : pieces) {
            all.addAll(ownEdges(piece, pieces.get(0)));
        }
        all.sort(Comparator.naturalOrder());
        List<Double> edges = new ArrayList<>();
        double groupStart = Double.NEGATIVE_INFINITY;
        for (double edge : all) {
            if (edge - groupStart > EDGE_TOLERANCE) {
                edges.add(edge);
                groupStart = edge;
            }
        }
        return edges;
    }

    /**
     * From the left edge; on images moved, and made as wide, as most edges of {@code first} ask: their sides may be lost. As
     * many columns, each close to its own, are the same ones.
     */
    private static List<Double> ownEdges(PageTable piece, PageTable first) {
        Box box = piece.grid().box();
        if (piece.page().source() != TextSource.OCR || piece.equals(first)) {
            return moved(piece, 1, -box.left());
        }
        List<Double> wanted = moved(first, 1, -first.grid().box().left());
        double scale = first.grid().box().width() / box.width();
        List<Double> best = moved(piece, scale, -scale * box.left());
        long most = shared(best, wanted);
        for (double edge : piece.grid().columnEdges()) {
            for (double target : wanted) {
                double by = target - edge;
                List<Double> other = moved(piece, 1, by);
                long those = mayMiss(by + box.left(), box) ? shared(other, wanted) : 0;
                best = those > most ? other : best;
                most = Math.max(those, most);
            }
        }
        return areSame(best, wanted) ? wanted : best;
    }

    /** Whether a side of a piece may be so far from where it was found: no further than its width may differ. */
    private static boolean mayMiss(double by, Box box) {
        return Math.abs(by) <= WIDTH_RATIO * box.width() + EDGE_TOLERANCE;
    }

    private static boolean areSame(List<Double> edges, List<Double> wanted) {
        double narrowest = IntStream.range(1, wanted.size())
                .mapToDouble(i -> wanted.get(i) - wanted.get(i - 1))
                .min()
                .orElse(0);
        return edges.size() == wanted.size()
                && IntStream.range(0, edges.size())
                        .allMatch(i -> Math.abs(edges.get(i) - wanted.get(i)) <= SAME_RATIO * narrowest);
    }

    private static List<Double> moved(PageTable piece, double scale, double by) {
        return piece.grid().columnEdges().stream()
                .map(edge -> edge * scale + by)
                .toList();
    }

    /** How many edges stand where one of {@code wanted} does. */
    private static long shared(List<Double> edges, List<Double> wanted) {
        return edges.stream()
                .filter(edge -> wanted.stream().anyMatch(other -> Math.abs(other - edge) <= EDGE_TOLERANCE))
                .count();
    }

    private static Cell moved(Cell cell, List<Double> ownEdges, List<Double> edges, int rowOffset) {
        int from = nearest(edges, ownEdges.get(cell.column()));
        int to = nearest(edges, ownEdges.get(cell.column() + cell.columnSpan()));
        return new Cell(
                cell.row() + rowOffset,
                from,
                cell.rowSpan(),
                Math.max(1, to - from),
                cell.text(),
                cell.fragments(),
                cell.place(),
                cell.evidence(),
                cell.marks());
    }

    private static int nearest(List<Double> edges, double at) {
        int best = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - at) < Math.abs(edges.get(best) - at)) {
                best = i;
            }
        }
        return best;
    }

    /** How many rows at the top of {@code next} say the same as the top of {@code first}: a header is at least one. */
    private static int repeatedRows(PageTable first, PageTable next) {
        int same = sameRows(first, next);
        return next.page().source() == TextSource.OCR ? Math.max(same, alikeRows(first, next)) : same;
    }

    /** The rows above all figures of {@code next}, where most of their letters stand above all figures of {@code first}. */
    private static int alikeRows(PageTable first, PageTable next) {
        int rows = rowsAboveFigures(next);
        String head = text(first, rowsAboveFigures(first));
        String repeated = text(next, rows);
        int longest = Math.max(head.length(), repeated.length());
        boolean alike = longest >= FEWEST_LETTERS && Letters.inOrder(head, repeated) >= ALIKE * longest;
        return alike && rows < next.grid().rows() ? rows : 0;
    }

    private static int rowsAboveFigures(PageTable table) {
        int rows = 0;
        while (rows < table.grid().rows() && isWithoutFigures(table, rows)) {
            rows++;
        }
        return rows;
    }

    private static String text(PageTable table, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> String.join("", rowText(table, row)))
                .collect(Collectors.joining());
    }

    private static int sameRows(PageTable first, PageTable next) {
        int same = 0;
        int most =
                Math.min(HEADER_ROWS, Math.min(first.grid().rows(), next.grid().rows()));
        while (same < most && Objects.equals(rowText(first, same), rowText(next, same)) && isHeader(next, same)) {
            same++;
        }
        return same;
    }

    private static List<String> rowText(PageTable table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row)
                .map(cell -> cell.text().replace(" ", ""))
                .toList();
    }

    /** A row of words: a row of figures is not a header, even where two are alike. */
    private static boolean isHeader(PageTable table, int row) {
        return rowText(table, row).stream().anyMatch(text -> !text.isEmpty()) && isWithoutFigures(table, row);
    }

    private static boolean isWithoutFigures(PageTable table, int row) {
        return rowText(table, row).stream().noneMatch(text -> text.matches("[\\d.,]+"));
    }
}
