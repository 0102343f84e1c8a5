package nianbao.read.pdf.visible;

import nianbao.geometry.Box;
import nianbao.geometry.Frame;

/**
 * The quarter turns clockwise by which most of a page's text is turned, and the way to a frame in which it is upright.
 *
 * @param width of the page as seen
 * @param height of the page as seen
 */
public record TextRotation(int quarters, double width, double height) {
    /** The nearest number of quarter turns to an angle, 0 to 3. */
    public static int quarters(double degrees) {
        return Math.floorMod(Math.round(degrees / 90), 4);
    }

    /** How far an angle is from the nearest quarter turn, in degrees. */
    static double slant(double degrees) {
        return Math.abs(degrees - 90 * Math.round(degrees / 90));
    }

    public Box toReading(Box page) {
        return switch (quarters) {
            case 1 -> new Box(page.top(), width - page.right(), page.bottom(), width - page.left());
            case 2 -> new Box(width - page.right(), height - page.bottom(), width - page.left(), height - page.top());
            case 3 -> new Box(height - page.bottom(), page.left(), height - page.top(), page.right());
            default -> page;
        };
    }

    /** The way back. */
    public Frame frame() {
        return switch (quarters) {
            case 1 -> Frame.affine(0, -1, width, 1, 0, 0);
            case 2 -> Frame.affine(-1, 0, width, 0, -1, height);
            case 3 -> Frame.affine(0, 1, 0, -1, 0, height);
            default -> Frame.IDENTITY;
        };
    }

    public double readingWidth() {
        return quarters % 2 == 0 ? width : height;
    }

    public double readingHeight() {
        return quarters % 2 == 0 ? height : width;
    }
}
