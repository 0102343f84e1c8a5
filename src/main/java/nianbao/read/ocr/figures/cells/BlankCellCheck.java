package nianbao.read.ocr.figures.cells;

import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.segment.RulingOverlap;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Checks that a cell without ink is blank: a faint figure is no blank, nor is a cell whose ink a seal or a ruling may
 * hide.
 */
public final class BlankCellCheck {
    /** Grey up to which a pixel may be faint ink; paper is 250 and its grain seldom below 235. */
    public static final int FAINT = 226;
    /** Inches of the height and of the area's side of the smallest faint thing that may be a digit. */
    private static final double DIGIT_HEIGHT = 0.045;
    /** Share of a faint thing's box that is dark at least: grain that touches by chance is sparse. */
    private static final double DENSITY = 0.25;
    /** Share of the cell's middle that a seal covers so that it may hide a digit. */
    private static final double HIDDEN_SHARE = 0.12;
    /** Inches inside the cell's edges where rests of rulings stand. */
    private static final double EDGE = 0.03;
    /** Inches inside its edges of the narrowest cell: in a sliver beside a false line no figure would stand whole. */
    private static final double NARROWEST = 0.06;
    /** Inches of the sides of a window that a digit of small type fills. */
    private static final double WINDOW_WIDTH = 0.07;

    private static final double WINDOW_HEIGHT = 0.11;
    /** Square inches of ink, in such a window, that may be what is left of a digit: less than half of a thin 1. */
    private static final double SCATTERED_INK = 0.0005;
    /** Grey up to which a pixel counts as scattered ink. */
    private static final int SCATTERED = 200;

    private BlankCellCheck() {}

    public static boolean isBlank(SegmentedPage sheet, CellInk cell) {
        double dpi = sheet.sheet().dpi();
        PixelBox inner = cell.area().grow(-(int) Math.ceil(EDGE * dpi));
        if (Math.min(inner.width(), inner.height()) < NARROWEST * dpi) {
            return false;
        }
        GrayImage inside = sheet.faint().crop(inner);
        return !hasFaintInk(inside, dpi)
                && !hasScatteredInk(BinaryImage.of(inside, SCATTERED), dpi)
                && sheet.sheet().sealedShare(inner) <= HIDDEN_SHARE
                && !RulingOverlap.of(sheet).isAt(cell.area());
    }

    private static boolean hasFaintInk(GrayImage inside, double dpi) {
        for (Component component :
                ConnectedComponents.of(BinaryImage.of(inside, FAINT)).all()) {
            boolean tall = component.box().height() >= DIGIT_HEIGHT * dpi
                    || component.box().width() >= DIGIT_HEIGHT * dpi;
            if (tall && component.area() >= DENSITY * component.box().area() && component.area() >= 8) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many grains stand together that they may be a digit that fell apart. */
    private static boolean hasScatteredInk(BinaryImage inside, double dpi) {
        int width = (int) Math.ceil(WINDOW_WIDTH * dpi);
        int height = (int) Math.ceil(WINDOW_HEIGHT * dpi);
        for (int top = 0; top == 0 || top + height / 2 < inside.height(); top += Math.max(1, height / 2)) {
            for (int left = 0; left == 0 || left + width / 2 < inside.width(); left += Math.max(1, width / 2)) {
                PixelBox window = new PixelBox(left, top, left + width, top + height);
                if (inside.count(window) >= SCATTERED_INK * dpi * dpi) {
                    return true;
                }
            }
        }
        return false;
    }
}
