package nianbao.read.ocr.rulings.trace;

/**
 * How broken the lines may be that are looked for.
 *
 * @param pieceInches of the shortest piece of a line: shorter takes strokes of letters, longer loses slanting lines
 * @param bridgedInches blank inside a piece of a line over which it goes on
 * @param inkedShare the share of a line's length that must be inked: less joins strokes of neighbouring letters
 * @param gapInches blank between two pieces that are still one line; more joins letters
 * @param longGapInches the same between two long pieces; more would close merged cells, the narrowest are 0.25 wide
 */
public record RulingTolerances(
        double pieceInches, double bridgedInches, double inkedShare, double gapInches, double longGapInches) {
    /** Drawn through, or scanned with small breaks. */
    public static final RulingTolerances SOLID = new RulingTolerances(0.11, 0.02, 0.72, 0.04, 0.12);
    /** Dots or short dashes, up to three points apart. */
    public static final RulingTolerances DOTTED = new RulingTolerances(0.11, 0.045, 0.3, 0.04, 0.12);
}
