package nianbao.read.office.text;

import java.util.Optional;
import nianbao.read.office.text.RgbColour.Contrast;

/**
 * Whether a reader sees text.
 *
 * @param visible is it read at all?
 * @param oddity why it may be read wrongly, or not seen; of what is not seen, that a block of colour is
 */
public record TextVisibility(boolean visible, Optional<String> oddity) {
    public static final TextVisibility HIDDEN = new TextVisibility(false, Optional.empty());

    private static final TextVisibility CLEAR = new TextVisibility(true, Optional.empty());

    /** Letters of this size in points, or in lines of this height, are specks. */
    private static final double UNSEEN_SIZE = 2;

    /** Letters of this size in points are hard to read; the smallest print of tables seen is 5. */
    private static final double SMALL_SIZE = 4;

    /** In lines of less than this share of their size the half of letters is cut off. */
    private static final double CUT_RATIO = 0.6;

    /**
     * @param ink of the letters; without one it is black or white, whichever shows
     * @param groundKnown whether nothing but {@code ground} may lie under them
     * @param size of the letters in points
     * @param lineHeight in points, where no letter may be higher; infinite where letters are free
     */
    public static TextVisibility of(
            Optional<RgbColour> ink, RgbColour ground, boolean groundKnown, double size, double lineHeight) {
        if (Math.min(size, lineHeight) <= UNSEEN_SIZE) {
            return HIDDEN;
        }
        Contrast contrast = ink.map(shade -> shade.on(ground)).orElse(Contrast.CLEAR);
        if (contrast == Contrast.UNSEEN && groundKnown) {
            boolean block = ground.on(RgbColour.WHITE) == Contrast.CLEAR;
            return block ? new TextVisibility(false, Optional.of("block")) : HIDDEN;
        }
        if (contrast != Contrast.CLEAR) {
            return new TextVisibility(true, Optional.of("pale"));
        }
        boolean cut = lineHeight < CUT_RATIO * size;
        return size <= SMALL_SIZE || cut ? new TextVisibility(true, Optional.of(cut ? "cut" : "small")) : CLEAR;
    }
}
