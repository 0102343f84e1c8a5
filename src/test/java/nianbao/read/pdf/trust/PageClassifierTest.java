package nianbao.read.pdf.trust;

import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.page.Page;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

/** A page whose letters are not what is seen of it is read from its image. */
class PageClassifierTest {
    private static Page unseen(int letters) {
        return new PdfPageBuilder()
                .draw("3 Tr")
                .text(10, 700, 5, "公".repeat(letters))
                .read();
    }

    @Test
    void aPageOfWhichNoLetterIsSaidToBeSeenIsLookedAt() {
        Page page = unseen(60);
        assertThat(page.source()).isEqualTo(TextSource.NONE);
        assertThat(page.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAGE_HIDDEN_TEXT, ProblemCode.PAGE_NEEDS_OCR);
    }

    @Test
    void aFewLettersThatAreNotSeenTellNothingOfAPage() {
        assertThat(unseen(40).problems()).isEmpty();
        assertThat(new PdfPageBuilder()
                        .text(10, 700, 5, "主动公开政府信息情况".repeat(7))
                        .draw("3 Tr")
                        .text(10, 600, 5, "公".repeat(60))
                        .read()
                        .problems())
                .isEmpty();
    }

    /** Its image shows what is drawn; where the text is believed, a drawing is named. */
    @Test
    void whatAPageDrawsIsNoMarkWhereItIsReadFromItsImage() {
        String drawing = "302 602 m 306 614 310 600 312 610 c f";
        assertThat(new PdfPageBuilder()
                        .text(10, 700, 5, "主动公开政府信息")
                        .draw(drawing)
                        .read()
                        .marks())
                .isNotEmpty();
        assertThat(new PdfPageBuilder()
                        .text(10, 700, 5, "✲✁✂✄☎✆✝✞✟")
                        .draw(drawing)
                        .read()
                        .marks())
                .isEmpty();
    }

    /** As programs that print to PDF once more set them: at a tenth of a point, 150 of it wide. */
    @Test
    void lettersOfAFontOfBitmapsAreSeen() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSDictionary font = PdfPageBuilder.dictionary("Font");
        font.setName(COSName.SUBTYPE, "Type3");
        font.setItem(COSName.FONT_MATRIX, PdfPageBuilder.array(1, 0, 0, 1, 0, 0));
        font.setItem(COSName.FONT_BBOX, PdfPageBuilder.array(0, 0, 150, 150));
        font.setItem(COSName.WIDTHS, PdfPageBuilder.array(150, 150));
        font.setItem(COSName.TO_UNICODE, sheet.stream("2 beginbfchar <00> <516c> <01> <5f00> endbfchar"));
        Page page = sheet.resource("Font", "T", font)
                .draw("BT /T 0.1 Tf 50 700 Td <0001> Tj ET")
                .read();
        assertThat(textOf(page)).isEqualTo("公开");
        assertThat(page.glyphs().get(1).box().left()).isEqualTo(65, within(0.01));
    }
}
