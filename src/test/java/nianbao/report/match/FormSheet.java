package nianbao.report.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.document.Table;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Located;
import org.jspecify.annotations.Nullable;

/**
 * A table of a form as a grid of texts, to be changed as publishers change it: each figure says by its number which field
 * it is. {@link #LEFT} and {@link #ABOVE} are places that
 * the cell to the left and the one above cover too.
 */
public final class FormSheet {
    static final String LEFT = "<";
    static final String ABOVE = "^";
    /** A place that no cell covers. */
    static final String NONE = "-";

    static final String ISSUER = "某县人民政府";
    static final int YEAR = 2024;
    public static final ReportSubject SUBJECT =
            new ReportSubject(Optional.of(ISSUER), OptionalInt.of(YEAR), Optional.empty());

    private static final FormCatalog CATALOG = FormCatalog.load();

    final String kind;
    final FormTable form;
    final List<List<String>> grid = new ArrayList<>();
    final Map<String, String> figures = new HashMap<>();
    final int labels;
    private Optional<Double> confidence = Optional.empty();

    private FormSheet(String kind, FormTable form, int labels) {
        this.kind = kind;
        this.form = form;
        this.labels = labels;
        for (int i = 0; i < form.fields().size(); i++) {
            figures.put(form.fields().get(i).id(), Integer.toString(100 + i));
        }
    }

    /** A table of any texts: a row each, its places parted by {@code |}. */
    public static Table grid(String... rows) {
        FormSheet sheet = disputes();
        sheet.grid.clear();
        for (String row : rows) {
            sheet.add(row.split("\\|", -1));
        }
        return sheet.table();
    }

    /** The table of section three: two label columns, a head of three rows, one row for each of the form's. */
    static FormSheet requests(String version) {
        FormSheet sheet = new FormSheet("requests", CATALOG.table("requests", version), 2);
        sheet.add("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", LEFT, "申请人情况", LEFT, LEFT, LEFT, LEFT, LEFT, LEFT);
        sheet.add(ABOVE, ABOVE, "自然人", "法人或其他组织", LEFT, LEFT, LEFT, LEFT, "总计");
        sheet.add(ABOVE, ABOVE, ABOVE, "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ABOVE);
        String group = "";
        for (FormTable.Row row : sheet.form.rows()) {
            List<String> path = row.path();
            String parent = path.size() > 1 ? path.get(path.size() - 2) : "";
            List<String> cells = new ArrayList<>();
            boolean own = path.size() < 3;
            cells.add(own ? row.leaf() : parent.equals(group) ? ABOVE : parent);
            cells.add(own ? LEFT : row.leaf());
            group = parent;
            row.fields().forEach(field -> cells.add(sheet.figure(field)));
            sheet.grid.add(cells);
        }
        return sheet;
    }

    /** The rows of section three's results beside one cell that says {@code group}. */
    static FormSheet grouped(String group) {
        FormSheet sheet = requests("ogi-2021");
        sheet.grid.forEach(row -> row.add(0, ABOVE));
        sheet.grid.get(0).set(0, "项目");
        sheet.grid.get(3).set(0, "");
        sheet.grid.get(4).set(0, "");
        sheet.grid.get(5).set(0, group);
        sheet.grid.get(sheet.grid.size() - 1).set(0, "");
        return sheet;
    }

    /** The table of section two, all blocks as one. */
    static FormSheet proactive(String version) {
        FormSheet sheet = new FormSheet("proactive", CATALOG.table("proactive", version), 1);
        String band = "";
        for (FormTable.Row row : sheet.form.rows()) {
            if (!row.path().get(0).equals(band)) {
                band = row.path().get(0);
                sheet.grid.add(new ArrayList<>(List.of(band, LEFT, LEFT, LEFT)));
                sheet.grid.add(sheet.wide(
                        "信息内容",
                        row.fields().stream()
                                .map(field -> field.columnPath().get(0))
                                .toList()));
            }
            sheet.grid.add(sheet.wide(
                    row.leaf(), row.fields().stream().map(sheet::figure).toList()));
        }
        return sheet;
    }

    static FormSheet disputes() {
        FormSheet sheet = new FormSheet("disputes", CATALOG.table("disputes", "ogi-2021"), 0);
        List<String> outcomes = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        sheet.add("行政复议", LEFT, LEFT, LEFT, LEFT, "行政诉讼", LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT);
        List<String> second = new ArrayList<>(outcomes);
        second.addAll(List.of("未经复议直接起诉", LEFT, LEFT, LEFT, LEFT, "复议后起诉", LEFT, LEFT, LEFT, LEFT));
        sheet.grid.add(second);
        List<String> third = new ArrayList<>(Collections.nCopies(5, ABOVE));
        third.addAll(outcomes);
        third.addAll(outcomes);
        sheet.grid.add(third);
        sheet.grid.add(
                new ArrayList<>(sheet.form.fields().stream().map(sheet::figure).toList()));
        return sheet;
    }

    private List<String> wide(String label, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(label));
        row.addAll(cells);
        while (row.size() < 4) {
            row.add(LEFT);
        }
        return row;
    }

