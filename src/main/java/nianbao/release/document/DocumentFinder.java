package nianbao.release.document;

import java.nio.file.Path;
import java.util.Optional;
import nianbao.release.folder.ReleasedDocument;

/** Knows where the bytes of files may be. For any number of threads. */
public interface DocumentFinder {
    /** Where a file is. */
    Found find(ReleasedDocument document);

    /** What came of looking for a file. */
    sealed interface Found {}

    /**
     * It is there, and has its hash, or is in an archive that has.
     *
     * @param member the hash of the member that is meant, where this is an archive
     */
    record There(Path path, Optional<String> member) implements Found {}

    /** Something else is where it was. */
    record Changed(Path path) implements Found {}

    /** It is nowhere; at its path, where one is known, is nothing. */
    record Gone(Optional<Path> path) implements Found {}
}
