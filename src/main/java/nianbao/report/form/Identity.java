package nianbao.report.form;

import java.util.List;

/**
 * An equation that the figures of a table keep, in each of its columns or in each of its rows.
 *
 * @param id what its checks are called, such as {@code balance}
 * @param sum the rows of a column, or columns of a row, whose sum is
 * @param equalTo that of these
 * @param total the one that claims it: where it is blank, nothing is claimed
 */
public record Identity(String id, Over over, List<String> sum, List<String> equalTo, String total) {
    public Identity {
        sum = List.copyOf(sum);
        equalTo = List.copyOf(equalTo);
    }

    /** What it holds in each of. */
    public enum Over {
        COLUMN,
        ROW
    }
}
