package nianbao.read.pdf.marks;

/**
 * A colour as far as reading needs it: is there a difference to what lies beneath?
 *
 * @param red 0 to 1
 * @param green 0 to 1
 * @param blue 0 to 1
 */
public record Ink(double red, double green, double blue) {
    static final Ink BLACK = new Ink(0, 0, 0);
    public static final Ink WHITE = new Ink(1, 1, 1);
    /** Stands for patterns and colours that cannot be told without drawing them: seen on white and on black. */
    public static final Ink UNKNOWN = new Ink(0.5, 0.5, 0.5);

    static Ink grey(double level) {
        double g = clamp(level);
        return new Ink(g, g, g);
    }

    static Ink rgb(double red, double green, double blue) {
        return new Ink(clamp(red), clamp(green), clamp(blue));
    }

    static Ink cmyk(double cyan, double magenta, double yellow, double black) {
        double light = 1 - clamp(black);
        return new Ink((1 - clamp(cyan)) * light, (1 - clamp(magenta)) * light, (1 - clamp(yellow)) * light);
    }

    /** The largest difference in one of the three colours, 0 to 1. */
    public double contrast(Ink other) {
        return Math.max(
                Math.abs(red - other.red), Math.max(Math.abs(green - other.green), Math.abs(blue - other.blue)));
    }

    /** How it looks when laid over {@code ground} with an opacity of {@code alpha}. */
    public Ink over(Ink ground, double alpha) {
        return new Ink(
                red * alpha + ground.red * (1 - alpha),
                green * alpha + ground.green * (1 - alpha),
                blue * alpha + ground.blue * (1 - alpha));
    }

    private static double clamp(double level) {
        return level > 0 ? Math.min(level, 1) : 0;
    }
}
