package nianbao.read.ofd.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.read.ofd.part.OfdPackage;
import nianbao.read.ofd.part.ResourceBook;
import nianbao.read.ofd.part.ResourceBook.Resource;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/**
 * The fonts of a file. What is drawn with a font that did not come with the file, the characters of the text tell; what is
 * drawn with one that did come, its glyphs tell, and the reader holds the text against them.
 */
public final class FontBook {
    /** Identifiers of the letters of ASCII in Adobe-GB1, which are half as wide as others. */
    private static final int LAST_NARROW = 95;

    private static final double NARROW = 0.5;

    private final OfdPackage file;
    private final PdfResources resources;
    private final Map<String, Optional<EmbeddedFont>> embedded = new HashMap<>();
    private Optional<String> system = Optional.empty();
    private Optional<String> unknown = Optional.empty();

    public FontBook(OfdPackage file, PdfResources resources) {
        this.file = file;
        this.resources = resources;
    }

    /**
     * How content shows a letter.
     *
     * @param font the name of a resource
     * @param code in hex
     * @param width in ems
     */
    record Shown(String font, String code, double width) {}

    /**
     * @param glyph that the file states to be drawn for it
     * @return empty for a blank of which the font has no glyph
     */
    Optional<Shown> show(ResourceBook book, String fontId, String letter, Optional<Integer> glyph, boolean isSure)
            throws IOException {
        Optional<Resource> font = book.find("Font", Optional.of(fontId));
        Optional<String> part = font.isEmpty() ? Optional.empty() : font.get().location("FontFile");
        if (part.filter(file::has).isEmpty()) {
            return Optional.of(font.isPresent() && glyph.isEmpty() && isSure ? ofSystem(letter) : unknown());
        }
        Optional<EmbeddedFont> program = embedded(part.get());
        if (program.isEmpty()) {
            return Optional.of(unknown());
        }
        Optional<Integer> drawn =
                glyph.isPresent() ? glyph : program.get().program().glyph(letter.codePointAt(0));
        if (drawn.isEmpty()) {
            return letter.isBlank() ? Optional.empty() : Optional.of(unknown());
        }
        return Optional.of(program.get().show(drawn.get(), isSure ? Optional.of(letter) : Optional.empty()));
    }

    private Optional<EmbeddedFont> embedded(String part) throws IOException {
        Optional<EmbeddedFont> known = embedded.get(part);
        if (known != null) {
            return known;
        }
        Optional<FontProgram> program = FontProgram.of(file.bytes(part));
        Optional<EmbeddedFont> font = program.isEmpty()
                ? Optional.empty()
                : Optional.of(new EmbeddedFont(program.get(), "OFD" + embedded.size(), resources));
        embedded.put(part, font);
        return font;
    }

    /** A letter as the fonts of any machine draw it. */
    private Shown ofSystem(String letter) {
        if (system.isEmpty()) {
            system = Optional.of(resources.add(COSName.FONT, "S", absent("UniGB-UTF16-H", "GB1")));
        }
        StringBuilder code = new StringBuilder();
        for (byte part : letter.getBytes(StandardCharsets.UTF_16BE)) {
            code.append(String.format(Locale.ROOT, "%02X", part));
        }
        return new Shown(system.get(), code.toString(), letter.codePointAt(0) < 0x7F ? NARROW : 1);
    }

    /** A letter of which nothing is known but that something is drawn. */
    private Shown unknown() {
        if (unknown.isEmpty()) {
            unknown = Optional.of(resources.add(COSName.FONT, "X", absent("Identity-H", "Identity")));
        }
        return new Shown(unknown.get(), "0001", NARROW);
    }

    private static COSDictionary absent(String encoding, String ordering) {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "SimSun");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, PdfResources.numbers(-10, -140, 1000, 860));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 860);
        descriptor.setInt(COSName.DESCENT, -140);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "SimSun");
        descendant.setItem(COSName.CIDSYSTEMINFO, EmbeddedFont.system(ordering));
        descendant.setItem(COSName.FONT_DESC, descriptor);
        COSArray widths = new COSArray();
        widths.add(COSInteger.ONE);
        widths.add(COSInteger.get(LAST_NARROW));
        widths.add(COSInteger.get((long) (NARROW * 1000)));
        descendant.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "SimSun-" + encoding);
        font.setName(COSName.ENCODING, encoding);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    /** Writes the fonts, once all is known that they show. */
    public void finish() throws IOException {
        for (Optional<EmbeddedFont> font : embedded.values()) {
            if (font.isPresent()) {
                font.get().finish();
            }
        }
    }
}
