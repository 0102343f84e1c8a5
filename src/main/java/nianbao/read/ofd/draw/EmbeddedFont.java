package nianbao.read.ofd.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A font of the file as fonts of PDF. A PDF font says once for each glyph what it means; where objects say different things
 * of one glyph, there are as many fonts, so that readers can hold each against what is drawn.
 */
final class EmbeddedFont {
    /** Fonts for one font of the file; after that, nothing is said of the glyph. */
    private static final int MOST_VARIANTS = 64;

    private final FontProgram program;
    private final COSStream file;
    private final PdfResources resources;
    private final String name;
    private final List<Variant> variants = new ArrayList<>();

    private record Variant(String resource, COSDictionary font, Map<Integer, String> meanings) {}

    EmbeddedFont(FontProgram program, String name, PdfResources resources) throws IOException {
        this.program = program;
        this.resources = resources;
        this.name = name;
        file = new COSStream();
        if (program.isCompact()) {
            file.setName(COSName.SUBTYPE, program.isOpenType() ? "OpenType" : "CIDFontType0C");
        } else {
            file.setInt(COSName.LENGTH1, program.bytes().length);
        }
        write(file, program.bytes());
    }

    FontProgram program() {
        return program;
    }

    /** Font and string that show {@code glyph}, which is said to be {@code text}. */
    FontBook.Shown show(int glyph, Optional<String> text) {
        int code = program.identifier(glyph);
        String meaning = text.orElse("");
        for (Variant variant : variants) {
            String before = variant.meanings().putIfAbsent(code, meaning);
            if (before == null || before.equals(meaning)) {
                return shown(variant, code, glyph);
            }
        }
        if (variants.size() < MOST_VARIANTS) {
            COSDictionary font = new COSDictionary();
            variants.add(new Variant(resources.add(COSName.FONT, "F", font), font, new TreeMap<>()));
            return show(glyph, text);
        }
        variants.get(0).meanings().put(code, "");
        return shown(variants.get(0), code, glyph);
    }

    private FontBook.Shown shown(Variant variant, int code, int glyph) {
        return new FontBook.Shown(
                variant.resource(), String.format(Locale.ROOT, "%04X", code), program.width(glyph) / 1000);
    }

    /** Writes the fonts, once all is known that they show. */
    void finish() throws IOException {
        for (Variant variant : variants) {
            finish(variant);
        }
    }

    private void finish(Variant variant) throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, PdfResources.numbers(-100, -200, 1100, 900));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(program.isCompact() ? COSName.FONT_FILE3 : COSName.FONT_FILE2, file);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, program.isCompact() ? COSName.CID_FONT_TYPE0 : COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, system("Identity"));
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.W, widths(variant));
        if (!program.isCompact()) {
            descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        }
        COSDictionary font = variant.font();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        COSStream map = new COSStream();
        write(map, toUnicode(variant.meanings()).getBytes(StandardCharsets.US_ASCII));
        font.setItem(COSName.TO_UNICODE, map);
    }

    private COSArray widths(Variant variant) {
        COSArray all = new COSArray();
        variant.meanings().keySet().forEach(code -> {
            COSArray one = new COSArray();
            one.add(new COSFloat((float) program.width(program.glyphOf(code))));
            all.add(COSInteger.get(code));
            all.add(one);
        });
        return all;
    }

    static COSDictionary system(String ordering) {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, ordering);
        system.setInt(COSName.SUPPLEMENT, 0);
        return system;
    }

    private static String toUnicode(Map<Integer, String> meanings) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CMapName /Stated def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        meanings.forEach((code, text) -> {
            if (!text.isEmpty()) {
                StringBuilder hex = new StringBuilder();
                for (byte part : text.getBytes(StandardCharsets.UTF_16BE)) {
                    hex.append(String.format(Locale.ROOT, "%02X", part));
                }
                map.append(String.format(Locale.ROOT, "1 beginbfchar <%04X> <%s> endbfchar\n", code, hex));
            }
        });
        return map.append("endcmap end end\n").toString();
    }

    static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }
}
