package nianbao.model;

import java.net.URI;
import java.nio.file.Path;

/**
 * A path as text that leads back to its file. A name may be any bytes but those of no text (GBK on a UTF-8 system): as text
 * it has lost some, so its address is the {@code file:} URI, which has them all.
 */
public final class FileAddress {
    private static final String SCHEME = "file:";

    private FileAddress() {}

    /** The path itself, as people know it, wherever that will do. */
    public static String of(Path path) {
        String text = path.toString();
        boolean leadsBack = Path.of(text).equals(path) && !text.startsWith(SCHEME);
        return leadsBack ? text : path.toUri().toString();
    }

    /** The path that has this address. */
    public static Path path(String address) {
        return address.startsWith(SCHEME) ? Path.of(URI.create(address)) : Path.of(address);
    }
}
