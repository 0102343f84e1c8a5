package nianbao.read.ocr.image;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.Straightener.Straight;

/**
 * A sheet taken apart: the lines of its tables, and all other ink in connected pieces.
 *
 * @param clean the sheet's page with the lines painted out
 * @param blobs the pieces of ink that are left
 */
public record InkedSheet(Sheet sheet, DrawnLines lines, Grey clean, Blobs blobs) {
    /** Grey up to which a pixel is ink: the page's paper is white and its full ink black, thin strokes lie between. */
    private static final int INK_THRESHOLD = 190;

    /** The sheet that an image became, its lines looked for in one way. */
    public static InkedSheet of(Straight straight, LineSight sight) {
        Sheet sheet = straight.sheet();
        return of(
                sheet, sight == LineSight.PLAIN ? straight.lines() : DrawnLines.find(sheet.page(), sheet.dpi(), sight));
    }

    public static InkedSheet of(Sheet sheet, DrawnLines lines) {
        Grey clean = lines.paintedOut(sheet.page());
        return new InkedSheet(sheet, lines, clean, Blobs.of(Ink.of(clean, INK_THRESHOLD)));
    }

    /** Pixels for one point of the reading frame. */
    public double scale() {
        return sheet.dpi() / 72;
    }

    public List<Ruling> rulings() {
        return lines.rulings(sheet.dpi());
    }

    /** The pixels of a box in points. */
    public PixelBox pixels(Box box) {
        double scale = scale();
        return new PixelBox(
                (int) Math.round(box.left() * scale),
                (int) Math.round(box.top() * scale),
                (int) Math.round(box.right() * scale),
                (int) Math.round(box.bottom() * scale));
    }

    /** The points of a box in pixels. */
    public Box points(PixelBox box) {
        double scale = scale();
        return new Box(box.left() / scale, box.top() / scale, box.right() / scale, box.bottom() / scale);
    }
}
