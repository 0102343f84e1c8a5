package nianbao.store.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nianbao.store.sql.Sql;

/** The readings of the files of a report, and how each stands beside the others. */
public final class Versions {
    private final Sql sql;

    public Versions(Sql sql) {
        this.sql = sql;
    }

    /** How a reading stands in its report. */
    public enum Standing {
        /** It counts. */
        CURRENT,
        /** A newer program read the same file. */
        REREAD,
        /** Its file is as good as the one that counts, which is newer or was chosen. */
        EQUAL,
        /** Another file took the place of its file where that was found. */
        REPLACED;

        /** The stable name, such as {@code current}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A reading as people choose among them.
     *
     * @param reading the number of it
     * @param name of the file
     * @param reader the version of the program
     */
    public record Version(
            long reading,
            String sha256,
            String name,
            Instant arrivedAt,
            String reader,
            Instant readAt,
            String verdict,
            Standing standing) {}

    /** All of a report, those of the newest file first, of each the latest first. */
    public List<Version> of(long report) {
        return sql.list(Versions::version, """
                SELECT versions.id, versions.sha256, versions.name, versions.arrived_at, versions.reader, versions.read_at,
                       versions.verdict, versions.standing
                  FROM versions JOIN original ON original.sha256 = versions.sha256
                 WHERE versions.report_id = ?
                 ORDER BY original.id DESC, versions.id DESC""", report);
    }

    private static Version version(Sql.Row row) throws SQLException {
        return new Version(
                row.number(1),
                row.text(2),
                row.text(3),
                row.time(4),
                row.text(5),
                row.time(6),
                row.text(7),
                Standing.valueOf(row.text(8).toUpperCase(Locale.ROOT)));
    }
}
