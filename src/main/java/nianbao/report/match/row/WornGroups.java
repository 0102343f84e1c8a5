package nianbao.report.match.row;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nianbao.model.document.Cell;
import nianbao.report.form.FormTable;
import nianbao.report.match.label.Clarity;
import nianbao.report.match.label.PathWords;
import nianbao.report.match.row.RowAssignment.Assigned;
import nianbao.report.match.table.TableMatch.Doubt;

/**
 * Labels of groups that were misread: narrow cells over many rows, a line of which a page break or a ruling cuts. Such a
 * label says nothing against its rows where these are each named beyond doubt, stand in the form's order with no other
 * among them, and all belong to the group of which its letters are.
 */
public final class WornGroups {
    /** Rows that tell whose a group is. */
    private static final int FEWEST_ROWS = 3;

    private final FormTable form;
    private final PathWords words;
    private final List<Assigned> rows;
    private final IntPredicate hasFigures;

    /**
     * @param rows that were found, by their place below the head
     * @param hasFigures whether the row in such a place has any
     */
    public WornGroups(FormTable form, PathWords words, List<Assigned> rows, IntPredicate hasFigures) {
        this.form = form;
        this.words = words;
        this.rows = rows;
        this.hasFigures = hasFigures;
    }

    /** Whether {@code cell}, which begins in place {@code from} below the head, is such a label, or the row's own. */
    public boolean isOf(Assigned row, Cell cell, int from) {
        boolean own = from >= row.found() && from + cell.rowSpan() <= row.found() + row.count();
        return own ? row.doubt() == Doubt.NONE && Clarity.isUnclear(cell) : isWorn(cell, from);
    }

    private boolean isWorn(Cell cell, int from) {
        int to = from + cell.rowSpan();
        List<Assigned> held = rows.stream()
                .filter(row -> row.found() >= from && row.found() + row.count() <= to)
                .sorted(Comparator.comparingInt(Assigned::found))
                .toList();
        return held.size() >= FEWEST_ROWS
                && Clarity.isUnclear(cell)
                && areInOrder(held)
                && IntStream.range(from, to).noneMatch(row -> hasFigures.test(row) && !isOneOf(held, row))
                && words.isWornFrom(cell.text(), groups(held));
    }

    private static boolean areInOrder(List<Assigned> held) {
        return IntStream.range(0, held.size())
                .allMatch(i -> held.get(i).doubt() == Doubt.NONE
                        && held.get(i).wanted() == held.get(0).wanted() + i);
    }

    private static boolean isOneOf(List<Assigned> held, int row) {
        return held.stream().anyMatch(each -> row >= each.found() && row < each.found() + each.count());
    }

    /** The groups that hold all of {@code held}. */
    private List<String> groups(List<Assigned> held) {
        List<String> first = groups(held.get(0));
        return first.stream()
                .filter(group -> held.stream().allMatch(row -> groups(row).contains(group)))
                .toList();
    }

    private List<String> groups(Assigned row) {
        List<String> path = form.rows().get(row.wanted()).path();
        return path.subList(0, path.size() - 1);
    }
}
