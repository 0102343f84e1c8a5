package nianbao.read.pdf.visible;

import static nianbao.read.pdf.PdfPageBuilder.array;
import static nianbao.read.pdf.PdfPageBuilder.hex;
import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static nianbao.read.pdf.visible.MarkedSheets.at;
import static nianbao.read.pdf.visible.MarkedSheets.kinds;
import static nianbao.read.pdf.visible.MarkedSheets.sheet;
import static nianbao.read.pdf.visible.MarkedSheets.show;
import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digits that may look otherwise than they are written are read with doubt, and those that nobody sees are named. */
class DoubtfulTextTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"300 605 100 20 re", "300 500 100 105 re", "300 590 4 40 re"})
    void digitsThatAClipCutsAreNamed(String clip) {
        assertThat(kinds(sheet().draw("q " + clip + " W n " + show("31") + " Q").read()))
                .contains(Kind.CUT);
    }

    @Test
    void digitsThatTheEdgeOfThePageCutsAreNamed() {
        Page page = sheet().draw(show("31"))
                .change(sheet -> sheet.setCropBox(new PDRectangle(0, 605, 595, 230)))
                .read();
        assertThat(page.marks()).extracting(placed -> placed.mark().kind()).contains(Kind.CUT);
    }

    @Test
    void digitsOfAFontThatIsWiderThanItSaysLieOnEachOther() {
        String close = "BT /F1 10 Tf -4 Tc 302 602 Td " + hex("31") + " Tj ET";
        assertThat(kinds(sheet().draw(close).read())).contains(Kind.APART);
    }

    @Test
    void whatShowsThroughTextIsNamed() {
        Page page = sheet().draw("q BT /F1 10 Tf 7 Tr 302 602 Td " + hex("31") + " Tj ET 300 600 20 12 re f Q")
                .read();
        assertThat(kinds(page)).contains(Kind.DRAWING, Kind.HIDDEN);
        assertThat(textOf(page)).isEqualTo("公开12件");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1 g",
                "3 Tr",
                "/Unseen gs",
                "0 0 50 50 re W n",
                "1 0 0 1 0 0 cm 0.05 0 0 0.05 286 572 cm",
            })
    void textThatNobodySeesIsNamed(String before) {
        Page page = sheet().draw("q " + before + " " + show("31") + " Q").read();
        assertThat(kinds(page)).containsExactly(Kind.HIDDEN);
        assertThat(textOf(page)).isEqualTo("公开12件");
    }

    @Test
    void textThatIsCoveredIsNamedAndSoIsOneOfWhichAPartIsCovered() {
        assertThat(kinds(
                        sheet().draw(show("31") + " q 1 g 300 600 20 12 re f Q").read()))
                .containsExactly(Kind.HIDDEN);
        Page page = sheet().draw(show("31") + " q 1 g 300 600 20 4.5 re f Q").read();
        assertThat(kinds(page)).containsExactly(Kind.CUT);
        assertThat(textOf(page)).contains("31");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/Masked gs",
                "/Pattern cs /Tiles scn",
                "300 600 3 12 re 310 600 3 12 re W n",
            })
    void textThatMayLookOtherwiseIsReadWithDoubt(String before) {
        Page page = sheet().draw("q " + before + " " + show("31") + " Q").read();
        assertThat(kinds(page)).containsExactly(Kind.DRAWING);
        assertThat(textOf(page)).contains("31");
    }

    @Test
    void aGlyphThatDrawsAnImageIsReadWithDoubt() {
        PdfPageBuilder sheet = sheet();
        COSStream glyph =
                sheet.stream("500 0 0 0 500 700 d1 q 500 0 0 700 0 0 cm BI /W 1 /H 1 /BPC 1 /IM true ID x EI Q");
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.getPDFName("three"), glyph);
        COSArray differences = new COSArray();
        differences.add(COSInteger.get('3'));
        differences.add(COSName.getPDFName("three"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = PdfPageBuilder.dictionary("Font");
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.FONT_MATRIX, array(0.001, 0, 0, 0.001, 0, 0));
        font.setItem(COSName.FONT_BBOX, array(0, 0, 500, 700));
        font.setInt(COSName.FIRST_CHAR, '3');
        font.setInt(COSName.LAST_CHAR, '3');
        font.setItem(COSName.WIDTHS, array(500));
        font.setItem(COSName.TO_UNICODE, sheet.stream("1 beginbfchar <33> <0033> endbfchar"));
        Page page = sheet.resource("Font", "T3", font)
                .draw("BT /T3 10 Tf 302 602 Td (3) Tj ET")
                .read();
        assertThat(textOf(page)).contains("3");
        assertThat(kinds(page)).containsExactly(Kind.DRAWING);
    }

    @Test
    void slantedFiguresAreNamedAndPaleOnesReadWithDoubt() {
        Page slanted = sheet().draw("BT /F1 10 Tf 0.9 0.4 -0.4 0.9 302 602 Tm " + hex("31") + " Tj ET")
                .read();
        assertThat(kinds(slanted)).containsExactly(Kind.DRAWING);
        Page pale = sheet().draw("q 0.8 g " + show("31") + " Q").read();
        assertThat(textOf(pale)).contains("31");
        assertThat(kinds(pale)).containsExactly(Kind.DRAWING);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-1 0 0 1 312 602", "-1 0 0 -1 312 610"})
    void digitsTheWrongWayRoundAreReadWithDoubt(String place) {
        Page page = sheet().draw("BT /F1 10 Tf " + place + " Tm " + hex("6") + " Tj ET")
                .read();
        assertThat(textOf(page)).contains("6");
        assertThat(kinds(page)).containsExactly(Kind.DRAWING);
    }

    @Test
    void aWhiteBarMayTakeAStrokeOffADigit() {
        Page page = sheet().draw(show("8") + " q 1 g 302 600 2 12 re f Q").read();
        assertThat(kinds(page)).containsExactly(Kind.CUT);
    }

    @Test
    void whiteTextUnderTheEdgeOfAGroundIsHiddenAndNotCut() {
        Page page = sheet().draw("q 1 g " + show("31") + " Q q 0.8 g 250 590 200 16 re f Q")
                .read();
        assertThat(kinds(page)).containsExactly(Kind.HIDDEN);
    }

    @Test
    void digitsInTwoColoursMayBeTwoFigures() {
        Page page = sheet().draw("BT /F1 10 Tf 302 602 Td " + hex("3") + " Tj 1 0 0 rg " + hex("5") + " Tj ET")
                .read();
        assertThat(kinds(page)).containsExactly(Kind.APART);
    }

    @Test
    void aShadowIsNotReadTwice() {
        String shadow = "q 0.7 g BT /F1 10 Tf 303.5 600.8 Td " + hex("31") + " Tj ET Q ";
        Page page = sheet().draw(shadow + show("31")).read();
        assertThat(textOf(page)).isEqualTo("公开12件31");
        assertThat(kinds(page)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.5 w 301 605 m 313 605 l S",
                "301 605 12 0.6 re f",
                "0.5 w 301 605 m 305 605 l S 305.2 605 m 309 605 l S 309 605.1 m 313 605.1 l S"
            })
    void aLineThroughDigitsStrikesThemOut(String line) {
        assertThat(at(sheet().draw(show("31") + " " + line).read())).containsExactly(new Mark(Kind.STRUCK, "31"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0.5 w 301 600.5 m 313 600.5 l S", "0.5 w 302 605 m 305 605 l S"})
    void aLineUnderDigitsOrInsideOneDoesNot(String line) {
        assertThat(at(sheet().draw(show("31") + " " + line).read())).isEmpty();
    }

    @Test
    void outlinesThatMakeLettersBoldAreThoseLetters() {
        String bold = " 302.3 601.8 m 304 611 305 611 306.5 602 c 305 601 304 601 302.3 601.8 c f";
        assertThat(at(sheet().draw(show("31") + bold).read())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "4.8, 602, 1 0 0, true",
        "5.3, 602, 1 0 0, false",
        "0, 602, 0.33 0.33 0.33, true",
        "0, 602, 0.27 0.27 0.27, false",
        "0, 607.3, 1 0 0, false",
        "0, 606.7, 1 0 0, true"
    })
    void twoColoursMakeTwoFiguresOnlyOfDigitsThatFollowEachOther(double gap, double y, String colour, boolean are) {
        Page page = sheet().draw(show("3") + " q " + colour + " rg BT /F1 10 Tf " + (307 + gap) + " " + y + " Td "
                        + hex("5") + " Tj ET Q")
                .read();
        assertThat(kinds(page).contains(Kind.APART)).isEqualTo(are);
    }

    @Test
    void digitsOfAPageOnItsSideStandTheRightWayUp() {
        String sideways = "BT /F1 10 Tf 0 1 -1 0 300 100 Tm " + hex("收到 31 件") + " Tj ET ";
        assertThat(new PdfPageBuilder().draw(sideways).read().marks()).isEmpty();
        String onItsHead = "BT /F1 10 Tf 0 -1 1 0 290 300 Tm " + hex("6") + " Tj ET ";
        assertThat(new PdfPageBuilder().draw(sideways + onItsHead).read().marks())
                .extracting(placed -> placed.mark())
                .containsExactly(new Mark(Kind.DRAWING, "6"));
    }
}
