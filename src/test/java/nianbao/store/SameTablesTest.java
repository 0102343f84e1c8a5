package nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.store.sql.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of one database is asked of the other. */
class SameTablesTest {
    @TempDir
    private Path folder = Path.of("");

    private Map<String, List<String>> columns(TestDatabase database, String type) throws SQLException {
        ReportStore.open(database.address(folder), Clock.systemUTC()).close();
        Map<String, List<String>> found = new TreeMap<>();
        try (Connection connection = database.connect(folder)) {
            DatabaseMetaData told = connection.getMetaData();
            try (ResultSet tables = told.getTables(null, connection.getSchema(), "%", new String[] {type})) {
                while (tables.next()) {
                    String name = tables.getString("TABLE_NAME");
                    if (!name.startsWith("flyway_") && !name.startsWith("queue_text_") && !name.startsWith("sqlite_")) {
                        found.put(name, columns(told, connection.getSchema(), name));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> columns(DatabaseMetaData told, String schema, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = told.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                String name = rows.getString("COLUMN_NAME");
                // what FTS5 adds, and the number that every table of it has without a column
                if (!table.equals("queue_text")
                        || List.of("title", "issuer", "file_name", "body", "letters")
                                .contains(name)) {
                    columns.add(name);
                }
            }
        }
        return columns;
    }

    @Test
    void bothHaveTheSameTablesAndColumns() throws SQLException {
        Map<String, List<String>> sqlite = columns(TestDatabase.SQLITE, "TABLE");
        assertThat(sqlite).isEqualTo(columns(TestDatabase.POSTGRESQL, "TABLE")).hasSizeGreaterThan(30);
        List<String> copied = new ArrayList<>(StoreCopy.TABLES);
        copied.addAll(List.of("queue_pending", "queue_text")); // derived anew
        assertThat(copied).as("what a copy copies").containsExactlyInAnyOrderElementsOf(sqlite.keySet());
    }

    @Test
    void bothHaveTheSameViews() throws SQLException {
        assertThat(columns(TestDatabase.SQLITE, "VIEW"))
                .isEqualTo(columns(TestDatabase.POSTGRESQL, "VIEW"))
                .hasSizeGreaterThan(10);
    }

    /** Which columns of a table hold a key that the database gives, and which texts are compared by their bytes. */
    @Test
    void textsAreComparedByTheirBytesOnBoth() throws SQLException {
        ReportStore.open(TestDatabase.POSTGRESQL.address(folder), Clock.systemUTC())
                .close();
        assertThat(TestDatabase.POSTGRESQL.column(
                        folder,
                        "SELECT table_name || '.' || column_name FROM information_schema.columns JOIN information_schema.tables"
                                + " USING (table_schema, table_name) WHERE table_schema = current_schema() AND table_type ="
                                + " 'BASE TABLE' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"))
                .isEmpty();
    }

    @Test
    void bothAreOfTheSameVersion() {
        for (TestDatabase database : TestDatabase.values()) {
            ReportStore.open(database.address(folder), Clock.systemUTC()).close();
            assertThat(database.query(folder, "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history"))
                    .isEqualTo(Integer.toString(Schema.VERSION));
        }
    }
}
