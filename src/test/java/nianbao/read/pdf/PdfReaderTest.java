package nianbao.read.pdf;

import static nianbao.read.pdf.PdfPageBuilder.hex;
import static nianbao.read.pdf.PdfPageBuilder.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Random;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.model.page.Page;
import nianbao.read.pdf.letters.DocumentFonts;
import nianbao.read.pdf.marks.FormFields;
import nianbao.read.pdf.marks.OptionalContent;
import nianbao.read.pdf.marks.ResourceBudget;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file has an outcome. */
class PdfReaderTest {
    private static Content read(byte[] bytes) {
        return new PdfReader(PdfLimits.DEFAULT).read(bytes);
    }

    private static ProblemCode refusal(Content content) {
        return ((Content.Refused) content).problem().code();
    }

    private static byte[] locked(String owner, String user) throws IOException {
        byte[] plain = new PdfPageBuilder().text(100, 700, 10, "公开").bytes();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(plain)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aFileLockedAgainstChangesIsRead() throws IOException {
        Page page = ((Content.Paged) read(locked("owner", ""))).pages().get(0);
        assertThat(textOf(page)).isEqualTo("公开");
    }

    @Test
    void aFileLockedAgainstReadingIsRefused() throws IOException {
        assertThat(refusal(read(locked("owner", "user")))).isEqualTo(ProblemCode.FILE_ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF", "%PDF-1.4\n%%EOF", "plain text", "%PDF-1.4\ntrailer <</Root 1 0 R>>", "\0\0\0\0"})
    void whatIsNoPdfIsDamaged(String text) {
        assertThat(refusal(read(text.getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(ProblemCode.FILE_DAMAGED);
    }

    @Test
    void anEmptyFileIsEmpty() {
        assertThat(refusal(read(new byte[0]))).isEqualTo(ProblemCode.FILE_EMPTY);
    }

    @Test
    void aFormThatOnlyItsOwnViewerLaysOutIsRefused() {
        PdfPageBuilder sheet = new PdfPageBuilder().text(100, 700, 10, "Please wait");
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.getPDFName("XFA"), sheet.stream("<xdp/>"));
        sheet.document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        assertThat(refusal(read(sheet.bytes()))).isEqualTo(ProblemCode.FILE_XFA);
    }

    @Test
    void tooManyBytesAreRefused() {
        PdfLimits limits = new PdfLimits(100, 10, Duration.ofSeconds(5), 100, 100, 1000);
        assertThat(refusal(new PdfReader(limits).read(new byte[101]))).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void tooManyPagesAreRefused() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        sheet.document.addPage(new PDPage());
        sheet.document.addPage(new PDPage());
        PdfLimits limits = new PdfLimits(100_000, 2, Duration.ofSeconds(5), 100, 100, 1000);
        assertThat(refusal(new PdfReader(limits).read(sheet.bytes()))).isEqualTo(ProblemCode.FILE_TOO_MANY_PAGES);
    }

    @Test
    void timeOutIsRefused() {
        PdfLimits limits = new PdfLimits(100_000, 2, Duration.ZERO, 100, 100, 1000);
        assertThat(refusal(new PdfReader(limits).read(new PdfPageBuilder().bytes())))
                .isEqualTo(ProblemCode.FILE_TOO_SLOW);
    }

    @Test
    void aPageThatDrawsWithoutEndIsTooLarge() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        PdfLimits limits = new PdfLimits(100_000, 2, Duration.ofSeconds(5), 1000, 1000, 1000);
        Page page = ((Content.Paged) new PdfReader(limits)
                        .read(sheet.draw("q Q ".repeat(2000)).bytes()))
                .pages()
                .get(0);
        assertThat(page.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_TOO_LARGE);
        assertThat(page.source()).isEqualTo(TextSource.NONE);
    }

    @Test
    void aGiantPageIsTooLarge() {
        Page page = new PdfPageBuilder()
                .change(p -> p.setMediaBox(new PDRectangle(200_000, 200_000)))
                .read();
        assertThat(page.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_TOO_LARGE);
    }

    @Test
    void tornContentIsSaid() {
        Page page = new PdfPageBuilder()
                .text(100, 700, 10, "公开")
                .draw("<< /A ] ]")
                .text(100, 600, 10, "信息")
                .read();
        assertThat(page.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_UNREADABLE);
        assertThat(textOf(page)).startsWith("公开");
        assertThat(page.source()).isEqualTo(TextSource.DIGITAL);
    }

    @Test
    void aTornPageWithoutTextHasNoneThatCouldBeTrusted() {
        Page page = new PdfPageBuilder().draw("<< /A ] ]").read();
        assertThat(page.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_UNREADABLE);
        assertThat(page.source()).isEqualTo(TextSource.NONE);
    }

    @Test
    void contentThatDoesNotUnpackIsSaid() throws IOException {
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSStream whole = sheet.stream("BT /F1 10 Tf 100 700 Td <516c> Tj ET");
        COSStream torn = sheet.document.getDocument().createCOSStream();
        try (OutputStream out = torn.createRawOutputStream()) {
            out.write(new byte[] {0x78, (byte) 0x9c, 0x03, 0x77, 0x11});
        }
        torn.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        sheet.draw("").page.getCOSObject().setItem(COSName.CONTENTS, PdfPageBuilder.array(whole, torn));
        Page page = new PageReader(
                        new DocumentFonts(new HashMap<>()),
                        new OptionalContent(new COSDictionary()),
                        new FormFields(new COSDictionary()),
                        budget())
                .read(sheet.page, 1);
        assertThat(page.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_UNREADABLE);
        assertThat(textOf(page)).isEqualTo("公");
    }

    private static ResourceBudget budget() {
        return new ResourceBudget(Duration.ofSeconds(5), 1000, 1000);
    }

    @Test
    void formsThatCallEachOtherEnd() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        COSStream a = sheet.form("/B Do /B Do BT /F1 10 Tf 10 20 Td " + hex("公") + " Tj ET");
        COSStream b = sheet.form("/A Do /A Do");
        sheet.resource("XObject", "A", a).resource("XObject", "B", b);
        assertThat(textOf(sheet.draw("/A Do").read())).isEqualTo("公");
    }

    @Test
    void formsThatMultiplyEnd() {
        PdfPageBuilder sheet = new PdfPageBuilder();
        for (int i = 0; i < 22; i++) {
            String next = " /X" + (i + 1) + " Do";
            sheet.resource("XObject", "X" + i, sheet.form(next.repeat(10)));
        }
        Page page = sheet.draw("/X0 Do").read();
        assertThat(page.problems()).extracting(Problem::code).containsExactly(ProblemCode.PAGE_TOO_LARGE);
    }

    @Test
    void aPageThatTheFileDoesNotHoldIsMissed() {
        PdfPageBuilder sheet = new PdfPageBuilder().text(100, 700, 10, "公开");
        COSDictionary root = sheet.document.getPages().getCOSObject();
        COSArray kids = root.getCOSArray(COSName.KIDS);
        kids.add(COSNull.NULL);
        Content.Paged content = (Content.Paged) read(sheet.bytes());
        assertThat(content.pages()).hasSize(2);
        assertThat(content.pages().get(1).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAGE_UNREADABLE);
    }

    @Test
    void aPageTreeInACircleEnds() {
        PdfPageBuilder sheet = new PdfPageBuilder().text(100, 700, 10, "公开");
        COSDictionary root = sheet.document.getPages().getCOSObject();
        root.getCOSArray(COSName.KIDS).add(root);
        assertThat(((Content.Paged) read(sheet.bytes())).pages()).hasSize(1);
    }

    @Test
    void tornFilesHaveAnOutcome() {
        byte[] whole = new PdfPageBuilder()
                .text(100, 700, 10, "公开信息")
                .draw("50 50 100 100 re S")
                .bytes();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] torn = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; k < 1 + random.nextInt(20) && torn.length > 0; k++) {
                torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(torn)).isNotNull();
        }
    }

    @Test
    void tornContentHasAnOutcome() {
        String operators =
                "q 1 0 0 1 5 5 cm BT /F1 12 Tf 1 0 0 1 50 700 Tm [<516c> -200 <5f00>] TJ 3 Tr (a) ' ET /X Do "
                        + "0.5 g 1 0 0 RG /P cs /N scn 10 10 m 20 20 l 30 30 40 40 50 50 c h W n 5 5 10 10 re B* "
                        + "/OC /L BDC EMC BI /W 1 /H 1 ID x EI Q ";
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            StringBuilder torn = new StringBuilder(operators.repeat(3));
            for (int k = 0; k < 12; k++) {
                int at = random.nextInt(torn.length());
                torn.replace(at, Math.min(torn.length(), at + random.nextInt(6)), random.nextBoolean() ? " " : "Q<[/(");
            }
            assertThat(read(new PdfPageBuilder().draw(torn.toString()).bytes())).isInstanceOf(Content.Paged.class);
        }
    }
}
