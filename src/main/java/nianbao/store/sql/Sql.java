package nianbao.store.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** Statements that are kept ready; the store has fewer, but those of filters. */
    private static final int KEPT = 100;
    /** Rows that are fetched at once where they are taken one after the other: some MB where they are whole records. */
    private static final int FETCHED = 200;

    private final Database database;
    private final Connection connection;
    /** Those that nobody uses at the moment, the one last that was used last: to parse one takes as long as to run it. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    public Sql(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** To which the statements go. */
    public Database database() {
        return database;
    }

    /** Makes a value of the row at hand. */
    public interface Maker<T> {
        T make(Row row) throws SQLException;
    }

    /** Does something with the row at hand. */
    public interface User {
        void take(Row row) throws SQLException;
    }

    /** What is done with a statement. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** Runs a statement and gives the number of rows that it changed. */
    public int run(String sql, @Nullable Object... arguments) {
        return using(sql, statement -> {
            set(statement, arguments);
            return statement.executeUpdate();
        });
    }

    /** Runs a statement once for each list of arguments. */
    public void runAll(String sql, List<@Nullable Object[]> rows) {
        using(sql, statement -> {
            for (@Nullable Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
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
        return using(sql, statement -> {
            set(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> made = new ArrayList<>();
                Row row = new Row(rows);
                while (rows.next()) {
                    made.add(maker.make(row));
                }
                return made;
            }
        });
    }

    /** Has {@code user} take one row after the other; they are not all in memory. */
    public void each(User user, String sql) {
        using(sql, statement -> {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    user.take(row);
                }
                return true;
            }
        });
    }

    /** Of the same words there may be two statements at a time, one used within the other. One that fails is not used again. */
    private <T> T using(String sql, Use<T> use) {
        try {
            PreparedStatement kept = idle.remove(sql);
            PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
            try {
                T result = use.of(statement);
                keep(sql, statement);
                return result;
            } catch (SQLException | RuntimeException e) {
                closeAfter(e, statement);
                throw e;
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters(); // they may be whole records
        PreparedStatement same = idle.put(sql, statement);
        if (same != null) {
            same.close();
        }
        if (idle.size() > KEPT) {
            Iterator<PreparedStatement> longestIdle = idle.values().iterator();
            PreparedStatement gone = longestIdle.next();
            longestIdle.remove();
            gone.close();
        }
    }

    private static void closeAfter(Exception failure, PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void set(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, plain(arguments[i]));
        }
    }

    private @Nullable Object plain(@Nullable Object argument) {
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
        } else if (argument instanceof String text) {
            return database.kept(text);
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
            return rows.getBoolean(column);
        }

        public String text(int column) throws SQLException {
            return rows.getString(column);
        }

        /** A text in UTF-8, as the file has it: to make letters of long ones takes as long as to fetch them. */
        public byte[] bytes(int column) throws SQLException {
            return rows.getBytes(column);
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
