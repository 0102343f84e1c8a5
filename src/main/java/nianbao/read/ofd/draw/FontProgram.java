package nianbao.read.ofd.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A font that came with the file, whatever its format: TrueType, OpenType, or CFF by itself. */
final class FontProgram {
    /** Characters of symbol fonts stand here (OpenType, cmap 3.0). */
    private static final int SYMBOLS = 0xF000;

    private final @Nullable TrueTypeFont trueType;
    private final @Nullable CFFFont compact;
    private final @Nullable CmapLookup map;
    private final byte[] bytes;

    private FontProgram(@Nullable TrueTypeFont trueType, @Nullable CFFFont compact, byte[] bytes) {
        this.trueType = trueType;
        this.compact = compact;
        this.bytes = bytes;
        this.map = map(trueType);
    }

    /** Empty for what is no font, or one that cannot be opened. */
    static Optional<FontProgram> of(byte[] bytes) {
        try {
            String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
            if (start.equals("OTTO")) {
                OpenTypeFont font = new OTFParser(true).parse(new RandomAccessReadBuffer(bytes));
                return Optional.of(new FontProgram(font, font.getCFF().getFont(), bytes));
            }
            if (start.equals("\0\1\0\0") || start.equals("true")) {
                TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
                return font.getGlyph() == null || font.getHorizontalMetrics() == null
                        ? Optional.empty()
                        : Optional.of(new FontProgram(font, null, bytes));
            }
            if (start.startsWith("\1\0")) {
                CFFFont font =
                        new CFFParser().parse(new RandomAccessReadBuffer(bytes)).get(0);
                return Optional.of(new FontProgram(null, font, bytes));
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable CmapLookup map(@Nullable TrueTypeFont font) {
        try {
            return font == null ? null : font.getUnicodeCmapLookup(false);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isCompact() {
        return compact != null;
    }

    boolean isOpenType() {
        return compact != null && trueType != null;
    }

    /** The glyph that the font's own map gives to a character; empty where it has none. */
    Optional<Integer> glyph(int character) {
        if (map == null) {
            return Optional.empty();
        }
        int glyph = map.getGlyphId(character);
        int symbol = glyph == 0 && character < 0x100 ? map.getGlyphId(SYMBOLS + character) : glyph;
        return symbol == 0 ? Optional.empty() : Optional.of(symbol);
    }

    /** The number under which PDF finds a glyph: fonts of CFF with identifiers of their own have an order of their own. */
    int identifier(int glyph) {
        return compact instanceof CFFCIDFont font ? font.getCharset().getCIDForGID(glyph) : glyph;
    }

    /** The glyph of an {@link #identifier}. */
    int glyphOf(int identifier) {
        return compact instanceof CFFCIDFont font ? font.getCharset().getGIDForCID(identifier) : identifier;
    }

    /** In thousandths of the font's size. */
    double width(int glyph) {
        try {
            if (trueType != null) {
                return trueType.getAdvanceWidth(glyph) * 1000.0 / trueType.getUnitsPerEm();
            }
            return compact == null
                    ? 1000
                    : compact.getType2CharString(identifier(glyph)).getWidth();
        } catch (IOException | RuntimeException e) {
            return 1000;
        }
    }
}
