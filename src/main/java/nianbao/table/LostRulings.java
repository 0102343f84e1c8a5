package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Span;
import nianbao.layout.LineFinder;
import nianbao.model.page.Glyph;
import nianbao.table.row.Piece;

/**
 * Parts cells whose ruling a page has lost, where the places of the figures in them show which columns they stand in.
 *
 * <p>Phases: 1. {@link #lostEdges}: a column in which nearly every row has the same number of figures beside each other,
 * with a gutter between them that no figure of any row touches, is as many columns; 2. {@link #part}: a cell over several
 * columns with a figure in each, or with one that stands in the middle of a column and not of the cell, is as many cells.
 * What is centred in its cell, or stands on an edge, was merged by whoever drew the table.
 */
final class LostRulings {
    /** Rows of figures that must agree on a column; fewer take two figures in one cell for a lost ruling. */
    private static final int FEWEST_ROWS = 5;
    /** Share of the rows of figures that must have the same number of them. */
    private static final double AGREEING = 0.8;
    /** Points of the narrowest gutter between two columns. */
    private static final double GUTTER = 6;
    /** Share of a column's width by which a lone figure may stand off the column's middle. */
    private static final double OFF_COLUMN = 0.15;
    /** Share of a column's width by which a lone figure must stand off the middle of its cell. */
    private static final double OFF_CELL = 0.35;

    /** Figures that must stand alone in a column to tell how it is set. */
    private static final int FEWEST_CENTRED = 3;

    private final Grid grid;
    private final Map<GridCell, List<Glyph>> glyphs = new HashMap<>();

    private LostRulings(Grid grid, List<Glyph> inside) {
        this.grid = grid;
        for (Glyph glyph : inside) {
            grid.cellAround(glyph.box())
                    .ifPresent(cell -> glyphs.computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(glyph));
        }
    }

    /** {@code grid} with the cells parted that {@code inside} shows to be several. */
    static Grid restored(Grid grid, List<Glyph> inside) {
        LostRulings lost = new LostRulings(grid, inside);
        TreeSet<Double> edges = new TreeSet<>(grid.columnEdges());
        for (int column = 0; column < grid.columns(); column++) {
            edges.addAll(lost.lostEdges(column));
        }
        List<Double> all = List.copyOf(edges);
        List<GridCell> cells = new ArrayList<>();
        grid.cells().forEach(cell -> cells.addAll(lost.part(cell, all)));
        return new Grid(all, grid.rowEdges(), cells);
    }

    private List<Piece> pieces(GridCell cell) {
        return LineFinder.find(glyphs.getOrDefault(cell, List.of())).stream()
                .flatMap(line -> Piece.of(line).stream())
                .toList();
    }

    /** Where a column of the grid is several: the middles of the gutters between its figures. */
    private List<Double> lostEdges(int column) {
        List<List<Piece>> rows = new ArrayList<>();
        for (GridCell cell : grid.cells()) {
            List<Piece> pieces = cell.column() == column && cell.columnSpan() == 1 ? pieces(cell) : List.of();
            if (!pieces.isEmpty() && pieces.stream().allMatch(Piece::isFigure)) {
                rows.add(pieces);
            }
        }
        List<Span> spans = rows.stream()
                .flatMap(List::stream)
                .map(piece -> new Span(piece.box().left(), piece.box().right()))
                .sorted(Comparator.comparingDouble(Span::start))
                .toList();
        List<Double> edges = gutters(spans);
        long agreeing =
                rows.stream().filter(row -> row.size() == edges.size() + 1).count();
        boolean several = !edges.isEmpty() && rows.size() >= FEWEST_ROWS && agreeing >= AGREEING * rows.size();
        return several ? edges : List.of();
    }

    private static List<Double> gutters(List<Span> spans) {
        List<Double> edges = new ArrayList<>();
        double end = Double.POSITIVE_INFINITY;
        for (Span span : spans) {
            if (span.start() - end >= GUTTER) {
                edges.add((span.start() + end) / 2);
            }
            end = Double.isInfinite(end) ? span.end() : Math.max(end, span.end());
        }
        return edges;
    }

