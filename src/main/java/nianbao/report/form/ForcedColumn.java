package nianbao.report.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.model.Cell;
import nianbao.model.Letters;
import nianbao.report.form.ColumnHeader.ColumnSpan;
import nianbao.report.form.TableMatch.Doubt;

/**
 * The one column of a head on an image whose label was not read clearly: it is certain where all others are, in the form's
 * order, so that no other place is left for it, and where its label is nearer to its own words than to any other's, or is
 * no word at all.
 */
final class ForcedColumn {
    /** Columns of a head that leave no other place for one of them. */
    private static final int FEWEST = 3;
    /** Letters of a label that is no label but scraps of one: the shortest of the form have two. */
    private static final int SCRAPS = 1;

    private static final Pattern NO_HAN = Pattern.compile("\\P{IsHan}");

    private ForcedColumn() {}

    /** Takes the doubt off such a column among {@code spans}. */
    static void settle(Map<Integer, ColumnSpan> spans, List<List<String>> wanted, Naming naming) {
        List<Integer> doubtful = spans.keySet().stream()
                .filter(column -> of(spans, column).doubt() != Doubt.NONE)
                .toList();
        boolean whole = wanted.size() >= FEWEST && spans.size() == wanted.size();
        if (!whole || doubtful.size() != 1 || !areInOrder(spans)) {
            return;
        }
        int column = doubtful.get(0);
        ColumnSpan span = of(spans, column);
        if (span.doubt() == Doubt.LABEL && isOwn(span.labels(), column, wanted.get(column), naming)) {
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

    private static boolean isOwn(List<Cell> labels, int column, List<String> wordings, Naming naming) {
        if (labels.isEmpty() || !Clarity.isUnclear(labels.get(labels.size() - 1))) {
            return false;
        }
        String lowest = labels.get(labels.size() - 1).text();
        List<String> path = labels.stream().map(Cell::text).toList();
        boolean half = naming.name(ColumnHeader.suffixes(path)).target() == column
                && wordings.stream()
                        .map(Wording::core)
                        .anyMatch(word -> 2 * Letters.inOrder(Wording.core(lowest), word) >= word.length());
        return half || NO_HAN.matcher(lowest).replaceAll("").length() <= SCRAPS;
    }
}
