package nianbao.worker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which page of a file is to be seen as it is.
 *
 * @param sha256 of the member that is meant, of an archive; the first file where it is empty
 * @param page counted from 1, as the values of a record name it
 * @param dpi pixels of an inch of the page, at most
 */
public record RenderRequest(Path file, Optional<String> sha256, int page, int dpi) {
    /** As a page is seen on a screen. */
    public static final int SCREEN_DPI = 150;
    /** As fine as scans are for the most part: to look closely. */
    public static final int LARGEST_DPI = 300;

    public RenderRequest {
        if (dpi < 1 || dpi > LARGEST_DPI) {
            throw new IllegalArgumentException(dpi + " dpi");
        }
    }

    /** At {@link #SCREEN_DPI}. */
    public RenderRequest(Path file, Optional<String> sha256, int page) {
        this(file, sha256, page, SCREEN_DPI);
    }
}
