package nianbao.read.ofd.value;

import java.util.Optional;

/** Left, top, width and height, in millimetres, y down. */
public record Rectangle(double x, double y, double width, double height) {
    public static Optional<Rectangle> of(String text) {
        return Numbers.of(text, 4).filter(n -> n[2] >= 0 && n[3] >= 0).map(n -> new Rectangle(n[0], n[1], n[2], n[3]));
    }

    public boolean holds(double atX, double atY, double slack) {
        return atX >= x - slack && atX <= x + width + slack && atY >= y - slack && atY <= y + height + slack;
    }

    public Rectangle grown(double by) {
        return new Rectangle(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
