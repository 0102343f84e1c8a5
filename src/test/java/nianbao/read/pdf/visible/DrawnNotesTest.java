package nianbao.read.pdf.visible;

import static nianbao.read.pdf.PdfPageBuilder.array;
import static nianbao.read.pdf.PdfPageBuilder.string;
import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static nianbao.read.pdf.visible.MarkedSheets.at;
import static nianbao.read.pdf.visible.MarkedSheets.kinds;
import static nianbao.read.pdf.visible.MarkedSheets.sheet;
import static nianbao.read.pdf.visible.MarkedSheets.show;
import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.TextSource;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and fields that lie over a page are named where they show something that its text does not say. */
class DrawnNotesTest {
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

    @Test
    void overAScanOnlyNotesAndFieldsAreNamed() {
        PdfPageBuilder sheet = sheet().draw("q 300 600 20 12 re W n /Function sh Q q 595 0 0 842 0 0 cm /Im Do Q");
        assertThat(sheet.read().marks()).isEmpty();
    }
}
