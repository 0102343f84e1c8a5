package nianbao.variants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.variants.Sheet.Kind;
import nianbao.variants.Sheet.Spot;

/** Sets the three tables of the form with a report's figures. */
final class Sheets {
    private static final String CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    private final Set<Feature> features;
    private final Random random;
    private final Figures figures;
    private final Wordings words;

    Sheets(Set<Feature> features, Random random, Figures figures, Wordings words) {
        this.features = features;
        this.random = random;
        this.figures = figures;
        this.words = words;
    }

    /** The table of section two: one sheet for each block, each four columns wide. */
    List<Sheet> proactive(FormTable form) {
        boolean extra = features.contains(Feature.EXTRA_COLUMN_PROACTIVE);
        Map<String, List<FormTable.Row>> blocks = new LinkedHashMap<>();
        form.rows()
                .forEach(row -> blocks.computeIfAbsent(row.path().get(0), band -> new ArrayList<>())
                        .add(row));
        List<Sheet> sheets = new ArrayList<>();
        blocks.forEach((band, rows) -> {
            List<List<Spot>> spots = new ArrayList<>();
            spots.add(List.of(spot(words.vary(band), 1, extra ? 13 : 12, Kind.BAND)));
            List<Spot> head = new ArrayList<>(List.of(spot("信息内容", 1, 3, Kind.HEAD)));
            List<Field> columns = rows.get(0).fields();
            for (int i = 0; i < columns.size(); i++) {
                String name = words.vary(String.join("/", columns.get(i).columnPath()));
                head.add(spot(name, 1, share(i, columns.size()), Kind.HEAD));
            }
            if (extra) {
                head.add(spot("备注", 1, 1, Kind.HEAD));
            }
            spots.add(head);
            rows.forEach(row -> proactiveRow(spots, row, columns.size(), extra));
            if (features.contains(Feature.EXTRA_ROWS_PROACTIVE) && random.nextBoolean()) {
                List<Spot> local = new ArrayList<>(List.of(spot(localRow(band), 1, 3, Kind.LABEL)));
                for (int i = 0; i < columns.size(); i++) {
                    local.add(figure(Integer.toString(random.nextInt(90)), share(i, columns.size())));
                }
                if (extra) {
                    local.add(figure("", 1));
                }
                spots.add(local);
            }
            List<Integer> widths = new ArrayList<>(List.of(9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8, extra ? 4 : 9));
            if (extra) {
                widths.add(9);
            }
            sheets.add(new Sheet("two", widths, 2, spots));
        });
        return sheets;
    }

    /** How many of the nine columns of figures the {@code i}th of {@code count} takes. */
    private static int share(int i, int count) {
        return i == count - 1 ? 9 - 9 / count * (count - 1) : 9 / count;
    }

    private static String localRow(String band) {
        return band.contains("一") ? "其他政策文件" : band.contains("五") ? "公共服务事项" : band.contains("六") ? "行政检查" : "政府性基金";
    }

    private void proactiveRow(List<List<Spot>> spots, FormTable.Row row, int columns, boolean extra) {
        if (row.fields().stream().allMatch(field -> figures.isAbsent(field.id()))) {
            return;
        }
        List<Spot> cells = new ArrayList<>(List.of(spot(words.vary(row.leaf()), 1, 3, Kind.LABEL)));
        for (int i = 0; i < row.fields().size(); i++) {
            cells.add(figure(figures.printed(row.fields().get(i).id()), share(i, columns)));
        }
        if (extra) {
            cells.add(figure(random.nextInt(3) == 0 ? "见说明" : "", 1));
        }
        spots.add(cells);
    }

    /** All blocks of section two as one table. */
    static Sheet joined(List<Sheet> blocks) {
        List<List<Spot>> rows = new ArrayList<>();
        blocks.forEach(block -> rows.addAll(block.rows()));
        return new Sheet("two", blocks.get(0).widths(), 2, rows);
    }

