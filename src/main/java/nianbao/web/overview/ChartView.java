package nianbao.web.overview;

import java.util.List;

/**
 * A chart, and its figures as a table: the script draws what the table says.
 *
 * @param id of its place in the page
 * @param kind how it is drawn: {@code lines}, {@code stack}, {@code shares} or {@code bars}
 * @param columns heads, the first that of the rows
 * @param told what must be known to read it; empty where nothing must
 */
public record ChartView(String id, String kind, String title, String told, List<String> columns, List<Row> rows) {
    public ChartView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One series: a name, and a figure for each column. */
    public record Row(String name, List<String> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty() || columns.size() < 2;
    }
}
