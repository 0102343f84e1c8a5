package nianbao.read.ocr.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.readers.FigureReader;

/**
 * What is usual in the cells of a page, by which single ones are judged.
 *
 * @param digitHeight the median height of what was read as figures, in pixels; 0 where there are too few to tell
 * @param strayGrains grains of dirt in a cell of figures or in a blank one, the mean
 * @param brokenShare pieces of ink too many, by the number of digits: where thin strokes are lost, or specks lie on digits, a
 *     4 may be a 1 and a 5 a 3
 * @param pitch from digit to digit, by their height, the median; 0 where there are too few to tell
 * @param rowHeight the median height of the figures in a cell's own row, which are of one size; 0 where there are too few
 */
public record CellStatistics(
        double digitHeight, double strayGrains, double brokenShare, double pitch, double rowHeight) {
    /** Of a cell alone. */
    static final CellStatistics UNKNOWN = new CellStatistics(0, 0, 0, 0, 0);

    /** Figures of which a usual height can be told. */
    private static final int FEWEST = 4;

    /**
     * The habits of a page.
     *
     * @param seen what was seen in its cells of figures
     * @param blanks its cells without ink
     */
    static CellStatistics of(Map<CellInk, FigureReader.FigureReading> seen, List<CellInk> blanks) {
        double[] pitches = seen.values().stream()
                .flatMap(there -> there.setting().pitches().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        long grains = blanks.stream().mapToLong(cell -> cell.grains().size()).sum();
        grains += seen.entrySet().stream()
                .mapToLong(entry ->
                        entry.getKey().grains().size() - entry.getValue().points())
                .sum();
        long pieces = 0;
        long digits = 0;
        for (Map.Entry<CellInk, FigureReader.FigureReading> entry : seen.entrySet()) {
            int length = entry.getValue().shape().text().length();
            digits += length;
            pieces += Math.max(0, entry.getKey().components().size() - length);
        }
        return new CellStatistics(
                height(seen.values()),
                (double) grains / Math.max(1, seen.size() + blanks.size()),
                (double) pieces / Math.max(1, digits),
                median(pitches),
                0);
    }

    /** The same, with what is usual in a row of figures. */
    CellStatistics inRow(Collection<FigureReader.FigureReading> row) {
        List<FigureReader.FigureReading> digits =
                row.stream().filter(CellStatistics::hasDigits).toList();
        return new CellStatistics(digitHeight, strayGrains, brokenShare, pitch, height(digits));
    }

    /** Whether there are digits; strokes that stand for nothing have heights of their own. */
    static boolean hasDigits(FigureReader.FigureReading seen) {
        return seen.shape().text().chars().anyMatch(Character::isDigit);
    }

    private static double height(Collection<FigureReader.FigureReading> seen) {
        return median(seen.stream()
                .filter(there -> !there.shape().edges().isEmpty())
                .mapToDouble(there -> there.band().height())
                .sorted()
                .toArray());
    }

    private static double median(double[] sorted) {
        return sorted.length < FEWEST
                ? 0
                : Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0);
    }
}
