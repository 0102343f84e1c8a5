package nianbao.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that keeps the tokens as texts, with a GIN index over all of them as an array: rows that have all tokens are found by
 * the index, and of these the ones where they follow each other by their texts. PostgreSQL's own vectors know no place beyond
 * the 16,383rd, which long reports have.
 */
final class PostgresTextIndex implements TextIndex {
    private final Sql sql;
    private final String table;
    private final List<String> columns;
    /** As the index has it. */
    private final String tokens;

    PostgresTextIndex(Sql sql, String table, List<String> columns) {
        this.sql = sql;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.tokens = "string_to_array(" + String.join(" || ' ' || ", columns) + ", ' ')";
    }

    @Override
    public void put(long row, List<String> texts) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(row);
        texts.forEach(text -> arguments.add(text.strip()));
        sql.run(
                "INSERT INTO " + table + " (report_id, " + String.join(", ", columns) + ") VALUES (?"
                        + String.join("", Collections.nCopies(texts.size(), ", ?"))
                        + ") ON CONFLICT (report_id) DO UPDATE SET "
                        + columns.stream()
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", ")),
                arguments.toArray());
    }

    @Override
    public void remove(long row) {
        sql.run("DELETE FROM " + table + " WHERE report_id = ?", row);
    }

    @Override
    public List<Long> find(List<Phrase> phrases, int most) {
        StringBuilder query = new StringBuilder(
                "SELECT report_id FROM " + table + " WHERE " + tokens + " @> string_to_array(CAST(? AS TEXT), ' ')");
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(phrases.stream()
                .flatMap(phrase -> phrase.tokens().stream())
                .flatMap(PostgresTextIndex::words)
                .distinct()
                .collect(Collectors.joining(" ")));
        for (Phrase phrase : phrases) {
            List<String> places = phrase.column().map(List::of).orElse(columns);
            query.append(places.stream()
                    .map(column -> "strpos(' ' || " + column + " || ' ', ?) > 0")
                    .collect(Collectors.joining(" OR ", " AND (", ")")));
            String words =
                    phrase.tokens().stream().flatMap(PostgresTextIndex::words).collect(Collectors.joining(" "));
            places.forEach(place -> arguments.add(" " + words + " "));
        }
        arguments.add(most);
        return sql.list(
                row -> row.number(1),
                query.append(" ORDER BY report_id DESC LIMIT ?").toString(),
                arguments.toArray());
    }

    @Override
    public String listed() {
        return "SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(? AS json))";
    }

    /** A token that holds spaces stands for several. */
    private static Stream<String> words(String token) {
        return Arrays.stream(token.split(" ")).filter(word -> !word.isEmpty());
    }
}
