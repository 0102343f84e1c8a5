package nianbao.report.match.column;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.model.Letters;
import nianbao.model.document.Cell;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.label.Clarity;
import nianbao.report.match.label.Naming;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.wording.Wording;

/**
 * Columns of a head on an image whose labels were not read clearly: they are certain where most others are, all stand in the
 * form's order, so that no other place is left, and each label is nearer to its own words than to any other's; a lone one
 * may be no word at all.
 */
final class ForcedColumn {
    /** Columns of a head that leave no other place for one of them. */
    private static final int FEWEST = 3;
    /** Letters of a label that is no label but scraps of one: the shortest of the form have two. */
    private static final int SCRAPS = 1;

    private static final Pattern NO_HAN = Pattern.compile("\\P{IsHan}");

    private ForcedColumn() {}

    /** Takes the doubt off such columns among {@code spans}. */
    static void settle(Map<Integer, ColumnSpan> spans, List<List<String>> wanted, Naming naming) {
        List<Integer> doubtful = spans.keySet().stream()
                .filter(column -> of(spans, column).doubt() != Doubt.NONE)
                .toList();
        boolean whole = wanted.size() >= FEWEST && spans.size() == wanted.size();
        if (!whole || doubtful.isEmpty() || 2 * doubtful.size() > wanted.size() || !areInOrder(spans)) {
            return;
        }
        boolean alone = doubtful.size() == 1;
        boolean own = doubtful.stream().allMatch(column -> isOwn(of(spans, column), column, wanted, naming, alone));
        for (int column : own ? doubtful : List.<Integer>of()) {
            ColumnSpan span = of(spans, column);
            spans.put(column, new ColumnSpan(span.from(), span.to(), span.distance(), Doubt.NONE, span.labels()));
        }
    }

    private static ColumnSpan of(Map<Integer, ColumnSpan> spans, int column) {
        ColumnSpan span = spans.get(column);
        if (span == null) {
            throw new IllegalStateException("no column " + column);
        }
        return span;
    }

    private static boolean areInOrder(Map<Integer, ColumnSpan> spans) {
        int end = 0;
        for (int column = 0; column < spans.size(); column++) {
            if (of(spans, column).from() < end) {
                return false;
            }
            end = of(spans, column).to();
        }
        return true;
    }

    /** @param alone whether no other is in doubt: then a scrap will do, which has no other place */
    private static boolean isOwn(ColumnSpan span, int column, List<List<String>> wanted, Naming naming, boolean alone) {
        List<Cell> labels = span.labels();
        if (span.doubt() != Doubt.LABEL || labels.isEmpty() || !Clarity.isUnclear(labels.get(labels.size() - 1))) {
            return false;
        }
        String lowest = labels.get(labels.size() - 1).text();
        List<String> path = labels.stream().map(Cell::text).toList();
        boolean half = naming.name(ColumnHeader.suffixes(path)).target() == column
                && wanted.get(column).stream()
                        .map(Wording::core)
                        .anyMatch(word -> 2 * Letters.inOrder(Wording.core(lowest), word) >= word.length());
        return half || alone && NO_HAN.matcher(lowest).replaceAll("").length() <= SCRAPS;
    }
}
