package nianbao.read.pdf;

import static nianbao.read.pdf.PdfPageBuilder.hex;
import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.TextSource;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters become glyphs at their place. */
class GlyphsTest {
    private static void assertAt(Box box, double x, double y) {
        assertThat(box.centerX()).isCloseTo(x, within(0.1));
        assertThat(box.centerY()).isCloseTo(y, within(1.5));
    }

    @Test
    void aLineOfTextIsAGlyphEach() {
        Page page = new PdfPageBuilder().text(100, 700, 10, "公开 12").read();
        assertThat(textOf(page)).isEqualTo("公开12");
        assertThat(page.source()).isEqualTo(TextSource.DIGITAL);
        assertThat(page.glyphs()).allMatch(glyph -> glyph.turn() == 0 && glyph.size() == 10);
        Glyph first = page.glyphs().get(0);
        assertThat(first.box().left()).isCloseTo(100, within(0.01));
        assertThat(first.box().right()).isCloseTo(110, within(0.01));
        assertAt(first.box(), 105, 842 - 704);
        assertThat(page.glyphs().get(2).box().left()).isCloseTo(125, within(0.01));
        assertThat(page.glyphs().get(3).box().width()).isCloseTo(5, within(0.01));
    }

    @Test
    void aRowOfFiguresSpacedByKerningKeepsItsPlaces() {
        Page page = new PdfPageBuilder()
                .draw("BT /F1 10 Tf 100 700 Td [" + hex("0") + " -4500 " + hex("13") + " -4000 " + hex("7") + "] TJ ET")
                .read();
        assertThat(page.glyphs()).extracting(Glyph::text).containsExactly("0", "1", "3", "7");
        assertThat(page.glyphs())
                .extracting(glyph -> (double) Math.round(glyph.box().left()))
                .containsExactly(100.0, 150.0, 155.0, 200.0);
    }

    @Test
    void spacingAndWidthApply() {
        Page page = new PdfPageBuilder()
                .draw("BT 2 Tc 50 Tz /F1 10 Tf 100 700 Td " + hex("公开") + " Tj ET")
                .read();
        assertThat(page.glyphs().get(0).box().width()).isCloseTo(5, within(0.01));
        assertThat(page.glyphs().get(1).box().left()).isCloseTo(106, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0, 595, 842, 105, 138", "90, 842, 595, 704, 105", "180, 595, 842, 490, 704", "270, 842, 595, 138, 490"
    })
    void aTurnedPageIsReadAsSeen(int rotation, double width, double height, double x, double y) {
        PdfPageBuilder sheet =
                new PdfPageBuilder().text(100, 700, 10, "公开信息").change(page -> page.setRotation(rotation));
        Page page = sheet.read();
        Box seen = page.frame().toPage(page.glyphs().get(0).box());
        assertThat(seen.centerX()).isCloseTo(x, within(1.5));
        assertThat(seen.centerY()).isCloseTo(y, within(1.5));
        assertThat(page.frame().toPage(page.box()).width()).isCloseTo(width, within(0.5));
        assertThat(page.frame().toPage(page.box()).height()).isCloseTo(height, within(0.5));
        assertThat(page.glyphs().get(0).turn())
                .as("its text is upright in the reading frame")
                .isZero();
    }

    @Test
    void sidewaysTextTurnsTheReadingFrame() {
        Page page = new PdfPageBuilder()
                .draw("BT /F1 10 Tf 0 1 -1 0 300 100 Tm " + hex("收到和处理") + " Tj ET")
                .text(50, 800, 10, "1")
                .read();
        assertThat(page.width()).isCloseTo(842, within(0.5));
        assertThat(page.height()).isCloseTo(595, within(0.5));
        Glyph first = page.glyphs().get(0);
        Glyph second = page.glyphs().get(1);
        assertThat(first.turn()).isZero();
        assertThat(second.box().left()).isCloseTo(first.box().right(), within(0.01));
        assertAt(page.frame().toPage(first.box()), 296.2, 842 - 105);
        assertThat(page.glyphs().get(5).turn())
                .as("the page number stands upright on the page")
                .isEqualTo(1);
    }

