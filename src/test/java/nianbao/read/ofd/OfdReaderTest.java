package nianbao.read.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.SourceFile;
import nianbao.model.document.Content;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import nianbao.model.page.Page;
import nianbao.read.ofd.part.OfdLimits;
import nianbao.read.pdf.PdfLimits;
import nianbao.read.pdf.PdfReader;
import org.junit.jupiter.api.Test;

class OfdReaderTest {
    private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";
    private static final double POINTS = 72 / 25.4;
    private static final PdfReader PDF = new PdfReader(PdfLimits.DEFAULT);

    private static OfdTranscript read(Map<String, byte[]> parts) {
        return new OfdReader(OfdLimits.DEFAULT).read(OfdWriter.zip(parts));
    }

    private static Page page(String objects) {
        return pages(read(OfdWriter.single(objects))).get(0);
    }

    private static List<Page> pages(OfdTranscript transcript) {
        return ((Content.Paged) PDF.read(transcript.pages().orElseThrow())).pages();
    }

    private static List<ProblemCode> problems(OfdTranscript transcript) {
        return transcript instanceof OfdTranscript.Refused refused
                ? List.of(refused.problem().code())
                : ((OfdTranscript.Drawn) transcript)
                        .problems().stream().map(Problem::code).toList();
    }

    private static List<String> texts(Page page) {
        return page.glyphs().stream().map(Glyph::text).toList();
    }

    private static String text(String attributes, String content) {
        return "<ofd:TextObject ID=\"11\" Boundary=\"20 30 60 6\" Font=\"5\" Size=\"4\" " + attributes + ">" + content
                + "</ofd:TextObject>";
    }

    private static String code(String delta, String letters) {
        return "<ofd:TextCode X=\"1\" Y=\"5\" " + delta + ">" + letters + "</ofd:TextCode>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(Map<String, byte[]> parts, String name, String from, String to) {
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        assertThat(xml).contains(from);
        put(parts, name, xml.replace(from, to));
    }

    @Test
    void lettersStandWhereTheirStepsLead() {
        Page page = page(text("", code("DeltaX=\"g 2 4 10\"", "总计12")));
        assertThat(texts(page)).containsExactly("总", "计", "1", "2");
        assertThat(page.glyphs().get(2).box().left()).isCloseTo((20 + 1 + 8) * POINTS, within(0.05));
        assertThat(page.glyphs().get(3).box().left()).isCloseTo((20 + 1 + 18) * POINTS, within(0.05));
        assertThat(page.glyphs().get(0).box().bottom()).isCloseTo((35 + 0.14 * 4) * POINTS, within(0.1));
        assertThat(page.glyphs().get(0).size()).isCloseTo(4 * POINTS, within(0.01));
    }

    @Test
    void aMatrixScalesThem() {
        Page page =
                page("<ofd:TextObject ID=\"11\" Boundary=\"20 30 60 6\" Font=\"5\" Size=\"8\" CTM=\"0.5 0 0 0.5 2 1\">"
                        + code("DeltaX=\"8\"", "12") + "</ofd:TextObject>");
        assertThat(page.glyphs().get(1).box().left()).isCloseTo((20 + 2 + 4.5) * POINTS, within(0.05));
        assertThat(page.glyphs().get(1).size()).isCloseTo(4 * POINTS, within(0.01));
    }

    /** Without steps they would lie upon each other, and viewers differ in what they do. */
    @Test
    void lettersWithoutStepsAreNotKnown() {
        assertThat(texts(page(text("", code("", "12"))))).containsExactly("1", Glyph.UNKNOWN);
    }

    @Test
    void lettersOutsideOfTheirBoundaryAreNotKnown() {
        assertThat(texts(page(text("", code("DeltaX=\"80\"", "12"))))).containsExactly("1", Glyph.UNKNOWN);
    }

    @Test
    void aGlyphThatShowsAnotherFigureIsNotBelieved() {
        String font = "Font=\"6\" Size=\"4\"";
        String honest =
                text("", OfdWriter.glyphs("38") + code("DeltaX=\"4\"", "38")).replace("Font=\"5\" Size=\"4\"", font);
        String lying =
                text("", OfdWriter.glyphs("33") + code("DeltaX=\"4\"", "38")).replace("Font=\"5\" Size=\"4\"", font);
        assertThat(texts(page(honest))).containsExactly("3", "8");
        assertThat(texts(page(lying))).doesNotContain("8");
    }

