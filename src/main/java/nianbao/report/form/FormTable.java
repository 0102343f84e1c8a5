package nianbao.report.form;

import java.util.List;

/**
 * One table of a form: its rows in order, each with its fields in the order of columns.
 *
 * @param kind the id of the table, the same in each form that has it
 * @param form the id of the form
 * @param section the number of the section in which it stands
 * @param title what it is called, letters and digits only
 * @param rows those that hold figures
 */
public record FormTable(
        String kind,
        String form,
        int section,
        Layout layout,
        String title,
        TableSigns signs,
        Wordings wordings,
        List<Row> rows,
        List<Identity> identities) {
    public FormTable {
        rows = List.copyOf(rows);
        identities = List.copyOf(identities);
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

    /** Whether {@code other} has the same rows and columns. */
    public boolean looksLike(FormTable other) {
        return layout == other.layout && rows.equals(other.rows);
    }
}
