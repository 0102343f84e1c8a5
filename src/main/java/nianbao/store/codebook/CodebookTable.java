package nianbao.store.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.store.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The figures of the forms, as the view {@code codebook} tells them. */
public final class CodebookTable {
    private final Sql sql;

    public CodebookTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A figure.
     *
     * @param forms ids of the forms that ask for it, the newest first, parted by spaces
     * @param table id of the table that it stands in
     */
    public record Row(
            String field,
            String forms,
            String table,
            int section,
            String chinese,
            String english,
            String type,
            Optional<String> unit) {}

    /** All figures in their order. */
    public List<Row> rows() {
        return sql.list(
                row -> new Row(
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.count(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.maybeText(8)),
                "SELECT field, forms, kind, section, label_zh, label_en, type, unit FROM codebook_entry ORDER BY"
                        + " position");
    }

    /** Sets the figures; where they are the same already, nothing is written. */
    public void set(List<Row> rows) {
        if (rows.equals(rows())) {
            return;
        }
        sql.run("DELETE FROM codebook_entry");
        List<@Nullable Object[]> arguments = new ArrayList<>();
        for (Row row : rows) {
            arguments.add(new @Nullable Object[] {
                row.field(),
                arguments.size(),
                row.forms(),
                row.table(),
                row.section(),
                row.chinese(),
                row.english(),
                row.type(),
                row.unit()
            });
        }
        sql.runAll("INSERT INTO codebook_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", arguments);
    }
}
