package nianbao.detect.folder;

import java.util.Locale;
import java.util.Set;

/** Files that systems and Word leave behind, and that nobody means when giving a folder or an archive. */
public final class SystemFiles {
    private static final Set<String> NAMES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private SystemFiles() {}

    /** @param path with the strokes that Unix uses */
    public static boolean is(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || name.startsWith("._")
                || name.startsWith("~$")
                || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
