package nianbao.worker;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which page of a file is to be drawn.
 *
 * @param sha256 of the member that is meant, of an archive; the first file where it is empty
 * @param page counted from 1 over the pages as they were read
 * @param sheet the page of a figure, counted from 1; where neither is known, the page of the first figure for review, else the
 *     first
 * @param dpi pixels of an inch
 */
public record PageRequest(Path file, Optional<String> sha256, OptionalInt page, OptionalInt sheet, int dpi) {
    /** More than any screen or printer shows, and as much as a reading process has memory for. */
    public static final int LARGEST_DPI = 400;

    public PageRequest {
        if (dpi < 1 || dpi > LARGEST_DPI) {
            throw new IllegalArgumentException(dpi + " dpi");
        }
    }
}
