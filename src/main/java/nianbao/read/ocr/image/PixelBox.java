package nianbao.read.ocr.image;

/** An upright rectangle of pixels; {@code right} and {@code bottom} are the first column and row outside. */
public record PixelBox(int left, int top, int right, int bottom) {
    public PixelBox {
        if (left > right || top > bottom) {
            throw new IllegalArgumentException("not a box: " + left + " " + top + " " + right + " " + bottom);
        }
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public double centerX() {
        return (left + right) / 2.0;
    }

    public double centerY() {
        return (top + bottom) / 2.0;
    }

    public long area() {
        return (long) width() * height();
    }

    public boolean isEmpty() {
        return left == right || top == bottom;
    }

    public PixelBox union(PixelBox other) {
        return new PixelBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** What both share; an empty box where they share nothing. */
    public PixelBox shared(PixelBox other) {
        int newLeft = Math.max(left, other.left);
        int newTop = Math.max(top, other.top);
        return new PixelBox(
                newLeft,
                newTop,
                Math.max(newLeft, Math.min(right, other.right)),
                Math.max(newTop, Math.min(bottom, other.bottom)));
    }

    /** This box with {@code margin} pixels more on every side; fewer where it is negative, never inside out. */
    public PixelBox grow(int margin) {
        int dx = Math.max(margin, -width() / 2);
        int dy = Math.max(margin, -height() / 2);
        return new PixelBox(left - dx, top - dy, right + dx, bottom + dy);
    }

    /** The pixels of height that both share. */
    public int sharedRows(PixelBox other) {
        return Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
    }

    /** The pixels of width that both share. */
    public int sharedColumns(PixelBox other) {
        return Math.max(0, Math.min(right, other.right) - Math.max(left, other.left));
    }
}
