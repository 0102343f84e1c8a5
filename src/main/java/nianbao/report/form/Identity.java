package nianbao.report.form;

import java.util.List;
import java.util.Optional;

/**
 * An equation that the figures of a table keep, in each of its columns or in each of its rows.
 *
 * @param id what its checks are called, such as {@code balance}
 * @param name the equation in words; empty where its parts say it
 * @param sum the rows of a column, or columns of a row, whose sum is
 * @param equalTo that of these
 * @param total the one that claims it: where it is blank, nothing is claimed
 */
public record Identity(
        String id, Optional<String> name, Over over, List<String> sum, List<String> equalTo, String total) {
    public Identity {
        sum = List.copyOf(sum);
        equalTo = List.copyOf(equalTo);
    }

    /** The id of the row or column of {@code field}, of each of which it holds. */
    public String each(FormTable table, Field field) {
        return over == Over.COLUMN ? field.column() : table.rowId(field);
    }

    /** The id of {@code field} among the parts of the equation. */
    public String part(FormTable table, Field field) {
        return over == Over.COLUMN ? table.rowId(field) : field.column();
    }

    /** What it holds in each of. */
    public enum Over {
        COLUMN,
        ROW
    }
}
