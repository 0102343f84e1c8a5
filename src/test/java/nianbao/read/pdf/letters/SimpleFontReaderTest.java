package nianbao.read.pdf.letters;

import static nianbao.read.pdf.PdfPageBuilder.array;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nianbao.read.pdf.PdfPageBuilder;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dictionary of a font of single bytes says of its letters, in ems. */
class SimpleFontReaderTest {
    private final COSDictionary font = PdfPageBuilder.dictionary("Font");
    private final COSDictionary descriptor = PdfPageBuilder.dictionary("FontDescriptor");

    private void font(String subtype, String name) {
        font.setName(COSName.SUBTYPE, subtype);
        font.setName(COSName.BASE_FONT, name);
    }

    private void embedded(int flags) {
        descriptor.setInt(COSName.FLAGS, flags);
        descriptor.setItem(COSName.FONT_FILE2, new COSStream());
        font.setItem(COSName.FONT_DESC, descriptor);
    }

    private void differences(int code, String name) {
        COSDictionary encoding = PdfPageBuilder.dictionary("Encoding");
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(code));
        differences.add(COSName.getPDFName(name));
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.ENCODING, encoding);
    }

    private SimpleFont read() {
        return new SimpleFontReader(font).lettering(null);
    }

    private FontCharacter letter(int code) {
        return read().letters(new byte[] {(byte) code}).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Helvetica, 0.667, 0.556",
        "Helvetica-Bold, 0.722, 0.556",
        "Helvetica-BoldOblique, 0.722, 0.556",
        "Helvetica-Oblique, 0.667, 0.556",
        "ArialMT, 0.667, 0.556",
        "'Arial,Bold', 0.722, 0.556",
        "Times-Roman, 0.722, 0.444",
        "Times-Bold, 0.722, 0.5",
        "Times-Italic, 0.611, 0.5",
        "'TimesNewRoman,BoldItalic', 0.667, 0.5",
        "Times-Oblique, 0.611, 0.5",
        "Courier, 0.6, 0.6",
        "CourierNew-Bold, 0.6, 0.6",
        "Verdana, 0.5, 0.5"
    })
    void theStandardFontsHaveTheWidthsOfTheirMetrics(String name, double upper, double lower) {
        font("TrueType", name);
        assertThat(letter('A').advance()).isCloseTo(upper, within(1e-9));
        assertThat(letter('a').advance()).isCloseTo(lower, within(1e-9));
    }

    @Test
    void theFontsOfSymbolsHaveCodesOfTheirOwn() {
        font("Type1", "Symbol");
        assertThat(letter('a').text()).isEqualTo("α");
        assertThat(letter('a').advance()).isCloseTo(0.631, within(1e-9));
        font("Type1", "ZapfDingbats");
        assertThat(letter('!').advance()).isCloseTo(0.974, within(1e-9));
    }

    @Test
    void theWidthsOfTheDictionaryCountFromItsFirstCode() {
        font("TrueType", "Helvetica");
        font.setInt(COSName.FIRST_CHAR, 'B');
        font.setItem(COSName.WIDTHS, array(300, 400));
        assertThat(letter('B').advance()).isCloseTo(0.3, within(1e-6));
        assertThat(letter('C').advance()).isCloseTo(0.4, within(1e-6));
        assertThat(letter('A').advance()).as("one without a width").isEqualTo(0.5);
        font.setItem(COSName.FONT_DESC, descriptor);
        descriptor.setInt(COSName.MISSING_WIDTH, 250);
        assertThat(letter('A').advance())
                .as("the one that is stated for all others")
                .isCloseTo(0.25, within(1e-6));
    }

    @Test
    void widthsOfCodesThatThereAreNotAreLeftOut() {
        font("TrueType", "Helvetica");
        font.setInt(COSName.FIRST_CHAR, -1);
        font.setItem(COSName.WIDTHS, array(100, 200, 300));
        assertThat(letter(0).advance()).isCloseTo(0.2, within(1e-6));
        assertThat(letter(1).advance()).isCloseTo(0.3, within(1e-6));
        font.setInt(COSName.FIRST_CHAR, 255);
        assertThat(letter(255).advance()).isCloseTo(0.1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"900, 0.9", "500, 0.7", "1200, 0.95", "0, 0.88", "-100, 0.88"})
    void theAscentLiesBetweenADigitAndAChineseCharacter(int stated, double ascent) {
        font("TrueType", "F");
        font.setItem(COSName.FONT_DESC, descriptor);
        descriptor.setInt(COSName.ASCENT, stated);
        assertThat(read().ascent()).isCloseTo(ascent, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"-200, -0.2", "200, -0.2", "-10, -0.05", "-900, -0.3", "0, -0.12"})
    void theDescentIsBelowTheBaseLineWhateverItsSign(int stated, double descent) {
        font("TrueType", "F");
        font.setItem(COSName.FONT_DESC, descriptor);
        descriptor.setInt(COSName.DESCENT, stated);
        assertThat(read().descent()).isCloseTo(descent, within(1e-6));
    }

    @Test
    void aFontThatSaysNothingOfItsHeightsHasThoseOfAChineseFont() {
        assertThat(read().ascent()).isEqualTo(0.88);
        assertThat(read().descent()).isEqualTo(-0.12);
    }

    @Test
    void differencesAreRunsOfNamesOverABaseThatIsStatedOrNot() {
        font("TrueType", "F");
        differences('x', "one");
        COSDictionary encoding = font.getCOSDictionary(COSName.ENCODING);
        encoding.getCOSArray(COSName.DIFFERENCES).add(COSName.getPDFName("two"));
        encoding.getCOSArray(COSName.DIFFERENCES).add(COSInteger.get('a'));
        encoding.getCOSArray(COSName.DIFFERENCES).add(COSName.getPDFName("three"));
        assertThat(letter('x').text()).isEqualTo("1");
        assertThat(letter('y').text()).isEqualTo("2");
        assertThat(letter('a').text()).isEqualTo("3");
        assertThat(letter('b').text()).as("of the base").isEqualTo("b");
        assertThat(letter(0x80).trust()).as("not in the standard encoding").isEqualTo(Trust.MISSING);
        encoding.setItem(COSName.BASE_ENCODING, COSName.MAC_ROMAN_ENCODING);
        assertThat(letter(0x80).text()).as("in that of the Macintosh").isEqualTo("Ä");
        encoding.removeItem(COSName.BASE_ENCODING);
        font.setItem(COSName.FONT_DESC, descriptor);
        descriptor.setInt(COSName.FLAGS, 4);
        assertThat(letter(0x80).text()).as("a symbolic one's own").isEqualTo("€");
    }

    @Test
    void widthsOfADrawnFontAreInItsOwnUnit() {
        font.setName(COSName.SUBTYPE, "Type3");
        font.setItem(COSName.WIDTHS, array(30));
        assertThat(letter(0).advance()).as("without a matrix").isCloseTo(0.03, within(1e-6));
        font.setItem(COSName.FONT_MATRIX, array(-0.01, 0, 0, 0.01, 0, 0));
        assertThat(letter(0).advance()).isCloseTo(0.3, within(1e-6));
        font.setItem(COSName.FONT_MATRIX, array(0.01, 0, 0, 0.01, 0));
        assertThat(letter(0).advance()).as("with a torn one").isCloseTo(0.03, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "1, -5, 30, 30, -5",
        "-1, -5, 30, 5, -30",
        "1, 30, -5, 30, -5",
        "0.001, -200, 900, 0.88, -0.12",
        "0.5, -1, 3, 1.5, -0.5",
        "0.5, -1, 2, 0.88, -0.12"
    })
    void theBoxOfABitmapFontTellsItsHeights(double scale, double below, double above, double ascent, double descent) {
        font.setName(COSName.SUBTYPE, "Type3");
        font.setItem(COSName.FONT_MATRIX, array(1, 0, 0, scale, 0, 0));
        font.setItem(COSName.FONT_BBOX, array(0, below, 40, above));
        assertThat(read().ascent()).isCloseTo(ascent, within(1e-6));
        assertThat(read().descent()).isCloseTo(descent, within(1e-6));
    }

    /** As a page has them that was printed to PDF once more: the glyphs hang below the line, the box stands on it. */
    @Test
    void theBoxesOfBitmapsThemselvesComeBeforeThatOfTheirFont() {
        font.setName(COSName.SUBTYPE, "Type3");
        font.setItem(COSName.FONT_MATRIX, array(0.5, 0, 0, 0.5, 0, 0));
        font.setItem(COSName.FONT_BBOX, array(0, 0, 40, 30));
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.A, glyph("75 0 5 -24 68 -11 d1"));
        glyphs.setItem(COSName.B, glyph("75 0 5 -20 68 2 d1"));
        glyphs.setItem(COSName.C, glyph("75 0 d0"));
        glyphs.setItem(COSName.D, glyph("torn"));
        font.setItem(COSName.CHAR_PROCS, glyphs);
        assertThat(read().ascent()).isCloseTo(1, within(1e-6));
        assertThat(read().descent()).isCloseTo(-12, within(1e-6));
    }

    private static COSStream glyph(String operators) {
        COSStream glyph = new COSStream();
        try (OutputStream out = glyph.createOutputStream()) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyph;
    }

    @Test
    void aDrawnFontWithoutABoxHasTheHeightsOfAnyOther() {
        font.setName(COSName.SUBTYPE, "Type3");
        font.setItem(COSName.FONT_BBOX, array(0, 0, 40));
        assertThat(read().ascent()).isEqualTo(0.88);
        assertThat(read().descent()).isEqualTo(-0.12);
    }

    @Test
    void codesWithoutAnEncodingAreThoseOfTheKindOfFont() {
        font("Type1", "F");
        assertThat(letter(0x27).text()).isEqualTo("’");
        assertThat(letter(0x27).trust()).isEqualTo(Trust.STATED);
        assertThat(letter(0x80).trust()).isEqualTo(Trust.MISSING);
        assertThat(letter(0x80).text()).isEqualTo(FontCharacter.NOT_KNOWN);
        font("TrueType", "F");
        assertThat(letter(0x27).text()).isEqualTo("'");
        assertThat(letter(0x80).text()).isEqualTo("€");
    }

    @ParameterizedTest
    @CsvSource({
        "Type1, 4, GUESSED, STATED",
        "TrueType, 4, GUESSED, GUESSED",
        "TrueType, 32, GUESSED, STATED",
        "TrueType, 36, GUESSED, STATED"
    })
    void anEmbeddedFontIsBelievedWhereItStatesItsEncoding(String kind, int flags, Trust silent, Trust stated) {
        font(kind, "F");
        embedded(flags);
        assertThat(letter('A').text()).isEqualTo("A");
        assertThat(letter('A').trust()).isEqualTo(silent);
        font.setName(COSName.ENCODING, "WinAnsiEncoding");
        assertThat(letter('A').trust()).isEqualTo(stated);
        differences('B', "A");
        assertThat(letter('B').text()).isEqualTo("A");
        assertThat(letter('B').trust()).isEqualTo(stated);
    }

    @Test
    void codesBesideTheDifferencesAreThoseOfTheFontWhereItIsOfSymbols() {
        font("TrueType", "F");
        embedded(4);
        differences('B', "A");
        assertThat(letter(0x27).text()).as("WinAnsi").isEqualTo("'");
        embedded(32);
        assertThat(letter(0x27).text()).as("Standard").isEqualTo("’");
    }

    @Test
    void theNamesOfDrawnGlyphsAreGuessesUnlessTheySpellTheCharacter() {
        font.setName(COSName.SUBTYPE, "Type3");
        differences(1, "A");
        assertThat(letter(1).trust()).isEqualTo(Trust.GUESSED);
        differences(1, "uni5E74");
        assertThat(letter(1).text()).isEqualTo("年");
        assertThat(letter(1).trust()).isEqualTo(Trust.STATED);
        differences(1, "g17");
        assertThat(letter(1).trust()).isEqualTo(Trust.MISSING);
    }

    @Test
    void eachByteIsALetterAndABlankTakesTheWordSpacing() {
        font("Type1", "Helvetica");
        assertThat(read().letters("a b".getBytes(StandardCharsets.US_ASCII)))
                .extracting(FontCharacter::text, FontCharacter::wordSpace)
                .containsExactly(tuple("a", false), tuple(" ", true), tuple("b", false));
        assertThat(letter(0xE9).code()).isEqualTo(0xE9);
    }
}
