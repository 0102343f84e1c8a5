package nianbao.report.form;

import java.util.List;
import nianbao.model.Form;

/**
 * One table of a form: its rows in order, each with its fields in the order of columns.
 *
 * @param rows those that hold figures
 */
public record FormTable(Kind kind, Form form, List<Row> rows) {
    public FormTable {
        rows = List.copyOf(rows);
    }

    /** The tables of sections two, three and four. */
    public enum Kind {
        PROACTIVE,
        REQUESTS,
        DISPUTES
    }

    /** A row of figures. */
    public record Row(List<String> path, List<Field> fields) {
        public Row {
            path = List.copyOf(path);
            fields = List.copyOf(fields);
        }

        public String leaf() {
            return path.isEmpty() ? "" : path.get(path.size() - 1);
        }
    }

    public List<Field> fields() {
        return rows.stream().flatMap(row -> row.fields().stream()).toList();
    }
}
