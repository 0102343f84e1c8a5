package nianbao.read.pdf.letters;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;

/** The program embedded for a font: what it draws for a code, and what it calls it. */
sealed interface GlyphProgram {
    /** What is drawn, y upwards, in any unit; empty where it cannot be told. */
    GeneralPath outline(int code) throws IOException;

    /** The characters that the program's own map, if it still has one, gives this glyph to. */
    List<Integer> characters(int code) throws IOException;

    /** Empty for a font that is not embedded or cannot be opened. */
    static Optional<GlyphProgram> of(COSDictionary font) throws IOException {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null && descendants.getObject(0) instanceof COSDictionary descendant) {
            COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
            COSStream trueType = descriptor == null ? null : descriptor.getCOSStream(COSName.FONT_FILE2);
            String encoding = String.valueOf(font.getNameAsString(COSName.ENCODING));
            if (trueType != null && encoding.startsWith("Identity")) {
                return Optional.of(Numbered.of(descendant, trueType));
            }
        }
        COSDictionary silent = new COSDictionary(font);
        silent.removeItem(COSName.TO_UNICODE); // what the map says is known; to parse it again takes longest
        PDFont program = PDFontFactory.createFont(silent);
        return program.isEmbedded() && !program.isDamaged() ? Optional.of(new Named(program)) : Optional.empty();
    }

    /** The map from characters to glyphs that a TrueType font was made with; subsets often have lost it. */
    private static @Nullable CmapSubtable ownMap(TrueTypeFont font) throws IOException {
        int[][] unicode = {{3, 10}, {0, 6}, {0, 4}, {3, 1}, {0, 3}};
        CmapTable table = font.getCmap();
        for (int[] id : unicode) {
            CmapSubtable map = table == null ? null : table.getSubtable(id[0], id[1]);
            if (map != null) {
                return map;
            }
        }
        return null;
    }

    private static List<Integer> characters(@Nullable CmapSubtable map, int glyph) {
        List<Integer> characters = map == null ? null : map.getCharCodes(glyph);
        return characters == null ? List.of() : characters;
    }

    /** A TrueType font whose codes number its glyphs, or a map of two bytes a code does. */
    final class Numbered implements GlyphProgram {
        private final TrueTypeFont font;
        private final @Nullable CmapSubtable ownMap;
        private final byte[] numbers;

        private Numbered(TrueTypeFont font, byte[] numbers) throws IOException {
            this.font = font;
            this.ownMap = ownMap(font);
            this.numbers = numbers;
        }

        private static Numbered of(COSDictionary descendant, COSStream program) throws IOException {
            COSStream map = descendant.getCOSStream(COSName.CID_TO_GID_MAP);
            byte[] numbers = new byte[0];
            if (map != null) {
                try (InputStream in = map.createInputStream()) {
                    numbers = in.readNBytes(2 * 0x10000);
                }
            }
            return new Numbered(new TTFParser(true).parse(program.createView()), numbers);
        }

        private int glyph(int code) {
            return 2 * code + 1 < numbers.length
                    ? ((numbers[2 * code] & 0xFF) << 8) | (numbers[2 * code + 1] & 0xFF)
                    : code;
        }

        @Override
        public GeneralPath outline(int code) throws IOException {
            GlyphData data = font.getGlyph().getGlyph(glyph(code));
            return data == null ? new GeneralPath() : data.getPath();
        }

        @Override
        public List<Integer> characters(int code) {
            return GlyphProgram.characters(ownMap, glyph(code));
        }
    }

    /** Any other font, whose glyphs PDFBox knows to find. */
    final class Named implements GlyphProgram {
        private final PDFont font;
        private final @Nullable CmapSubtable ownMap;

        private Named(PDFont font) throws IOException {
            this.font = font;
            this.ownMap = font instanceof PDTrueTypeFont simple ? ownMap(simple.getTrueTypeFont()) : null;
        }

        @Override
        public GeneralPath outline(int code) throws IOException {
            if (font instanceof PDType3Font drawn) {
                return TypeThreeOutline.of(drawn, code);
            }
            return font instanceof PDVectorFont vector ? vector.getPath(code) : new GeneralPath();
        }

        @Override
        public List<Integer> characters(int code) throws IOException {
            return font instanceof PDTrueTypeFont simple && ownMap != null
                    ? GlyphProgram.characters(ownMap, simple.codeToGID(code))
                    : List.of();
        }
    }
}
