package nianbao.read.pdf.letters;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import nianbao.read.pdf.letters.CompositeFont.Codes;
import nianbao.read.pdf.letters.CompositeFont.Collection;
import nianbao.read.pdf.letters.CompositeFont.Metrics;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jspecify.annotations.Nullable;

/** The fonts of one document, each read from its dictionary once. */
public final class DocumentFonts {
    /** Of a ToUnicode map; one of 65,536 single codes takes 1 MB. */
    private static final int MAX_MAP_BYTES = 4_000_000;

    /** Widths of one font, each given once; the largest fonts have 65,536 glyphs. */
    private static final int MAX_WIDTHS = 200_000;

    private static final COSName WMODE = COSName.getPDFName("WMode");
    private static final COSName CMAP_NAME = COSName.getPDFName("CMapName");
    private static final COSName W2 = COSName.getPDFName("W2");
    private static final COSName DW2 = COSName.getPDFName("DW2");

    private final IdentityHashMap<COSDictionary, TextFont> known = new IdentityHashMap<>();
    private final IdentityHashMap<TextFont, FontProgramCheck> witnesses = new IdentityHashMap<>();
    private final Set<TextFont> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, CMap> predefined;

    /** @param predefined the character maps that PDFBox brings along, filled as they are asked for */
    public DocumentFonts(Map<String, CMap> predefined) {
        this.predefined = predefined;
    }

    public TextFont of(@Nullable COSDictionary font) {
        if (font == null) {
            return new TextFont.Absent();
        }
        TextFont lettering = known.get(font);
        if (lettering == null) {
            lettering = readOrAbsent(font);
            known.put(font, lettering);
            if (COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
                drawn.add(lettering);
            }
        }
        return lettering;
    }

    /** What the program of a font of this document says. */
    public FontProgramCheck witness(TextFont lettering) {
        return witnesses.computeIfAbsent(
                lettering,
                sought -> known.entrySet().stream()
                        .filter(entry -> entry.getValue() == sought)
                        .map(entry -> FontProgramCheck.of(entry.getKey()))
                        .findFirst()
                        .orElseGet(() -> FontProgramCheck.of(new COSDictionary())));
    }

    /** Whether the glyphs of the font are pieces of page content (Type 3), which may draw anything. */
    public boolean isDrawn(TextFont lettering) {
        return drawn.contains(lettering);
    }

    private TextFont readOrAbsent(COSDictionary font) {
        try {
            return read(font);
        } catch (RuntimeException e) {
            return new TextFont.Absent(); // a font dictionary that is no such thing
        }
    }