    private void add(String... cells) {
        grid.add(new ArrayList<>(List.of(cells)));
    }

    String figure(Field field) {
        return figures.getOrDefault(field.id(), "");
    }

    /** As if it had been read from an image, and clearly. */
    FormSheet recognised() {
        return recognised(1);
    }

    FormSheet recognised(double certainty) {
        confidence = Optional.of(certainty);
        return this;
    }

    /** The row whose label is {@code label}. */
    int rowOf(String label) {
        for (int row = 0; row < grid.size(); row++) {
            if (grid.get(row).subList(0, Math.max(1, labels)).contains(label)) {
                return row;
            }
        }
        throw new IllegalArgumentException(label);
    }

    FormSheet relabel(String from, String to) {
        for (List<String> row : grid) {
            row.replaceAll(text -> text.equals(from) ? to : text);
        }
        return this;
    }

    /** Rows change places, the labels of groups beside them stay. */
    FormSheet swapRows(String first, String second) {
        List<String> a = grid.get(rowOf(first));
        List<String> b = grid.get(rowOf(second));
        int from = a.get(0).equals(first) ? 0 : labels - 1;
        for (int column = from; column < a.size(); column++) {
            String text = a.get(column);
            a.set(column, b.get(column));
            b.set(column, text);
        }
        return this;
    }

    /** Columns change places below the cell that spans both. */
    FormSheet swapColumns(int first, int second) {
        grid.subList(2, grid.size()).forEach(row -> Collections.swap(row, first, second));
        return this;
    }

    FormSheet insertRow(int at, String label, String figure) {
        List<String> row = new ArrayList<>(Collections.nCopies(grid.get(0).size(), figure));
        row.set(0, labels == 2 ? ABOVE : label);
        if (labels == 2) {
            row.set(1, label);
        }
        grid.add(at, row);
        return this;
    }

    FormSheet removeRow(String label) {
        grid.remove(rowOf(label));
        return this;
    }

    FormSheet removeColumn(int column) {
        grid.forEach(row -> row.remove(column));
        return this;
    }

    Table table() {
        List<Cell> cells = new ArrayList<>();
        int rows = grid.size();
        int columns = grid.get(0).size();
        @Nullable Cell[][] covered = new @Nullable Cell[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                String text = grid.get(row).get(column);
                if (covered[row][column] == null && !List.of(LEFT, ABOVE, NONE).contains(text)) {
                    Cell cell = cell(row, column, rows, columns);
                    for (int r = row; r < row + cell.rowSpan(); r++) {
                        for (int c = column; c < column + cell.columnSpan(); c++) {
                            covered[r][c] = cell;
                        }
                    }
                    cells.add(cell);
                }
            }
        }
        return new Table(rows, columns, cells, OptionalInt.empty(), List.of());
    }

    private Cell cell(int row, int column, int rows, int columns) {
        int wide = 1;
        while (column + wide < columns && grid.get(row).get(column + wide).equals(LEFT)) {
            wide++;
        }
        int high = 1;
        while (row + high < rows && grid.get(row + high).get(column).equals(ABOVE)) {
            high++;
        }
        String text = grid.get(row).get(column);
        Optional<Evidence> evidence = confidence.map(certainty -> new Evidence(
                new Box(0, 0, 1, 1),
                Evidence.Agreement.AGREED,
                text,
                1,
                List.of(new Evidence.Reading("tesseract/chi_sim", text, certainty))));
        return new Cell(row, column, high, wide, text, List.of(text), Optional.empty(), evidence);
    }

    static Paragraph paragraph(String text) {
        return new Paragraph(text, Optional.empty(), Alignment.BODY, 0);
    }

    static FormMatcher.MatchedTables match(List<Block> blocks) {
        return match(blocks, SUBJECT);
    }

    static FormMatcher.MatchedTables match(List<Block> blocks, ReportSubject subject) {
        return new FormMatcher(CATALOG).match(blocks, subject);
    }

    Optional<TableMatch> match() {
        return Optional.ofNullable(match(List.of(table())).own().get(kind));
    }

    /** What was found for each field. */
    Map<String, Located> located() {
        Map<String, Located> located = new HashMap<>();
        match().ifPresent(match ->
                match.figures().forEach(figure -> located.put(figure.field().id(), figure)));
        return located;
    }
}
