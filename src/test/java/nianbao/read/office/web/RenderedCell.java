package nianbao.read.office.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.read.office.flow.OfficeLimits;

/** Reads a cell of a web page, and says in a line what was seen of it. */
public final class RenderedCell {
    private static final String PAGE =
            "<!DOCTYPE html><html><head>%s</head><body><p>一、总体情况</p><p>我局主动公开信息3条。</p><table>"
                    + "<tr><td>项目</td><td>数量</td><td>说明</td></tr><tr><td>规章</td>%s<td>无</td></tr>"
                    + "<tr><td>规范性文件</td><td>5</td><td>无</td></tr></table></body></html>";

    private RenderedCell() {}

    /** The text of a cell in which {@code inside} stands, then the kinds of its marks. */
    public static String cell(String inside) {
        return cell("", "<td>" + inside + "</td>");
    }

    /** The same of the cell {@code td} on a page with {@code head}. */
    public static String cell(String head, String td) {
        return describe(table(PAGE.formatted(head, td)), 1, 1);
    }

    public static String describe(Table table, int row, int column) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .map(RenderedCell::describe)
                .findFirst()
                .orElse("none");
    }

    private static String describe(Cell cell) {
        List<String> kinds =
                cell.marks().stream().map(mark -> mark.kind().name()).distinct().toList();
        return (cell.text() + " " + String.join(" ", kinds)).strip();
    }

    public static Table table(String html) {
        return blocks(html).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    public static List<Block> blocks(String html) {
        return WebDocument.read(html.getBytes(StandardCharsets.UTF_8), OfficeLimits.DEFAULT)
                .blocks();
    }
}
