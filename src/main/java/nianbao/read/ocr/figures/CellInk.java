package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 */
public record CellInk(GridCell cell, PixelBox area, List<Blob> blobs, List<Blob> grains) {
    /** Inches of blank between two pieces of a broken digit; lines of text stand twice as far apart. */
    private static final double BROKEN_GAP = 0.022;

    public CellInk {
        blobs = List.copyOf(blobs);
        grains = List.copyOf(grains);
    }

    /** No ink but grains. */
    public boolean isBlank() {
        return blobs.isEmpty();
    }

    /** The pieces as lines of text from top to bottom: pieces whose heights overlap or nearly meet stand on one line. */
    public List<List<Blob>> lines(double dpi) {
        int gap = (int) Math.round(BROKEN_GAP * dpi);
        List<Blob> rest = new ArrayList<>(blobs);
        rest.sort(Comparator.comparingInt((Blob blob) -> blob.box().top())
                .thenComparingInt(blob -> blob.box().left()));
        List<List<Blob>> lines = new ArrayList<>();
        int bottom = Integer.MIN_VALUE;
        for (Blob blob : rest) {
            if (lines.isEmpty() || blob.box().top() >= bottom + gap) {
                lines.add(new ArrayList<>());
                bottom = blob.box().bottom();
            }
            lines.get(lines.size() - 1).add(blob);
            bottom = Math.max(bottom, blob.box().bottom());
        }
        return lines;
    }
}