    private TextFont read(COSDictionary font) {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant) {
            return composite(font, descendant);
        }
        return new SimpleFontReader(font).lettering(toUnicode(font));
    }

    private static @Nullable ToUnicode toUnicode(COSDictionary font) {
        COSStream stream = font.getCOSStream(COSName.TO_UNICODE);
        if (stream == null) {
            return null;
        }
        try (InputStream in = stream.createInputStream()) {
            ToUnicode map = ToUnicode.parse(in.readNBytes(MAX_MAP_BYTES));
            return map.isEmpty() ? null : map;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static CMap parse(COSStream stream) throws IOException {
        try (RandomAccessRead view = stream.createView()) {
            return new CMapParser().parse(view);
        }
    }

    private @Nullable CMap predefined(String name) {
        CMap map = predefined.get(name);
        if (map == null) {
            try {
                map = new CMapParser().parsePredefined(name);
            } catch (IOException | RuntimeException e) {
                return null;
            }
            predefined.put(name, map);
        }
        return map;
    }

    private TextFont composite(COSDictionary font, COSDictionary descendant) {
        COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
        String name = encoding instanceof COSName given
                ? given.getName()
                : encoding instanceof COSStream stream
                        ? String.valueOf(stream.getNameAsString(CMAP_NAME))
                        : "Identity-H";
        boolean identity = name.startsWith("Identity");
        CMap map = identity ? null : encoding instanceof COSStream stream ? embedded(stream) : predefined(name);
        boolean vertical = encoding instanceof COSStream stream
                ? stream.getInt(WMODE, map == null ? 0 : map.getWMode()) == 1
                : name.endsWith("-V");
        boolean unicode = encoding instanceof COSName && name.matches("Uni.*(UCS2|UTF16).*");
        Codes codes = new Codes(map, vertical, unicode && map != null);
        return new CompositeFont(
                String.valueOf(font.getNameAsString(COSName.BASE_FONT)),
                toUnicode(font),
                codes,
                metrics(descendant),
                collection(descendant, identity));
    }

    private static @Nullable CMap embedded(COSStream stream) {
        try {
            return parse(stream);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /**
     * Identifiers of an Adobe collection mean what the collection says, unless an embedded TrueType font is shown by
     * Identity: then they are the glyph numbers of that font, whatever the dictionary claims.
     */
    private Collection collection(COSDictionary descendant, boolean identity) {
        COSDictionary system = descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
        String ordering = system == null ? "" : String.valueOf(system.getString(COSName.ORDERING));
        if (!ordering.matches("GB1|CNS1|Japan1|Korea1")) {
            return new Collection(null, Trust.MISSING);
        }
        boolean glyphNumbers =
                identity && COSName.CID_FONT_TYPE2.equals(descendant.getCOSName(COSName.SUBTYPE)) && embeds(descendant);
        return new Collection(predefined("Adobe-" + ordering + "-UCS2"), glyphNumbers ? Trust.GUESSED : Trust.STATED);
    }

    static boolean embeds(COSDictionary font) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE)
                        || descriptor.containsKey(COSName.FONT_FILE2)
                        || descriptor.containsKey(COSName.FONT_FILE3));
    }

    private static Metrics metrics(COSDictionary descendant) {
        Map<Integer, Double> widths = new HashMap<>();
        Map<Integer, double[]> vertical = new HashMap<>();
        eachRun(descendant.getCOSArray(COSName.W), 1, (identifier, w) -> widths.put(identifier, w[0]));
        eachRun(descendant.getCOSArray(W2), 3, vertical::put);
        double width = descendant.getFloat(COSName.DW, 1000) / 1000;
        COSArray dw2 = descendant.getCOSArray(DW2);
        double origin = dw2 == null ? 0.88 : number(dw2.getObject(0)) / 1000;
        double advance = dw2 == null || dw2.size() < 2 ? -1 : number(dw2.getObject(1)) / 1000;
        COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
        return new Metrics(
                widths,
                width,
                vertical,
                origin,
                advance,
                SimpleFontReader.ascent(descriptor),
                SimpleFontReader.descent(descriptor));
    }

    private interface Entry {
        void put(int identifier, double[] ems);
    }

    /** Reads W and W2: {@code first [a b …]} and {@code first last a …}, {@code size} numbers an entry. */
    private static void eachRun(@Nullable COSArray array, int size, Entry entry) {
        if (array == null) {
            return;
        }
        int left = MAX_WIDTHS;
        int i = 0;
        while (i + 1 < array.size() && left > 0) {
            int first = (int) number(array.getObject(i));
            if (array.getObject(i + 1) instanceof COSArray list) {
                double[] ems = ems(list, 0, list.size());
                for (int k = 0; k + size <= ems.length; k += size) {
                    entry.put(first + k / size, Arrays.copyOfRange(ems, k, k + size));
                }
                left -= ems.length;
                i += 2;
            } else {
                int last = Math.min((int) number(array.getObject(i + 1)), 0xFFFF);
                double[] ems = ems(array, i + 2, size);
                for (int identifier = first; identifier <= last && ems.length == size; identifier++) {
                    entry.put(identifier, ems);
                }
                left -= Math.max(1, last - first);
                i += 2 + size;
            }
        }
    }

    private static double[] ems(COSArray array, int from, int count) {
        double[] ems = new double[Math.max(0, Math.min(count, array.size() - from))];
        for (int i = 0; i < ems.length; i++) {
            ems[i] = number(array.getObject(from + i)) / 1000;
        }
        return ems;
    }

    static double number(@Nullable COSBase base) {
        return base instanceof COSNumber number ? number.floatValue() : 0;
    }
}
