package nianbao.read.ocr.image;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.Straightener.Straight;

/**
 * A sheet taken apart: the lines of its tables, and all other ink in connected pieces; of broken lines nothing is left.
 *
 * @param clean the sheet's page with the lines and their pieces painted out
 * @param blobs the pieces of ink that are left
 * @param faint the same as {@code clean}, with what is paler than print, where that was taken off it
 */
public record InkedSheet(Sheet sheet, DrawnLines lines, Grey clean, Blobs blobs, Grey faint) {
    /** Grey up to which a pixel is ink: the page's paper is white and its full ink black, thin strokes lie between. */
    private static final int INK_THRESHOLD = 190;
    /** Pixels of the soft edge of a piece of ink. */
    private static final int SOFT_EDGE = 2;

    /** A sheet of which nothing pale was taken off. */
    public InkedSheet(Sheet sheet, DrawnLines lines, Grey clean, Blobs blobs) {
        this(sheet, lines, clean, blobs, clean);
    }

    /** The sheet that an image became, its lines looked for in one way. */
    public static InkedSheet of(Straight straight, LineSight sight) {
        Sheet sheet = straight.sheet();
        if (sight == LineSight.PLAIN) {
            return of(sheet, straight.lines());
        }
        InkedSheet seen = of(sheet, DrawnLines.find(sheet.page(), sheet.dpi(), sight));
        return sight == LineSight.DARK ? seen.ofPrint() : seen;
    }

    public static InkedSheet of(Sheet sheet, DrawnLines lines) {
        Grey clean = lines.paintedOut(sheet.page());
        Blobs blobs = Blobs.of(Ink.of(clean, INK_THRESHOLD));
        Set<Blob> pieces = LinePieces.of(blobs.all(), sheet.dpi());
        if (pieces.isEmpty()) {
            return new InkedSheet(sheet, lines, clean, blobs);
        }
        Grey without = without(pieces, clean, blobs);
        return new InkedSheet(sheet, lines, without, Blobs.of(Ink.of(without, INK_THRESHOLD)));
    }

    /** {@code clean} without some of its {@code blobs}, and their soft edges. */
    private static Grey without(Set<Blob> pieces, Grey clean, Blobs blobs) {
        Set<Integer> ids = pieces.stream().map(Blob::id).collect(Collectors.toSet());
        Grey without = new Grey(clean.width(), clean.height(), clean.pixels().clone());
        for (Blob piece : pieces) {
            PixelBox area = piece.box().grow(SOFT_EDGE).shared(clean.box());
            Ink others = blobs.paint(area, id -> !ids.contains(id));
            for (int y = 0; y < area.height(); y++) {
                for (int x = 0; x < area.width(); x++) {
                    if (!others.at(x, y)) {
                        without.pixels()[(area.top() + y) * clean.width() + area.left() + x] = (byte) Grey.WHITE;
                    }
                }
            }
        }
        return without;
    }

    /** The same sheet, of whose ink only what is dark by the page's own threshold is left. */
    private InkedSheet ofPrint() {
        Grey print = clean.printed(Histogram.otsu(Histogram.of(sheet.page().pixels())));
        return new InkedSheet(
                sheet, lines, /* clean= */ print, Blobs.of(Ink.of(print, INK_THRESHOLD)), /* faint= */ clean);
    }

    /** The same sheet, of whose ink inside {@code area} only these pieces are left, with their soft edges. */
    public InkedSheet withOnly(Set<Integer> ids, PixelBox area) {
        PixelBox inside = area.grow(SOFT_EDGE).shared(clean.box());
        Ink kept = blobs.paint(inside, ids::contains);
        Ink others = blobs.paint(inside, id -> !ids.contains(id));
        Grey only = new Grey(clean.width(), clean.height(), clean.pixels().clone());
        for (int y = 0; y < inside.height(); y++) {
            for (int x = 0; x < inside.width(); x++) {
                PixelBox around = new PixelBox(x, y, x + 1, y + 1).grow(SOFT_EDGE);
                if (!kept.at(x, y) && others.count(around) > 0) {
                    only.pixels()[(inside.top() + y) * clean.width() + inside.left() + x] = (byte) Grey.WHITE;
                }
            }
        }
        return new InkedSheet(sheet, lines, only, blobs, faint);
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
