package nianbao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure that a form asks for.
 *
 * @param id its stable name, such as {@code requests.new.natural_person}
 * @param rowPath the row's labels from the outermost in; empty where the table has one row of figures
 * @param columnPath the column's labels from the topmost down
 * @param unit as the form names it; empty where it names none
 */
public record Field(String id, List<String> rowPath, List<String> columnPath, Type type, Optional<String> unit) {
    public Field {
        rowPath = List.copyOf(rowPath);
        columnPath = List.copyOf(columnPath);
    }

    /** What may stand in the cell. */
    public enum Type {
        INTEGER,
        SIGNED_INTEGER,
        DECIMAL
    }

    /** Its labels, the row's before the column's. */
    public List<String> path() {
        List<String> path = new ArrayList<>(rowPath);
        path.addAll(columnPath);
        return List.copyOf(path);
    }

    /** The id without its last part: the row of a table, or the group of columns. */
    public String group() {
        return id.substring(0, id.lastIndexOf('.'));
    }

    /** The last part of the id: the column. */
    public String column() {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
