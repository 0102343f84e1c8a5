package nianbao.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one look into the inbox found.
 *
 * @param oldest the files, the oldest first; no more than are kept in mind
 * @param files how many there are in all
 * @param skipped what is there and will not be taken, with the reason
 */
record DirectorySnapshot(List<FileSnapshot> oldest, long files, Map<Path, SkipReason> skipped) {
    /** Why something is left where it is. */
    enum SkipReason {
        /** What the program keeps itself, such as its database. */
        OWN,
        /** A symbolic link: it may lead out of the inbox. */
        LINK,
        /** A pipe, a socket, a device. */
        SPECIAL,
        /** A folder in more folders than are looked into. */
        DEEP,
        /** What may not be looked into. */
        CLOSED;

        /** The stable name, such as {@code link}. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DirectorySnapshot {
        oldest = List.copyOf(oldest);
        skipped = Map.copyOf(skipped);
    }
}
