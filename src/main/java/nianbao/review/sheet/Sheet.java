package nianbao.review.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.FormTable.Row;
import nianbao.review.sheet.Cell.Figure;
import nianbao.review.sheet.Cell.Heads;
import nianbao.review.sheet.Cell.Label;
import nianbao.review.sheet.HeadTree.Span;

/**
 * A table as its form sets it.
 *
 * @param table its id
 * @param columns how many columns each line has, with what reaches down into it
 */
public record Sheet(String table, int columns, List<Line> lines) {
    public Sheet {
        lines = List.copyOf(lines);
    }

    /** One line of cells. */
    public record Line(List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** @param words what the labels of the form are called in the language of whoever looks */
    public static Sheet of(FormTable table, UnaryOperator<String> words) {
        return switch (table.layout()) {
            case GRID, GROUPS -> underOneHead(table, words);
            case BLOCKS -> inParts(table, words);
        };
    }

    private static Sheet underOneHead(FormTable table, UnaryOperator<String> words) {
        List<Row> rows = table.rows();
        HeadTree head = new HeadTree(
                rows.get(0).fields().stream().map(Field::columnPath).toList());
        HeadTree side = new HeadTree(rows.stream().map(Row::path).toList());
        List<Line> lines = new ArrayList<>();
        for (int level = 0; level < head.depth(); level++) {
            List<Cell> cells = new ArrayList<>();
            if (level == 0 && side.depth() > 0) {
                cells.add(new Label("", head.depth(), side.depth(), Heads.NOTHING));
            }
            for (Span span : head.level(level)) {
                cells.add(new Label(words.apply(span.text()), span.levels(), span.count(), Heads.COLUMNS));
            }
            lines.add(new Line(cells));
        }
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int level = 0; level < side.depth(); level++) {
                for (Span span : side.level(level)) {
                    if (span.first() == row) {
                        cells.add(new Label(words.apply(span.text()), span.count(), span.levels(), Heads.ROW));
                    }
                }
            }
            rows.get(row).fields().forEach(field -> cells.add(new Figure(field.id(), 1)));
            lines.add(new Line(cells));
        }
        return new Sheet(table.kind(), side.depth() + head.paths().size(), lines);
    }

    private static Sheet inParts(FormTable table, UnaryOperator<String> words) {
        int figures =
                table.rows().stream().mapToInt(row -> row.fields().size()).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        String part = "";
        List<List<String>> head = List.of();
        for (Row row : table.rows()) {
            String begins = row.path().size() > 1 ? row.path().get(0) : "";
            List<List<String>> columns =
                    row.fields().stream().map(Field::columnPath).toList();
            boolean another = !begins.equals(part);
            if (another) {
                lines.add(new Line(List.of(new Label(words.apply(begins), 1, figures + 1, Heads.PART))));
            }
            if (another || !columns.equals(head)) {
                lines.add(headLine(columns, figures, words));
            }
            lines.add(figureLine(row, figures, words));
            part = begins;
            head = columns;
        }
        return new Sheet(table.kind(), figures + 1, lines);
    }

    private static Line headLine(List<List<String>> columns, int figures, UnaryOperator<String> words) {
        List<Cell> cells = new ArrayList<>(List.of(new Label("", 1, 1, Heads.NOTHING)));
        for (int column = 0; column < columns.size(); column++) {
            List<String> path = columns.get(column);
            String leaf = path.isEmpty() ? "" : path.get(path.size() - 1);
            cells.add(new Label(words.apply(leaf), 1, width(column, columns.size(), figures), Heads.COLUMNS));
        }
        return new Line(cells);
    }

    private static Line figureLine(Row row, int figures, UnaryOperator<String> words) {
        List<Cell> cells = new ArrayList<>(List.of(new Label(words.apply(row.leaf()), 1, 1, Heads.ROW)));
        for (int column = 0; column < row.fields().size(); column++) {
            cells.add(new Figure(
                    row.fields().get(column).id(), width(column, row.fields().size(), figures)));
        }
        return new Line(cells);
    }

    /** The last column of a part with few reaches to the edge. */
    private static int width(int column, int columns, int all) {
        return column == columns - 1 ? all - column : 1;
    }
}