    private List<GridCell> part(GridCell cell, List<Double> edges) {
        int from = edges.indexOf(grid.columnEdges().get(cell.column()));
        int to = edges.indexOf(grid.columnEdges().get(cell.column() + cell.columnSpan()));
        GridCell whole = new GridCell(cell.row(), from, cell.rowSpan(), to - from, cell.box());
        List<Piece> pieces = pieces(cell);
        boolean parts = to - from > 1
                && !pieces.isEmpty()
                && (pieces.stream().allMatch(Piece::isFigure)
                        ? hasFigureInEach(cell, pieces, edges.subList(from, to + 1))
                        : cell.columnSpan() == 1 && hasWordsInEach(cell, edges.subList(from, to + 1)));
        if (!parts) {
            return List.of(whole);
        }
        List<GridCell> several = new ArrayList<>();
        for (int column = from; column < to; column++) {
            Box box = new Box(
                    edges.get(column),
                    cell.box().top(),
                    edges.get(column + 1),
                    cell.box().bottom());
            several.add(new GridCell(cell.row(), column, cell.rowSpan(), 1, box));
        }
        return several;
    }

    private boolean hasFigureInEach(GridCell cell, List<Piece> pieces, List<Double> edges) {
        List<Double> inner = edges.subList(1, edges.size() - 1);
        if (pieces.stream().anyMatch(piece -> inner.stream().anyMatch(piece::crosses))) {
            return false;
        }
        List<Integer> columns = pieces.stream()
                .map(piece -> (int) inner.stream()
                        .filter(edge -> edge < piece.box().centerX())
                        .count())
                .toList();
        if (columns.stream().distinct().count() < columns.size()) {
            return false;
        }
        return columns.size() == edges.size() - 1 || pieces.stream().allMatch(piece -> isInColumn(cell, piece, edges));
    }

    private boolean isInColumn(GridCell cell, Piece piece, List<Double> edges) {
        for (int i = 0; i + 1 < edges.size(); i++) {
            Span column = new Span(edges.get(i), edges.get(i + 1));
            if (isCentred(piece, column)) {
                double off = Math.abs(piece.box().centerX() - cell.box().centerX());
                return off >= OFF_CELL * column.length() && setsCentred(column);
            }
        }
        return false;
    }

    private static boolean isCentred(Piece piece, Span column) {
        return Math.abs(piece.box().centerX() - column.center()) <= OFF_COLUMN * column.length();
    }

    /** Whether the figures that stand in a column alone are centred: else the lone one may be a merged cell's, set left. */
    private boolean setsCentred(Span column) {
        List<Piece> figures = grid.cells().stream()
                .filter(cell ->
                        cell.box().left() == column.start() && cell.box().right() == column.end())
                .map(this::pieces)
                .filter(pieces -> pieces.size() == 1 && pieces.get(0).isFigure())
                .map(pieces -> pieces.get(0))
                .toList();
        return figures.size() >= FEWEST_CENTRED && figures.stream().allMatch(figure -> isCentred(figure, column));
    }

    /** Whether words stand on both sides of every edge and none on it. */
    private boolean hasWordsInEach(GridCell cell, List<Double> edges) {
        List<Glyph> letters = glyphs.getOrDefault(cell, List.of());
        for (int i = 0; i + 1 < edges.size(); i++) {
            double from = edges.get(i);
            double to = edges.get(i + 1);
            if (letters.stream()
                    .noneMatch(letter ->
                            letter.box().left() > from - 1 && letter.box().right() < to + 1)) {
                return false;
            }
        }
        return letters.stream()
                .allMatch(letter -> edges.subList(1, edges.size() - 1).stream()
                        .noneMatch(edge ->
                                letter.box().left() < edge - 1 && letter.box().right() > edge + 1));
    }
}
