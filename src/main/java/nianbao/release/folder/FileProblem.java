package nianbao.release.folder;

import java.util.Locale;

/**
 * What of a file of a release is not as the release says.
 *
 * @param name of the file
 * @param said by the release; empty where it says nothing
 * @param found there
 */
public record FileProblem(Kind kind, String name, String said, String found) {
    /** What is wrong. */
    public enum Kind {
        MISSING,
        /** A file of which the manifest says nothing. */
        EXTRA,
        /** A link, a folder or something else that is no file. */
        NO_FILE,
        SIZE,
        HASH,
        /** The sums, or a descriptor, tell another hash than the manifest. */
        OTHER_HASH,
        /** The manifest counts otherwise. */
        COUNT,
        /** A row does not agree with those of other tables. */
        ROW,
        /** It is not what the program says of such a release. */
        TEXT,
        /** It cannot be read as what it should be. */
        UNREADABLE;

        /** The stable name, such as {@code no-file}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
