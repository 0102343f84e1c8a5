package nianbao.read.pdf.trust;

import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.page.Page;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is believed where the file gives reason to, and nowhere else. */
class TextTrustTest {
    private static final String PROSE = "主动公开政府信息情况年度行政机关工作报告收到和处理申请信息公开规定的其他方面";

    private static void assertTrusted(Page page) {
        assertThat(page.problems()).isEmpty();
        assertThat(page.source()).isEqualTo(TextSource.DIGITAL);
    }

    private static void assertUntrusted(Page page) {
        assertThat(page.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_TEXT_UNTRUSTED);
        assertThat(page.source()).isEqualTo(TextSource.NONE);
        assertThat(page.glyphs()).isEmpty();
    }

    /** An embedded TrueType subset with codes of its own, as office programs write them. */
    private static COSDictionary subset(PdfPageBuilder sheet, int flags) {
        COSDictionary descriptor = PdfPageBuilder.dictionary("FontDescriptor");
        descriptor.setInt(COSName.FLAGS, flags);
        descriptor.setItem(COSName.FONT_FILE2, sheet.stream("not looked into"));
        COSDictionary font = PdfPageBuilder.dictionary("Font");
        font.setName(COSName.SUBTYPE, "TrueType");
        font.setName(COSName.BASE_FONT, "BAAAAA+UMingCN");
        font.setItem(COSName.FONT_DESC, descriptor);
        return font;
    }

