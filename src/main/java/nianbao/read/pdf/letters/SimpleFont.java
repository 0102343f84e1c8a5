package nianbao.read.pdf.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** A font of single byte codes: Type 1, TrueType and Type 3. */
final class SimpleFont extends TextFont {
    /** Names that spell out which letter they are of. */
    private static final Pattern SPELLED = Pattern.compile("uni([0-9A-F]{4})+|u[0-9A-F]{4,6}");

    private final double[] widths;
    private final double ascent;
    private final double descent;
    private final Supplier<Names> names;

    /**
     * @param name of the font
     * @param widths in ems, one for each of the 256 codes
     * @param names what the encoding calls each code; asked only for a code that has no ToUnicode entry
     */
    SimpleFont(
            String name,
            @Nullable ToUnicode toUnicode,
            double[] widths,
            double ascent,
            double descent,
            Supplier<Names> names) {
        super(name, toUnicode);
        this.widths = widths.clone();
        this.ascent = ascent;
        this.descent = descent;
        this.names = names;
    }

    /**
     * The glyph names of the codes.
     *
     * @param reliable false where such names are only what the producer happened to number its glyphs with
     */
    record Names(Encoding encoding, boolean reliable) {
        /** What a code is called; empty where nothing. */
        Optional<String> of(int code) {
            return Optional.ofNullable(encoding.getCodeToNameMap().get(code));
        }
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
    public double ascent() {
        return ascent;
    }

    @Override
    public double descent() {
        return descent;
    }

    @Override
    Meaning meaningWithoutMap(int code, int length) {
        Names known = names.get();
        String name = known.of(code).orElse("");
        String text = GlyphList.getAdobeGlyphList().toUnicode(name);
        if (name.isEmpty() || text == null) {
            return Meaning.NONE;
        }
        boolean stated = known.reliable() || SPELLED.matcher(name).matches();
        return new Meaning(text, stated ? Trust.STATED : Trust.GUESSED);
    }

    @Override
    FontCharacter measure(int code, int length, Meaning meaning) {
        return new FontCharacter(code, meaning.text(), meaning.trust(), widths[code], 0, 0, 0, code == ' ');
    }
}
