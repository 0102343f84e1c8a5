package nianbao.read.ocr.lines;

import java.util.List;
import java.util.Set;
import nianbao.read.ocr.image.PixelBox;

/** Tells which lines outside of tables are not worth reading. */
@FunctionalInterface
public interface LineChoice {
    /** Every line is. */
    LineChoice ALL = (page, lines, tables) -> Set.of();

    /**
     * Those of {@code lines} that are left.
     *
     * @param page that they stand on; one that is read again has the same lines left
     * @param tables in pixels of the sheet
     */
    Set<TextLine> left(int page, List<TextLine> lines, List<PixelBox> tables);
}
