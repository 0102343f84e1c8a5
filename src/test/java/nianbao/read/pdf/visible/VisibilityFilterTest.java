package nianbao.read.pdf.visible;

import static nianbao.read.pdf.PdfPageBuilder.hex;
import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a reader sees is read. */
class VisibilityFilterTest {
    private static final String SHOW = "BT /F1 10 Tf 100 700 Td " + hex("隐") + " Tj ET";

    private static PdfPageBuilder sheet() {
        PdfPageBuilder sheet = new PdfPageBuilder().text(100, 600, 10, "公开");
        COSDictionary clear = new COSDictionary();
        clear.setItem(COSName.CA_NS, new COSFloat(0));
        COSDictionary pale = new COSDictionary();
        pale.setItem(COSName.CA_NS, new COSFloat(0.2f));
        return sheet.resource("ExtGState", "Clear", clear).resource("ExtGState", "Pale", pale);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "3 Tr",
                "7 Tr",
                "1 g",
                "0.99 0.98 1 rg",
                "0 0 0 0 k",
                "/Clear gs",
                "/Pale gs",
                "0.05 0 0 0.05 95 665 cm",
                "0.001 0 0 1 100 0 cm",
                "1 Tz",
                "0 0 50 50 re W n",
                "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC"
            })
    void textThatIsNotSeenIsNotRead(String before) {
        assertThat(textOf(sheet().draw("q " + before + " " + SHOW + " Q").read()))
                .isEqualTo("公开");
    }

    @Test
    void whiteTextOnADarkCellIsSeen() {
        String text = textOf(sheet().draw("q 0 0 0.5 rg 90 690 60 30 re f 1 g " + SHOW + " Q")
                .read());
        assertThat(text).isEqualTo("公开隐");
    }

    @Test
    void textUnderAnOpaqueShapeIsNotSeen() {
        assertThat(textOf(sheet().draw(SHOW + " q 1 g 90 690 60 30 re f Q").read()))
                .isEqualTo("公开");
        assertThat(textOf(sheet().draw("q 1 g 90 690 60 30 re f Q " + SHOW).read()))
                .isEqualTo("公开隐");
    }

    @Test
    void watermarksAreNotText() {
        String slanted = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm " + hex("仅供参考") + " Tj ET";
        String pale = "q 0.8 g BT /F1 48 Tf 150 300 Td " + hex("草稿") + " Tj ET Q";
        assertThat(textOf(sheet().draw(slanted).draw(pale).read())).isEqualTo("公开");
    }

    @Test
    void aTitleInLargeRedLettersIsText() {
        assertThat(textOf(sheet().draw("q 1 0 0 rg BT /F1 48 Tf 50 750 Td " + hex("文件") + " Tj ET Q")
                        .read()))
                .isEqualTo("公开文件");
    }

    @Test
    void textDrawnTwiceAsBoldIsReadOnce() {
        Page page = new PdfPageBuilder()
                .text(100, 700, 12, "11 公开")
                .text(100.4, 700, 12, "11 公开")
                .read();
        assertThat(textOf(page)).isEqualTo("11公开");
    }

    @Test
    void aGroupIsShownWithItsOwnOpacity() {
        PdfPageBuilder sheet = sheet();
        COSStream group = sheet.form("/Full gs " + SHOW);
        group.setItem(COSName.GROUP, PdfPageBuilder.dictionary("Group"));
        COSDictionary full = new COSDictionary();
        full.setItem(COSName.CA_NS, new COSFloat(1));
        sheet.resource("XObject", "G", group).resource("ExtGState", "Full", full);
        assertThat(textOf(sheet.draw("q /Pale gs /G Do Q").read())).isEqualTo("公开");
    }

    @Test
    void aFrameDrawnAsOneShapeHidesNothing() {
        Page page =
                sheet().draw(SHOW + " 90 690 60 30 re 90.5 690.5 59 29 re f*").read();
        assertThat(textOf(page)).isEqualTo("公开隐");
        assertThat(page.rulings()).hasSize(4);
    }

    private static COSDictionary layers(PdfPageBuilder sheet, COSDictionary config, COSDictionary... groups) {
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, PdfPageBuilder.array(groups));
        properties.setItem(COSName.D, config);
        sheet.document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OCProperties"), properties);
        return config;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Not,On,公开", "Not,Off,公开隐", "And,Off,公开", "Or,On,公开隐"})
    void expressionsOfLayersAreWorkedOut(String operator, String group, String text) {
        PdfPageBuilder sheet = sheet();
        COSDictionary off = PdfPageBuilder.dictionary("OCG");
        COSDictionary on = PdfPageBuilder.dictionary("OCG");
        layers(sheet, new COSDictionary(), off, on).setItem(COSName.getPDFName("OFF"), PdfPageBuilder.array(off));
        COSDictionary membership = PdfPageBuilder.dictionary("OCMD");
        membership.setItem(
                COSName.getPDFName("VE"),
                PdfPageBuilder.array(COSName.getPDFName(operator), group.equals("On") ? on : off));
        sheet.resource("Properties", "Some", membership);
        assertThat(textOf(sheet.draw("/OC /Some BDC " + SHOW + " EMC").read())).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"AllOff,On,公开", "AnyOff,On,公开", "AllOff,Off,公开隐", "AnyOn,Off,公开", ",Off,公开", ",On,公开隐"})
    void aSetOfOneLayerHasItsPolicyToo(String policy, String group, String text) {
        PdfPageBuilder sheet = sheet();
        COSDictionary off = PdfPageBuilder.dictionary("OCG");
        COSDictionary on = PdfPageBuilder.dictionary("OCG");
        layers(sheet, new COSDictionary(), off, on).setItem(COSName.getPDFName("OFF"), PdfPageBuilder.array(off));
        COSDictionary membership = new COSDictionary();
        membership.setItem(COSName.OCGS, group.equals("On") ? on : off);
        if (policy != null) {
            membership.setName("P", policy);
        }
        sheet.resource("Properties", "One", membership);
        assertThat(textOf(sheet.draw("/OC /One BDC " + SHOW + " EMC").read())).isEqualTo(text);
    }

    @Test
    void greyThatTheFileMakesWhiteIsNotSeen() {
        COSDictionary white = new COSDictionary();
        white.setInt(COSName.FUNCTION_TYPE, 2);
        white.setItem(COSName.DOMAIN, PdfPageBuilder.array(0, 1));
        white.setItem(COSName.C0, PdfPageBuilder.array(1));
        white.setItem(COSName.C1, PdfPageBuilder.array(1));
        white.setInt(COSName.N, 1);
        PdfPageBuilder sheet = sheet().resource(
                        "ColorSpace",
                        "DefaultGray",
                        PdfPageBuilder.array(
                                COSName.SEPARATION, COSName.getPDFName("Spot"), COSName.DEVICEGRAY, white));
        assertThat(textOf(sheet.draw("q 0 g " + SHOW + " Q").read())).isEqualTo("公开");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"View,ViewState,OFF,", "Zoom,min,,3", "Zoom,max,,0.5"})
    void layersThatAreOffForAReaderAreNotRead(String category, String key, String state, Float number) {
        PdfPageBuilder sheet = sheet();
        COSDictionary printed = PdfPageBuilder.dictionary("OCG");
        COSDictionary view = new COSDictionary();
        if (number == null) {
            view.setName(key, state);
        } else {
            view.setFloat(key, number);
        }
        COSDictionary usage = new COSDictionary();
        usage.setItem(COSName.getPDFName(category), view);
        printed.setItem(COSName.getPDFName("Usage"), usage);
        COSDictionary event = new COSDictionary();
        event.setName("Event", "View");
        event.setItem(COSName.OCGS, PdfPageBuilder.array(printed));
        layers(sheet, new COSDictionary(), printed).setItem(COSName.AS, PdfPageBuilder.array(event));
        sheet.resource("Properties", "Printed", printed);
        assertThat(textOf(sheet.draw("/OC /Printed BDC " + SHOW + " EMC").read()))
                .isEqualTo("公开");
    }

    @Test
    void paleFiguresThatLieOverOthersAreAWatermark() {
        String pale = "q 0.8 g BT /F1 10 Tf 102 502 Td " + hex("90608090") + " Tj ET Q ";
        Page page = sheet().draw(pale).text(100, 500, 10, "1234").read();
        assertThat(textOf(page)).isEqualTo("公开1234");
        assertThat(page.marks()).allMatch(placed -> placed.mark().kind() == Kind.HIDDEN);
    }

    @Test
    void paleFiguresAcrossARulingAreAWatermarkWhereTheyComeAgain() {
        String first = "q 0.8 g BT /F1 10 Tf 102 502 Td " + hex("20250115") + " Tj ET ";
        String again = "BT /F1 10 Tf 102 402 Td " + hex("20250115") + " Tj ET Q ";
        String ruling = "120 480 m 120 520 l S ";
        PdfPageBuilder once = sheet().text(100, 300, 10, "12").draw(first + "Q " + ruling);
        assertThat(textOf(once.read())).isEqualTo("公开1220250115");
        PdfPageBuilder twice = sheet().text(100, 300, 10, "12").draw(first + again + ruling);
        assertThat(textOf(twice.read())).isEqualTo("公开12");
    }

    @Test
    void rulingsAreNotTheStrokesOfAWatermark() {
        String pale = "q 0.8 g BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm " + hex("20250115") + " Tj ET Q ";
        Page page = sheet().draw(pale + "0.5 w 190 360 m 200 360 l S").read();
        assertThat(page.rulings()).hasSize(1);
    }

    @Test
    void hiddenLayersAreNotRead() {
        PdfPageBuilder sheet = sheet();
        COSDictionary off = PdfPageBuilder.dictionary("OCG");
        COSDictionary on = PdfPageBuilder.dictionary("OCG");
        COSDictionary config = new COSDictionary();
        config.setItem(COSName.getPDFName("OFF"), PdfPageBuilder.array(off));
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, PdfPageBuilder.array(off, on));
        properties.setItem(COSName.D, config);
        sheet.document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OCProperties"), properties);
        sheet.resource("Properties", "Off", off).resource("Properties", "On", on);
        String text = "BT /F1 10 Tf 100 500 Td " + hex("层") + " Tj ET";
        Page page = sheet.draw("/OC /Off BDC " + SHOW + " 50 50 100 1 re f EMC /OC /On BDC " + text + " EMC")
                .read();
        assertThat(textOf(page)).isEqualTo("公开层");
        assertThat(page.rulings()).isEmpty();
    }

    @Test
    void aScanWithInvisibleTextNeedsRecognition() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("XObject", "Scan", sheet.image());
        Page page = sheet.draw("q 595 0 0 842 0 0 cm /Scan Do Q 3 Tr")
                .text(100, 700, 10, "错误的文字层")
                .read();
        assertThat(page.source()).isEqualTo(TextSource.NONE);
        assertThat(page.glyphs()).isEmpty();
        assertThat(page.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAGE_HIDDEN_TEXT, ProblemCode.PAGE_NEEDS_OCR);
    }

    @Test
    void aScanOverTextNeedsRecognition() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("XObject", "Scan", sheet.image());
        Page page = sheet.text(100, 700, 10, "错误的文字层")
                .draw("q 595 0 0 842 0 0 cm /Scan Do Q")
                .read();
        assertThat(page.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAGE_HIDDEN_TEXT, ProblemCode.PAGE_NEEDS_OCR);
    }

    @Test
    void aScanInStripsWithAStampedPageNumberNeedsRecognition() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("XObject", "Scan", sheet.image());
        for (int i = 0; i < 421; i++) {
            sheet.draw("q 595 0 0 2 0 " + 2 * i + " cm /Scan Do Q");
        }
        Page page = sheet.text(280, 30, 10, "— 3 —").read();
        assertThat(page.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_NEEDS_OCR);
        assertThat(page.rulings()).isEmpty();
    }

    @Test
    void aCoverWithAPictureIsText() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.resource("XObject", "Photo", sheet.image());
        Page page = sheet.draw("q 595 0 0 842 0 0 cm /Photo Do Q")
                .text(100, 500, 26, "信息公开工作年度报告")
                .read();
        assertThat(page.source()).isEqualTo(TextSource.DIGITAL);
        assertThat(textOf(page)).isEqualTo("信息公开工作年度报告");
    }

    @Test
    void aLogoLeavesThePageDigital() {
        PdfPageBuilder sheet = sheet();
        sheet.resource("XObject", "Logo", sheet.image());
        Page page = sheet.draw("q 120 0 0 120 400 100 cm /Logo Do Q").read();
        assertThat(page.source()).isEqualTo(TextSource.DIGITAL);
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void anEmptyPageIsNothingToRecognise() {
        Page page = new PdfPageBuilder().read();
        assertThat(page.source()).isEqualTo(TextSource.DIGITAL);
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void lettersDrawnAsOutlinesNeedRecognition() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        for (int i = 0; i < 400; i++) {
            sheet.draw("1 0 0 1 1 1 cm 50 50 m 60 50 60 60 50 60 c h f");
        }
        assertThat(sheet.read().problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_NEEDS_OCR);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"0.4, 0", "-0.4, 0", "0, 0.4", "0, -0.4", "1.4, 0", "-1.4, 0", "0, 1.4", "0, -1.4"})
    void textDrawnTwiceIsReadOnceWhereverItStands(double dx, double dy) {
        for (int i = 0; i < 8; i++) {
            Page page = new PdfPageBuilder()
                    .text(100 + i, 700 + i, 10, "公")
                    .text(100 + i + dx, 700 + i + dy, 10, "公")
                    .read();
            assertThat(textOf(page)).as("at %d", i).isEqualTo("公");
        }
    }

    @ParameterizedTest(name = "{0}, {1}, size {2}, grey {3}")
    @CsvSource({
        "1.6, 0, 10, 0, 8公8公",
        "0, 1.6, 10, 0, 8公8公",
        "1.6, 0, 10, 0.7, 8公",
        "2.9, 0, 10, 0.7, 8公",
        "3.2, 0, 10, 0.7, 8公8公",
        "0, 0, 10.8, 0, 8公",
        "0, 0, 12, 0, 8公8公",
    })
    void aSecondLetterFartherOffOrOfAnotherSizeIsRead(double dx, double dy, double size, double grey, String text) {
        Page page = new PdfPageBuilder()
                .text(100, 700, 10, "8公")
                .draw("q " + grey + " g")
                .text(100 + dx, 700 + dy, size, "8公")
                .draw("Q")
                .read();
        assertThat(textOf(page)).isEqualTo(text);
    }

    @Test
    void ofALetterAndItsShadowTheDarkerOneIsRead() {
        String dark = "BT /F1 10 Tf 100 700 Td " + hex("公") + " Tj ET ";
        String pale = "q 0.7 g BT /F1 10 Tf 101.5 700 Td " + hex("公") + " Tj ET Q ";
        for (String both : new String[] {dark + pale, pale + dark}) {
            Page page = new PdfPageBuilder().draw(both).read();
            assertThat(page.glyphs()).hasSize(1);
            assertThat(page.glyphs().get(0).box().left()).isEqualTo(100);
        }
    }

    @Test
    void darkTextOnADarkCellIsNotSeen() {
        assertThat(textOf(sheet().draw("q 0.04 g 90 690 60 30 re f 0 g " + SHOW + " Q")
                        .read()))
                .isEqualTo("公开");
        assertThat(textOf(sheet().draw("q 0.2 g 90 690 60 30 re f 0 g " + SHOW + " Q")
                        .read()))
                .isEqualTo("公开隐");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "q 60 0 0 30 90 690 cm /Im Do Q 1 g SHOW|公开隐",
                "q 60 0 0 30 190 690 cm /Im Do Q 1 g SHOW|公开",
                "q 60 0 0 30 90 690 cm /Im Do Q 1 g 90 690 60 30 re f SHOW|公开",
                "0 0 0.5 rg 90 690 60 30 re f q 60 0 0 30 90 690 cm /Im Do Q 1 g SHOW|公开隐",
                "1 g 90 690 60 30 re f q 60 0 0 30 90 690 cm /Im Do Q SHOW|公开隐",
                "1 g SHOW q 60 0 0 30 90 690 cm /Im Do Q|公开",
                "0 g SHOW q 60 0 0 30 90 690 cm /Im Do Q|公开",
            })
    void whiteTextOnAPictureIsSeen(String operators, String text) {
        PdfPageBuilder sheet = sheet();
        sheet.resource("XObject", "Im", sheet.image());
        assertThat(textOf(sheet.draw("q " + operators.replace("SHOW", SHOW) + " Q")
                        .read()))
                .isEqualTo(text);
    }

    @Test
    void textThatNobodySeesTakesNothingOffTheRest() {
        String white = "q 1 g BT /F1 10 Tf 100 500 Td " + hex("隐") + " Tj ET Q ";
        String beneath = "q 1 g BT /F1 10 Tf 102 600 Td " + hex("隐") + " Tj ET Q ";
        Page page = new PdfPageBuilder()
                .draw(white + beneath)
                .text(100, 600, 10, "公开")
                .read();
        assertThat(page.marks()).extracting(placed -> placed.mark().kind()).containsOnly(Kind.HIDDEN);
        Page over = new PdfPageBuilder().text(100, 600, 10, "公开").draw(beneath).read();
        assertThat(over.marks()).extracting(placed -> placed.mark().kind()).contains(Kind.CUT);
    }
}
