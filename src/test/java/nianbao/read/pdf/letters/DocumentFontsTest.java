package nianbao.read.pdf.letters;

import static nianbao.read.pdf.PdfPageBuilder.array;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
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

/** What the dictionaries of composite fonts say of their letters. */
class DocumentFontsTest {
    private static final COSName W2 = COSName.getPDFName("W2");
    private static final COSName DW2 = COSName.getPDFName("DW2");

    private final DocumentFonts fonts = new DocumentFonts(new HashMap<>());
    private final COSDictionary font = PdfPageBuilder.song();
    private final COSDictionary descendant =
            (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);

    private static COSStream stream(String text) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private FontCharacter letter(int code) {
        byte[] bytes = {(byte) (code >> 8), (byte) code};
        return fonts.of(new COSDictionary(font)).letters(bytes).get(0);
    }

    private void identity() {
        font.setName(COSName.ENCODING, "Identity-H");
    }

    @Test
    void aFontIsReadOnceAndOneThatIsNoneIsAbsent() {
        assertThat(fonts.of(font)).isSameAs(fonts.of(font));
        assertThat(fonts.of(null)).isInstanceOf(TextFont.Absent.class);
        List<FontCharacter> letters = fonts.of(null).letters(new byte[] {'a', ' ', (byte) 0xE9});
        assertThat(letters)
                .extracting(FontCharacter::text)
                .containsExactly(FontCharacter.NOT_KNOWN, " ", FontCharacter.NOT_KNOWN);
        assertThat(letters).extracting(FontCharacter::wordSpace).containsExactly(false, true, false);
        assertThat(letters.get(2).code()).isEqualTo(0xE9);
    }

    @Test
    void aPairOfSurrogatesIsOneLetter() {
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        List<FontCharacter> letters = fonts.of(font).letters("𠀀年".getBytes(StandardCharsets.UTF_16BE));
        assertThat(letters).extracting(FontCharacter::text).containsExactly("𠀀", "年");
    }

    @Test
    void onlyFontsOfPageContentAreDrawn() {
        COSDictionary drawn = PdfPageBuilder.dictionary("Font");
        drawn.setName(COSName.SUBTYPE, "Type3");
        assertThat(fonts.isDrawn(fonts.of(drawn))).isTrue();
        assertThat(fonts.isDrawn(fonts.of(font))).isFalse();
        assertThat(fonts.witness(fonts.of(font))).isSameAs(fonts.witness(fonts.of(font)));
        assertThat(fonts.witness(new TextFont.Absent()).isBlind(letter('1'))).isTrue();
    }

    @Test
    void widthsAreGivenInListsAndInRuns() {
        identity();
        COSArray widths = array(5);
        widths.add(array(300, 400));
        widths.addAll(array(10, 12, 700));
        widths.add(COSInteger.get(20));
        widths.add(array(800));
        descendant.setItem(COSName.W, widths);
        descendant.setInt(COSName.DW, 900);
        assertThat(List.of(4, 5, 6, 7, 9, 10, 12, 13, 20, 21))
                .extracting(code -> Math.round(1000 * letter(code).advance()))
                .containsExactly(900L, 300L, 400L, 900L, 900L, 700L, 700L, 900L, 800L, 900L);
        descendant.removeItem(COSName.DW);
        assertThat(letter(4).advance()).isEqualTo(1);
    }

    /** As in files that Cairo wrote anew of a font whose own widths were lost before. */
    @Test
    void noChineseCharacterIsAsNarrowAsALetter() throws IOException {
        font.setItem(
                COSName.TO_UNICODE,
                stream("4 beginbfchar <0001> <516c> <0002> <5f00> <0003> <5e74> <0004> <0031> endbfchar"));
        COSArray widths = array(1);
        widths.add(array(0, 590, 610, 300));
        descendant.setItem(COSName.W, widths);
        identity();
        assertThat(widths()).containsExactly(1000L, 1000L, 610L, 300L);
        font.setName(COSName.ENCODING, "Identity-V");
        assertThat(widths()).as("set upright").containsExactly(0L, 590L, 610L, 300L);
    }

    private List<Long> widths() {
        TextFont read = fonts.of(new COSDictionary(font));
        return read.letters(new byte[] {0, 1, 0, 2, 0, 3, 0, 4}).stream()
                .map(letter -> Math.round(1000 * read.width(letter)))
                .toList();
    }

