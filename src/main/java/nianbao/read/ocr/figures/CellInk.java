package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.image.Blob;
import nianbao.read.ocr.image.PixelBox;

/**
 * The ink of one cell.
 *
 * @param cell as the grid has it, in points
 * @param area the same in pixels
 * @param blobs its pieces of ink, those that are as small as grains left out
 * @param grains pieces too small to be told from dirt by their size: points and commas of small type are among them
 * @param guests pieces that belong to what stands elsewhere, by their middles, and reach into this cell, or stand so close
 *     to its own across a border that both may be one figure
 * @param isOpen whether its table has no line on this side though it has one on the other, or runs out of the picture
 */
public record CellInk(
        GridCell cell, PixelBox area, List<Blob> blobs, List<Blob> grains, List<Blob> guests, boolean isOpen) {
    /** Inches of blank between two pieces of a broken digit; lines of text stand twice as far apart. */
    private static final double BROKEN_GAP = 0.022;
    /** The same where one of the pieces is a mere stroke, such as the roof of a 5: half of a digit of small type. */
    private static final double STROKE_GAP = 0.045;
    /** Inches of the highest stroke: the digits of small type are twice as high. */
    private static final double STROKE = 0.04;

    public CellInk {
        blobs = List.copyOf(blobs);
        grains = List.copyOf(grains);
        guests = List.copyOf(guests);
    }

    /** A cell by itself. */
    public CellInk(GridCell cell, PixelBox area, List<Blob> blobs, List<Blob> grains) {
        this(cell, area, blobs, grains, List.of(), false);
    }

    /** No ink but grains. */
    public boolean isBlank() {
        return blobs.isEmpty();
    }

    /**
     * The pieces as lines of text from top to bottom: pieces whose heights overlap or nearly meet stand on one line, and so
     * does a stroke with what it broke off.
     */
    public List<List<Blob>> lines(double dpi) {
        List<Blob> rest = new ArrayList<>(blobs);
        rest.sort(Comparator.comparingInt((Blob blob) -> blob.box().top())
                .thenComparingInt(blob -> blob.box().left()));
        List<List<Blob>> lines = new ArrayList<>();
        Optional<PixelBox> line = Optional.empty();
        for (Blob blob : rest) {
            if (line.isEmpty() || isBelow(line.get(), rest, blob, dpi)) {
                lines.add(new ArrayList<>());
                line = Optional.of(blob.box());
            }
            lines.get(lines.size() - 1).add(blob);
            line = line.map(box -> box.union(blob.box()));
        }
        return lines;
    }

    /** Whether {@code blob} is the first of a line below {@code line}. */
    private static boolean isBelow(PixelBox line, List<Blob> all, Blob blob, double dpi) {
        int blank = blob.box().top() - line.bottom();
        int bottom = all.stream()
                .map(Blob::box)
                .filter(box ->
                        box.top() >= line.bottom() && box.top() < blob.box().bottom())
                .mapToInt(PixelBox::bottom)
                .max()
                .orElse(blob.box().bottom());
        int lower = Math.min(line.height(), bottom - blob.box().top());
        double gap = lower <= STROKE * dpi ? STROKE_GAP : BROKEN_GAP;
        return blank >= Math.round(gap * dpi);
    }
}
