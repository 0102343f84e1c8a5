package nianbao.book;

import java.util.List;
import java.util.Set;

/** A list of bodies as people keep it: a name a line, or a table with a column of names. */
public final class BodyList {
    /** How the column of names is called. */
    private static final Set<String> COLUMN = Set.of("body", "单位", "单位名称", "名称", "机构", "机构名称");

    private BodyList() {}

    /** The names in a table's rows: those of the column that is called so, else those of the first column. */
    public static List<String> names(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int column = column(rows.get(0));
        return rows.stream()
                .skip(column < 0 ? 0 : 1)
                .filter(row -> row.size() > Math.max(0, column))
                .map(row -> row.get(Math.max(0, column)).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static int column(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            if (COLUMN.contains(head.get(i).strip())) {
                return i;
            }
        }
        return -1;
    }
}