    @Test
    void aTornRunOfWidthsIsNone() {
        identity();
        descendant.setItem(COSName.W, array(1, 2, 300, 5, 6));
        assertThat(letter(2).advance()).isCloseTo(0.3, within(1e-6));
        assertThat(letter(5).advance()).isEqualTo(1);
        descendant.setItem(COSName.W, array(7));
        assertThat(letter(7).advance()).isEqualTo(1);
    }

    @Test
    void runsOfWidthsThatHaveNoEndAreCutOff() {
        identity();
        COSArray widths = new COSArray();
        for (int i = 0; i < 4; i++) {
            widths.addAll(array(0, 2_000_000, 300));
        }
        widths.addAll(array(1, 1, 600));
        descendant.setItem(COSName.W, widths);
        assertThat(letter(1).advance())
                .as("four fonts of the largest size are too many")
                .isCloseTo(0.3, within(1e-6));
    }

    @Test
    void verticalLettersHangBelowThePen() {
        font.setName(COSName.ENCODING, "Identity-V");
        COSArray vertical = array(6);
        vertical.add(array(-500, 250, 800, -600, 300, 700));
        descendant.setItem(W2, vertical);
        assertThat(fonts.of(font).isVertical()).isTrue();
        FontCharacter plain = letter(0x3000);
        assertThat(new double[] {plain.originX(), plain.originY(), plain.down()})
                .containsExactly(new double[] {-0.5, -0.88, -1}, within(1e-6));
        FontCharacter own = letter(7);
        assertThat(new double[] {own.originX(), own.originY(), own.down()})
                .containsExactly(new double[] {-0.3, -0.7, -0.6}, within(1e-6));
        descendant.setItem(DW2, array(850, -900));
        FontCharacter stated = letter(0x3000);
        assertThat(new double[] {stated.originX(), stated.originY(), stated.down()})
                .containsExactly(new double[] {-0.5, -0.85, -0.9}, within(1e-6));
        descendant.setItem(DW2, array(850));
        assertThat(letter(0x3000).down()).as("a torn pair").isEqualTo(-1);
    }

    @Test
    void levelLettersStandOnThePen() {
        FontCharacter letter = letter('公');
        assertThat(letter.text()).isEqualTo("公");
        assertThat(letter.trust()).isEqualTo(Trust.STATED);
        assertThat(new double[] {letter.originX(), letter.originY(), letter.down()})
                .containsExactly(0, 0, 0);
        assertThat(fonts.of(font).isVertical()).isFalse();
    }

    @Test
    void heightsComeFromTheDescriptor() {
        COSDictionary descriptor = PdfPageBuilder.dictionary("FontDescriptor");
        descriptor.setInt(COSName.ASCENT, 900);
        descriptor.setInt(COSName.DESCENT, -200);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        assertThat(fonts.of(font).ascent()).isCloseTo(0.9, within(1e-6));
        assertThat(fonts.of(font).descent()).isCloseTo(-0.2, within(1e-6));
    }

    @Test
    void identifiersOfACollectionMeanWhatItSays() {
        identity();
        assertThat(letter(18).text()).as("of Adobe-GB1").isEqualTo("1");
        assertThat(letter(18).trust()).isEqualTo(Trust.STATED);
        descendant.getCOSDictionary(COSName.CIDSYSTEMINFO).setString(COSName.ORDERING, "Identity");
        assertThat(letter(18).trust()).isEqualTo(Trust.MISSING);
        descendant.removeItem(COSName.CIDSYSTEMINFO);
        assertThat(letter(18).trust()).isEqualTo(Trust.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "Identity-H, 0012, CIDFontType2, FontFile2, GUESSED",
        "Identity-H, 0012, CIDFontType2, FontFile, GUESSED",
        "Identity-H, 0012, CIDFontType0, FontFile3, STATED",
        "Identity-H, 0012, CIDFontType2, Style, STATED",
        "GB-EUC-H, B9AB, CIDFontType2, FontFile2, STATED"
    })
    void identifiersOfAnEmbeddedTrueTypeFontAreItsGlyphNumbers(
            String encoding, String code, String kind, String file, Trust trust) throws IOException {
        font.setName(COSName.ENCODING, encoding);
        descendant.setName(COSName.SUBTYPE, kind);
        COSDictionary descriptor = PdfPageBuilder.dictionary("FontDescriptor");
        descriptor.setItem(COSName.getPDFName(file), stream(""));
        descendant.setItem(COSName.FONT_DESC, descriptor);
        assertThat(fonts.of(font).letters(HexFormat.of().parseHex(code)))
                .extracting(FontCharacter::trust)
                .containsExactly(trust);
    }

