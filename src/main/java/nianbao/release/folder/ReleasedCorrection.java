package nianbao.release.folder;

/**
 * What a person said of a file, as a release has it; texts as they stand in its table.
 *
 * @param kind {@code figure}, {@code description}, {@code file} or {@code tables}
 * @param said empty: nothing stands there
 */
public record ReleasedCorrection(
        long report, String sha256, String kind, String field, String said, String by, String at) {
    static ReleasedCorrection of(TableReader.Row row) throws RefusedRelease {
        return new ReleasedCorrection(
                row.count("report"),
                row.text("sha256"),
                row.text("kind"),
                row.text("field"),
                row.text("said"),
                row.text("said_by"),
                row.text("said_at"));
    }
}
