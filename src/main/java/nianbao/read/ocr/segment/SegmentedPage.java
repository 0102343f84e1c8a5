package nianbao.read.ocr.segment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Histogram;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.Deskewer.DeskewedPage;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.read.ocr.rulings.RulingDetector;
import nianbao.read.ocr.rulings.trace.DetectedRulings;

/**
 * A page segmented into the rulings of its tables and the connected components of all other ink; of broken lines
 * nothing is left.
 *
 * @param clean the sheet's page with the lines and their pieces painted out
 * @param components the pieces of ink that are left
 * @param faint the same as {@code clean}, with what is paler than print, where that was taken off it
 */
public record SegmentedPage(
        NormalizedPage sheet, DetectedRulings lines, GrayImage clean, ConnectedComponents components, GrayImage faint) {
    /** Grey up to which a pixel is ink: the page's paper is white and its full ink black, thin strokes lie between. */
    private static final int INK_THRESHOLD = 190;
    /** Pixels of the soft edge of a piece of ink. */
    private static final int SOFT_EDGE = 2;

    /** A sheet of which nothing pale was taken off. */
    public SegmentedPage(NormalizedPage sheet, DetectedRulings lines, GrayImage clean, ConnectedComponents components) {
        this(sheet, lines, clean, components, clean);
    }

    /** The sheet that an image became, its lines looked for in one way. */
    public static SegmentedPage of(DeskewedPage straight, RulingDetectionMode sight) {
        NormalizedPage sheet = straight.sheet();
        if (sight == RulingDetectionMode.PLAIN) {
            return of(sheet, straight.lines());
        }
        SegmentedPage seen = of(sheet, RulingDetector.find(sheet.page(), sheet.dpi(), sight));
        return sight == RulingDetectionMode.DARK ? seen.ofPrint() : seen;
    }

    public static SegmentedPage of(NormalizedPage sheet, DetectedRulings lines) {
        GrayImage clean = lines.paintedOut(sheet.page());
        ConnectedComponents components = ConnectedComponents.of(BinaryImage.of(clean, INK_THRESHOLD));
        Set<Component> pieces = RulingFragments.of(components.all(), sheet.dpi());
        if (pieces.isEmpty()) {
            return new SegmentedPage(sheet, lines, clean, components);
        }
        GrayImage without = without(pieces, clean, components);
        return new SegmentedPage(sheet, lines, without, ConnectedComponents.of(BinaryImage.of(without, INK_THRESHOLD)));
    }

    /** {@code clean} without some of its {@code components}, and their soft edges. */
    private static GrayImage without(Set<Component> pieces, GrayImage clean, ConnectedComponents components) {
        Set<Integer> ids = pieces.stream().map(Component::id).collect(Collectors.toSet());
        GrayImage without =
                new GrayImage(clean.width(), clean.height(), clean.pixels().clone());
        for (Component piece : pieces) {
            PixelBox area = piece.box().grow(SOFT_EDGE).shared(clean.box());
            BinaryImage others = components.paint(area, id -> !ids.contains(id));
            for (int y = 0; y < area.height(); y++) {
                for (int x = 0; x < area.width(); x++) {
                    if (!others.at(x, y)) {
                        without.pixels()[(area.top() + y) * clean.width() + area.left() + x] = (byte) GrayImage.WHITE;
                    }
                }
            }
        }
        return without;
    }

    /** The same sheet, of whose ink only what is dark by the page's own threshold is left. */
    private SegmentedPage ofPrint() {
        GrayImage print = clean.printed(Histogram.otsu(Histogram.of(sheet.page().pixels())));
        return new SegmentedPage(
                sheet,
                lines,
                /* clean= */ print,
                ConnectedComponents.of(BinaryImage.of(print, INK_THRESHOLD)),
                /* faint= */ clean);
    }

    /** The same sheet, of whose ink inside {@code area} only these pieces are left, with their soft edges. */
    public SegmentedPage withOnly(Set<Integer> ids, PixelBox area) {
        PixelBox inside = area.grow(SOFT_EDGE).shared(clean.box());
        BinaryImage kept = components.paint(inside, ids::contains);
        BinaryImage others = components.paint(inside, id -> !ids.contains(id));
        GrayImage only =
                new GrayImage(clean.width(), clean.height(), clean.pixels().clone());
        for (int y = 0; y < inside.height(); y++) {
            for (int x = 0; x < inside.width(); x++) {
                PixelBox around = new PixelBox(x, y, x + 1, y + 1).grow(SOFT_EDGE);
                if (!kept.at(x, y) && others.count(around) > 0) {
                    only.pixels()[(inside.top() + y) * clean.width() + inside.left() + x] = (byte) GrayImage.WHITE;
                }
            }
        }
        return new SegmentedPage(sheet, lines, only, components, faint);
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
