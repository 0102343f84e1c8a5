package nianbao.variants;

import java.util.ArrayList;
import java.util.List;

/**
 * A table on its way to HTML.
 *
 * @param widths of its columns, in hundredths of the table
 * @param headRows how many of its rows are the header
 */
record Sheet(String name, List<Integer> widths, int headRows, List<List<Spot>> rows) {
    /** What a cell holds, by which it is set and ruled. */
    enum Kind {
        HEAD,
        BAND,
        LABEL,
        FIGURE
    }

    /** A cell and the rows and columns that it spans. */
    record Spot(String text, int rows, int columns, Kind kind) {}

    /** The table, its header repeated on each page only where {@code repeats}. */
    String html(Setting setting, boolean repeats) {
        StringBuilder html = new StringBuilder("<table class='" + name + "' width='100%' cellspacing='0'><colgroup>");
        widths.forEach(width -> html.append("<col style='width:")
                .append(width)
                .append("%' width='")
                .append(width)
                .append("%'>"));
        html.append("</colgroup>");
        html.append(repeats ? "<thead>" : "<tbody>");
        for (int row = 0; row < rows.size(); row++) {
            if (row == headRows && repeats) {
                html.append("</thead><tbody>");
            }
            String edge =
                    row == 0 ? " first" : row == headRows - 1 ? " headend" : row == rows.size() - 1 ? " last" : "";
            html.append("<tr class='r")
                    .append(edge)
                    .append(row % 2 == 0 ? " even" : " odd")
                    .append("'>");
            for (Spot spot : rows.get(row)) {
                html.append(cell(spot, setting, row));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    private static String cell(Spot spot, Setting setting, int row) {
        String attributes = (spot.rows() > 1 ? " rowspan='" + spot.rows() + "'" : "")
                + (spot.columns() > 1 ? " colspan='" + spot.columns() + "'" : "");
        return "<td class='" + spot.kind().name().toLowerCase(java.util.Locale.ROOT) + "'" + attributes + ">"
                + setting.of(spot, row) + "</td>";
    }

    /** Both tables without a gap, as one grid of the finer columns of both; one without columns is left out. */
    static Sheet stacked(Sheet above, Sheet below) {
        if (above.columns() == 0 || below.columns() == 0) {
            return above.columns() == 0 ? below : above;
        }
        int columns = above.columns() * below.columns() / divisor(above.columns(), below.columns());
        List<List<Spot>> rows = new ArrayList<>(stretched(above, columns / above.columns()));
        rows.addAll(stretched(below, columns / below.columns()));
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            widths.add(Math.max(1, 100 / columns));
        }
        return new Sheet(above.name(), widths, above.headRows(), rows);
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    private int columns() {
        return widths.size();
    }

    /** A table of one cell. */
    static Sheet ofLine(String text) {
        return new Sheet("line", List.of(100), 1, List.of(List.of(new Spot(text, 1, 1, Kind.BAND))));
    }

    private static List<List<Spot>> stretched(Sheet sheet, int times) {
        List<List<Spot>> rows = new ArrayList<>();
        for (List<Spot> row : sheet.rows()) {
            rows.add(row.stream()
                    .map(spot -> new Spot(spot.text(), spot.rows(), spot.columns() * times, spot.kind()))
                    .toList());
        }
        return rows;
    }
}
