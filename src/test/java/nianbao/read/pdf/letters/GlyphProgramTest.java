package nianbao.read.pdf.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import nianbao.read.pdf.PdfPageBuilder;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Which glyph of an embedded program a code draws, and to which character the program gives it. */
class GlyphProgramTest {
    private static final String SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final TrueTypeFont PROGRAM = program();

    private final PDDocument document = new PDDocument();

    private static InputStream sans() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(SANS));
    }

    private static TrueTypeFont program() {
        try (InputStream in = sans()) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int glyph(int character) throws IOException {
        CmapLookup map = PROGRAM.getUnicodeCmapLookup();
        return map.getGlyphId(character);
    }

    private static Rectangle2D drawn(int glyph) throws IOException {
        return PROGRAM.getGlyph().getGlyph(glyph).getPath().getBounds2D();
    }

    /** The whole font, shown by the numbers of its glyphs. */
    private COSDictionary composite() throws IOException {
        try (InputStream in = sans()) {
            return PDType0Font.load(document, in, false).getCOSObject();
        }
    }

    private COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(bytes);
        }
        return stream;
    }

    private static COSDictionary descendant(COSDictionary font) {
        return (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    }

    private static GlyphProgram open(COSDictionary font) throws IOException {
        return GlyphProgram.of(font).orElseThrow();
    }

    @Test
    void withoutAMapACodeIsTheNumberOfItsGlyph() throws IOException {
        COSDictionary font = composite();
        descendant(font).removeItem(COSName.CID_TO_GID_MAP);
        GlyphProgram program = open(font);
        assertThat(program).isInstanceOf(GlyphProgram.Numbered.class);
        assertThat(program.characters(glyph('8'))).contains((int) '8');
        assertThat(program.outline(glyph('8')).getBounds2D()).isEqualTo(drawn(glyph('8')));
    }

    @Test
    void aMapOfTwoBytesACodeTellsItsGlyph() throws IOException {
        int far = 0x189;
        COSDictionary font = composite();
        descendant(font).setItem(COSName.CID_TO_GID_MAP, stream(new byte[] {
            0, 0, 0, (byte) glyph('8'), (byte) (far >> 8), (byte) far, 0x01
        }));
        GlyphProgram program = open(font);
        assertThat(program.characters(1)).contains((int) '8');
        assertThat(program.outline(1).getBounds2D()).isEqualTo(drawn(glyph('8')));
        assertThat(drawn(far).isEmpty()).isFalse();
        assertThat(program.outline(2).getBounds2D()).isEqualTo(drawn(far));
        assertThat(program.outline(3).getBounds2D()).as("a torn entry").isEqualTo(drawn(3));
        assertThat(program.outline(glyph('5')).getBounds2D())
                .as("behind the end of the map")
                .isEqualTo(drawn(glyph('5')));
    }

    @Test
    void aGlyphThatTheProgramLacksIsEmptyAndNoCharacter() throws IOException {
        GlyphProgram program = open(composite());
        assertThat(program.outline(0xFFF0).getBounds2D().isEmpty()).isTrue();
        assertThat(program.characters(0xFFF0)).isEmpty();
    }

    @Test
    void aFontOfSingleBytesIsAskedByItsEncoding() throws IOException {
        COSDictionary descriptor = PdfPageBuilder.dictionary("FontDescriptor");
        descriptor.setInt(COSName.FLAGS, 32);
        try (InputStream in = sans()) {
            descriptor.setItem(COSName.FONT_FILE2, stream(in.readAllBytes()));
        }
        COSDictionary font = PdfPageBuilder.dictionary("Font");
        font.setName(COSName.SUBTYPE, "TrueType");
        font.setName(COSName.BASE_FONT, "Sans");
        font.setName(COSName.ENCODING, "WinAnsiEncoding");
        font.setItem(COSName.FONT_DESC, descriptor);
        GlyphProgram program = open(font);
        assertThat(program).isInstanceOf(GlyphProgram.Named.class);
        assertThat(program.characters('8')).contains((int) '8');
        assertThat(program.outline('8').getBounds2D()).isEqualTo(drawn(glyph('8')));
    }

    @Test
    void aCompositeFontWithAnotherEncodingIsReadByPdfBox() throws IOException {
        COSDictionary font = composite();
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        assertThat(open(font)).isInstanceOf(GlyphProgram.Named.class);
        assertThat(open(font).characters('8'))
                .as("it has no map of single bytes")
                .isEmpty();
    }

    @Test
    void aFontThatIsNotEmbeddedHasNoProgram() throws IOException {
        COSDictionary font = new PDType1Font(FontName.HELVETICA).getCOSObject();
        assertThat(GlyphProgram.of(font)).isEqualTo(Optional.empty());
    }

    @Test
    void aProgramSpeaksAgainstWhatItsGlyphsAreNot() throws IOException {
        FontProgramCheck check = FontProgramCheck.of(composite());
        assertThat(check.contradicts(said(glyph('8'), "8"))).isFalse();
        assertThat(check.contradicts(said(glyph('8'), "0"))).isTrue();
        assertThat(check.contradicts(said(glyph('A'), "A"))).isFalse();
        assertThat(check.contradicts(said(glyph('A'), "B"))).isTrue();
        assertThat(check.contradicts(said(0xFFF0, "7"))).as("what it lacks").isFalse();
        assertThat(check.isBlind(said(glyph('8'), "8"))).isFalse();
        assertThat(check.isBlind(said(glyph(' '), " "))).isTrue();
        assertThat(check.draws(said(glyph('8'), " "))).isTrue();
        assertThat(check.draws(said(glyph(' '), " "))).isFalse();
    }

    @Test
    void aProgramTellsStrokesFromWhatIsNone() throws IOException {
        FontProgramCheck check = FontProgramCheck.of(composite());
        assertThat(check.isNoStroke(said(glyph('-'), "-"))).isFalse();
        assertThat(check.isNoStroke(said(glyph(0x2014), "—"))).isFalse();
        assertThat(check.isNoStroke(said(glyph('8'), "-"))).isTrue();
        assertThat(check.isNoStroke(said(glyph('1'), "—"))).isTrue();
        assertThat(check.isNoStroke(said(glyph('/'), "/"))).isFalse();
        assertThat(check.isNoStroke(said(glyph('7'), "/"))).isTrue();
        assertThat(check.isNoStroke(said(glyph(' '), "-")))
                .as("nothing is drawn")
                .isFalse();
    }

    @Test
    void whereThereIsNoProgramNothingIsContradicted() {
        FontProgramCheck check = FontProgramCheck.of(new PDType1Font(FontName.HELVETICA).getCOSObject());
        assertThat(check.contradicts(said('8', "0"))).isFalse();
        assertThat(check.isBlind(said('8', "8"))).isTrue();
        assertThat(check.draws(said('8', " "))).isFalse();
        assertThat(check.isNoStroke(said('8', "-"))).isFalse();
    }

    @Test
    void aMapThatLiesAboutOneDigitLiesAboutDigits() throws IOException {
        assertThat(FontProgramCheck.of(composite()).liesAboutDigits(mapped(glyph('8'), "0038")))
                .isFalse();
        assertThat(FontProgramCheck.of(composite()).liesAboutDigits(mapped(glyph('8'), "0030")))
                .isTrue();
        assertThat(FontProgramCheck.of(composite()).liesAboutDigits(mapped(glyph('8'), "0041")))
                .as("a letter is no digit")
                .isFalse();
    }

    private TextFont mapped(int glyph, String text) throws IOException {
        COSDictionary font = composite();
        String map = String.format("1 beginbfchar <%04X> <%s> endbfchar", glyph, text);
        font.setItem(COSName.TO_UNICODE, stream(map.getBytes(StandardCharsets.US_ASCII)));
        return new DocumentFonts(new HashMap<>()).of(font);
    }

    private static FontCharacter said(int code, String text) {
        return new FontCharacter(code, text, Trust.STATED, 0.5, 0, 0, 0, false);
    }
}
