package nianbao.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The issuers of reports. Only equal names are one body; like ones are a question for a person. */
public final class Bodies {
    private final Sql sql;

    Bodies(Sql sql) {
        this.sql = sql;
    }

    /** An issuer. */
    public record Body(long number, String name) {}

    private record Keyed(long number, String key) {}

    /** The body of this name; a new one, with the questions that it brings, where there is none. */
    public long of(String name) {
        String key = BodyName.key(name);
        return known(key).orElseGet(() -> {
            long body = sql.insert("INSERT INTO body (name, key) VALUES (?, ?) RETURNING id", name, key);
            ask(body, key);
            return body;
        });
    }

    private Optional<Long> known(String key) {
        return sql.one(row -> row.number(1), "SELECT body_id FROM body_alias WHERE key = ?", key)
                .or(() -> sql.one(row -> row.number(1), "SELECT id FROM body WHERE key = ?", key));
    }

    private void ask(long body, String key) {
        List<@Nullable Object[]> pairs = sql
                .list(row -> new Keyed(row.number(1), row.text(2)), "SELECT id, key FROM body WHERE id <> ?", body)
                .stream()
                .filter(other -> BodyName.alike(key, other.key()))
                .map(other -> new @Nullable Object[] {Math.min(body, other.number()), Math.max(body, other.number())})
                .toList();
        sql.runAll("INSERT INTO body_pair (one_id, other_id) VALUES (?, ?)", pairs);
    }
}
