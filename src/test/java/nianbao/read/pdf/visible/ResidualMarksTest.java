package nianbao.read.pdf.visible;

import static nianbao.read.pdf.PdfPageBuilder.array;
import static nianbao.read.pdf.PdfPageBuilder.hex;
import static nianbao.read.pdf.PdfPageBuilder.string;
import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.TextSource;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.model.page.PlacedMark;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page draws beside its text, its rulings and its grounds is named. */
class ResidualMarksTest {
    /** Where the tests draw: 20 by 12 points, its lower edge at y = 600 in PDF's own way. */
    private static final Box PLACE = new Box(300, 842 - 612, 320, 842 - 600);

    private static PdfPageBuilder sheet() {
        PdfPageBuilder sheet = new PdfPageBuilder().text(100, 700, 10, "公开 12 件");
        COSDictionary tiles = sheet.stream("0 0 2 2 re f");
        tiles.setInt(COSName.PATTERN_TYPE, 1);
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.SHADING_TYPE, 1);
        COSDictionary axial = new COSDictionary();
        axial.setInt(COSName.SHADING_TYPE, 2);
        COSDictionary gradient = new COSDictionary();
        gradient.setInt(COSName.PATTERN_TYPE, 2);
        gradient.setItem(COSName.SHADING, axial);
        COSDictionary masked = new COSDictionary();
        masked.setItem(COSName.SMASK, new COSDictionary());
        COSDictionary thin = new COSDictionary();
        thin.setItem(COSName.CA_NS, new COSFloat(0.01f));
        return sheet.resource("XObject", "Im", sheet.image())
                .resource("Pattern", "Tiles", tiles)
                .resource("Pattern", "Gradient", gradient)
                .resource("Shading", "Function", function)
                .resource("Shading", "Axial", axial)
                .resource("ExtGState", "Masked", masked)
                .resource("ExtGState", "Unseen", thin);
    }

    private static List<Mark> at(Page page) {
        return page.marks().stream()
                .filter(placed -> placed.box().touches(PLACE))
                .map(PlacedMark::mark)
                .toList();
    }

    private static List<Kind> kinds(Page page) {
        return at(page).stream().map(Mark::kind).distinct().toList();
    }

    private static String show(String text) {
        return "BT /F1 10 Tf 302 602 Td " + hex(text) + " Tj ET";
    }

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
    void digitsOfAFontThatIsWiderThanItSaysLieOnEachOther() {
        String close = "BT /F1 10 Tf -4 Tc 302 602 Td " + hex("31") + " Tj ET";
        assertThat(kinds(sheet().draw(close).read())).contains(Kind.APART);
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

    private static COSDictionary annotation(PdfPageBuilder sheet, String subtype) {
        COSDictionary annotation = PdfPageBuilder.dictionary("Annot");
        annotation.setName(COSName.SUBTYPE, subtype);
        annotation.setItem(COSName.RECT, array(300, 600, 320, 612));
        sheet.page.getCOSObject().setItem(COSName.ANNOTS, array(annotation));
        return annotation;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FreeText", "Stamp", "Square", "Text", "Caret", "FileAttachment"})
    void notesLaidOverThePageAreNamed(String subtype) {
        PdfPageBuilder sheet = sheet();
        annotation(sheet, subtype).setString(COSName.CONTENTS, "应为5");
        assertThat(at(sheet.read())).containsExactly(new Mark(Kind.NOTE, subtype + ": 应为5"));
    }

    @Test
    void aNoteOverAScanIsNamedToo() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("XObject", "Im", sheet.image()).draw("q 595 0 0 842 0 0 cm /Im Do Q");
        annotation(sheet, "FreeText").setString(COSName.CONTENTS, "5");
        Page page = sheet.read();
        assertThat(page.source()).isEqualTo(TextSource.NONE);
        assertThat(at(page)).containsExactly(new Mark(Kind.NOTE, "FreeText: 5"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Link", "Highlight", "Underline", "Popup"})
    void notesThatLeaveThePageAsItIsAreNot(String subtype) {
        PdfPageBuilder sheet = sheet();
        annotation(sheet, subtype);
        assertThat(at(sheet.read())).isEmpty();
    }

    @Test
    void inkIsNamedWhereItRuns() {
        PdfPageBuilder sheet = sheet();
        COSDictionary ink = annotation(sheet, "Ink");
        ink.setItem(COSName.RECT, array(100, 300, 500, 700));
        ink.setItem(COSName.getPDFName("InkList"), array(array(100, 300, 105, 690)));
        Page page = sheet.read();
        assertThat(at(page)).isEmpty();
        assertThat(page.marks()).isNotEmpty().allMatch(placed -> placed.mark().kind() == Kind.NOTE);
    }

    @Test
    void anAnnotationMayStrikeOut() {
        PdfPageBuilder sheet = sheet().draw(show("31"));
        annotation(sheet, "StrikeOut")
                .setItem(COSName.getPDFName("QuadPoints"), array(302, 611, 312, 611, 302, 600, 312, 600));
        assertThat(at(sheet.read())).containsExactly(new Mark(Kind.STRUCK, "31"));
    }

    @Test
    void theValueOfAFieldIsReadAndNamedWhereTheFileDoesNotDrawIt() {
        PdfPageBuilder sheet = sheet();
        COSDictionary field = annotation(sheet, "Widget");
        field.setItem(COSName.FT, COSName.TX);
        field.setItem(COSName.V, string("31"));
        Page page = sheet.read();
        assertThat(textOf(page)).contains("31");
        assertThat(at(page)).containsExactly(new Mark(Kind.FIELD, "31"));
    }

    @Test
    void aFieldThatIsDrawnIsTextUnlessReadersDrawItAnew() {
        assertThat(kinds(field(false, show("31")).read())).containsExactly(Kind.HIDDEN);
        assertThat(kinds(field(true, show("31")).read())).containsExactly(Kind.APART);
        String drawn = "BT /H 10 Tf 302 602 Td (32) Tj ET";
        assertThat(kinds(field(true, drawn).read())).containsExactly(Kind.HIDDEN);
    }

    @Test
    void aFieldStandsInItsCellAlsoWhereItShowsNothing() {
        PdfPageBuilder sheet = sheet();
        annotation(sheet, "Widget").setItem(COSName.FT, COSName.TX);
        assertThat(kinds(sheet.read())).containsExactly(Kind.HIDDEN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"MK", "I", "RV", "password"})
    void aFieldThatShowsMoreThanAValueIsNamed(String what) {
        PdfPageBuilder sheet = sheet();
        COSDictionary field = annotation(sheet, "Widget");
        field.setItem(COSName.FT, what.equals("MK") ? COSName.BTN : COSName.TX);
        switch (what) {
            case "MK" -> {
                COSDictionary looks = new COSDictionary();
                looks.setString("CA", "5");
                field.setItem("MK", looks);
            }
            case "I" -> field.setItem(COSName.I, array(1));
            case "RV" -> field.setItem("RV", string("<p>5</p>"));
            default -> {
                field.setItem(COSName.V, string("5"));
                field.setInt(COSName.FF, 1 << 13);
            }
        }
        assertThat(kinds(sheet.read())).containsExactly(Kind.FIELD);
    }

    private static PdfPageBuilder field(boolean needAppearances, String drawn) {
        PdfPageBuilder sheet = sheet();
        COSDictionary field = annotation(sheet, "Widget");
        field.setItem(COSName.FT, COSName.TX);
        field.setItem(COSName.V, string("32"));
        COSDictionary latin = PdfPageBuilder.dictionary("Font");
        latin.setName(COSName.SUBTYPE, "Type1");
        latin.setName(COSName.BASE_FONT, "Helvetica");
        COSStream appearance = sheet.resource("Font", "H", latin).form(drawn);
        appearance.setItem(COSName.BBOX, array(300, 600, 320, 612));
        COSDictionary appearances = new COSDictionary();
        appearances.setItem(COSName.N, appearance);
        field.setItem(COSName.AP, appearances);
        COSDictionary form = new COSDictionary();
        form.setBoolean(COSName.getPDFName("NeedAppearances"), needAppearances);
        sheet.document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        return sheet;
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

    @Test
    void overAScanOnlyNotesAndFieldsAreNamed() {
        PdfPageBuilder sheet = sheet().draw("q 300 600 20 12 re W n /Function sh Q q 595 0 0 842 0 0 cm /Im Do Q");
        assertThat(sheet.read().marks()).isEmpty();
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