    Sheet requests(FormTable form) {
        List<Field> columns = ordered(form.rows().get(0).fields().stream()
                .filter(field -> form.rows().stream()
                        .anyMatch(row -> row.fields().stream()
                                .anyMatch(other ->
                                        other.column().equals(field.column()) && !figures.isAbsent(other.id()))))
                .toList());
        boolean numbered = features.contains(Feature.EXTRA_COLUMN_REQUESTS) && random.nextBoolean();
        boolean remarks = features.contains(Feature.EXTRA_COLUMN_REQUESTS) && !numbered;
        List<List<Spot>> rows = requestsHead(columns, numbered, remarks);
        int headRows = rows.size();
        List<List<String>> paths = paths(form);
        for (int i = 0; i < paths.size(); i++) {
            List<Spot> cells = new ArrayList<>();
            if (numbered) {
                cells.add(spot(Integer.toString(i + 1), 1, 1, Kind.LABEL));
            }
            labels(cells, paths, i);
            FormTable.Row row = rowOf(form, paths.get(i));
            for (Field column : columns) {
                cells.add(figure(row == null ? localFigure(paths.get(i)) : printed(row, column), 1));
            }
            if (remarks) {
                cells.add(figure(random.nextInt(9) == 0 ? "见附件" : "", 1));
            }
            rows.add(cells);
        }
        return new Sheet("three", requestsWidths(columns.size(), numbered, remarks), headRows, rows);
    }

    /** The columns as a publisher sets them: those under one head in any order, the total first. */
    private List<Field> ordered(List<Field> columns) {
        List<Field> bodies = new ArrayList<>(
                columns.stream().filter(field -> field.columnPath().size() == 3).toList());
        if (features.contains(Feature.SWAPPED_COLUMNS)) {
            Collections.shuffle(bodies, random);
        }
        List<Field> ordered = new ArrayList<>();
        columns.forEach(field -> ordered.add(field.columnPath().size() == 3 ? bodies.remove(0) : field));
        if (features.contains(Feature.TOTAL_FIRST)
                && !ordered.isEmpty() // all are absent where the table is
                && ordered.get(ordered.size() - 1).column().equals("total")) {
            ordered.add(0, ordered.remove(ordered.size() - 1));
        }
        return ordered;
    }

    private String localFigure(List<String> path) {
        return path.size() == 1 ? Integer.toString(random.nextInt(30)) : "0";
    }

    private String printed(FormTable.Row row, Field column) {
        return figures.printed(row.fields().get(0).group() + "." + column.column());
    }

    private List<Integer> requestsWidths(int columns, boolean numbered, boolean remarks) {
        boolean narrow = features.contains(Feature.NARROW_COLUMNS);
        List<Integer> widths = new ArrayList<>();
        if (numbered) {
            widths.add(5);
        }
        widths.addAll(narrow ? List.of(5, 7, 46) : List.of(8, 10, 30));
        for (int i = 0; i < columns; i++) {
            widths.add(narrow ? 6 : 7);
        }
        if (remarks) {
            widths.add(7);
        }
        return widths;
    }

