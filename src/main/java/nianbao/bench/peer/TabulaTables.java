package nianbao.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.json.PlainJson;

/** The tables that tabula-java gave as JSON, as a web page: a cell spans the lines that run through it. */
final class TabulaTables {
    /** Points by which two cells that begin at one line may differ. */
    private static final double NEAR = 2;

    private TabulaTables() {}

    private record Cell(double left, double top, double right, double bottom, String text) {
        Cell moved(double down) {
            return new Cell(left, top + down, right, bottom + down, text);
        }
    }

    /** @throws IOException where it is no such JSON */
    static String html(String json) throws IOException {
        List<List<Cell>> tables = new ArrayList<>();
        Map<String, Object> given = PlainJson.read("{\"tables\":" + json + "}");
        for (Object each : (List<?>) given.getOrDefault("tables", List.of())) {
            List<Cell> cells = cells(each);
            if (cells.isEmpty()) {
                continue;
            }
            List<Cell> last = tables.isEmpty() ? List.of() : tables.get(tables.size() - 1);
            if (isMoreOf(last, cells)) {
                double down = bottom(last);
                double up = cells.stream().mapToDouble(Cell::top).min().orElse(0);
                cells.forEach(cell -> last.add(cell.moved(down - up)));
            } else {
                tables.add(cells);
            }
        }
        return tables.stream()
                .map(table -> "<table border=\"1\">" + String.join("", rows(table)) + "</table>\n")
                .collect(Collectors.joining("", "<!DOCTYPE html><html lang=\"zh\"><body>", "</body></html>"));
    }

    /** A table that goes on, on the next page: it has no columns but those that were there. */
    private static boolean isMoreOf(List<Cell> last, List<Cell> cells) {
        List<Double> lefts = lines(last.stream().map(Cell::left).toList());
        return lefts.size() > 1
                && lines(cells.stream().map(Cell::left).toList()).stream()
                        .allMatch(left -> lefts.stream().anyMatch(line -> Math.abs(line - left) <= NEAR))
                && Math.abs(right(last) - right(cells)) <= NEAR;
    }

    private static double right(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::right).max().orElse(0);
    }

    private static double bottom(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::bottom).max().orElse(0);
    }

    private static List<Cell> cells(Object table) {
        List<Cell> cells = new ArrayList<>();
        for (Object row : (List<?>) value(table, "data")) {
            for (Object cell : (List<?>) row) {
                double width = number(cell, "width");
                double height = number(cell, "height");
                if (width > NEAR && height > NEAR) {
                    double left = number(cell, "left");
                    double top = number(cell, "top");
                    cells.add(new Cell(
                            left,
                            top,
                            left + width,
                            top + height,
                            String.valueOf(value(cell, "text")).replaceAll("\\s", "")));
                }
            }
        }
        return cells;
    }

    private static List<String> rows(List<Cell> cells) {
        List<Double> lefts = lines(cells.stream().map(Cell::left).toList());
        List<Double> tops = lines(cells.stream().map(Cell::top).toList());
        List<String> rows = new ArrayList<>();
        for (double top : tops) {
            StringBuilder row = new StringBuilder("<tr>");
            cells.stream()
                    .filter(cell -> Math.abs(cell.top() - top) <= NEAR)
                    .sorted((one, other) -> Double.compare(one.left(), other.left()))
                    .forEach(cell -> row.append(String.format(
                            "<td colspan=\"%d\" rowspan=\"%d\">%s</td>",
                            within(lefts, cell.left(), cell.right()),
                            within(tops, cell.top(), cell.bottom()),
                            cell.text().replace("&", "&amp;").replace("<", "&lt;"))));
            rows.add(row.append("</tr>").toString());
        }
        return rows;
    }

    /** Where cells begin, once each. */
    private static List<Double> lines(List<Double> all) {
        List<Double> lines = new ArrayList<>();
        for (double each : new TreeSet<>(all)) {
            if (lines.isEmpty() || each - lines.get(lines.size() - 1) > NEAR) {
                lines.add(each);
            }
        }
        return lines;
    }

    private static long within(List<Double> lines, double from, double to) {
        return Math.max(
                1,
                lines.stream()
                        .filter(line -> line >= from - NEAR && line < to - NEAR)
                        .count());
    }

    private static Object value(Object object, String name) {
        return Objects.requireNonNull(((Map<?, ?>) object).get(name), name);
    }

    private static double number(Object object, String name) {
        return Double.parseDouble(String.valueOf(value(object, name)));
    }
}
