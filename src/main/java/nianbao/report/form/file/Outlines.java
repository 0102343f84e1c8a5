package nianbao.report.form.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.model.TableOutline;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.form.TableKind;

/** Makes of the tables of forms what such tables look like on a page. */
final class Outlines {
    private Outlines() {}

    /** One for all forms of a table that have as many columns of figures. */
    static List<TableOutline> of(TableKind kind) {
        Map<Integer, List<FormTable>> byColumns = new LinkedHashMap<>();
        kind.tables()
                .forEach(table -> byColumns
                        .computeIfAbsent(columns(table), count -> new ArrayList<>())
                        .add(table));
        return byColumns.entrySet().stream()
                .map(same -> outline(same.getValue(), same.getKey()))
                .toList();
    }

    /** Columns of figures; 0 where each part of the table has its own. */
    private static int columns(FormTable table) {
        return table.layout() == Layout.BLOCKS
                ? 0
                : table.rows().get(0).fields().size();
    }

    private static TableOutline outline(List<FormTable> tables, int figures) {
        Set<String> rows = new HashSet<>();
        Set<String> leaves = new HashSet<>();
        Set<String> bands = new HashSet<>();
        Set<String> columns = new HashSet<>();
        Set<String> corner = new HashSet<>();
        Map<String, Integer> spanning = new HashMap<>();
        int deepest = tables.stream()
                .flatMap(table -> table.rows().stream())
                .mapToInt(row -> row.path().size())
                .max()
                .orElse(0);
        for (FormTable table : tables) {
            for (FormTable.Row row : table.rows()) {
                row.path().stream().map(TableOutline::fold).forEach(word -> rows.add(word));
                if (deepest > 1 && row.path().size() == deepest) {
                    leaves.add(TableOutline.fold(row.path().get(deepest - 1)));
                }
                if (table.layout() == Layout.BLOCKS) {
                    bands.add(TableOutline.fold(row.path().get(0)));
                }
            }
            table.signs().corner().stream().map(TableOutline::fold).forEach(corner::add);
            table.fields().forEach(field -> field.columnPath().forEach(word -> columns.add(TableOutline.fold(word))));
            if (table.layout() != Layout.BLOCKS) {
                spanning.putAll(spanning(table.rows().get(0)));
            }
        }
        rows.removeAll(bands);
        return new TableOutline(rows, leaves, corner, columns, spanning, bands, figures);
    }

    /** The words over several columns, and over how many. */
    private static Map<String, Integer> spanning(FormTable.Row row) {
        Map<String, Integer> below = new HashMap<>();
        for (Field field : row.fields()) {
            List<String> path = field.columnPath();
            path.subList(0, path.size() - 1).forEach(word -> below.merge(TableOutline.fold(word), 1, Integer::sum));
        }
        return below;
    }
}
