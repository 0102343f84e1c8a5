package nianbao.geometry;

/**
 * A straight line that parts cells, upright or level.
 *
 * @param at the coordinate that all its points share: y of a level line, x of an upright one, at its middle
 * @param along from where to where it runs on the other axis
 * @param thickness in points, 0 where it is not known
 */
public record Ruling(Axis axis, double at, Span along, double thickness) {
    /** LEVEL lines run along x, UPRIGHT lines along y. */
    public enum Axis {
        LEVEL,
        UPRIGHT
    }

    public static Ruling level(double y, double left, double right, double thickness) {
        return new Ruling(Axis.LEVEL, y, new Span(left, right), thickness);
    }

    public static Ruling upright(double x, double top, double bottom, double thickness) {
        return new Ruling(Axis.UPRIGHT, x, new Span(top, bottom), thickness);
    }

    public double length() {
        return along.length();
    }

    /** The ink of the line. */
    public Box box() {
        double half = thickness / 2;
        return axis == Axis.LEVEL
                ? new Box(along.start(), at - half, along.end(), at + half)
                : new Box(at - half, along.start(), at + half, along.end());
    }
}
