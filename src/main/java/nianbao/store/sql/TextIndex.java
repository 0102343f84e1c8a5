package nianbao.store.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of SQLite's FTS5 that finds rows by their tokens, and keeps no text. What a token is, whoever fills it decides;
 * tokens are parted by spaces.
 */
public final class TextIndex {
    private final Sql sql;
    private final String table;
    private final List<String> columns;

    public TextIndex(Sql sql, String table, List<String> columns) {
        this.sql = sql;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /**
     * Tokens that follow each other.
     *
     * @param column in which they are looked for; in all where it is empty
     */
    public record Phrase(Optional<String> column, List<String> tokens) {
        public Phrase {
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException("no token");
            }
            tokens = List.copyOf(tokens);
        }

        private String query() {
            String quoted = tokens.stream()
                    .map(token -> token.replace("\"", "\"\""))
                    .collect(Collectors.joining(" ", "\"", "\""));
            return column.map(name -> name + " : " + quoted).orElse(quoted);
        }
    }

    /** Sets the tokens of a row, column by column. */
    public void put(long row, List<String> texts) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(row);
        arguments.addAll(texts);
        sql.run(
                "INSERT OR REPLACE INTO " + table + " (rowid, " + String.join(", ", columns) + ") VALUES (?"
                        + String.join("", Collections.nCopies(texts.size(), ", ?")) + ")",
                arguments.toArray());
    }

    public void remove(long row) {
        sql.run("DELETE FROM " + table + " WHERE rowid = ?", row);
    }

    /** What is to be found: all phrases are somewhere in a row. */
    public static String query(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::query).collect(Collectors.joining(" AND "));
    }

    /** The numbers of rows that are found, the largest first, {@code most} of them at most. */
    public List<Long> find(String query, int most) {
        return sql.list(
                row -> row.number(1),
                "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ? ORDER BY rowid DESC LIMIT ?",
                query,
                most);
    }
}