    @Test
    void aSubsetWithoutAMapIsNotTrustedThoughItsCodesLookLikeLetters() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("Font", "S", subset(sheet, 4));
        assertUntrusted(sheet.draw("BT /S 10 Tf 50 700 Td (Plausible words of English in the text) Tj ET")
                .read());
    }

    @Test
    void aFontThatIsNotEmbeddedHasItsStandardLetters() {
        COSDictionary font = PdfPageBuilder.dictionary("Font");
        font.setName(COSName.SUBTYPE, "Type1");
        font.setName(COSName.BASE_FONT, "Helvetica");
        Page page = new PdfPageBuilder()
                .resource("Font", "H", font)
                .draw("BT /H 10 Tf 50 700 Td (Report 10) Tj ET")
                .read();
        assertTrusted(page);
        assertThat(textOf(page)).isEqualTo("Report10");
        assertThat(page.glyphs().get(6).box().width())
                .as("from the metrics of Helvetica")
                .isEqualTo(5.56, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"GBK-EUC-H, b9abbfaa3132", "UniGB-UCS2-H, 516c5f0000310032", "GB-EUC-H, b9abbfaa3132"})
    void predefinedMapsNeedNoToUnicode(String encoding, String codes) {
        COSDictionary font = PdfPageBuilder.song();
        font.setName(COSName.ENCODING, encoding);
        Page page = new PdfPageBuilder()
                .resource("Font", "G", font)
                .draw("BT /G 10 Tf 50 700 Td <" + codes + "> Tj ET")
                .read();
        assertTrusted(page);
        assertThat(textOf(page)).isEqualTo("公开12");
    }

    @Test
    void aFewBulletsOfUnknownMeaningStayAsSuch() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("Font", "W", subset(sheet, 4));
        Page page = sheet.text(50, 650, 10, PROSE)
                .draw("BT /W 10 Tf 50 700 Td <01> Tj ET")
                .read();
        assertTrusted(page);
        assertThat(textOf(page)).isEqualTo(PROSE + "\uFFFD");
    }

    @Test
    void anyNumberOfBulletsFromAFontOfSymbolsIsBorne() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSDictionary symbols = subset(sheet, 4);
        symbols.setName(COSName.BASE_FONT, "ABCDEE+Wingdings-Regular");
        sheet.resource("Font", "W", symbols);
        Page page = sheet.text(50, 650, 10, PROSE)
                .draw("BT /W 10 Tf 50 700 Td <" + "6c20".repeat(20) + "> Tj ET")
                .read();
        assertTrusted(page);
        assertThat(textOf(page)).endsWith("\uFFFD".repeat(20));
    }

    /** Helvetica, not embedded, with a map that says {@code text} of the code of 5. */
    private static Page five(String font, String encoding, String text) {
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSDictionary dictionary = PdfPageBuilder.dictionary("Font");
        dictionary.setName(COSName.SUBTYPE, "TrueType");
        dictionary.setName(COSName.BASE_FONT, font);
        dictionary.setName(COSName.ENCODING, encoding);
        if (text != null) {
            dictionary.setItem(
                    COSName.TO_UNICODE,
                    sheet.stream("1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfchar <35> <" + text
                            + "> endbfchar"));
        }
        return sheet.resource("Font", "H", dictionary)
                .text(50, 650, 10, PROSE)
                .draw("BT /H 10 Tf 50 700 Td (5) Tj ET")
                .read();
    }

    @ParameterizedTest
    @CsvSource({"0035,5", "FF15,５", "0038,\uFFFD", "00350036,\uFFFD", "00310030,\uFFFD", "00200035,5"})
    void aMapThatSaysAnotherFigureThanTheEncodingIsNotBelieved(String text, String read) {
        assertThat(textOf(five("Helvetica", "WinAnsiEncoding", text)).strip()).isEqualTo(PROSE + read);
    }

    @Test
    void theDigitsOfAFontOfSymbolsAreNone() {
        assertThat(textOf(five("Wingdings", "WinAnsiEncoding", null))).endsWith("\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({"0020", "00A0", "200B", "00AD", "002D", "2014", "002F"})
    void whatIsCalledBlankOrADashAndIsDrawnAsADigitIsNotKnown(String text) {
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSDictionary font = drawnDigits(sheet, "<00> <" + text + "> <01> <0031> <02> <0038>");
        Page page = sheet.resource("Font", "D", font)
                .text(50, 650, 10, PROSE)
                .draw("BT /D 10 Tf 50 700 Td <00> Tj ET")
                .read();
        assertThat(textOf(page)).isEqualTo(PROSE + "\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({"E000", "FFFD", "0001", "D800", "0378"})
    void aMapToNoCharacterIsNone(String code) {
        COSDictionary font = PdfPageBuilder.song();
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSStream map = sheet.stream("1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + "1 beginbfchar <0041> <" + code + "> endbfchar");
        font.setItem(COSName.TO_UNICODE, map);
        font.setName(COSName.ENCODING, "Identity-H");
        font.removeItem(COSName.DESCENDANT_FONTS);
        font.setItem(COSName.DESCENDANT_FONTS, PdfPageBuilder.array(PdfPageBuilder.dictionary("Font")));
        sheet.resource("Font", "P", font);
        assertUntrusted(sheet.draw("BT /P 10 Tf 50 700 Td <" + "0041".repeat(20) + "> Tj ET")
                .read());
    }

    @Test
    void aTextOfWhichManyLettersAreSuchAsNobodyWritesIsNotTrusted() {
        assertUntrusted(new PdfPageBuilder()
                .text(
                        10,
                        700,
                        5,
                        PROSE.replace('政', '敐')
                                .replace('开', '廽')
                                .replace('度', '庨')
                                .replace('作', '佡'))
                .read());
    }

    @Test
    void namesOfPlacesMayHaveRareLetters() {
        assertTrusted(new PdfPageBuilder().text(10, 700, 5, "濮阳市鄠邑区泾阳县" + PROSE).read());
    }

    @Test
    void traditionalLettersAreNotRare() {
        assertTrusted(new PdfPageBuilder().text(10, 700, 5, "機關個體與報導發現處罰廣東縣鄉鎮").read());
    }

    /** As programs leave them that print a file to PDF once more: a map that numbers the letters as they come. */
    @ParameterizedTest
    @ValueSource(strings = {"✲✁✂✄☎✆✝✞✟", "ابتثجحخدذ", "가각간갇갈", "ᚠᚡᚢᚣᚤ"})
    void aPageOfSignsThatNoReportHasIsNotTrusted(String signs) {
        assertUntrusted(new PdfPageBuilder().text(10, 700, 5, signs + "2024").read());
        assertUntrusted(new PdfPageBuilder().text(10, 700, 5, PROSE + signs).read());
    }

    @Test
    void aTickAndABulletAreBorneBesideChinese() {
        assertTrusted(
                new PdfPageBuilder().text(10, 700, 5, PROSE + "✓•①■★℃①（一）").read());
    }

    @Test
    void signsOfChinesePrintAreOfNoOtherScript() {
        assertTrusted(new PdfPageBuilder().text(10, 700, 5, "αβγД①②③℃→■□のゐ【】〔〕").read());
    }

    @Test
    void charactersThrownTogetherAreNoText() {
        StringBuilder garbage = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            garbage.append((char) (0x4E00 + i * 7919 % 0x5000));
        }
        PdfPageBuilder sheet = new PdfPageBuilder().text(10, 700, 5, garbage.toString());
        assertUntrusted(sheet.read());
        assertTrusted(
                new PdfPageBuilder().text(10, 700, 5, PROSE + PROSE + PROSE).read());
    }

    @Test
    void narrowLettersAsWideAsChineseOnesAreNotWhatTheyAreCalled() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSDictionary font = PdfPageBuilder.song();
        font.setName(COSName.ENCODING, "Identity-H");
        COSDictionary descendant =
                (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        descendant.removeItem(COSName.W);
        font.setItem(COSName.TO_UNICODE, sheet.stream("1 beginbfchar <0001> <0031> endbfchar"));
        sheet.resource("Font", "N", font);
        String wide = "BT /N 10 Tf 50 700 Td <" + "0001".repeat(6) + "> Tj ET";
        assertUntrusted(sheet.text(50, 650, 10, PROSE).draw(wide).read());
    }

    @Test
    void aChinesePageHasHardlyAnyAccents() {
        String text = PROSE + PROSE;
        assertTrusted(
                new PdfPageBuilder().text(10, 650, 5, text + "xìnxī gōngkāi ±5").read());
        assertUntrusted(new PdfPageBuilder().text(10, 650, 5, text + "ÞÿĀß¯Ð").read());
    }

    /** A Type 3 font as browsers write it: 0 a ring, 1 a bar, 8 two rings. */
    private static COSDictionary drawnDigits(PdfPageBuilder sheet, String map) {
        String bar = "600 0 200 0 300 700 d1 200 0 m 300 0 l 300 700 l 200 700 l h ";
        String ring =
                "600 0 0 0 500 700 d1 0 0 m 500 0 l 500 700 l 0 700 l h 100 100 m 100 600 l 400 600 l 400 100 l h ";
        String rings =
                "600 0 0 0 500 700 d1 0 0 m 500 0 l 500 700 l 0 700 l h 100 100 m 100 300 l 400 300 l 400 100 l h "
                        + "100 400 m 100 600 l 400 600 l 400 400 l h ";
        COSDictionary shapes = new COSDictionary();
        shapes.setItem(COSName.getPDFName("g0"), sheet.stream(ring + "f"));
        shapes.setItem(COSName.getPDFName("g1"), sheet.stream(bar + "f"));
        shapes.setItem(COSName.getPDFName("g8"), sheet.stream(rings + "f"));
        COSDictionary encoding = PdfPageBuilder.dictionary("Encoding");
        encoding.setItem(
                COSName.DIFFERENCES,
                PdfPageBuilder.array(
                        COSInteger.ZERO, COSName.getPDFName("g0"), COSName.getPDFName("g1"), COSName.getPDFName("g8")));
        COSDictionary font = PdfPageBuilder.dictionary("Font");
        font.setName(COSName.SUBTYPE, "Type3");
        font.setItem(COSName.FONT_MATRIX, PdfPageBuilder.array(0.001, 0, 0, 0.001, 0, 0));
        font.setItem(COSName.FONT_BBOX, PdfPageBuilder.array(0, 0, 600, 700));
        font.setItem(COSName.CHAR_PROCS, shapes);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, 2);
        font.setItem(COSName.WIDTHS, PdfPageBuilder.array(600, 600, 600));
        if (!map.isEmpty()) {
            font.setItem(COSName.TO_UNICODE, sheet.stream("3 beginbfchar " + map + " endbfchar"));
        }
        return font;
    }

    private static Page figures(String map) {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("Font", "T", drawnDigits(sheet, map));
        return sheet.text(50, 650, 10, PROSE)
                .draw("BT /T 10 Tf 50 700 Td <000102000102> Tj ET")
                .read();
    }

    @Test
    void typeThreeDigitsAreReadThroughTheirMap() {
        Page page = figures("<00> <0030> <01> <0031> <02> <0038>");
        assertTrusted(page);
        assertThat(textOf(page)).isEqualTo(PROSE + "018018");
        assertThat(page.glyphs().get(PROSE.length()).box().width()).isEqualTo(6, within(0.001));
        assertThat(page.rulings()).as("the strokes of letters are no lines").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0031, 0030, 0038", "0030, 0031, 0030", "0038, 0031, 0038", "0036, 0031, 0038", "0030, 0039, 0038"})
    void aMapThatLiesAboutFiguresIsGivenAwayByTheirShapes(String first, String second, String third) {
        assertUntrusted(figures("<00> <" + first + "> <01> <" + second + "> <02> <" + third + ">"));
    }

    @Test
    void aTypeThreeFontWithoutAMapIsNotTrusted() {
        assertUntrusted(figures(""));
    }

    @Test
    void aMapAgainstTheFontsOwnCharacterMapIsNotTrusted() throws IOException {
        assertTrusted(latin(false));
        assertUntrusted(latin(true));
    }

    private static Page latin(boolean lying) throws IOException {
        PdfPageBuilder sheet = new PdfPageBuilder();
        String text = "The 10 reports of the county";
        try (InputStream in = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            PDType0Font font = PDType0Font.load(sheet.document, in, false);
            if (lying) {
                shift(font.getCOSObject().getCOSStream(COSName.TO_UNICODE));
            }
            sheet.resource("Font", "L", font.getCOSObject());
            String codes = HexFormat.of().formatHex(font.encode(text));
            return sheet.draw("BT /L 10 Tf 50 700 Td <" + codes + "> Tj ET").read();
        }
    }

    /** Makes the map say e for d, f for e. */
    private static void shift(COSStream map) throws IOException {
        String text;
        try (InputStream in = map.createInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        String moved = text.replaceAll("<0046>", "<0047>").replaceAll("(?m)^(<\\w+> <\\w+> <00)2", "$13");
        try (OutputStream out = map.createOutputStream()) {
            out.write(moved.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
