package nianbao.report.match.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.document.Cell;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.column.ColumnHeader.HeadColumn;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch.Doubt;

/**
 * The columns of a recognised table whose heads were not read: those that hold figures are the form's in its order, all in
 * doubt, where there are just as many and those that words name stand where they should.
 */
final class UnnamedColumns {
    /** What a figure is not misread as. */
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{3}");

    private UnnamedColumns() {}

    /**
     * Where the columns stand that {@code named} lacks.
     *
     * @param units all columns of the table, from left to right
     * @param top the first row below the head
     * @param wanted how many columns the form has
     */
    static Map<Integer, ColumnSpan> of(
            Slice slice, List<HeadColumn> units, int top, Map<Integer, ColumnSpan> named, int wanted) {
        List<HeadColumn> figures = withFigures(slice, units, top);
        Map<Integer, ColumnSpan> unnamed = new TreeMap<>();
        for (int column = 0; column < figures.size() && figures.size() == wanted; column++) {
            HeadColumn unit = figures.get(column);
            ColumnSpan known = named.get(column);
            if (known == null) {
                unnamed.put(column, new ColumnSpan(unit.from(), unit.to(), 1, Doubt.LABEL, unit.cells()));
            } else if (known.from() != unit.from()) {
                return Map.of();
            }
        }
        return unnamed;
    }

    /** Those under which figures stand, and not more words, in the rows with figures that come first below the head. */
    private static List<HeadColumn> withFigures(Slice slice, List<HeadColumn> units, int top) {
        int from = top;
        while (from < slice.to() && !hasFigure(slice, from)) {
            from++;
        }
        int end = from;
        while (end < slice.to() && hasFigure(slice, end)) {
            end++;
        }
        List<HeadColumn> figures = new ArrayList<>();
        for (HeadColumn unit : units) {
            List<Cell> cells = IntStream.range(from, end)
                    .boxed()
                    .flatMap(row -> slice.cells(row, unit.from(), unit.to()).stream())
                    .filter(cell -> cell.column() >= unit.from() && cell.column() + cell.columnSpan() <= unit.to())
                    .toList();
            long figured = cells.stream().filter(ColumnHeader::isFigure).count();
            long worded = cells.stream()
                    .filter(cell -> WORDS.matcher(cell.text()).find())
                    .count();
            if (figured > worded) {
                figures.add(unit);
            }
        }
        return figures;
    }

    private static boolean hasFigure(Slice slice, int row) {
        return slice.cells(row, 0, slice.columns()).stream().anyMatch(ColumnHeader::isFigure);
    }
}
