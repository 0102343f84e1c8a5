package nianbao.book;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list of bodies as people keep it: a name a line, or a table with a column of names. */
public final class BodyList {
    /** How the column of names is called. */
    private static final Set<String> COLUMN =
            Set.of("body", "单位", "单位名称", "单位全称", "名称", "机构", "机构名称", "报告单位", "发布单位", "责任单位", "部门名称");
    /** Rows in which the head is looked for: tables have titles above it. */
    private static final int FIRST_ROWS = 5;
    /** Letters of the shortest name. */
    private static final int SHORTEST = 2;
    /** Letters of what is no name that are told. */
    private static final int TOLD = 20;
    /** What parts cells that are copied out of a spreadsheet, or written where a comma is in numbers. */
    private static final String PARTS = "[\t;；]";

    private BodyList() {}

    /** The names in a table's rows: those of the column that is called so, else those of the first column. */
    public static List<String> names(List<List<String>> rows) {
        List<List<String>> table = rows.stream()
                .map(row ->
                        row.size() == 1 ? Arrays.stream(row.get(0).split(PARTS)).toList() : row)
                .toList();
        int head = 0;
        int column = -1;
        while (column < 0 && head < Math.min(FIRST_ROWS, table.size())) {
            column = column(table.get(head++));
        }
        int wanted = Math.max(0, column);
        return table.stream()
                .skip(column < 0 ? 0 : head)
                .filter(row -> row.size() > wanted)
                .map(row -> row.get(wanted).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static int column(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            if (COLUMN.contains(head.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /** The first that is no name, as what is no list of names begins: a number of a row, what a workbook begins with. */
    public static Optional<String> noName(List<String> names) {
        return names.stream()
                .filter(name -> name.codePoints().filter(Character::isLetter).count() < SHORTEST
                        || name.codePoints().anyMatch(Character::isISOControl))
                .map(name -> name.replaceAll("\\p{C}", ""))
                .map(name -> name.substring(0, Math.min(TOLD, name.length())))
                .findFirst();
    }
}
