package nianbao.read.office.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.Piece;
import nianbao.read.office.flow.TableGrid;
import org.jsoup.nodes.Element;

/** Places the cells of a table as browsers do: HTML standard, 4.9.12.1, save that no cell covers another. */
final class WebTable {
    /** The HTML standard stops a colspan at 1,000. */
    private static final int MAX_COLUMN_SPAN = 1_000;

    private final Function<Element, List<Piece>> reading;
    private final Substance substance;
    private final TableGrid grid;
    private int row;

    private WebTable(Function<Element, List<Piece>> reading, Substance substance, OfficeLimits limits) {
        this.reading = reading;
        this.substance = substance;
        grid = new TableGrid(limits);
    }

    /** The table, after its caption; {@code reading} reads a cell. */
    static List<Piece> read(
            Element table, Function<Element, List<Piece>> reading, Substance substance, OfficeLimits limits) {
        WebTable placed = new WebTable(reading, substance, limits);
        List<Piece> pieces = new ArrayList<>();
        List<List<Element>> groups = new ArrayList<>();
        List<Element> foot = new ArrayList<>();
        for (Element child : placed.shown(table)) {
            switch (child.normalName()) {
                case "caption" -> pieces.addAll(reading.apply(child));
                case "thead" -> groups.add(0, placed.rows(child));
                case "tbody" -> groups.add(placed.rows(child));
                case "tfoot" -> foot.addAll(placed.rows(child));
                case "tr" -> groups.add(List.of(child));
                default -> {}
            }
        }
        groups.add(foot);
        groups.forEach(placed::place);
        pieces.add(placed.grid.table());
        return pieces;
    }

    private List<Element> shown(Element parent) {
        return parent.children().stream()
                .filter(child -> !substance.isAround(child))
                .toList();
    }

    private List<Element> rows(Element group) {
        return shown(group).stream().filter(child -> child.nameIs("tr")).toList();
    }

    /** No cell reaches out of its group of rows. */
    private void place(List<Element> group) {
        int end = row + group.size();
        for (Element line : group) {
            int column = 0;
            for (Element cell : shown(line)) {
                if (Tags.isCell(cell)) {
                    int rowSpan = span(cell, "rowspan", end - row);
                    int columnSpan = Math.min(span(cell, "colspan", 1), MAX_COLUMN_SPAN);
                    column = grid.place(row, column, Math.min(rowSpan, end - row), columnSpan, reading.apply(cell));
                }
            }
            row++;
        }
    }

    /** The stated span; {@code ofZero} where it is 0, 1 where it is nothing that a browser understands. */
    private static int span(Element cell, String name, int ofZero) {
        String digits = cell.attr(name).strip().replaceAll("^\\+?(\\d{0,9}).*$", "$1");
        if (digits.isEmpty()) {
            return 1;
        }
        int span = Integer.parseInt(digits);
        return span == 0 ? ofZero : span;
    }
}
