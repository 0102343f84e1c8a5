package nianbao.read.ocr.image;

/**
 * How broken the lines may be that are looked for.
 *
 * @param bridgedInches blank inside a line over which it goes on
 * @param inkedShare the share of a line's length that must be inked: less joins strokes of neighbouring letters
 */
public record LineStyle(double bridgedInches, double inkedShare) {
    /** Drawn through, or scanned with small breaks. */
    public static final LineStyle SOLID = new LineStyle(0.02, 0.72);
    /** Dots or short dashes, up to three points apart. */
    public static final LineStyle DOTTED = new LineStyle(0.045, 0.3);
}
