package nianbao.read.pdf.letters;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nianbao.read.pdf.letters.SimpleFont.Names;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.CharMetric;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.ZapfDingbatsEncoding;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary of one font of single byte codes. */
final class SimpleFontReader {
    private static final int SYMBOLIC = 4;
    private static final int NOT_SYMBOLIC = 32;
    /** Half an em, the width of a digit in most fonts; for codes that have no width at all. */
    private static final double WIDTH = 0.5;

    private final COSDictionary font;
    private final @Nullable COSDictionary descriptor;
    private final COSName kind;
    private final String name;
    private final boolean embedded;
    private @Nullable Names names;

    SimpleFontReader(COSDictionary font) {
        this.font = font;
        this.descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        COSName subtype = font.getCOSName(COSName.SUBTYPE);
        this.kind = subtype == null ? COSName.TYPE1 : subtype;
        this.name = String.valueOf(font.getNameAsString(COSName.BASE_FONT));
        this.embedded = DocumentFonts.embeds(font) || kind.equals(COSName.TYPE3);
    }

    SimpleFont lettering(@Nullable ToUnicode toUnicode) {
        if (kind.equals(COSName.TYPE3)) {
            float[] matrix = fontMatrix();
            TypeThreeHeights heights = TypeThreeHeights.ofBitmaps(font, matrix[3])
                    .orElseGet(() -> new TypeThreeHeights(ascent(null), descent(null)));
            return new SimpleFont(
                    name, toUnicode, widths(Math.abs(matrix[0])), heights.ascent(), heights.descent(), this::names);
        }
        return new SimpleFont(name, toUnicode, widths(0.001), ascent(descriptor), descent(descriptor), this::names);
    }

    private float[] fontMatrix() {
        COSArray m = font.getCOSArray(COSName.FONT_MATRIX);
        if (m == null || m.size() < 6) {
            return new float[] {0.001f, 0, 0, 0.001f, 0, 0};
        }
        return m.toFloatArray();
    }

    /** The ascent of the font, kept between the height of a digit and that of a Chinese character. */
    static double ascent(@Nullable COSDictionary descriptor) {
        double ascent = descriptor == null ? 0 : descriptor.getFloat(COSName.ASCENT, 0) / 1000;
        return ascent <= 0 ? 0.88 : Math.min(Math.max(ascent, 0.7), 0.95);
    }

    static double descent(@Nullable COSDictionary descriptor) {
        double descent = descriptor == null ? 0 : -Math.abs(descriptor.getFloat(COSName.DESCENT, 0)) / 1000;
        return descent >= 0 ? -0.12 : Math.min(Math.max(descent, -0.3), -0.05);
    }

    private double[] widths(double unit) {
        double[] widths = new double[256];
        double missing = descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0) * unit;
        Arrays.fill(widths, missing > 0 ? missing : WIDTH);
        COSArray given = font.getCOSArray(COSName.WIDTHS);
        int first = font.getInt(COSName.FIRST_CHAR, 0);
        if (given == null) {
            standardWidths(widths);
            return widths;
        }
        for (int i = 0; i < given.size(); i++) {
            if (first + i >= 0 && first + i < 256) {
                widths[first + i] = DocumentFonts.number(given.getObject(i)) * unit;
            }
        }
        return widths;
    }

    /** The fourteen standard fonts need not state their widths. */
    private void standardWidths(double[] widths) {
        String file = standardName();
        if (file.isEmpty()) {
            return;
        }
        try (InputStream in = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/afm/" + file)) {
            if (in == null) {
                return;
            }
            Map<String, Double> byName = new HashMap<>();
            for (CharMetric metric : new AFMParser(in).parse(true).getCharMetrics()) {
                byName.put(metric.getName(), metric.getWx() / 1000.0);
            }
            for (int code = 0; code < widths.length; code++) {
                widths[code] = byName.getOrDefault(names().of(code).orElse(""), widths[code]);
            }
        } catch (IOException e) {
            Arrays.fill(widths, WIDTH);
        }
    }

    private String standardName() {
        String plain = name.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT);
        boolean bold = plain.contains("bold");
        boolean slanted = plain.contains("italic") || plain.contains("oblique");
        if (plain.startsWith("symbol")) {
            return "Symbol.afm";
        }
        if (plain.startsWith("zapfdingbats")) {
            return "ZapfDingbats.afm";
        }
        if (plain.startsWith("times")) {
            return "Times-" + (bold ? slanted ? "BoldItalic" : "Bold" : slanted ? "Italic" : "Roman") + ".afm";
        }
        String style = bold ? slanted ? "-BoldOblique" : "-Bold" : slanted ? "-Oblique" : "";
        return plain.startsWith("courier")
                ? "Courier" + style + ".afm"
                : plain.startsWith("helvetica") || plain.startsWith("arial") ? "Helvetica" + style + ".afm" : "";
    }

    private Names names() {
        if (names == null) {
            names = readNames();
        }
        return names;
    }

    private Names readNames() {
        COSBase given = font.getDictionaryObject(COSName.ENCODING);
        int flags = descriptor == null ? 0 : descriptor.getInt(COSName.FLAGS, 0);
        boolean symbolic = (flags & SYMBOLIC) != 0 && (flags & NOT_SYMBOLIC) == 0;
        Encoding encoding = null;
        boolean stated = given instanceof COSName || given instanceof COSDictionary;
        if (given instanceof COSName base) {
            encoding = Encoding.getInstance(base);
        } else if (given instanceof COSDictionary dictionary) {
            encoding = new DictionaryEncoding(dictionary, !symbolic, standardEncoding());
        }
        boolean ownGlyphs = embedded && (kind.equals(COSName.TYPE3) || (symbolic && kind.equals(COSName.TRUE_TYPE)));
        boolean reliable = !embedded || (stated && !ownGlyphs);
        return new Names(encoding == null ? standardEncoding() : encoding, reliable);
    }

    private Encoding standardEncoding() {
        if (name.startsWith("Symbol")) {
            return SymbolEncoding.INSTANCE;
        }
        if (name.startsWith("ZapfDingbats")) {
            return ZapfDingbatsEncoding.INSTANCE;
        }
        return kind.equals(COSName.TRUE_TYPE) ? WinAnsiEncoding.INSTANCE : StandardEncoding.INSTANCE;
    }
}
