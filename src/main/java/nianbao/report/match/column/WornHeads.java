package nianbao.report.match.column;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nianbao.model.document.Cell;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.label.Clarity;
import nianbao.report.match.label.PathWords;
import nianbao.report.match.table.TableMatch.Doubt;

/**
 * Heads over several columns that were misread, under a seal or a stain. Such a head says nothing against its columns where
 * enough of these are named beyond doubt, all of them stand side by side in the form's order with no other among them, and
 * all belong to the group of which its letters are. What doubt a column has of its own, it keeps.
 */
public final class WornHeads {
    /** Columns that tell whose a head is. */
    private static final int FEWEST_COLUMNS = 3;

    private final TreeMap<Integer, ColumnSpan> spans;
    private final Function<Integer, List<String>> paths;
    private final PathWords words;

    /**
     * @param spans where each column of the form stands, as its own label names it
     * @param paths the labels of each of them, from the topmost down
     */
    public WornHeads(Map<Integer, ColumnSpan> spans, Function<Integer, List<String>> paths, PathWords words) {
        this.spans = new TreeMap<>(spans);
        this.paths = paths;
        this.words = words;
    }

    /** Whether {@code cell} is such a head. */
    public boolean isOf(Cell cell) {
        int to = cell.column() + cell.columnSpan();
        List<Map.Entry<Integer, ColumnSpan>> held = spans.entrySet().stream()
                .filter(each -> each.getValue().from() >= cell.column()
                        && each.getValue().to() <= to)
                .toList();
        long named = held.stream()
                .filter(each -> each.getValue().doubt() == Doubt.NONE)
                .count();
        return named >= FEWEST_COLUMNS
                && Clarity.isUnclear(cell)
                && areSideBySide(held, cell.column(), to)
                && words.isWornFrom(cell.text(), groups(held));
    }

    private static boolean areSideBySide(List<Map.Entry<Integer, ColumnSpan>> held, int from, int to) {
        int end = from;
        int next = held.get(0).getKey();
        for (Map.Entry<Integer, ColumnSpan> each : held) {
            if (each.getKey() != next || each.getValue().from() != end) {
                return false;
            }
            next++;
            end = each.getValue().to();
        }
        return end == to;
    }

    /** The groups that hold all of {@code held}. */
    private List<String> groups(List<Map.Entry<Integer, ColumnSpan>> held) {
        List<String> first = paths.apply(held.get(0).getKey());
        return first.subList(0, first.size() - 1).stream()
                .filter(group -> held.stream()
                        .allMatch(each -> paths.apply(each.getKey()).contains(group)))
                .toList();
    }
}
