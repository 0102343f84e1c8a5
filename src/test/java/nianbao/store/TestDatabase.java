package nianbao.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The kinds of databases that every test of the store runs on. What they ask for in SQL, each kind must take. */
public enum TestDatabase {
    SQLITE {
        @Override
        public StoreAddress address(Path folder) {
            return StoreAddress.of(folder.resolve("nianbao.db"));
        }

        @Override
        public String url(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("nianbao.db");
        }

        @Override
        public List<String> tokens(Path folder, String table) {
            try (Connection connection = connect(folder);
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE VIRTUAL TABLE temp.tokens USING fts5vocab('main', '" + table + "', 'instance')");
                return column(
                        statement,
                        1,
                        "SELECT json_array(doc, col, \"offset\", term) FROM temp.tokens ORDER BY doc, col, \"offset\"");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void forgetTokens(Path folder, String table) {
            run(folder, "INSERT INTO " + table + " (" + table + ") VALUES ('delete-all')");
        }
    },

    /** A database for each folder, on the one server of the process. */
    POSTGRESQL {
        @Override
        public String url(Path folder) {
            return TestServer.get().of(folder);
        }

        @Override
        public StoreAddress address(Path folder) {
            return StoreAddress.of(
                    url(folder) + "&files=" + URLEncoder.encode(folder.toString(), StandardCharsets.UTF_8));
        }

        @Override
        public List<String> tokens(Path folder, String table) {
            List<String> tokens = new ArrayList<>();
            for (String column : List.of("title", "issuer", "file_name", "body", "letters")) {
                tokens.addAll(column(
                        folder,
                        "SELECT CAST(json_build_array(report_id, '" + column + "', place - 1, token) AS TEXT) FROM "
                                + table
                                + ", unnest(string_to_array(" + column
                                + ", ' ')) WITH ORDINALITY AS said (token, place)"
                                + " ORDER BY report_id, place"));
            }
            return tokens;
        }

        @Override
        public void forgetTokens(Path folder, String table) {
            run(folder, "DELETE FROM " + table);
        }
    };

    /** The database of that store, as other programs ask for it. */
    public abstract String url(Path folder);

    /** Where a new store is, with its files in this folder. */
    public abstract StoreAddress address(Path folder);

    /** A connection of another program to the database of that store. */
    Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection(url(folder));
    }

    /** All tokens of an index of texts, each with its row, column and place. */
    public abstract List<String> tokens(Path folder, String table);

    /** Empties an index of texts. */
    public abstract void forgetTokens(Path folder, String table);

    /** The first column of all rows, as another program sees them. */
    public List<String> column(Path folder, String sql) {
        return column(folder, 1, sql);
    }

    /** A column of all rows, counted from 1. */
    public List<String> column(Path folder, int number, String sql) {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            return column(statement, number, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> column(Statement statement, int number, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(number)));
            }
            return values;
        }
    }

    /** The same, with commas between. */
    public String query(Path folder, String sql) {
        return String.join(",", column(folder, sql));
    }

    /** Has another program change something. */
    public void run(Path folder, String sql) {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
