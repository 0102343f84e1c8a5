package nianbao.read.office.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of text or of what lies under it.
 *
 * @param red 0 to 255, as the others
 */
public record RgbColour(int red, int green, int blue) {
    public static final RgbColour WHITE = new RgbColour(255, 255, 255);
    public static final RgbColour BLACK = new RgbColour(0, 0, 0);

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{6}");

    /** Colours that differ by no more than this in each of red, green and blue are one to the eye. */
    private static final int SAME = 8;

    /**
     * Text that is lighter or darker than its ground by less than this share is hard to see; the palest grey of print
     * seen is 0.25.
     */
    private static final double PALE_RATIO = 0.2;

    /** How well text shows on its ground. */
    public enum Contrast {
        UNSEEN,
        PALE,
        CLEAR
    }

    public RgbColour {
        if (((red | green | blue) & ~0xFF) != 0) {
            throw new IllegalArgumentException("no colour: " + red + "," + green + "," + blue);
        }
    }

    /** From six hexadecimal digits; empty for anything else, such as {@code auto}. */
    public static Optional<RgbColour> ofHex(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(ofRgb(Integer.parseInt(text, 16)));
    }

    /** @param rgb red in the third byte from the right, blue in the first */
    public static RgbColour ofRgb(int rgb) {
        return new RgbColour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** How text of this colour shows on {@code ground}. */
    public Contrast on(RgbColour ground) {
        int difference = Math.max(
                Math.abs(red - ground.red), Math.max(Math.abs(green - ground.green), Math.abs(blue - ground.blue)));
        if (difference <= SAME) {
            return Contrast.UNSEEN;
        }
        return Math.abs(lightness() - ground.lightness()) < PALE_RATIO ? Contrast.PALE : Contrast.CLEAR;
    }

    /** 0 for black, 1 for white; the weights of ITU-R BT.601. */
    public double lightness() {
        return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    }
}
