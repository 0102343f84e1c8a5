package nianbao.table;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.layout.Line;

/** A line of a page, in pieces. */
record TextRow(Line line, List<Piece> pieces) {
    TextRow {
        pieces = List.copyOf(pieces);
    }

    static TextRow of(Line line) {
        return new TextRow(line, Piece.of(line));
    }

    Box box() {
        return line.box();
    }

    double middle() {
        return line.box().centerY();
    }

    double size() {
        return line.size();
    }

    long figures() {
        return pieces.stream().filter(Piece::isFigure).count();
    }

    /** Whether this line stands wholly between two heights. */
    boolean isBetween(double top, double bottom) {
        return middle() > top && middle() < bottom;
    }
}
