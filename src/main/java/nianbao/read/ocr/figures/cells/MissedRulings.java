package nianbao.read.ocr.figures.cells;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.rulings.trace.RulingTrace;

/**
 * Strokes in the cells of a table that may be pieces of an upright ruling that was not found there: beside a figure,
 * such a piece is a 1 to all readers. Ones of other rows are as high as it; pieces in line are of any length.
 */
public final class MissedRulings {
    /** Inches of the thickest ruling, and of the shortest piece that counts. */
    private static final double THICKEST = 0.035;

    private static final double SHORTEST = 0.035;
    /** Height by width of a piece, at least. */
    private static final double SLENDER = 1.5;
    /** Inches by which a piece may stand out of line. */
    private static final double IN_LINE = 0.012;
    /** Height by height of two ones, at least. */
    private static final double ALIKE = 0.8;
    /** Rows with pieces in line with a stroke that are unlike it, and lines that may go on there, at least. */
    private static final int FEWEST = 2;
    /** Pieces of ink in a cell with a figure, at most: words have strokes of all lengths. */
    private static final int MOST = 5;
    /** Inches from a stroke to the end of a line that may go on there, at most: one or two rows. */
    private static final double NEXT = 0.6;

    private record Stroke(int row, PixelBox box) {}

    private final List<Stroke> strokes;
    private final List<RulingTrace> lines;
    private final double dpi;

    private MissedRulings(List<Stroke> strokes, List<RulingTrace> lines, double dpi) {
        this.strokes = strokes;
        this.lines = lines;
        this.dpi = dpi;
    }

    /**
     * Those in the cells of one table.
     *
     * @param lines upright ones that were seen
     */
    public static MissedRulings of(List<CellInk> cells, List<RulingTrace> lines, double dpi) {
        List<Stroke> strokes = cells.stream()
                .filter(cell -> cell.components().size() <= MOST)
                .flatMap(cell -> cell.components().stream()
                        .map(component -> new Stroke(cell.cell().row(), component.box())))
                .filter(stroke -> isStroke(stroke.box(), dpi))
                .toList();
        return new MissedRulings(strokes, lines, dpi);
    }

    /**
     * Whether the first or the last digit of the figure {@code text} in a cell may be such a piece; it may touch the
     * next.
     */
    public boolean areIn(CellInk cell, String text) {
        int thickest = (int) Math.ceil(THICKEST * dpi);
        Optional<PixelBox> first = cell.components().stream()
                .map(Component::box)
                .min(Comparator.comparingInt(PixelBox::left))
                .map(box -> new PixelBox(
                        box.left(), box.top(), Math.min(box.right(), box.left() + thickest), box.bottom()));
        Optional<PixelBox> last = cell.components().stream()
                .map(Component::box)
                .max(Comparator.comparingInt(PixelBox::right))
                .map(box -> new PixelBox(
                        Math.max(box.left(), box.right() - thickest), box.top(), box.right(), box.bottom()));
        return text.startsWith("1") && first.filter(this::isPiece).isPresent()
                || text.endsWith("1") && last.filter(this::isPiece).isPresent();
    }

    private boolean isPiece(PixelBox box) {
        long unlike = strokes.stream()
                .filter(other -> isInLine(other.box().centerX(), box) && !isAlike(other.box(), box))
                .map(Stroke::row)
                .distinct()
                .count();
        return unlike + lines.stream().filter(line -> mayGoOn(line, box)).count() >= FEWEST;
    }

    private static boolean isAlike(PixelBox one, PixelBox other) {
        return Math.min(one.height(), other.height()) >= ALIKE * Math.max(one.height(), other.height());
    }

    private boolean mayGoOn(RulingTrace line, PixelBox box) {
        double gap = Math.max(line.start() - box.bottom(), box.top() - line.end());
        return gap <= NEXT * dpi && isInLine(line.at(box.centerY()), box);
    }

    private boolean isInLine(double x, PixelBox box) {
        return x >= box.left() - IN_LINE * dpi && x <= box.right() + IN_LINE * dpi;
    }

    private static boolean isStroke(PixelBox box, double dpi) {
        return box.width() <= THICKEST * dpi && box.height() >= SHORTEST * dpi && box.height() >= SLENDER * box.width();
    }
}
