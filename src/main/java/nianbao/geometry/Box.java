package nianbao.geometry;

import java.util.Collection;

/**
 * An upright rectangle in PDF points (1/72 inch), origin top left, x to the right, y down. Coordinates that are no
 * numbers, and a right or bottom before its opposite, are refused.
 */
public record Box(double left, double top, double right, double bottom) {
    public Box {
        if (!(left <= right) || !(top <= bottom)) {
            throw new IllegalArgumentException("not a box: " + left + " " + top + " " + right + " " + bottom);
        }
    }

    /** The box that two opposite corners span, whichever they are. */
    public static Box ofCorners(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    /** The smallest box around all of {@code boxes}, of which there must be one at least. */
    public static Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::union).orElseThrow(() -> new IllegalArgumentException("no box"));
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centerX() {
        return (left + right) / 2;
    }

    public double centerY() {
        return (top + bottom) / 2;
    }

    public double area() {
        return width() * height();
    }

    public Span horizontal() {
        return new Span(left, right);
    }

    public Span vertical() {
        return new Span(top, bottom);
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    public boolean containsCenterOf(Box other) {
        return contains(other.centerX(), other.centerY());
    }

    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Whether both share a point; a line without a width can touch a box too. */
    public boolean touches(Box other) {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }

    /** The area that both share, in square points; 0 where they only touch. */
    public double sharedArea(Box other) {
        return horizontal().shared(other.horizontal()) * vertical().shared(other.vertical());
    }

    /** This box with {@code margin} points more on every side (fewer where it is negative, never inside out). */
    public Box grow(double margin) {
        double dx = Math.max(margin, -width() / 2);
        double dy = Math.max(margin, -height() / 2);
        return new Box(left - dx, top - dy, right + dx, bottom + dy);
    }
}
