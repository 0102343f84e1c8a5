package nianbao.model;

import java.util.List;
import nianbao.geometry.Box;

/**
 * What the independent readers of an image saw in one cell.
 *
 * @param box the cell, in the reading frame
 * @param agreement how the readings stand to each other
 * @param text the reading to use; empty for a blank cell
 * @param confidence 0 to 1: the share of such readings that should be right
 * @param readings every reading that was made, the first first, named by its reader
 */
public record Evidence(Box box, Agreement agreement, String text, double confidence, List<Reading> readings) {
    public Evidence {
        readings = List.copyOf(readings);
    }

    /** What the readings amount to. */
    public enum Agreement {
        /** Independent readers agree. */
        AGREED,
        /** The cell holds no ink. */
        EMPTY,
        /** Readers differ, or the ink is hidden or faint: a person must look. */
        DOUBTFUL
    }

    /** One reading by one means, such as {@code shapes} or {@code tesseract/2x}. */
    public record Reading(String reader, String text, double confidence) {}
}
