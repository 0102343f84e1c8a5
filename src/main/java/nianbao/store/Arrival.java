package nianbao.store;

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
public record Arrival(String path, Optional<String> container, String broughtBy) {
    /** A file where it lies. */
    public static Arrival of(Path file, String broughtBy) {
        return new Arrival(FileAddress.of(file.toAbsolutePath().normalize()), Optional.empty(), broughtBy);
    }

    /** What was loaded from an address. */
    public static Arrival from(String address, String broughtBy) {
        return new Arrival(address, Optional.empty(), broughtBy);
    }

    /** A member of this archive. */
    public Arrival member(String name) {
        return new Arrival(path + "!/" + name, Optional.of(path), broughtBy);
    }
}
