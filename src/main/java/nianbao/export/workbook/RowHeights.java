package nianbao.export.workbook;

import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;

/**
 * How high rows must be for the texts in them: spreadsheets find it out by themselves, but not for cells that are merged, nor
 * where a program wrote the file.
 */
final class RowHeights {
    /** Points of a line of text at the usual size. */
    private static final double LINE = 15;
    /** What a border and the space beside it take of the width of a cell, in digits. */
    private static final double MARGIN = 1.5;
    /** From here on letters are as wide as two digits: Han characters, and the punctuation between them. */
    private static final int WIDE = 0x2E80;

    private final Map<Integer, Double> heights = new TreeMap<>();

    /**
     * Makes room for a text.
     *
     * @param rows over which its cell is merged
     * @param width of the cell in digits
     */
    void add(int row, int rows, String text, double width) {
        double height = LINE * lines(text, width - MARGIN) / rows;
        for (int i = 0; i < rows; i++) {
            heights.merge(row + i, height, Math::max);
        }
    }

    private static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(digits(line) / width)))
                .sum();
    }

    private static double digits(String text) {
        return text.codePoints().mapToDouble(letter -> letter >= WIDE ? 2 : 1).sum();
    }

    void set(Worksheet sheet) {
        heights.forEach((row, height) -> sheet.rowHeight(row, Math.max(LINE, height)));
    }
}
