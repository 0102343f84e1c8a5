package nianbao.check.planted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The cells of a table of a web page, each at its place. */
final class TableGrid {
    private final List<Cell> cells = new ArrayList<>();
    private final int rows;

    /**
     * A cell.
     *
     * @param left share of the table's width at which it begins
     * @param width share of the table's width that it takes
     */
    record Cell(int row, int rows, double left, double width, String text) {}

    TableGrid(Element table) {
        List<Element> lines = table.select("tr");
        double[] ends = ends(table);
        Set<List<Integer>> taken = new HashSet<>();
        rows = lines.size();
        for (int row = 0; row < rows; row++) {
            int column = 0;
            for (Element cell : lines.get(row).select("td")) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                int high = span(cell, "rowspan");
                int wide = span(cell, "colspan");
                for (int i = 0; i < high * wide; i++) {
                    taken.add(List.of(row + i / wide, column + i % wide));
                }
                cells.add(new Cell(row, high, ends[column], ends[column + wide] - ends[column], cell.text()));
            }
        }
    }

    private static double[] ends(Element table) {
        List<Double> widths = table.select("col").stream()
                .map(column -> Double.parseDouble(column.attr("width").replace("%", "")))
                .toList();
        double all = widths.stream().mapToDouble(width -> width).sum();
        double[] ends = new double[widths.size() + 1];
        for (int i = 0; i < widths.size(); i++) {
            ends[i + 1] = ends[i] + widths.get(i) / all;
        }
        return ends;
    }

    private static int span(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }

    List<Cell> cells() {
        return cells;
    }

    int rows() {
        return rows;
    }
}
