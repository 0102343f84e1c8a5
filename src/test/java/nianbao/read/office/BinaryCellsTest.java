package nianbao.read.office;

import static nianbao.read.office.DocxFile.p;
import static nianbao.read.office.DocxFile.r;
import static nianbao.read.office.DocxFile.tc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.document.Cell;
import nianbao.model.document.Content;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Test;

/**
 * The cells of a .doc. {@code cells.doc} holds a table with a row for each thing: {@link #main} writes it as
 * .docx, and LibreOffice 7.4 made the .doc of it ({@code soffice --convert-to doc cells.docx}).
 */
class BinaryCellsTest {
    private static final String CONTENT_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                    + " PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    /** What stands in the second cell of each row, by what stands in the first. */
    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("raised", paragraph(r("22") + run(lift("superscript"), "1")));
        rows.put("lowered", paragraph(r("22") + run(lift("subscript"), "1")));
        rows.put("raised by hand", paragraph(run(size(18), "22") + run(size(10) + "<w:position w:val=\"8\"/>", "1")));
        rows.put("small", paragraph(run(size(18), "22") + run(size(10), "1")));
        rows.put("struck", paragraph(run("<w:strike/>", "12") + r("13")));
        rows.put("struck twice", paragraph(run("<w:dstrike/>", "12") + r("13")));
        rows.put(
                "deleted",
                paragraph("<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>27</w:delText></w:r></w:del>" + r("24")));
        rows.put("inserted", paragraph("<w:ins w:id=\"2\" w:author=\"a\">" + r("24") + "</w:ins>"));
        rows.put("hidden", paragraph(run("<w:vanish/>", "319") + r("391")));
        rows.put("white", paragraph(run(colour("FFFFFF"), "319") + r("391")));
        rows.put("pale", paragraph(run(colour("E0E0E0"), "319")));
        rows.put("white on dark", "<w:tcPr>" + shade("1F3864") + "</w:tcPr>" + paragraph(run(colour("FFFFFF"), "12")));
        rows.put("dark on dark", "<w:tcPr>" + shade("1F3864") + "</w:tcPr>" + paragraph(run(colour("1F3864"), "12")));
        rows.put("white on dark run", paragraph(run(shade("1F3864") + colour("FFFFFF"), "12")));
        rows.put(
                "white on dark paragraph",
                "<w:p><w:pPr>" + shade("1F3864") + "</w:pPr>" + run(colour("FFFFFF"), "12") + "</w:p>");
        rows.put("red on red", paragraph(run("<w:highlight w:val=\"red\"/>" + colour("FF0000"), "12")));
        rows.put("tiny", paragraph(run(size(2), "319") + r("391")));
        rows.put(
                "line of no height",
                "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr>" + r("319") + "</w:p>" + p("391"));
        rows.put("two in one", paragraph(run("<w:eastAsianLayout w:id=\"1\" w:combine=\"1\"/>", "12")));
        rows.put("close", paragraph(run("<w:spacing w:val=\"-90\"/>", "12")));
        rows.put("wide", paragraph(run("<w:spacing w:val=\"400\"/>", "12")));
        rows.put("narrow", paragraph(run("<w:w w:val=\"10\"/>", "12")));
        rows.put("two lines", p("1") + p("234"));
        rows.put("rings", paragraph(symbol("F081") + symbol("F081") + symbol("F085")));
        rows.put("ring beside", paragraph(r("2") + symbol("F081")));
        rows.put(
                "pictures for letters",
                paragraph(run("<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>", "12")));
        rows.put("sum", paragraph(field("=SUM(LEFT)", r("12"))));
        rows.put(
                "ruby",
                paragraph("<w:r><w:ruby><w:rubyPr/><w:rt>" + r("7") + "</w:rt><w:rubyBase>" + r("21")
                        + "</w:rubyBase></w:ruby></w:r>"));
        rows.put(
                "text box",
                paragraph("<w:r><w:pict><v:shape style=\"width:40pt;height:20pt\"><v:textbox><w:txbxContent>" + p("7")
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"));
        rows.put("blank", p(""));
        rows.put("plain", paragraph(run(colour("333333") + size(15) + "<w:spacing w:val=\"-6\"/>", "12")));
        return rows;
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/>";
    }

    private static String colour(String hex) {
        return "<w:color w:val=\"" + hex + "\"/>";
    }

    private static String shade(String hex) {
        return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + hex + "\"/>";
    }

    private static String lift(String value) {
        return "<w:vertAlign w:val=\"" + value + "\"/>";
    }

    private static String symbol(String code) {
        return "<w:r><w:sym w:font=\"Wingdings\" w:char=\"" + code + "\"/></w:r>";
    }

    private static String field(String instruction, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String height(int twips) {
        return "<w:trPr><w:trHeight w:val=\"" + twips + "\" w:hRule=\"exact\"/></w:trPr>";
    }

    static DocxFile docx() {
        StringBuilder table =
                new StringBuilder("<w:tbl><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>");
        rows().forEach((name, cell) -> table.append("<w:tr>" + tc(name) + "<w:tc>" + cell + "</w:tc></w:tr>"));
        table.append("<w:tr>" + height(20) + tc("no height") + tc("12") + "</w:tr>");
        table.append("<w:tr>" + height(200) + tc("low") + "<w:tc>" + p("") + p("") + p("12") + "</w:tc></w:tr>");
        return DocxFile.of(table + "</w:tbl>" + p("")).raw("[Content_Types].xml", CONTENT_TYPES);
    }

    /** Writes the .docx that cells.doc is made of. */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), docx().bytes());
    }

    private static Map<String, List<String>> seen() {
        try (InputStream in = BinaryCellsTest.class.getResourceAsStream("cells.doc")) {
            Table table = OfficeReading.onlyTable(
                    OfficeReading.blocks(new WordReader().read(in.readAllBytes(), "application/msword")));
            return table.cells().stream()
                    .filter(cell -> cell.column() > 0)
                    .collect(Collectors.toMap(
                            cell -> table.at(cell.row(), 0).orElseThrow().text(), BinaryCellsTest::seen));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> seen(Cell cell) {
        Stream<String> marks = cell.marks().stream().map(mark -> mark.kind() + " " + mark.name());
        return Stream.concat(Stream.of(cell.text()), marks).toList();
    }

    private static void assertSeen(String row, String... textAndMarks) {
        assertThat(seen().get(row)).as(row).containsExactly(textAndMarks);
    }

    @Test
    void keepSmallDigitsFromTheFigureBesideThem() {
        assertSeen("raised", "22[1]");
        assertSeen("lowered", "22[1]");
        assertSeen("raised by hand", "22[1]");
        assertSeen("small", "221", "APART 22 1");
        assertSeen("ruby", "", "FIELD EQ \\* jc3 \\* \"Font:Calibri\" \\* hps22 \\o\\al(\\s\\up 10(7),21)");
    }

    @Test
    void nameWhatIsStruckOrDeleted() {
        assertSeen("struck", "12 13", "STRUCK 12");
        assertSeen("struck twice", "12 13", "STRUCK 12");
        assertSeen("deleted", "24", "STRUCK del 27");
        assertSeen("inserted", "24");
    }

    @Test
    void leaveOutWhatNobodySees() {
        assertSeen("hidden", "391", "HIDDEN 319");
        assertSeen("white", "391", "HIDDEN 319");
        assertSeen("tiny", "391", "HIDDEN 319");
        assertSeen("line of no height", "391", "HIDDEN 319");
        assertSeen("dark on dark", "", "HIDDEN 12", "DRAWING block");
        assertSeen("red on red", "", "HIDDEN 12", "DRAWING block");
        assertSeen("pale", "319", "DRAWING pale");
        assertThat(seen()).doesNotContainKey("no height");
    }

    @Test
    void readTextByWhatLiesUnderIt() {
        assertSeen("white on dark", "12");
        assertSeen("white on dark run", "12");
        assertSeen("white on dark paragraph", "12");
    }

    @Test
    void nameLetteringThatMayShowAnotherFigure() {
        assertSeen("two in one", "12", "DRAWING two lines in one");
        assertSeen("close", "12", "DRAWING spacing");
        assertSeen("wide", "12", "DRAWING spacing");
        assertSeen("narrow", "12", "DRAWING scale");
        assertSeen("pictures for letters", "\uFFFD\uFFFD");
        assertSeen("rings", "115", "DRAWING ①", "DRAWING ⑤");
        assertSeen("ring beside", "2①");
        assertSeen("low", "12", "CUT row height");
        assertSeen("two lines", "1 234", "APART 1 / 234");
    }

    @Test
    void nameWhatIsDrawn() {
        assertThat(seen().get("text box")).contains("7", "DRAWING shape", "PICTURE picture");
    }

    @Test
    void ofEverydayTablesHoldNothingElse() {
        assertSeen("plain", "12");
        assertSeen("blank", "");
        assertSeen("sum", "0");
    }

    private static Content.Flowing read(String name) throws IOException {
        try (InputStream in = BinaryCellsTest.class.getResourceAsStream(name)) {
            return (Content.Flowing) new WordReader().read(in.readAllBytes(), "application/msword");
        }
    }

    @Test
    void nameThePicturesInThem() throws IOException {
        Table table = OfficeReading.onlyTable(read("pictures.doc").blocks());
        assertThat(seen(table.at(0, 1).orElseThrow())).containsExactly("", "PICTURE picture");
        assertThat(seen(table.at(1, 1).orElseThrow())).contains("DRAWING shape");
    }

    /**
     * pictures.doc and picture-anchored.doc show a picture of a page beside a few letters: in the text, and laid over
     * it.
     */
    @Test
    void areToldOfPicturesOfPages() throws IOException {
        for (String name : List.of("pictures.doc", "picture-anchored.doc")) {
            assertThat(read(name).problems())
                    .as(name)
                    .extracting(problem -> problem.code().id())
                    .containsExactly("part-unread");
        }
    }
}
