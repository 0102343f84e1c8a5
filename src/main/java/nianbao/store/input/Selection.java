package nianbao.store.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which originals are meant: those that all of this holds for.
 *
 * @param report the number of the report that they are files of; empty for any
 * @param olderThan a reader: the reading that counts is of an older one, and this one has not read the file to an end
 */
public record Selection(Optional<Long> report, Optional<String> olderThan, List<Filter> filters) {
    /** What a reader has not read, and no later release has. */
    public static Selection olderThan(String reader) {
        return new Selection(Optional.empty(), Optional.of(reader), List.of());
    }

    /** Everything. */
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), List.of());

    public Selection {
        filters = List.copyOf(filters);
    }

    /** A column that has this value. */
    public record Filter(Column column, String value) {}

    /** What a file can be chosen by: what the reading that counts says of it, and what became of it. */
    public enum Column {
        ISSUER("coalesce(body.name, reading.issuer)"),
        YEAR("CAST(coalesce(report.year, reading.year) AS TEXT)"),
        VERDICT("CASE WHEN report.reading_id = reading.id THEN report.verdict ELSE reading.verdict END"),
        READER("reading.reader"),
        NAME("reading.name"),
        MEDIA_TYPE("original.media_type"),
        TEXT_SOURCE("reading.text_source"),
        TEMPLATE("reading.template"),
        PROSE("CASE WHEN EXISTS (SELECT 1 FROM problem WHERE problem.reading_id = reading.id"
                + " AND problem.code = 'prose-unread') THEN 'unread' ELSE 'read' END"),
        STATE(
                "(SELECT max(input.state) FROM input WHERE input.sha256 = original.sha256 AND input.path = original.path)");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }

        /** As people write it, such as {@code media_type}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String sql() {
            return sql;
        }
    }
}
