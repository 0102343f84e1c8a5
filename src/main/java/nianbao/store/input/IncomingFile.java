package nianbao.store.input;

import java.nio.file.Path;
import java.util.Optional;
import nianbao.model.FileAddress;

/**
 * Something that came in.
 *
 * @param path under which it is known: an absolute path, an address, {@code archive.zip!/member} for a member
 * @param container the path of the archive that holds it, of a member
 * @param broughtBy who or what brought it, such as {@code ingest} or {@code harvest: the name of a source}
 */
public record IncomingFile(String path, Optional<String> container, String broughtBy) {
    /** A file where it lies. */
    public static IncomingFile of(Path file, String broughtBy) {
        return new IncomingFile(FileAddress.of(file.toAbsolutePath().normalize()), Optional.empty(), broughtBy);
    }

    /** What was loaded from an address. */
    public static IncomingFile from(String address, String broughtBy) {
        return new IncomingFile(address, Optional.empty(), broughtBy);
    }

    /** A member of this archive. */
    public IncomingFile member(String name) {
        return new IncomingFile(path + "!/" + name, Optional.of(path), broughtBy);
    }
}