    @Test
    void glyphsOfAFontThatIsNotThereAreNotKnown() {
        assertThat(texts(page(text("", OfdWriter.glyphs("38") + code("DeltaX=\"4\"", "38")))))
                .containsExactly(Glyph.UNKNOWN, Glyph.UNKNOWN);
    }

    @Test
    void rowsThatAreNotMappedOneToOneAreNotKnown() {
        String map = OfdWriter.glyphs("38").replace("CodeCount=\"2\"", "CodeCount=\"1\"");
        String object = text("", map + code("DeltaX=\"4\"", "38")).replace("Font=\"5\"", "Font=\"6\"");
        assertThat(texts(page(object))).startsWith(Glyph.UNKNOWN);
    }

    @Test
    void whatNobodySeesIsNoText() {
        String shown = text("", code("", "1"));
        assertThat(texts(page(shown + text("Visible=\"false\"", code("", "2")))))
                .containsExactly("1");
        assertThat(texts(page(shown + text("Alpha=\"0\"", code("", "2"))))).containsExactly("1");
        assertThat(texts(page("<ofd:PageBlock Visible=\"false\">" + text("", code("", "2")) + "</ofd:PageBlock>")))
                .isEmpty();
        assertThat(texts(page(text("", "<ofd:FillColor Value=\"255 255 255\"/>" + code("", "2")))))
                .isEmpty();
    }

    @Test
    void aClipCutsTextOff() {
        String clip = "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary=\"%s 0 10 10\"><ofd:AbbreviatedData>"
                + "M 0 0 L 10 0 L 10 10 L 0 10 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>";
        assertThat(texts(page(text("", clip.formatted("0") + code("", "1"))))).containsExactly("1");
        assertThat(texts(page(text("", clip.formatted("40") + code("", "1"))))).isEmpty();
    }

    @Test
    void aClipThatIsNotUnderstoodHidesItsTextAndIsNamed() {
        String clip = "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Text/></ofd:Area></ofd:Clip></ofd:Clips>";
        OfdTranscript transcript = read(OfdWriter.single(text("", clip + code("", "1"))));
        assertThat(problems(transcript)).containsExactly(ProblemCode.PART_UNREAD);
        assertThat(texts(pages(transcript).get(0))).isEmpty();
    }

    @Test
    void linesAndNarrowAreasAreRulings() {
        Page page = page("<ofd:PathObject ID=\"1\" Boundary=\"20 30 100 0\"><ofd:AbbreviatedData>M 0 0 L 100 0"
                + "</ofd:AbbreviatedData></ofd:PathObject><ofd:PathObject ID=\"2\" Boundary=\"20 30 0.2 50\""
                + " Stroke=\"false\" Fill=\"true\"><ofd:AbbreviatedData>M 0 0 L 0.2 0 L 0.2 50 L 0 50 C"
                + "</ofd:AbbreviatedData></ofd:PathObject>");
        assertThat(page.rulings()).hasSize(2);
        assertThat(page.rulings()).anySatisfy(ruling -> assertThat(ruling.at()).isCloseTo(30 * POINTS, within(0.05)));
        assertThat(page.rulings())
                .anySatisfy(ruling -> assertThat(ruling.length()).isCloseTo(50 * POINTS, within(0.1)));
    }

    @Test
    void aPathOrAnImageThatIsNotUnderstoodIsNamed() {
        String path =
                "<ofd:PathObject ID=\"1\" Boundary=\"20 30 9 9\"><ofd:AbbreviatedData>M 0 0 Z</ofd:AbbreviatedData>"
                        + "</ofd:PathObject>";
        String image = "<ofd:ImageObject ID=\"1\" Boundary=\"20 30 9 9\" CTM=\"9 0 0 9 0 0\" ResourceID=\"77\"/>";
        assertThat(problems(read(OfdWriter.single(path)))).containsExactly(ProblemCode.PART_UNREAD);
        assertThat(problems(read(OfdWriter.single(image)))).containsExactly(ProblemCode.PART_UNREAD);
    }

