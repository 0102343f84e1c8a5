package nianbao.read.office.text;

import java.text.Normalizer;
import java.util.List;

/**
 * What a reader sees of a stretch of text: white space folded, none beside a Chinese character, no invisible
 * characters.
 */
public final class PlainText {
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private PlainText() {}

    /**
     * The text with ends trimmed; a space stays only where neither neighbour is a Chinese character or its punctuation.
     */
    public static String clean(CharSequence raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean gap = false;
        int last = -1;
        for (int i = 0; i < raw.length(); ) {
            int letter = Character.codePointAt(raw, i);
            i += Character.charCount(letter);
            if (isInvisible(letter)) {
                continue;
            }
            if (isSpace(letter)) {
                gap = true;
                continue;
            }
            if (gap && last >= 0 && !isChinese(last) && !isChinese(letter)) {
                out.append(' ');
            }
            gap = false;
            last = letter;
            appendUnified(out, letter);
        }
        return out.toString();
    }

    /** Lines put together as one text. */
    public static String join(List<String> lines) {
        return clean(String.join(" ", lines));
    }

    public static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0x85;
    }

    /**
     * Is it a blank that indents a line where it stands first: not what separates words in the source of a web page?
     */
    public static boolean isIndent(int letter) {
        return letter == '\t'
                || letter == IDEOGRAPHIC_SPACE
                || letter == 0xA0
                || (letter >= 0x2001 && letter <= 0x2003);
    }

    /** Han characters, CJK punctuation, full-width forms, and the quotes, dashes and circled numbers set among them. */
    static boolean isChinese(int letter) {
        if (letter < 0x2010) {
            return false;
        }
        return (letter >= 0x2010 && letter <= 0x2026)
                || (letter >= 0x2460 && letter <= 0x24FF)
                || (letter >= 0x2E80 && letter <= 0x9FFF)
                || (letter >= 0xF900 && letter <= 0xFAFF)
                || (letter >= 0xFE30 && letter <= 0xFE4F)
                || (letter >= 0xFF00 && letter <= 0xFFEF)
                || (letter >= 0x20000 && letter <= 0x3FFFF);
    }

    private static boolean isInvisible(int letter) {
        if (isSpace(letter)) {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.CONTROL || type == Character.FORMAT || (letter >= 0xFE00 && letter <= 0xFE0F);
    }

    /**
     * Radicals and compatibility ideographs look like characters that they are not: the character is what was meant.
     */
    private static void appendUnified(StringBuilder out, int letter) {
        boolean lookalike = (letter >= 0x2E80 && letter <= 0x2FDF) || (letter >= 0xF900 && letter <= 0xFAFF);
        if (lookalike) {
            out.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
        } else {
            out.appendCodePoint(letter);
        }
    }
}
