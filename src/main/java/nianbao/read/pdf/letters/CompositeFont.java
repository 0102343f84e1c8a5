package nianbao.read.pdf.letters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import org.apache.fontbox.cmap.CMap;
import org.jspecify.annotations.Nullable;

/** A font of codes of one to four bytes (Type 0), as Chinese text is set. */
final class CompositeFont extends TextFont {
    /**
     * No Chinese character is narrower, in ems: a file that says so sets each letter where it belongs, and lost what its font
     * had of widths on the way, as files do that Cairo writes anew.
     */
    private static final double NARROWEST_HAN = 0.6;

    private final Codes codes;
    private final Metrics metrics;
    private final Collection collection;

    CompositeFont(String name, @Nullable ToUnicode toUnicode, Codes codes, Metrics metrics, Collection collection) {
        super(name, toUnicode);
        this.codes = codes;
        this.metrics = metrics;
        this.collection = collection;
    }

    /**
     * How bytes become codes, and codes become character identifiers.
     *
     * @param map absent for Identity: two bytes are the identifier
     * @param unicode the codes themselves are UTF-16
     */
    record Codes(@Nullable CMap map, boolean vertical, boolean unicode) {}

    /**
     * Sizes by character identifier, in ems.
     *
     * @param vertical the advance downwards and the origin (x, y) of single identifiers
     */
    record Metrics(
            Map<Integer, Double> widths,
            double width,
            Map<Integer, double[]> vertical,
            double verticalOrigin,
            double verticalAdvance,
            double ascent,
            double descent) {}

    /**
     * What the identifiers stand for.
     *
     * @param toUnicode absent where the identifiers belong to this one font
     */
    record Collection(@Nullable CMap toUnicode, Trust trust) {}

    @Override
    public boolean isVertical() {
        return codes.vertical();
    }

    @Override
    public double ascent() {
        return metrics.ascent();
    }

    @Override
    public double descent() {
        return metrics.descent();
    }

    @Override
    public double width(FontCharacter letter) {
        boolean lost = !isVertical()
                && letter.advance() < NARROWEST_HAN
                && Character.isIdeographic(letter.text().codePointAt(0));
        return lost ? 1 : letter.advance();
    }

    @Override
    public List<FontCharacter> letters(byte[] string) {
        return codes.map() == null ? twoByteLetters(string) : mappedLetters(string, codes.map());
    }

    private List<FontCharacter> twoByteLetters(byte[] string) {
        List<FontCharacter> letters = new ArrayList<>(string.length / 2);
        for (int i = 0; i + 1 < string.length; i += 2) {
            letters.add(letter(((string[i] & 0xFF) << 8) | (string[i + 1] & 0xFF), 2));
        }
        return letters;
    }

    private List<FontCharacter> mappedLetters(byte[] string, CMap map) {
        List<FontCharacter> letters = new ArrayList<>(string.length / 2);
        ByteArrayInputStream in = new ByteArrayInputStream(string);
        try {
            while (in.available() > 0) {
                int before = in.available();
                int code = map.readCode(in);
                int length = before - in.available();
                if (length < 1) {
                    break;
                }
                letters.add(letter(code, Math.min(length, 4)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail", e);
        }
        return letters;
    }

    @Override
    Meaning meaningWithoutMap(int code, int length) {
        if (codes.unicode()) {
            return new Meaning(utf16(code), Trust.STATED);
        }
        if (collection.toUnicode() == null) {
            return Meaning.NONE;
        }
        String text = collection.toUnicode().toUnicode(identifier(code, length), 2);
        return text == null ? Meaning.NONE : new Meaning(text, collection.trust());
    }

    /** A code of four bytes is a pair of surrogates, and negative as an int. */
    private static String utf16(int code) {
        char low = (char) code;
        char high = (char) (code >>> Character.SIZE);
        return high == 0 ? String.valueOf(low) : new String(new char[] {high, low});
    }

    private int identifier(int code, int length) {
        return codes.map() == null ? code : codes.map().toCID(code, length);
    }

    @Override
    FontCharacter measure(int code, int length, Meaning meaning) {
        int identifier = identifier(code, length);
        double width = metrics.widths().getOrDefault(identifier, metrics.width());
        boolean wordSpace = length == 1 && code == ' ';
        if (!codes.vertical()) {
            return new FontCharacter(code, meaning.text(), meaning.trust(), width, 0, 0, 0, wordSpace);
        }
        double[] own = metrics.vertical().get(identifier);
        double down = own == null ? metrics.verticalAdvance() : own[0];
        double x = own == null ? width / 2 : own[1];
        double y = own == null ? metrics.verticalOrigin() : own[2];
        return new FontCharacter(code, meaning.text(), meaning.trust(), width, -x, -y, down, wordSpace);
    }
}
