package nianbao.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** What a failure of a disk is: Java has no types of its own for these; the words are those of errno on Linux, macOS and Windows. */
public final class DiskFailure {
    private DiskFailure() {}

    /** What the system said, without the path; in lower case. */
    private static String said(IOException e) {
        String reason = e instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : String.valueOf(e.getMessage());
        return reason.toLowerCase(Locale.ROOT);
    }

    /** Whether there is no room, or no more is allowed. */
    public static boolean isFull(IOException e) {
        String said = said(e);
        return said.contains("no space left") || said.contains("quota exceeded") || said.contains("not enough space");
    }

    /** Whether nothing may be written there. */
    public static boolean isReadOnly(IOException e) {
        return said(e).contains("read-only file system");
    }
}
