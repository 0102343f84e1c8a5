package nianbao.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file of the inbox as it was seen. Where two sightings of a name are equal, nobody wrote to it in between.
 *
 * @param name below the inbox
 * @param identity of the file behind the name, where the file system tells
 */
record FileSnapshot(Path name, long bytes, FileTime modified, Optional<Object> identity) {
    /** The oldest first; a total order of names. */
    static final Comparator<FileSnapshot> OLDEST_FIRST =
            Comparator.comparing(FileSnapshot::modified).thenComparing(FileSnapshot::name);

    static FileSnapshot of(Path name, BasicFileAttributes attributes) {
        return new FileSnapshot(
                name, attributes.size(), attributes.lastModifiedTime(), Optional.ofNullable(attributes.fileKey()));
    }

    /** The file as it is now; empty where it is gone, or is no file any more. */
    static Optional<FileSnapshot> now(Path inbox, Path name) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(inbox.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(of(name, attributes)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
