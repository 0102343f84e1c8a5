package nianbao.read.pdf.visible;

import static nianbao.read.pdf.PdfPageBuilder.hex;
import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page with the figure 7 in black; what is pale on it may be a watermark. Digits of 10 points are 5 wide. */
class WatermarkFilterTest {
    private static final String DATE = "20250115";

    private static PdfPageBuilder sheet() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        for (int percent : new int[] {30, 45}) {
            COSDictionary alpha = new COSDictionary();
            alpha.setItem(COSName.CA_NS, new COSFloat(percent / 100f));
            sheet.resource("ExtGState", "Alpha" + percent, alpha);
        }
        return sheet.text(100, 700, 10, "7");
    }

    private static String show(double x, double y, double size, String text) {
        return "BT /F1 " + size + " Tf " + x + " " + y + " Td " + hex(text) + " Tj ET ";
    }

    private static String pale(double x, double y, double size, String text) {
        return "q 0.8 g " + show(x, y, size, text) + "Q ";
    }

    private static String text(String operators) {
        return textOf(sheet().draw(operators).read());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "105 480 m 105 520 l S, true",
        "104 480 m 104 520 l S, false",
        "139 480 m 139 520 l S, true",
        "140 480 m 140 520 l S, false",
        "120 480 m 120 504 l S, false",
        "80 503.7 m 160 503.7 l S, true",
        "80 502.9 m 160 502.9 l S, false",
        "80 507.9 m 160 507.9 l S, true",
        "80 508.7 m 160 508.7 l S, false",
        "80 505 m 113 505 l S, true",
        "80 505 m 111 505 l S, false",
    })
    void aFigureThatComesTwiceIsAWatermarkWhereARulingCrossesIt(String ruling, boolean is) {
        String twice = pale(102, 502, 10, DATE) + pale(102, 402, 10, DATE);
        assertThat(text(twice + "0.5 w " + ruling)).isEqualTo(is ? "7" : "7" + DATE + DATE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2025, 7", "20, 720", "1150, 71150"})
    void soArePiecesOfIt(String piece, String text) {
        String twice = pale(102, 502, 10, DATE) + pale(102, 402, 10, DATE);
        assertThat(text(twice + pale(102, 302, 10, piece) + "0.5 w 120 480 m 120 520 l S"))
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} points")
    @CsvSource({"41, true", "39, false"})
    void aFigureMuchLargerThanTheOthersNeedsToComeOnce(double size, boolean is) {
        assertThat(text(pale(102, 302, size, "12") + "0.5 w 130 280 m 130 360 l S"))
                .isEqualTo(is ? "7" : "712");
        assertThat(text(pale(102, 302, size, "12"))).as("crossed by nothing").isEqualTo("712");
    }

    @ParameterizedTest(name = "{0} to the right")
    @CsvSource({"3.5, true", "4, false"})
    void aPaleFigureThatLiesOnAnotherIsAWatermark(double off, boolean is) {
        Page page = sheet().draw(show(300, 500, 10, "1") + pale(300 + off, 500, 10, "9"))
                .read();
        assertThat(textOf(page)).isEqualTo(is ? "71" : "719");
        assertThat(page.marks()).extracting(placed -> placed.mark().kind()).contains(is ? Kind.HIDDEN : Kind.DRAWING);
    }

    @Test
    void twoPaleFiguresOnEachOtherAreWatermarksBoth() {
        assertThat(text(pale(300, 500, 10, "12") + "q 0.75 g " + show(303, 500, 10, "98") + "Q"))
                .isEqualTo("7");
    }

    @ParameterizedTest(name = "{0} apart")
    @CsvSource({"3.3, 71", "3.7, 710115"})
    void aWatermarkEndsWhereABlankIs(double gap, String text) {
        assertThat(text(show(300, 500, 10, "1") + "q 0.8 g " + show(302, 500, 10, "2025")
                        + show(322 + gap, 500, 10, "0115") + "Q"))
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "BT /F1 10 Tf 322 502.5 Td <0030003100310035> Tj ET",
                "BT /F1 9 Tf 322 500 Td <0030003100310035> Tj ET",
                "0.7 g BT /F1 10 Tf 322 500 Td <0030003100310035> Tj ET",
                "/Alpha45 gs BT /F1 10 Tf 322 500 Td <0030003100310035> Tj ET",
            })
    void norIsItPartOfOneWhereItLooksOtherwise(String next) {
        assertThat(text(show(300, 500, 10, "1") + "q 0.8 g " + show(302, 500, 10, "2025") + next + " Q"))
                .isEqualTo("710115");
    }

    @Test
    void aPageOfPaleFiguresAloneIsReadWithoutDoubt() {
        Page page = new PdfPageBuilder()
                .draw(pale(300, 500, 10, "12"))
                .text(300, 600, 10, "公开")
                .read();
        assertThat(textOf(page)).isEqualTo("公开12");
        assertThat(page.marks()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of grey {1}")
    @CsvSource({"20, 0.65, true", "19, 0.65, false", "20, 0.55, false"})
    void largePaleWordsAreAWatermark(double size, double grey, boolean are) {
        assertThat(text("q " + grey + " g " + show(300, 500, size, "草稿") + "Q")).isEqualTo(are ? "7" : "7草稿");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Alpha30, true", "Alpha45, false"})
    void soAreWordsOfAnySizeThatShowThrough(String opacity, boolean are) {
        assertThat(text("q /" + opacity + " gs " + show(300, 500, 10, "草稿") + "Q"))
                .isEqualTo(are ? "7" : "7草稿");
    }

    @Test
    void figuresThatShowThroughAreReadWithDoubt() {
        Page page =
                sheet().draw("q /Alpha30 gs " + show(300, 500, 10, "12") + "Q").read();
        assertThat(textOf(page)).isEqualTo("712");
        assertThat(page.marks()).extracting(placed -> placed.mark().kind()).containsExactly(Kind.DRAWING, Kind.DRAWING);
    }

    @Test
    void whiteFiguresOnADarkCellAreNotPale() {
        Page page = sheet().draw("q 0 0 0.5 rg 290 490 60 30 re f 1 g " + show(300, 500, 10, "12") + "Q")
                .read();
        assertThat(textOf(page)).isEqualTo("712");
        assertThat(page.marks()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.9945 0.1045 -0.1045 0.9945, true", "0.9781 0.2079 -0.2079 0.9781, false"})
    void textMaySlantAsAScanDoes(String turn, boolean isRead) {
        assertThat(text("BT /F1 10 Tf " + turn + " 300 500 Tm " + hex("12") + " Tj ET"))
                .isEqualTo(isRead ? "712" : "7");
    }

    @Test
    void largeSlantedLettersAreNoMarkInACell() {
        String slanted = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm " + hex("12") + " Tj ET";
        assertThat(sheet().draw(slanted).read().marks()).isEmpty();
    }
}
