package nianbao.read.pdf.letters;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/**
 * How far a Type 3 font reaches above and below its base line, in multiples of the size at which it is set.
 *
 * <p>A font whose box is about an em is measured like any other. The glyphs of a bitmap font, set at size 1, are
 * measured by the boxes that they state themselves, since programs that print to PDF once more turn the glyphs and leave
 * the font's own box as it was; where they state none, by that.
 */
record TypeThreeHeights(double ascent, double descent) {
    /** So much higher than its size is no font that is set at its size. */
    private static final double NO_EM = 2;
    /** Codes of a font of single bytes. */
    private static final int GLYPHS = 256;

    /** @param scale of the heights, from the font's matrix */
    static Optional<TypeThreeHeights> ofBitmaps(COSDictionary font, double scale) {
        COSArray box = font.getCOSArray(COSName.FONT_BBOX);
        if (box == null || box.size() < 4) {
            return Optional.empty();
        }
        float[] stated = box.toFloatArray();
        TypeThreeHeights whole = scaled(stated[1], stated[3], scale);
        return whole.ascent - whole.descent < NO_EM
                ? Optional.empty()
                : Optional.of(ofGlyphs(font, scale).orElse(whole));
    }

    private static Optional<TypeThreeHeights> ofGlyphs(COSDictionary dictionary, double scale) {
        COSDictionary glyphs = dictionary.getCOSDictionary(COSName.CHAR_PROCS);
        if (glyphs == null) {
            return Optional.empty();
        }
        return glyphs.keySet().stream()
                .limit(GLYPHS)
                .flatMap(name -> Stream.ofNullable(glyphs.getCOSStream(name)))
                .map(glyph -> box(dictionary, glyph))
                .filter(Objects::nonNull)
                .map(box -> scaled(box.getLowerLeftY(), box.getUpperRightY(), scale))
                .reduce((a, b) -> new TypeThreeHeights(Math.max(a.ascent, b.ascent), Math.min(a.descent, b.descent)));
    }

    /** What the glyph says that it fills; null where it says nothing, or is torn. */
    private static @Nullable PDRectangle box(COSDictionary font, COSStream glyph) {
        try {
            PDRectangle box = new PDType3CharProc(new PDType3Font(font), glyph).getGlyphBBox();
            return box == null || box.getHeight() <= 0 ? null : box;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static TypeThreeHeights scaled(double one, double other, double scale) {
        return new TypeThreeHeights(Math.max(one * scale, other * scale), Math.min(one * scale, other * scale));
    }
}
