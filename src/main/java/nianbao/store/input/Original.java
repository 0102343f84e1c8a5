package nianbao.store.input;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file's bytes, as they were met first.
 *
 * @param sha256 in lower case hex
 * @param name as records name it
 * @param path where it was found; {@code archive.zip!/member} for a member
 * @param container the SHA-256 of the archive that holds it, of a member
 * @param archived whether it, or the archive that holds it, is in the archive folder
 */
public record Original(
        String sha256,
        OptionalLong bytes,
        Optional<String> mediaType,
        String name,
        String path,
        Optional<String> container,
        boolean archived) {}
