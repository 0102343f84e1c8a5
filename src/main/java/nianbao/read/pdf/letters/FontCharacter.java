package nianbao.read.pdf.letters;

import java.util.Optional;

/**
 * What a font says of one character code. Lengths are in ems: multiples of the font size.
 *
 * @param text what the code stands for, normalised; U+FFFD where nothing is known; may be blank
 * @param advance width of the advance box
 * @param originX where the advance box begins against the pen, not 0 in vertical writing only
 * @param originY where the base line lies against the pen, not 0 in vertical writing only
 * @param down how far the pen moves in vertical writing, negative downwards; 0 in horizontal writing
 * @param wordSpace a single byte 32, after which the word spacing applies
 */
public record FontCharacter(
        int code,
        String text,
        Trust trust,
        double advance,
        double originX,
        double originY,
        double down,
        boolean wordSpace) {
    public static final String NOT_KNOWN = "\uFFFD";
    /** PDF breaks no lines: where it stands, a hyphen is drawn. */
    static final char SOFT_HYPHEN = 0xAD;

    /** What speaks for {@link #text}. */
    public enum Trust {
        /** The file states it: a ToUnicode map, a predefined character collection, a standard encoding. */
        STATED,
        /** It only follows from how such codes are often used. */
        GUESSED,
        /** The file says nothing, or nothing that is a character. */
        MISSING,
        /** The file states it, and the file itself, or the sense of the text, speaks against it. */
        DENIED
    }

    public FontCharacter denied() {
        return new FontCharacter(code, text, Trust.DENIED, advance, originX, originY, down, wordSpace);
    }

    /** The digit that this is said to be, of any width. */
    public Optional<Integer> digit() {
        int digit = text.length() == 1 ? Character.digit(text.charAt(0), 10) : -1;
        return digit < 0 ? Optional.empty() : Optional.of(digit);
    }

    public boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** White space of any kind, and marks of no width that print nothing. */
    private static boolean isBlank(char c) {
        return c <= ' '
                || Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || (Character.getType(c) == Character.FORMAT && c != SOFT_HYPHEN);
    }
}
