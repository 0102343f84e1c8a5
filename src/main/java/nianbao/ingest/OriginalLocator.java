package nianbao.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nianbao.model.FileAddress;
import nianbao.store.input.Archive;
import nianbao.store.input.Original;

/**
 * Finds the bytes that a reading was made of.
 *
 * @param archive of the store; empty where it keeps none
 */
public record OriginalLocator(Optional<Archive> archive) {
    private static final String MEMBER = "!/";

    /** Where the bytes of an original are, or the file that holds them as a member; empty where they are not any more. */
    public Optional<Path> find(Original original) {
        String kept = original.container().orElse(original.sha256());
        if (original.archived()) {
            return archive.map(files -> files.path(kept)).filter(Files::isRegularFile);
        }
        int member = original.path().indexOf(MEMBER);
        Path found =
                FileAddress.path(member < 0 ? original.path() : original.path().substring(0, member));
        return isStill(found, original) ? Optional.of(found) : Optional.empty();
    }

    /** Of a member it shows when the archive is opened. */
    private static boolean isStill(Path file, Original original) {
        try {
            return Files.isRegularFile(file)
                    && (original.path().contains(MEMBER) || Archive.sha256(file).equals(original.sha256()));
        } catch (IOException e) {
            return false;
        }
    }
}