    @Test
    void aGraphicThatDrawsItselfIsNamed() {
        String use = "<ofd:CompositeObject ID=\"1\" Boundary=\"0 0 90 90\" ResourceID=\"80\"/>";
        Map<String, byte[]> parts = OfdWriter.single(use + text("", code("", "1")));
        replace(
                parts,
                "Doc_0/PublicRes.xml",
                "</ofd:Res>",
                "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"80\""
                        + " Width=\"9\" Height=\"9\"><ofd:Content>" + use + "</ofd:Content></ofd:CompositeGraphicUnit>"
                        + "</ofd:CompositeGraphicUnits></ofd:Res>");
        OfdTranscript transcript = read(parts);
        assertThat(problems(transcript)).containsExactly(ProblemCode.PART_UNREAD);
        assertThat(texts(pages(transcript).get(0))).containsExactly("1");
    }

    @Test
    void aPageThatCannotBeReadKeepsItsPlace() {
        for (String broken : List.of("<!DOCTYPE a [<!ENTITY b \"1\">]><a>&b;</a>", "<ofd:Page", "")) {
            Map<String, byte[]> parts = OfdWriter.single("");
            put(parts, PAGE, broken);
            OfdTranscript transcript = read(parts);
            assertThat(problems(transcript)).containsExactly(ProblemCode.PAGE_UNREADABLE);
            assertThat(pages(transcript)).hasSize(1);
        }
    }

    @Test
    void aLocationThatLeadsOutIsNotFollowed() {
        Map<String, byte[]> parts = OfdWriter.single("");
        replace(parts, "Doc_0/Document.xml", "Pages/Page_0/Content.xml", "../../Pages/Page_0/Content.xml");
        assertThat(problems(read(parts))).containsExactly(ProblemCode.PAGE_UNREADABLE);
        replace(parts, "OFD.xml", "Doc_0/Document.xml", "/../Doc_0/Document.xml");
        assertThat(problems(read(parts))).containsExactly(ProblemCode.FILE_DAMAGED);
    }

