package nianbao.store.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of SQLite's FTS5, which keeps no text. */
final class SqliteTextIndex implements TextIndex {
    private final Sql sql;
    private final String table;
    private final List<String> columns;

    SqliteTextIndex(Sql sql, String table, List<String> columns) {
        this.sql = sql;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    @Override
    public void put(long row, List<String> texts) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(row);
        arguments.addAll(texts);
        sql.run(
                "INSERT OR REPLACE INTO " + table + " (rowid, " + String.join(", ", columns) + ") VALUES (?"
                        + String.join("", Collections.nCopies(texts.size(), ", ?")) + ")",
                arguments.toArray());
    }

    @Override
    public void remove(long row) {
        sql.run("DELETE FROM " + table + " WHERE rowid = ?", row);
    }

    @Override
    public List<Long> find(List<Phrase> phrases, int most) {
        return sql.list(
                row -> row.number(1),
                "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ? ORDER BY rowid DESC LIMIT ?",
                phrases.stream().map(SqliteTextIndex::query).collect(Collectors.joining(" AND ")),
                most);
    }

    @Override
    public String listed() {
        return "SELECT value FROM json_each(?)";
    }

    private static String query(Phrase phrase) {
        String quoted = phrase.tokens().stream()
                .map(token -> token.replace("\"", "\"\""))
                .collect(Collectors.joining(" ", "\"", "\""));
        return phrase.column().map(name -> name + " : " + quoted).orElse(quoted);
    }
}
