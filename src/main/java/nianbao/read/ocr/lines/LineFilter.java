package nianbao.read.ocr.lines;

import java.util.List;
import java.util.Set;
import nianbao.read.ocr.image.PixelBox;

/** Tells which lines of a page outside of its tables are not worth reading. */
@FunctionalInterface
public interface LineFilter {
    /** Every line is. */
    LineFilter ALL = (lines, tables) -> Set.of();

    /**
     * Those of {@code lines} that are left; of a page that is read again the same.
     *
     * @param tables in pixels of the sheet
     */
    Set<TextLine> left(List<TextLine> lines, List<PixelBox> tables);

    /** How many lines of prose were read at the beginning of the page because they may be the file's first. */
    default int led() {
        return 0;
    }

    /** Whether the same would have been left if so many lines of prose were to be read. */
    default boolean isAsWith(int lead) {
        return true;
    }
}