    private static FormTable.@org.jspecify.annotations.Nullable Row rowOf(FormTable form, List<String> path) {
        return form.rows().stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** The paths of the rows to print: those of the form without what is missing, and local ones. */
    private List<List<String>> paths(FormTable form) {
        List<List<String>> paths = new ArrayList<>();
        for (FormTable.Row row : form.rows()) {
            if (row.fields().stream().anyMatch(field -> !figures.isAbsent(field.id()))) {
                paths.add(row.path());
            }
            if (features.contains(Feature.EXTRA_ROWS_REQUESTS)) {
                if (row.leaf().startsWith("一、")) {
                    paths.add(List.of("其中：通过网络提交的申请"));
                } else if (row.leaf().startsWith("5.要求")) {
                    List<String> local = new ArrayList<>(row.path().subList(0, 2));
                    local.add("6.其他不予处理情形");
                    paths.add(local);
                }
            }
        }
        if (features.contains(Feature.SWAPPED_ROWS)) {
            swapSiblings(paths);
        }
        return paths;
    }

    /** Some rows of one group change places. */
    private void swapSiblings(List<List<String>> paths) {
        for (int i = 0; i + 1 < paths.size(); i++) {
            List<String> first = paths.get(i);
            List<String> second = paths.get(i + 1);
            boolean siblings = first.size() == 3
                    && second.size() == 3
                    && first.subList(0, 2).equals(second.subList(0, 2));
            if (siblings && random.nextInt(3) == 0) {
                Collections.swap(paths, i, i + 1);
            }
        }
    }

    /** The label cells that begin in row {@code i}. */
    private void labels(List<Spot> cells, List<List<String>> paths, int i) {
        List<String> path = paths.get(i);
        for (int level = 0; level < path.size(); level++) {
            List<String> upTo = path.subList(0, level + 1);
            boolean begins = i == 0 || !startsWith(paths.get(i - 1), upTo);
            int rows = 1;
            while (i + rows < paths.size() && startsWith(paths.get(i + rows), upTo)) {
                rows++;
            }
            if (begins) {
                int columns = level == path.size() - 1 ? 3 - level : 1;
                cells.add(spot(words.vary(path.get(level)), rows, columns, Kind.LABEL));
            }
        }
    }

    private static boolean startsWith(List<String> path, List<String> beginning) {
        return path.size() >= beginning.size()
                && path.subList(0, beginning.size()).equals(beginning);
    }

    private List<List<Spot>> requestsHead(List<Field> columns, boolean numbered, boolean remarks) {
        boolean split = features.contains(Feature.SPLIT_HEADER_CELLS);
        int deep = split ? 3 : 1;
        List<Spot> top = new ArrayList<>();
        if (numbered) {
            top.add(spot("序号", 2 + deep, 1, Kind.HEAD));
        }
        top.add(spot(words.vary(CORNER), 2 + deep, 3, Kind.HEAD));
        top.add(spot("申请人情况", 1, columns.size(), Kind.HEAD));
        if (remarks) {
            top.add(spot("备注", 2 + deep, 1, Kind.HEAD));
        }
        List<List<Spot>> rows = new ArrayList<>();
        rows.add(top);
        for (int i = 0; i <= deep; i++) {
            rows.add(new ArrayList<>());
        }
        long bodies =
                columns.stream().filter(field -> field.columnPath().size() == 3).count();
        boolean begun = false;
        for (Field field : columns) {
            String name = words.vary(field.columnPath().get(field.columnPath().size() - 1));
            if (field.columnPath().size() == 3) {
                if (!begun) {
                    rows.get(1).add(spot(words.vary("法人或其他组织"), 1, (int) bodies, Kind.HEAD));
                    begun = true;
                }
                stack(rows, 2, deep, name, split);
            } else if (split && name.length() == 3) {
                rows.get(1).add(spot(name.substring(0, 2), 1, 1, Kind.HEAD));
                rows.get(2).add(spot(name.substring(2), deep, 1, Kind.HEAD));
            } else {
                rows.get(1).add(spot(name, 1 + deep, 1, Kind.HEAD));
            }
        }
        return rows;
    }

    private void stack(List<List<Spot>> rows, int from, int deep, String name, boolean split) {
        if (!split || name.length() < 4 || random.nextInt(4) == 0) {
            rows.get(from).add(spot(name, deep, 1, Kind.HEAD));
            return;
        }
        rows.get(from).add(spot(name.substring(0, 2), 1, 1, Kind.HEAD));
        if (name.length() == 4) {
            rows.get(from + 1).add(spot(name.substring(2), 2, 1, Kind.HEAD));
        } else {
            rows.get(from + 1).add(spot(name.substring(2, 4), 1, 1, Kind.HEAD));
            rows.get(from + 2).add(spot(name.substring(4), 1, 1, Kind.HEAD));
        }
    }

    Sheet disputes(FormTable form) {
        List<Field> fields = new ArrayList<>(form.fields().stream()
                .filter(field -> !figures.isAbsent(field.id()))
                .toList());
        if (features.contains(Feature.SWAPPED_GROUPS)) {
            List<Field> direct = fields.stream()
                    .filter(field -> field.group().endsWith("litigation_direct"))
                    .toList();
            fields.removeAll(direct);
            fields.addAll(direct);
        }
        List<List<Spot>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int review = (int)
                fields.stream().filter(field -> field.columnPath().size() == 2).count();
        rows.get(0).add(spot("行政复议", 1, review, Kind.HEAD));
        rows.get(0).add(spot("行政诉讼", 1, fields.size() - review, Kind.HEAD));
        String group = "";
        for (Field field : fields) {
            List<String> path = field.columnPath();
            String name = words.vary(path.get(path.size() - 1));
            if (path.size() == 3 && !path.get(1).equals(group)) {
                group = path.get(1);
                String wanted = group;
                int wide = (int) fields.stream()
                        .filter(other -> other.columnPath().size() == 3
                                && other.columnPath().get(1).equals(wanted))
                        .count();
                rows.get(1).add(spot(words.vary(group), 1, wide, Kind.HEAD));
            }
            rows.get(path.size() == 2 ? 1 : 2).add(spot(name, path.size() == 2 ? 2 : 1, 1, Kind.HEAD));
            rows.get(3).add(figure(figures.printed(field.id()), 1));
        }
        List<Integer> widths = fields.stream().map(field -> 100 / fields.size()).toList();
        return new Sheet("four", widths, 3, rows);
    }

    private static Spot spot(String text, int rows, int columns, Kind kind) {
        return new Spot(text, rows, columns, kind);
    }

    private static Spot figure(String text, int columns) {
        return new Spot(text, 1, columns, Kind.FIGURE);
    }
}
