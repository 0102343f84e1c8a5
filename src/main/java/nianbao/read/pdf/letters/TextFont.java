package nianbao.read.pdf.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import org.jspecify.annotations.Nullable;

/**
 * A font as far as reading needs it: how bytes become letters, and how wide they are. The font program itself is left
 * alone; widths and meanings stand in the font's dictionary.
 */
public abstract class TextFont {
    /** Where the em box of a Chinese font ends above and below the base line; used where the font says nothing. */
    private static final double ASCENT = 0.88;

    private static final double DESCENT = -0.12;

    /**
     * No other Latin letter and no digit is as wide, in ems, in fonts that have their own width for each; W has 0.99.
     */
    private static final double WIDE = 0.95;

    private static final String WIDE_LETTERS = "MWmwÆŒæœ";
    /** Symbol itself is not among them: it has digits. */
    private static final Pattern SYMBOLS = Pattern.compile("Wingdings|Webdings|Dingbats|OpenSymbol|Marlett");

    private final Map<Long, FontCharacter> known = new HashMap<>();
    private final @Nullable ToUnicode toUnicode;
    private final boolean symbols;

    /** @param name of the font, as its dictionary gives it */
    TextFont(String name, @Nullable ToUnicode toUnicode) {
        this.symbols = SYMBOLS.matcher(name).find();
        this.toUnicode = toUnicode;
    }

    /** The letters of a string, in order; a torn last code is left out. */
    public abstract List<FontCharacter> letters(byte[] string);

    public boolean isVertical() {
        return false;
    }

    /** Top of the letters above the base line, in ems. */
    public double ascent() {
        return ASCENT;
    }

    /** Bottom of the letters against the base line, in ems; negative below it. */
    public double descent() {
        return DESCENT;
    }

    /** How wide the box of a letter is, in ems. */
    public double width(FontCharacter letter) {
        return letter.advance();
    }

    /** Whether it is one of the fonts of bullets, ticks and arrows, which have no letters and no figures. */
    public boolean isOfSymbols() {
        return symbols;
    }

    public boolean hasToUnicode() {
        return toUnicode != null;
    }

    /** The letters that the ToUnicode map calls digits, drawn or not. */
    final List<FontCharacter> digits() {
        return toUnicode == null
                ? List.of()
                : toUnicode.digits().stream()
                        .map(code -> letter(code.value(), code.length()))
                        .toList();
    }

    /** What the file says of the code without a ToUnicode map. */
    abstract Meaning meaningWithoutMap(int code, int length);

    /** The metrics of the code; text and trust are filled in by {@link #letter}. */
    abstract FontCharacter measure(int code, int length, Meaning meaning);

    final FontCharacter letter(int code, int length) {
        return known.computeIfAbsent(((long) code << 2) | (length - 1), key -> {
            FontCharacter letter = measure(code, length, meaning(code, length));
            return isTooWide(letter) || (symbols && isDigit(letter.text())) ? letter.denied() : letter;
        });
    }

    /**
     * Whether it is a narrow letter as wide as a Chinese character: a map that lost its bearings. Programs that write
     * PDF anew leave such maps for the fonts of browsers, with Ā for a bracket and O for 三.
     */
    private boolean isTooWide(FontCharacter letter) {
        int c = letter.text().codePointAt(0);
        return c < 0x250
                && letter.text().length() == 1
                && Character.isLetterOrDigit(c)
                && WIDE_LETTERS.indexOf(c) < 0
                && letter.advance() > WIDE * Math.max(1, ascent() - descent());
    }

    private Meaning meaning(int code, int length) {
        if (toUnicode != null) {
            String text = toUnicode.text(code, length);
            if (text != null && HanNormalizer.isText(text)) {
                String normal = plain(text);
                return new Meaning(normal, isFalse(text, normal, code, length) ? Trust.DENIED : Trust.STATED);
            }
        }
        Meaning meaning = meaningWithoutMap(code, length);
        return HanNormalizer.isText(meaning.text())
                ? new Meaning(plain(meaning.text()), meaning.trust())
                : Meaning.NONE;
    }

    /** Whether one glyph is said to be more than one digit, or another figure than the encoding of the font says. */
    private boolean isFalse(String text, String normal, int code, int length) {
        String plain = text.strip();
        if (plain.length() > 1 && plain.chars().anyMatch(Character::isDigit)) {
            return true;
        }
        Meaning other = meaningWithoutMap(code, length);
        return other.trust() == Trust.STATED && digit(plain(other.text())) != digit(normal);
    }

    private static String plain(String text) {
        String normal = HanNormalizer.normal(text).replace(FontCharacter.SOFT_HYPHEN, '-');
        return normal.isBlank() ? normal : normal.strip();
    }

    private static boolean isDigit(String text) {
        return digit(text) >= 0;
    }

    /** The digit, of any width; -1 where it is none. */
    private static int digit(String text) {
        String plain = text.strip();
        return plain.length() == 1 ? Character.digit(plain.charAt(0), 10) : -1;
    }

    /** A text and what speaks for it. */
    record Meaning(String text, Trust trust) {
        static final Meaning NONE = new Meaning(FontCharacter.NOT_KNOWN, Trust.MISSING);
    }

    /** Stands in where a page shows text without a font: its letters are seen, not known. */
    public static final class Absent extends TextFont {
        public Absent() {
            super("", null);
        }

        @Override
        public List<FontCharacter> letters(byte[] string) {
            List<FontCharacter> letters = new ArrayList<>(string.length);
            for (byte b : string) {
                letters.add(letter(b & 0xFF, 1));
            }
            return letters;
        }

        @Override
        Meaning meaningWithoutMap(int code, int length) {
            return Meaning.NONE;
        }

        @Override
        FontCharacter measure(int code, int length, Meaning meaning) {
            return new FontCharacter(
                    code, code == ' ' ? " " : meaning.text(), meaning.trust(), 0.5, 0, 0, 0, code == ' ');
        }
    }
}
