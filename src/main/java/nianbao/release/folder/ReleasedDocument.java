package nianbao.release.folder;

import java.util.Optional;

/**
 * The file that a report of a release was read from. Where it lay is told, and never opened: what a release says may be anything.
 *
 * @param container the hash of the archive that held it, of a member
 * @param reader by whom it was read
 */
public record ReleasedDocument(
        long report,
        String sha256,
        String bytes,
        String pages,
        String path,
        Optional<String> container,
        String reader) {
    private static final String DRAWN = ".drawn-";

    static ReleasedDocument of(TableReader.Row row) throws RefusedRelease {
        String container = row.text("container");
        return new ReleasedDocument(
                row.count("report"),
                row.text("sha256"),
                row.text("bytes"),
                row.text("pages"),
                row.text("path"),
                container.isEmpty() ? Optional.empty() : Optional.of(container),
                row.text("reader"));
    }

    /** Whether a reader of this version read it, with or without lines that a person drew. */
    public boolean isOf(String version) {
        return plain(reader).equals(plain(version));
    }

    private static String plain(String version) {
        int drawn = version.indexOf(DRAWN);
        return drawn < 0 ? version : version.substring(0, drawn);
    }
}