    @Test
    void aDocumentTypeIsRefused() {
        Map<String, byte[]> parts = OfdWriter.single("");
        replace(parts, "OFD.xml", "<ofd:OFD ", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><ofd:OFD ");
        assertThat(problems(read(parts))).containsExactly(ProblemCode.FILE_DAMAGED);
    }

    @Test
    void whatIsLockedIsRefused() {
        Map<String, byte[]> parts = OfdWriter.single("");
        put(parts, "Encryptions.xml", "<a/>");
        assertThat(problems(read(parts))).containsExactly(ProblemCode.FILE_ENCRYPTED);
    }

    private static OfdLimits limits(long part, long all, int pages, int objects, Duration time) {
        return new OfdLimits(1 << 20, part, all, 1000, 20, pages, objects, 100, time);
    }

    private static List<ProblemCode> under(OfdLimits limits, String objects) {
        return problems(new OfdReader(limits).read(OfdWriter.zip(OfdWriter.single(objects))));
    }

    @Test
    void limitsHold() {
        Duration long1 = Duration.ofMinutes(1);
        String deep = "<ofd:PageBlock>".repeat(30) + "</ofd:PageBlock>".repeat(30);
        assertThat(under(limits(5000, 50_000, 9, 99, long1), "")).isEmpty();
        assertThat(under(limits(5000, 50_000, 9, 99, long1), " ".repeat(6000)))
                .containsExactly(ProblemCode.FILE_TOO_LARGE);
        assertThat(under(limits(5000, 2000, 9, 99, long1), " ".repeat(1000)))
                .containsExactly(ProblemCode.FILE_TOO_LARGE);
        assertThat(under(limits(5000, 50_000, 0, 99, long1), "")).containsExactly(ProblemCode.FILE_TOO_MANY_PAGES);
        assertThat(under(limits(5000, 50_000, 9, 1, long1), "<ofd:PageBlock/>"))
                .containsExactly(ProblemCode.PAGE_UNREADABLE);
        assertThat(under(limits(5000, 50_000, 9, 9, long1), text("", code("DeltaX=\"g 19 1\"", "1".repeat(20)))))
                .containsExactly(ProblemCode.PAGE_UNREADABLE);
        assertThat(under(limits(5000, 50_000, 9, 99, long1), deep)).containsExactly(ProblemCode.PAGE_UNREADABLE);
        assertThat(under(limits(5000, 50_000, 9, 99, Duration.ofSeconds(-1)), ""))
                .containsExactly(ProblemCode.FILE_TOO_SLOW);
    }

    @Test
    void aSealAndAnAnnotationLieOverThePage() {
        Map<String, byte[]> parts = OfdWriter.single(text("", code("", "1")));
        replace(parts, "OFD.xml", "</ofd:DocBody>", "<ofd:Signatures>Doc_0/Signs/S.xml</ofd:Signatures></ofd:DocBody>");
        put(parts, "Doc_0/Signs/S.xml", "<Signatures><Signature ID=\"1\" BaseLoc=\"S1.xml\"/></Signatures>");
        put(
                parts,
                "Doc_0/Signs/S1.xml",
                "<Signature><SignedInfo><StampAnnot PageRef=\"1\" Boundary=\"20 30 40 40\"/>"
                        + "</SignedInfo></Signature>");
        replace(
                parts,
                "Doc_0/Document.xml",
                "</ofd:Document>",
                "<ofd:Annotations>A.xml</ofd:Annotations></ofd:Document>");
        put(parts, "Doc_0/A.xml", "<Annotations><Page PageID=\"1\"><FileLoc>A1.xml</FileLoc></Page></Annotations>");
        put(
                parts,
                "Doc_0/A1.xml",
                "<PageAnnot><Annot Type=\"Stamp\"><Appearance Boundary=\"100 30 60 10\">"
                        + text("", code("", "7")).replace("ofd:", "").replace("20 30", "0 0")
                        + "</Appearance></Annot></PageAnnot>");
        Page page = pages(read(parts)).get(0);
        assertThat(page.notes()).extracting(note -> note.mark().kind()).containsExactly(Mark.Kind.NOTE, Mark.Kind.NOTE);
        assertThat(page.notes())
                .anySatisfy(note -> assertThat(note.box().left()).isCloseTo(20 * POINTS, within(0.1)));
    }

    @Test
    void listsOfAnnotationsThatCannotBeReadAreNamed() {
        Map<String, byte[]> parts = OfdWriter.single("");
        replace(
                parts,
                "Doc_0/Document.xml",
                "</ofd:Document>",
                "<ofd:Annotations>A.xml</ofd:Annotations></ofd:Document>");
        assertThat(problems(read(parts))).containsExactly(ProblemCode.PART_UNREAD);
    }

    @Test
    void attachmentsAreNamedAndGiven() {
        Map<String, byte[]> parts = OfdWriter.single("");
        replace(
                parts,
                "Doc_0/Document.xml",
                "</ofd:Document>",
                "<ofd:Attachments>Att/L.xml</ofd:Attachments></ofd:Document>");
        put(
                parts,
                "Doc_0/Att/L.xml",
                "<Attachments><Attachment ID=\"1\" Name=\"年报\"><FileLoc>a.pdf</FileLoc></Attachment>"
                        + "</Attachments>");
        put(parts, "Doc_0/Att/a.pdf", "%PDF-1.4");
        assertThat(problems(read(parts))).containsExactly(ProblemCode.FILE_ATTACHED);
        assertThat(new OfdReader(OfdLimits.DEFAULT).attachments(OfdWriter.zip(parts), 100, 9))
                .extracting(SourceFile::name)
                .containsExactly("年报.pdf");
    }

    @Test
    void allDocumentsOfAFileAreRead() {
        Map<String, byte[]> parts = OfdWriter.single(text("", code("", "1")));
        String body = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>";
        replace(parts, "OFD.xml", "</ofd:OFD>", body + "</ofd:OFD>");
        assertThat(pages(read(parts))).hasSize(2);
    }
}
