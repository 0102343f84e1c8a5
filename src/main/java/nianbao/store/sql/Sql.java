package nianbao.store.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.model.EnvironmentException;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection. Arguments may be optional: an empty one is NULL. Numbers go as they are written, so that a
 * database makes an exact number of them.
 *
 * <p>Every method throws {@link EnvironmentException} where the database does not do what it is told.
 */
public final class Sql {
    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of the row at hand. */
    public interface Maker<T> {
        T make(Row row) throws SQLException;
    }

    /** Runs a statement and gives the number of rows that it changed. */
    public int run(String sql, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreFailure.of(connection, e);
        }
    }

    /** Runs a statement once for each list of arguments. */
    public void runAll(String sql, List<@Nullable Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw StoreFailure.of(connection, e);
        }
    }

    /** Runs an INSERT that ends with RETURNING and one number, and gives it. */
    public long insert(String sql, @Nullable Object... arguments) {
        return one(row -> row.number(1), sql, arguments).orElseThrow();
    }

    public <T> Optional<T> one(Maker<T> maker, String sql, @Nullable Object... arguments) {
        List<T> found = list(maker, sql, arguments);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    public <T> List<T> list(Maker<T> maker, String sql, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> made = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                made.add(maker.make(row));
            }
            return made;
        } catch (SQLException e) {
            throw StoreFailure.of(connection, e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, arguments);
        return statement;
    }

    private static void set(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, plain(arguments[i]));
        }
    }

    private static @Nullable Object plain(@Nullable Object argument) {
        if (argument instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.get()) : null;
        } else if (argument instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        } else if (argument instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        } else if (argument instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (argument instanceof Instant time) {
            return time.toString();
        } else if (argument instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return argument;
    }

    /** The columns of a row, counted from 1. */
    public static final class Row {
        private final ResultSet rows;

        Row(ResultSet rows) {
            this.rows = rows;
        }

        public long number(int column) throws SQLException {
            return rows.getLong(column);
        }

        public int count(int column) throws SQLException {
            return rows.getInt(column);
        }

        public boolean truth(int column) throws SQLException {
            return rows.getInt(column) != 0;
        }

        public String text(int column) throws SQLException {
            return rows.getString(column);
        }

        public Optional<String> maybeText(int column) throws SQLException {
            return Optional.ofNullable(rows.getString(column));
        }

        public OptionalInt maybeCount(int column) throws SQLException {
            int count = rows.getInt(column);
            return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
        }

        public OptionalLong maybeNumber(int column) throws SQLException {
            long number = rows.getLong(column);
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }

        public Optional<BigDecimal> maybeDecimal(int column) throws SQLException {
            return maybeText(column).map(BigDecimal::new);
        }

        public Instant time(int column) throws SQLException {
            return Instant.parse(rows.getString(column));
        }

        public Optional<Instant> maybeTime(int column) throws SQLException {
            return maybeText(column).map(Instant::parse);
        }
    }
}
