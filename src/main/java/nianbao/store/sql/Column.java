package nianbao.store.sql;

import java.math.BigDecimal;

/**
 * A column of a table.
 *
 * @param isNumber whether it holds numbers, which databases write in several ways
 */
public record Column(String name, boolean isNumber) {
    /** As statements name it. */
    public String quoted() {
        return '"' + name + '"';
    }

    /** A value as it is the same in every database. */
    public String comparable(String value) {
        return isNumber ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value;
    }
}