    @Test
    void aCodeOfOneByteMayBeABlankThatTakesTheWordSpacing() {
        font.setName(COSName.ENCODING, "GBK-EUC-H");
        List<FontCharacter> letters = fonts.of(font).letters(new byte[] {' ', (byte) 0xB9, (byte) 0xAB, '1'});
        assertThat(letters).extracting(FontCharacter::text).containsExactly(" ", "公", "1");
        assertThat(letters).extracting(FontCharacter::wordSpace).containsExactly(true, false, false);
        assertThat(letters.get(2).advance()).isEqualTo(0.5);
        identity();
        assertThat(letter(' ').wordSpace()).as("of two bytes").isFalse();
    }

    @Test
    void aTornCodeIsLeftOut() {
        identity();
        assertThat(fonts.of(font).letters(new byte[] {0, 18, 0})).hasSize(1);
        assertThat(fonts.of(font).letters(new byte[] {1})).isEmpty();
    }

    @Test
    void aMapOfTheFileItselfPartsAndNumbersItsCodes() throws IOException {
        COSStream map = stream("""
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CMapName /Own def /WMode 1 def
            1 begincodespacerange <00> <FF> endcodespacerange
            1 begincidrange <10> <19> 17 endcidrange
            endcmap end end\
            """);
        map.setName(COSName.getPDFName("CMapName"), "Own");
        font.setItem(COSName.ENCODING, map);
        TextFont read = fonts.of(font);
        assertThat(read.letters(new byte[] {0x11, 0x12}))
                .extracting(FontCharacter::text)
                .containsExactly("1", "2");
        assertThat(read.isVertical()).as("as the map says").isTrue();
        map.setInt(COSName.getPDFName("WMode"), 0);
        assertThat(fonts.of(new COSDictionary(font)).isVertical())
                .as("as its dictionary says")
                .isFalse();
    }

    @Test
    void aMapThatNobodyKnowsIsReadAsTwoBytes() {
        font.setName(COSName.ENCODING, "Nobody-H");
        assertThat(letter(18).code()).isEqualTo(18);
        font.setName(COSName.ENCODING, "UniNobody-UCS2-V");
        assertThat(letter('公').text()).as("and its codes are not believed").isNotEqualTo("公");
        assertThat(fonts.of(new COSDictionary(font)).isVertical()).isTrue();
    }

    @Test
    void aMapToTextIsUsedUnlessItIsEmptyOrTorn() throws IOException {
        identity();
        font.setItem(COSName.TO_UNICODE, stream("1 beginbfchar <0040> <5E74> endbfchar"));
        assertThat(letter(0x40).text()).isEqualTo("年");
        assertThat(fonts.of(font).hasToUnicode()).isTrue();
        COSDictionary other = new COSDictionary(font);
        other.setItem(COSName.TO_UNICODE, stream("nothing"));
        assertThat(fonts.of(other).hasToUnicode()).isFalse();
    }

    @Test
    void aFontOfBulletsHasNoDigits() {
        font.setName(COSName.BASE_FONT, "ABCDEF+Wingdings");
        assertThat(fonts.of(font).isOfSymbols()).isTrue();
        assertThat(letter('1').trust()).isEqualTo(Trust.DENIED);
        assertThat(letter('a').trust()).isEqualTo(Trust.STATED);
        font.setName(COSName.BASE_FONT, "Symbol");
        assertThat(letter('1').trust()).isEqualTo(Trust.STATED);
    }

    @ParameterizedTest
    @CsvSource({
        "l, 960, DENIED",
        "l, 950, STATED",
        "8, 1000, DENIED",
        "M, 1000, STATED",
        "-, 1000, STATED",
        "é, 1000, DENIED",
        "ɐ, 1000, STATED"
    })
    void aNarrowLetterIsNotAsWideAsAChineseOne(char letter, int width, Trust trust) {
        descendant.removeItem(COSName.W);
        descendant.setInt(COSName.DW, width);
        assertThat(letter(letter).trust()).isEqualTo(trust);
    }

    @ParameterizedTest
    @CsvSource({"0031, STATED", "0032, DENIED", "00310030, DENIED", "FF11, STATED", "4E00, DENIED"})
    void aMapToTextIsNotBelievedAgainstTheEncoding(String text, Trust trust) throws IOException {
        font.setItem(COSName.TO_UNICODE, stream("1 beginbfchar <0031> <" + text + "> endbfchar"));
        assertThat(letter('1').trust()).isEqualTo(trust);
    }
}
