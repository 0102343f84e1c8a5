package nianbao.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.model.EnvironmentException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements are used again. */
class SqlTest {
    private static final String INSERT = "INSERT INTO t (a, b) VALUES (?, ?)";
    private static final String ABOVE = "SELECT a FROM t WHERE a > ? ORDER BY a";

    private final Connection connection;
    private final Sql sql;

    SqlTest() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        sql = new Sql(new SqliteDatabase(Path.of("memory")), connection);
        sql.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private List<Long> above(long least) {
        return sql.list(row -> row.number(1), ABOVE, least);
    }

    @Test
    void oneStatementMayBeUsedWithinItself() {
        sql.runAll(INSERT, List.of(new @Nullable Object[] {1, "x"}, new @Nullable Object[] {2, null}));
        List<List<Long>> found = sql.list(row -> above(row.number(1)), ABOVE, 0);
        assertThat(found).containsExactly(List.of(2L), List.of());
        assertThat(above(1)).containsExactly(2L);
    }

    @Test
    void oneThatFailedLeavesNothingToTheNext() {
        sql.run(INSERT, 1, "x");
        assertThatThrownBy(() -> sql.run(INSERT, 1, "y")).isInstanceOf(EnvironmentException.class);
        assertThatThrownBy(() ->
                        sql.runAll(INSERT, List.of(new @Nullable Object[] {5, "x"}, new @Nullable Object[] {1, "y"})))
                .isInstanceOf(EnvironmentException.class);
        sql.runAll(INSERT, List.of(new @Nullable Object[] {7, "z"}, new @Nullable Object[] {8, null}));
        assertThat(above(5)).containsExactly(7L, 8L);
        assertThat(sql.one(row -> row.maybeText(1), "SELECT b FROM t WHERE a = ?", 8)
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void moreStatementsThanAreKeptAreUsedAllTheSame() {
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 300)
                    .forEach(number -> assertThat(sql.one(row -> row.count(1), "SELECT " + number))
                            .hasValue(number));
        }
    }
}
