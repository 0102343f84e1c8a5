package nianbao.report.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One table of a form: its rows in order, each with its fields in the order of columns.
 *
 * @param kind the id of the table, the same in each form that has it
 * @param form the id of the form
 * @param section the number of the section in which it stands
 * @param title what it is called, as printed
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

    /** The id of the row, or of the group of columns, in which {@code field} stands. */
    public String rowId(Field field) {
        return field.group().substring(kind.length() + 1);
    }

    /** All that it is called, and that its rows, columns and checks are. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>(List.of(title));
        fields().forEach(field -> words.addAll(field.path()));
        identities.forEach(identity -> identity.name().ifPresent(words::add));
        return words;
    }

    /** Whether {@code other} has the same rows and columns. */
    public boolean looksLike(FormTable other) {
        return layout == other.layout && rows.equals(other.rows);
    }
}
