package nianbao.read.pdf.graphics;

/**
 * A colour as far as reading needs it: is there a difference to what lies beneath?
 *
 * @param red 0 to 1
 * @param green 0 to 1
 * @param blue 0 to 1
 */
public record PaintColour(double red, double green, double blue) {
    public static final PaintColour BLACK = new PaintColour(0, 0, 0);
    public static final PaintColour WHITE = new PaintColour(1, 1, 1);
    /** Stands for patterns and colours that cannot be told without drawing them: seen on white and on black. */
    public static final PaintColour UNKNOWN = new PaintColour(0.5, 0.5, 0.5);

    static PaintColour grey(double level) {
        double g = clamp(level);
        return new PaintColour(g, g, g);
    }

    static PaintColour rgb(double red, double green, double blue) {
        return new PaintColour(clamp(red), clamp(green), clamp(blue));
    }

    static PaintColour cmyk(double cyan, double magenta, double yellow, double black) {
        double light = 1 - clamp(black);
        return new PaintColour((1 - clamp(cyan)) * light, (1 - clamp(magenta)) * light, (1 - clamp(yellow)) * light);
    }

    /** The largest difference in one of the three colours, 0 to 1. */
    public double contrast(PaintColour other) {
        return Math.max(
                Math.abs(red - other.red), Math.max(Math.abs(green - other.green), Math.abs(blue - other.blue)));
    }

    /** How it looks when laid over {@code ground} with an opacity of {@code alpha}. */
    public PaintColour over(PaintColour ground, double alpha) {
        return new PaintColour(
                red * alpha + ground.red * (1 - alpha),
                green * alpha + ground.green * (1 - alpha),
                blue * alpha + ground.blue * (1 - alpha));
    }

    private static double clamp(double level) {
        return level > 0 ? Math.min(level, 1) : 0;
    }
}
