package nianbao.read.ocr.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels that stand beside each other in one cell. */
final class LabelColumns {
    /** Character heights between two columns of a cell: wider ones within a label are rare. */
    private static final double COLUMN_GAP_RATIO = 1.2;
    /** Lines of the longest label: one of nine letters below each other has as many. */
    private static final int LONGEST = 12;
    /** Character heights from a line of words to the next one of its label, at the most. */
    private static final double WIDEST_LEADING = 2.2;

    private LabelColumns() {}

    /**
     * The lines of a cell by what reads as one label: by columns, from left to right, for what stands beside each other
     * in a cell whose inner rulings were not seen, all in one where a column is no wider than a character or two, as
     * these are set wide; and each alone in a frame around a table, lines of which read as one would be taken for each
     * other's.
     */
    static List<List<TextLine>> of(List<TextLine> lines) {
        List<List<TextLine>> columns = columns(lines);
        boolean table = lines.size() > LONGEST || (columns.size() < 2 && haveWordsBeside(lines));
        return table
                ? lines.stream().map(List::of).toList()
                : columns.stream().flatMap(column -> labels(column).stream()).toList();
    }

    /** The labels of a column, from top to bottom; letters below each other may stand far apart. */
    private static List<List<TextLine>> labels(List<TextLine> column) {
        List<List<TextLine>> labels = new ArrayList<>();
        for (TextLine line : column) {
            List<TextLine> label = labels.isEmpty() ? List.of() : labels.get(labels.size() - 1);
            if (label.isEmpty() || isNext(label.get(label.size() - 1), line)) {
                labels.add(new ArrayList<>(List.of(line)));
            } else {
                label.add(line);
            }
        }
        return labels;
    }

    /** Whether a line stands too far below another to go on its label. */
    private static boolean isNext(TextLine above, TextLine below) {
        double leading = below.box().centerY() - above.box().centerY();
        return leading > WIDEST_LEADING * Math.max(above.glyphHeight(), below.glyphHeight())
                && (TextLineSegmenter.isWord(above) || TextLineSegmenter.isWord(below));
    }

    private static boolean haveWordsBeside(List<TextLine> lines) {
        List<TextLine> words = lines.stream().filter(TextLineSegmenter::isWord).toList();
        return words.stream()
                .anyMatch(line -> words.stream()
                        .anyMatch(other -> !other.equals(line) && TextLineSegmenter.areLevel(line.box(), other.box())));
    }

    private static List<List<TextLine>> columns(List<TextLine> lines) {
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
        return column.stream().anyMatch(TextLineSegmenter::isWord);
    }
}
