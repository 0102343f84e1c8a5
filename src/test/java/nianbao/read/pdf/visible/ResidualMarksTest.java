package nianbao.read.pdf.visible;

import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static nianbao.read.pdf.visible.MarkedSheets.kinds;
import static nianbao.read.pdf.visible.MarkedSheets.sheet;
import static nianbao.read.pdf.visible.MarkedSheets.show;
import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page draws beside its text, its rulings and its grounds is named. */
class ResidualMarksTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PICTURE|q 20 0 0 12 300 600 cm /Im Do Q",
                "PICTURE|q 20 0 0 12 300 600 cm BI /W 1 /H 1 /BPC 1 /IM true ID x EI Q",
                "DRAWING|302 602 m 306 614 310 600 312 610 c f",
                "DRAWING|302 602 m 306 612 l 310 602 l f",
                "DRAWING|302 602 m 309 602 l 309 609 l 306 609 l 306 605 l 302 605 l h f",
                "DRAWING|302 602 m 310 611 l S",
                "DRAWING|302 602 m 303 611 308 611 310 602 c S",
                "DRAWING|q 304 604 3 3 re 309 604 3 3 re W n 300 600 20 12 re f Q",
                "DRAWING|q 304 604 m 304 608 308 608 308 604 c W n 300 600 20 12 re f Q",
                "DRAWING|q /Pattern cs /Tiles scn 300 600 20 12 re f Q",
                "DRAWING|q 300 600 20 12 re W n /Function sh Q",
                "DRAWING|304 604 1 1 re 306 604 1 1 re 308 606 1 1 re f",
                "DRAWING|304 602 4 8 re f",
            })
    void whatMayBeAFigureIsNamed(Kind kind, String operators) {
        assertThat(kinds(sheet().draw(operators).read())).containsExactly(kind);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "300 600 m 320 600 l S",
                "q 1 g 302 602 m 306 614 310 600 312 610 c f Q",
                "q 0.9 g 250 550 200 100 re f Q",
                "q /Pattern cs /Gradient scn 250 550 200 100 re f Q",
                "q 250 550 200 100 re W n /Axial sh Q",
                "250 600 m 400 600 l 250 612 m 400 612 l S q 0.9 g 290 600 40 12 re f Q",
                "q 0.9 g 270 600 30 12 re 300 600 20 12 re f Q",
            })
    void linesAndGroundsAreUnderstood(String operators) {
        assertThat(kinds(sheet().draw(operators).read())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0.8 w 304 602 5 8 re S", "304 602 5 8 re 305 603 3 6 re f*"})
    void aFrameAsSmallAsALetterIsNoCell(String operators) {
        Page page = sheet().draw(operators).read();
        assertThat(kinds(page)).containsExactly(Kind.DRAWING);
        assertThat(page.rulings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.9 w 313 602 m 313 609 l S",
                "0.9 w 304.5 602 m 304.5 609 l S",
                "312.3 602 0.9 7 re f",
                "q 1 g 302 602 m 312 602 l 312 604 l h f Q",
                "q 1 g 300 600 m 300 612 300 612 300 612 c 320 612 l 320 600 l h f Q",
                "q 1 g 295 595 m 325 595 l 325 620 l h f 295 595 m 325 620 l 295 620 l h f Q",
                "q 0 g 300 600 m 300 630 330 630 330 600 c 330 590 300 590 300 600 c f Q",
                "q 1 g 302 602 m 306 605 l 306 602 l 302 604 l h f 0 0 m 1 1 l 2 0 l h f Q",
                "q 1 g 301 600 12 3.5 re f Q",
                "q 1 g BT /F1 10 Tf 303 602 Td <25882588> Tj ET Q",
            })
    void whatIsDrawnOverDigitsOrBesideThemMakesThemDoubtful(String operators) {
        assertThat(kinds(sheet().draw(show("31") + " " + operators).read())).containsAnyOf(Kind.DRAWING, Kind.CUT);
        assertThat(kinds(sheet().draw(show("31")).read())).isEmpty();
    }

    @Test
    void aWhiteShapeUnderDigitsCoversNothing() {
        assertThat(kinds(sheet().draw("q 1 g 300 600 m 300 612 l 325 612 l h f Q " + show("31"))
                        .read()))
                .isEmpty();
    }

    @Test
    void aGradientHidesWhatLiesUnderIt() {
        String gradient = "q 300 600 20 12 re W n /Axial sh Q ";
        assertThat(textOf(sheet().draw(show("31") + " " + gradient).read())).doesNotContain("31");
        assertThat(textOf(sheet().draw(gradient + show("31")).read())).contains("31");
    }

    @Test
    void tilesHideNothingAndAreNamed() {
        Page page = sheet().draw(show("31") + " q /Pattern cs /Tiles scn 0 0 595 842 re f Q")
                .read();
        assertThat(textOf(page)).contains("公开", "31");
        assertThat(kinds(page)).contains(Kind.DRAWING);
    }

    @Test
    void aFillThroughASoftMaskIsNamed() {
        assertThat(kinds(sheet().draw("q /Masked gs 250 550 200 100 re f Q").read()))
                .contains(Kind.DRAWING);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Screen,true", "Difference,true", "Lighten,true", "Multiply,false", "Darken,false", "Normal,false"})
    void blendingMayWipeOutWhatLiesBeneath(String mode, boolean wipes) {
        COSDictionary state = new COSDictionary();
        state.setName(COSName.BM, mode);
        PdfPageBuilder over = sheet().resource("ExtGState", "Mode", state)
                .draw(show("31") + " q /Mode gs 1 1 0 rg 300 600 20 12 re f Q");
        assertThat(textOf(over.read()).contains("31")).isEqualTo(!wipes && !mode.equals("Normal"));
        PdfPageBuilder text = sheet().resource("ExtGState", "Mode", state).draw("q /Mode gs " + show("31") + " Q");
        assertThat(kinds(text.read()).contains(Kind.DRAWING)).isEqualTo(wipes);
    }

    @Test
    void theGroundOfAWordIsUnderstood() {
        assertThat(kinds(sheet().draw("q 1 1 0 rg 300 600 20 12 re f Q " + show("12"))
                        .read()))
                .isEmpty();
    }

    @Test
    void aDottedLineInsideItsClipIsALine() {
        StringBuilder dots = new StringBuilder("q ");
        for (int x = 250; x < 400; x += 2) {
            dots.append(x).append(" 606 1 1 re ");
        }
        Page page = sheet().draw(dots + "W* n 250 606 150 1 re f Q").read();
        assertThat(kinds(page)).isEmpty();
        assertThat(page.rulings()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2.9, false", "3.5, true"})
    void aPictureAsThinAsALineIsOne(double height, boolean isPicture) {
        Page page = sheet().draw("q 20 0 0 " + height + " 300 602 cm /Im Do Q").read();
        assertThat(kinds(page).contains(Kind.PICTURE)).isEqualTo(isPicture);
        assertThat(page.rulings()).hasSize(isPicture ? 0 : 1);
    }

    @Test
    void aPageOfTooManyShapesMayHoldMoreInEachCell() {
        String shape = "q 0.9 g 50 50 70 50 re f Q ";
        assertThat(kinds(sheet().draw(shape.repeat(2_000)).read())).isEmpty();
        assertThat(kinds(sheet().draw(shape.repeat(2_001)).read())).containsExactly(Kind.DRAWING);
    }

    /** Lower than a cell of colour, whose edges would be rulings. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "281 600 18 7 re, true",
        "279 600 18 7 re, true",
        "278 600 18 7 re, false",
        "281 601 18 7 re, true",
        "281 602 18 5 re, false",
        "281 598 18 9 re, false",
    })
    void aGroundStandsBesideAnotherOfItsHeight(String other, boolean is) {
        Page page = sheet().draw("q 0.9 g 300 600 20 7 re f Q q 0.9 g " + other + " f Q")
                .read();
        assertThat(kinds(page).contains(Kind.DRAWING)).isEqualTo(!is);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "250 598 m 400 598 l 250 614 m 400 614 l, true",
        "250 596 m 400 596 l 250 614 m 400 614 l, false",
        "250 598 m 400 598 l 250 616 m 400 616 l, false",
        "250 598 m 309 598 l 250 614 m 400 614 l, false",
        "250 598 m 312 598 l 250 614 m 400 614 l, true",
        "299 560 m 299 650 l 321 560 m 321 650 l, false",
    })
    void aGroundEndsAtTheLinesOfItsRow(String lines, boolean is) {
        Page page = sheet().draw("0.5 w " + lines + " S q 0.9 g 300 600 20 12 re f Q")
                .read();
        assertThat(kinds(page).contains(Kind.DRAWING)).isEqualTo(!is);
    }
}
