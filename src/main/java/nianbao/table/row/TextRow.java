package nianbao.table.row;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.layout.Line;

/** A line of a page, in pieces. */
public record TextRow(Line line, List<Piece> pieces) {
    private static final Pattern HEADING =
            Pattern.compile("([一二三四五六七八九十]{1,3}\\s*[、．.，]|[（(][一二三四五六七八九十]{1,3}[)）]).{3,}");

    private static final Pattern ANNEX = Pattern.compile("附\\s*[件表录].*");

    public TextRow {
        pieces = List.copyOf(pieces);
    }

    public static TextRow of(Line line) {
        return new TextRow(line, Piece.of(line));
    }

    /** The same line without the pieces that are not {@code wanted}. */
    TextRow of(Predicate<Piece> wanted) {
        return new TextRow(line, pieces.stream().filter(wanted).toList());
    }

    public Box box() {
        return line.box();
    }

    public double middle() {
        return line.box().centerY();
    }

    public double size() {
        return line.size();
    }

    /** How many figures stand on it, or marks in their place. */
    public long figures() {
        return IntStream.range(0, pieces.size()).filter(this::isFigure).count();
    }

    /** A lone 无 beside words is what is left of a label over several lines, 无法提供 above all. */
    private boolean isFigure(int index) {
        Piece piece = pieces.get(index);
        return piece.isFigure()
                && (piece.hasDigits()
                        || index + 1 == pieces.size()
                        || !pieces.get(index + 1).isWords());
    }

    /** Whether this line stands wholly between two heights. */
    public boolean isBetween(double top, double bottom) {
        return middle() > top && middle() < bottom;
    }

    /** Whether this is a numbered heading: no table goes over it. */
    public boolean isHeading() {
        return !pieces.isEmpty()
                && (ANNEX.matcher(pieces.get(0).text()).matches()
                        || (pieces.size() == 1
                                && HEADING.matcher(pieces.get(0).text()).matches()));
    }
}
