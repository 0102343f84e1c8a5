package nianbao.read.ocr.lines;

import java.util.List;
import nianbao.read.ocr.image.Blob;
import nianbao.read.ocr.image.PixelBox;

/**
 * Ink that stands on one line.
 *
 * @param box around all of it, in pixels of the sheet
 * @param blobs its pieces, at least one
 * @param glyphHeight pixels that its characters are high
 */
public record TextLine(PixelBox box, List<Blob> blobs, double glyphHeight) {
    /** The share of its pieces that are lower than what counts as the height of its characters. */
    private static final double HEIGHT_PERCENTILE = 0.9;

    public TextLine {
        blobs = List.copyOf(blobs);
    }

    static TextLine of(List<Blob> blobs) {
        PixelBox box = blobs.stream().map(Blob::box).reduce(PixelBox::union).orElseThrow();
        int[] heights =
                blobs.stream().mapToInt(blob -> blob.box().height()).sorted().toArray();
        double tall = heights[(int) (HEIGHT_PERCENTILE * (heights.length - 1))];
        // strokes that stand apart, as in 三, make a character that is higher than each
        return new TextLine(box, blobs, Math.max(tall, 0.8 * box.height()));
    }
}
