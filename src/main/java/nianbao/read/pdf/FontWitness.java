package nianbao.read.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;

/**
 * What an embedded font program itself says of its glyphs, against the ToUnicode map beside it: its own character map,
 * where it still has one, and the shapes of its digits.
 */
final class FontWitness {
    private static final int[][] UNICODE_MAPS = {{3, 10}, {0, 6}, {0, 4}, {3, 1}, {0, 3}};

    private final @Nullable PDFont font;
    private final @Nullable CmapSubtable ownMap;
    private final Map<Letter, Boolean> heard = new HashMap<>();
    private @Nullable Boolean liar;

    private FontWitness(@Nullable PDFont font, @Nullable CmapSubtable ownMap) {
        this.font = font;
        this.ownMap = ownMap;
    }

    /** A witness who says nothing, where the font is not embedded or cannot be opened. */
    static FontWitness of(COSDictionary dictionary) {
        try {
            NoFonts.install();
            PDFont font = PDFontFactory.createFont(dictionary);
            return font.isEmbedded() && !font.isDamaged()
                    ? new FontWitness(font, ownMap(font).orElse(null))
                    : new FontWitness(null, null);
        } catch (IOException | RuntimeException e) {
            return new FontWitness(null, null);
        }
    }

    private static Optional<CmapSubtable> ownMap(PDFont font) throws IOException {
        TrueTypeFont program = font instanceof PDTrueTypeFont simple
                ? simple.getTrueTypeFont()
                : font instanceof PDType0Font composite && composite.getDescendantFont() instanceof PDCIDFontType2 cid
                        ? cid.getTrueTypeFont()
                        : null;
        CmapTable table = program == null ? null : program.getCmap();
        for (int[] id : UNICODE_MAPS) {
            CmapSubtable map = table == null ? null : table.getSubtable(id[0], id[1]);
            if (map != null) {
                return Optional.of(map);
            }
        }
        return Optional.empty();
    }

    /** Whether the map lies about figures; all that it calls digits are looked at, drawn on this page or not. */
    boolean liesAboutDigits(Lettering lettering) {
        if (liar == null) {
            liar = lettering.digits().stream().anyMatch(this::contradicts);
        }
        return liar;
    }

    /** Whether the program speaks against what the letter is said to be. */
    boolean contradicts(Letter letter) {
        return heard.computeIfAbsent(letter, this::hear);
    }

    private boolean hear(Letter letter) {
        try {
            return font != null && (mapContradicts(font, letter) || shapeContradicts(font, letter));
        } catch (IOException | RuntimeException e) {
            return false; // a torn glyph says nothing
        }
    }

    private boolean mapContradicts(PDFont program, Letter letter) throws IOException {
        if (ownMap == null) {
            return false;
        }
        int glyph = program instanceof PDType0Font composite
                ? composite.codeToGID(letter.code())
                : ((PDTrueTypeFont) program).codeToGID(letter.code());
        List<Integer> codes = ownMap.getCharCodes(glyph);
        return codes != null
                && codes.stream()
                        .filter(Character::isValidCodePoint)
                        .noneMatch(code ->
                                HanForms.normal(Character.toString(code)).equals(letter.text()));
    }

    private static boolean shapeContradicts(PDFont program, Letter letter) throws IOException {
        int digit = letter.text().length() == 1 ? Character.digit(letter.text().charAt(0), 10) : -1;
        if (digit < 0) {
            return false;
        }
        GeneralPath outline = program instanceof PDType3Font drawn
                ? TypeThreeOutline.of(drawn, letter.code())
                : program instanceof PDVectorFont vector ? vector.getPath(letter.code()) : new GeneralPath();
        return !outline.getBounds2D().isEmpty() && new DigitShape(outline).contradicts(digit);
    }
}