    @Test
    void theCropBoxIsThePage() {
        Page page = new PdfPageBuilder()
                .text(100, 700, 10, "公")
                .text(20, 700, 10, "外")
                .change(p -> p.setCropBox(new PDRectangle(50, 100, 400, 650)))
                .read();
        assertThat(textOf(page)).isEqualTo("公");
        assertThat(page.width()).isEqualTo(400);
        assertThat(page.height()).isEqualTo(650);
        assertThat(page.glyphs().get(0).box().left()).isCloseTo(50, within(0.01));
        assertAt(page.glyphs().get(0).box(), 55, 750 - 704);
    }

    @Test
    void aLargerUserUnitMakesALargerPage() {
        Page page = new PdfPageBuilder()
                .text(100, 700, 10, "公")
                .change(p -> p.setUserUnit(2))
                .read();
        assertThat(page.width()).isCloseTo(1190, within(2.0));
        assertThat(page.glyphs().get(0).size()).isEqualTo(20);
        assertAt(page.glyphs().get(0).box(), 210, (841.9 - 704) * 2);
    }

    @Test
    void formsAreDrawnWhereTheyStand() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("XObject", "X", sheet.form("BT /F1 10 Tf 10 20 Td " + hex("公") + " Tj ET"));
        Page page = sheet.draw("q 1 0 0 1 90 680 cm /X Do Q").read();
        assertAt(page.glyphs().get(0).box(), 105, 138);
    }

    @Test
    void verticalWritingRunsDownwards() {
        COSDictionary font = PdfPageBuilder.song();
        font.setName(COSName.ENCODING, "UniGB-UCS2-V");
        Page page = new PdfPageBuilder()
                .resource("Font", "V", font)
                .draw("BT /V 10 Tf 100 700 Td " + hex("本年度") + " Tj ET")
                .read();
        assertThat(page.glyphs()).extracting(Glyph::turn).containsExactly(0, 0, 0);
        assertAt(page.glyphs().get(0).box(), 100, 842 - 695);
        assertAt(page.glyphs().get(2).box(), 100, 842 - 675);
    }

    @Test
    void letterFormsOfFontsBecomeTheCharactersTheyMean() {
        List<String> texts = new PdfPageBuilder()
                .text(50, 700, 10, "⽉⻔⻓⼾豈︵１（").read().glyphs().stream()
                        .map(Glyph::text)
                        .toList();
        assertThat(texts).containsExactly("月", "门", "长", "户", "豈", "（", "１", "（");
    }

    @Test
    void visibleFieldsAndStampsAreText() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSDictionary shown = annotation(sheet, "7", 0);
        COSDictionary hidden = annotation(sheet, "8", 2);
        sheet.page.getCOSObject().setItem(COSName.ANNOTS, PdfPageBuilder.array(shown, hidden));
        Page page = sheet.read();
        assertThat(textOf(page)).isEqualTo("7");
        assertThat(page.glyphs().get(0).box().left()).isCloseTo(200, within(0.01));
    }

    private static COSDictionary annotation(PdfPageBuilder sheet, String text, int flags) {
        COSDictionary annotation = PdfPageBuilder.dictionary("Annot");
        annotation.setName(COSName.SUBTYPE, "Widget");
        annotation.setInt(COSName.F, flags);
        annotation.setItem(COSName.RECT, PdfPageBuilder.array(200, 500, 220, 510));
        COSDictionary form = sheet.form("BT /F1 10 Tf 0 2 Td " + hex(text) + " Tj ET");
        form.setItem(COSName.BBOX, PdfPageBuilder.array(0, 0, 20, 10));
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, form);
        annotation.setItem(COSName.AP, appearance);
        return annotation;
    }
}
