package nianbao.read.ocr.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels that stand beside each other in one cell. */
final class LabelColumns {
    /** Character heights between two columns of a cell: wider ones within a label are rare. */
    private static final double COLUMN_GAP_RATIO = 1.2;

    private LabelColumns() {}

    /**
     * The lines of a cell by columns, from left to right: what stands beside each other in a cell whose inner rulings were
     * not seen reads as one label for each. All in one where a column is no wider than a character or two: these are set wide.
     */
    static List<List<TextLine>> of(List<TextLine> lines) {
        List<TextLine> fromLeft = lines.stream()
                .sorted(Comparator.comparingInt(line -> line.box().left()))
                .toList();
        List<List<TextLine>> columns = new ArrayList<>();
        int end = 0;
        for (TextLine line : fromLeft) {
            if (columns.isEmpty() || line.box().left() - end > COLUMN_GAP_RATIO * line.glyphHeight()) {
                columns.add(new ArrayList<>());
                end = line.box().right();
            }
            columns.get(columns.size() - 1).add(line);
            end = Math.max(end, line.box().right());
        }
        boolean words = columns.stream().allMatch(LabelColumns::isWord);
        columns.forEach(column -> column.sort(Comparator.comparingInt(lines::indexOf)));
        return words ? columns : List.of(lines);
    }

    private static boolean isWord(List<TextLine> column) {
        return column.stream().anyMatch(TextLines::isWord);
    }
}
