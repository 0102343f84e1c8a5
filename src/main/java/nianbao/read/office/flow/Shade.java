package nianbao.read.office.flow;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of text or of what lies under it.
 *
 * @param red 0 to 255, as the others
 */
public record Shade(int red, int green, int blue) {
    public static final Shade WHITE = new Shade(255, 255, 255);
    public static final Shade BLACK = new Shade(0, 0, 0);

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{6}");

    /** Colours that differ by no more than this in each of red, green and blue are one to the eye. */
    private static final int SAME = 8;

    /** Text that is lighter or darker than its ground by less than this share is hard to see; the palest grey of print seen is 0.25. */
    private static final double PALE_RATIO = 0.2;

    /** How well text shows on its ground. */
    public enum Contrast {
        UNSEEN,
        PALE,
        CLEAR
    }

    public Shade {
        if (((red | green | blue) & ~0xFF) != 0) {
            throw new IllegalArgumentException("no colour: " + red + "," + green + "," + blue);
        }
    }

    /** From six hexadecimal digits; empty for anything else, such as {@code auto}. */
    public static Optional<Shade> ofHex(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(ofRgb(Integer.parseInt(text, 16)));
    }

    /** @param rgb red in the third byte from the right, blue in the first */
    public static Shade ofRgb(int rgb) {
        return new Shade(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** How text of this colour shows on {@code ground}. */
    public Contrast on(Shade ground) {
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
