package nianbao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A report that the store has.
 *
 * @param report its number in the store
 * @param verdict as in the record
 */
public record Known(long report, Optional<String> issuer, OptionalInt year, String verdict) {
    static Known of(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
        return new Known(
                row.getLong("id"), Optional.ofNullable(row.getString("issuer")), known, row.getString("verdict"));
    }
}
