package nianbao.read.office;

import static nianbao.read.office.DocxFile.p;
import static nianbao.read.office.DocxFile.r;
import static nianbao.read.office.DocxFile.tbl;
import static nianbao.read.office.DocxFile.tc;
import static nianbao.read.office.DocxFile.tr;
import static nianbao.read.office.OfficeReading.onlyTable;
import static nianbao.read.office.OfficeReading.word;
import static nianbao.read.office.WordCells.WHITE;
import static nianbao.read.office.WordCells.inCell;
import static nianbao.read.office.WordCells.inParagraph;
import static nianbao.read.office.WordCells.run;
import static nianbao.read.office.WordCells.seen;
import static nianbao.read.office.WordCells.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.Problem;
import nianbao.model.document.Content;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What stands in the cells of a .docx beside plain text: fields, drawings and other elements are read or named. */
class WordElementsTest {
    @Nested
    class FieldsOfWord {
        private static String field(String instruction, String result) {
            return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction
                    + "</w:instrText></w:r>"
                    + (result.isEmpty() ? "" : "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result)
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        }

        @Test
        void areWhatTheyShow() {
            assertThat(inParagraph(field("=SUM(LEFT)", r("12")))).containsExactly("12");
            assertThat(inParagraph(field("FORMTEXT", r("12")))).containsExactly("12");
            assertThat(inParagraph("<w:fldSimple w:instr=\"=SUM(LEFT)\">" + r("12") + "</w:fldSimple>"))
                    .containsExactly("12");
            assertThat(inParagraph(field("XE \"x\"", "") + r("12"))).containsExactly("12");
            assertThat(inParagraph(field("XE \"x\"", r("12")))).containsExactly("12", "FIELD XE \"x\"");
            assertThat(inParagraph(field("EQ x", r("12")))).containsExactly("12", "FIELD EQ x");
            assertThat(inParagraph(field("REF x", r("12")))).containsExactly("12");
        }

        @Test
        void areNamedWhereTheirResultDoesNotTell() {
            assertThat(inParagraph(field("EQ \\o(1,2)", ""))).containsExactly("", "FIELD EQ \\o(1,2)");
            assertThat(inParagraph(field("FORMTEXT", r("\u2002\u2002")))).containsExactly("", "FIELD FORMTEXT");
            assertThat(inParagraph(r("12") + field("MACROBUTTON x 3", "")))
                    .containsExactly("12", "FIELD MACROBUTTON x 3");
            assertThat(inParagraph(field("PAGE", r("3")))).containsExactly("", "FIELD PAGE");
            assertThat(inParagraph(field("DATE", r("3")))).containsExactly("3", "FIELD DATE");
            assertThat(inParagraph(field("=1", r("1")).replaceFirst("\"begin\"", "\"begin\" w:dirty=\"true\"")))
                    .containsExactly("1", "FIELD =1");
            assertThat(inParagraph("<w:fldSimple w:instr=\"=1\" w:dirty=\"true\">" + r("1") + "</w:fldSimple>"))
                    .containsExactly("1", "FIELD =1");
            assertThat(inParagraph(
                            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>X</w:instrText></w:r>"
                                    + r("12")))
                    .containsExactly("", "FIELD X");
        }

        @Test
        void ofFormsShowTheEntryThatIsChosen() {
            String list = "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"3\"/><w:listEntry"
                    + " w:val=\"5\"/></w:ddList></w:ffData>";
            String begun = field("FORMDROPDOWN", "").replaceFirst("\"begin\"/>", "\"begin\">" + list + "</w:fldChar>");
            assertThat(inParagraph(begun)).containsExactly("5", "FIELD FORMDROPDOWN");
        }

        @Test
        void thatAreContentControlsAreWhatAPersonHasFilledIn() {
            String control = "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
            assertThat(inParagraph(control.formatted("<w:dropDownList/>", r("5"))))
                    .containsExactly("5");
            assertThat(inParagraph(control.formatted("<w:showingPlcHdr/>", r("5"))))
                    .containsExactly("5", "FIELD w:showingPlcHdr");
            assertThat(inCell(control.formatted("<w:showingPlcHdr/>", p("5"))))
                    .containsExactly("5", "FIELD w:showingPlcHdr");
            assertThat(inParagraph(control.formatted("<w:dataBinding w:xpath=\"x\"/>", r("5"))))
                    .containsExactly("5", "FIELD w:dataBinding");
            assertThat(inParagraph(control.formatted("<w14:checkbox/>", r("☒"))))
                    .containsExactly("☒", "FIELD w14:checkbox");
            assertThat(inParagraph(control.formatted("<w:text/>", ""))).containsExactly("", "FIELD w:sdt");
            assertThat(inCell(control.formatted("<w:text/>", p("")))).containsExactly("", "FIELD w:sdt");
            String around = control.formatted("<w:showingPlcHdr/>", tc("5"));
            assertThat(seen(DocxFile.of(tbl(tr(around, tc("1")), tr(tc("a"), tc("2"))))))
                    .containsExactly("5", "FIELD w:showingPlcHdr");
            String aroundTable = control.formatted("<w:showingPlcHdr/>", table("", p("5")));
            assertThat(seen(DocxFile.of(aroundTable))).containsExactly("5", "FIELD w:showingPlcHdr");
            String aroundRow = control.formatted("<w:showingPlcHdr/>", tr(tc("5"), tc("1")));
            Table table = onlyTable(word(tbl(aroundRow, tr(tc("a"), tc("2")))));
            assertThat(table.cells()).extracting(cell -> cell.marks().size()).containsExactly(1, 1, 0, 0);
        }
    }

    @Nested
    class Drawings {
        private static final String PICTURE = "<w:drawing><wp:inline><wp:docPr name=\"p\" descr=\"319\"/><a:graphic>"
                + "<a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>";

        private static String drawn(String content) {
            return "<w:r>" + content + "</w:r>";
        }

        @Test
        void areNamed() {
            assertThat(inParagraph(drawn(PICTURE))).containsExactly("", "PICTURE 319");
            assertThat(inParagraph(drawn(PICTURE.replace("pic:pic", "a:chart"))))
                    .containsExactly("", "DRAWING 319");
            assertThat(inParagraph(drawn(PICTURE.replace("<wp:docPr", "<wp:docPr hidden=\"1\""))))
                    .containsExactly("", "HIDDEN 319");
            assertThat(inParagraph("<w:r><w:rPr><w:vanish/></w:rPr>" + PICTURE + "</w:r>"))
                    .containsExactly("", "HIDDEN 319");
            assertThat(inParagraph(drawn("<w:pict><v:shape><v:imagedata/></v:shape></w:pict>")))
                    .containsExactly("", "PICTURE w:pict");
            assertThat(inParagraph(drawn("<w:pict><v:shapetype><v:path/></v:shapetype></w:pict>")))
                    .containsExactly("");
            assertThat(inParagraph(drawn("<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject"
                            + " ProgID=\"Excel.Sheet.12\"/></w:object>")))
                    .containsExactly("", "OBJECT Excel.Sheet.12");
            assertThat(inParagraph(drawn("<w:pict><w:control/></w:pict>"))).containsExactly("", "OBJECT control");
            assertThat(inParagraph(drawn("<w:contentPart/>"))).containsExactly("", "OBJECT w:contentPart");
        }

        @Test
        void areReadForReviewWhereTheySaySomething() {
            assertThat(inParagraph(drawn("<w:pict><v:shape><v:textpath string=\"391\"/></v:shape></w:pict>")))
                    .containsExactly("391", "DRAWING w:pict");
            assertThat(inParagraph(drawn("<w:pict><v:shape><v:textbox><w:txbxContent>" + p("391")
                            + "</w:txbxContent></v:textbox></v:shape></w:pict>")))
                    .containsExactly("391", "DRAWING w:pict");
        }

        @Test
        void mayCoverATableThatTheyHangBeside() {
            String laid = "<w:p><w:r><w:drawing><wp:anchor behindDoc=\"0\"><wp:positionV"
                    + " relativeFrom=\"paragraph\"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx=\"12700\""
                    + " cy=\"12700\"/><wp:wrapNone/></wp:anchor></w:drawing></w:r></w:p>";
            String table = table("", p("12"));
            assertThat(seen(DocxFile.of(laid.formatted(900_000) + table))).containsExactly("12", "NOTE wp:anchor");
            assertThat(seen(DocxFile.of(laid.formatted(0) + table))).containsExactly("12");
            assertThat(seen(DocxFile.of(laid.formatted(900_000) + p("后") + table)))
                    .containsExactly("12");
            assertThat(seen(DocxFile.of(table + laid.formatted(-900_000)))).containsExactly("12", "NOTE wp:anchor");
            assertThat(seen(DocxFile.of(table + laid.formatted(900_000)))).containsExactly("12");
            assertThat(seen(DocxFile.of(laid.formatted(900_000).replace("\"0\"", "\"1\"") + table)))
                    .containsExactly("12");
            assertThat(seen(DocxFile.of(laid.formatted(900_000).replace("wrapNone", "wrapSquare") + table)))
                    .containsExactly("12");
        }
    }

    @Nested
    class OtherElements {
        @Test
        void areReadOneWayWhereTheyStandInSeveral() {
            String both = "<w:r><mc:AlternateContent><mc:Choice"
                    + " Requires=\"%s\"><w:t>12</w:t></mc:Choice><mc:Fallback><w:t>%s</w:t>"
                    + "</mc:Fallback></mc:AlternateContent></w:r>";
            assertThat(inParagraph(both.formatted("wps", "12"))).containsExactly("12");
            assertThat(inParagraph(both.formatted("wps", "13"))).containsExactly("12", "OBJECT mc:AlternateContent");
            assertThat(inParagraph(both.formatted("own", "13"))).containsExactly("13", "OBJECT mc:AlternateContent");
            String ways = "<mc:AlternateContent><mc:Fallback>%s</mc:Fallback></mc:AlternateContent>";
            assertThat(inCell(ways.formatted(p("12")))).containsExactly("12");
            assertThat(seen(DocxFile.of(table("", p("12"))
                            .replace("<w:tr>", "<mc:AlternateContent><mc:Fallback><w:tr>")
                            .replace("</w:tr>", "</w:tr></mc:Fallback></mc:AlternateContent>"))))
                    .containsExactly("12");
        }

        @Test
        void ofMathematicsAreDrawn() {
            String math = "<m:oMath>%s</m:oMath>";
            String one = "<m:r><m:t>1</m:t></m:r>";
            assertThat(inParagraph(math.formatted(one + one))).containsExactly("11");
            assertThat(inCell(math.formatted(one) + p(""))).containsExactly("1");
            assertThat(inParagraph(math.formatted("<m:f><m:num>" + one + "</m:num><m:den>" + one + "</m:den></m:f>")))
                    .startsWith("1/1", "DRAWING m:f");
            assertThat(inParagraph(math.formatted("<m:sSup><m:e>" + one + "</m:e><m:sup>" + one + "</m:sup></m:sSup>")))
                    .startsWith("1[1]", "DRAWING m:sSup");
            assertThat(inParagraph(math.formatted("<m:r><w:rPr><w:strike/></w:rPr><m:t>1</m:t></m:r>")))
                    .containsExactly("1", "STRUCK 1");
        }

        @Test
        void thatNobodyKnowsAreNamed() {
            assertThat(inParagraph("<w:unheardOf>" + r("1") + "</w:unheardOf>"))
                    .containsExactly("1", "OBJECT w:unheardOf");
            assertThat(inParagraph("<w:r><w:unheardOf/></w:r>")).containsExactly("", "OBJECT w:unheardOf");
            assertThat(inCell("<w:unheardOf>" + p("1") + "</w:unheardOf>")).containsExactly("1", "OBJECT w:unheardOf");
            assertThat(inParagraph("<w:r><w:pgNum/></w:r>")).containsExactly("", "OBJECT w:pgNum");
        }

        @Test
        void thatShowNothingAreNot() {
            assertThat(inParagraph("<w:bookmarkStart/><w:proofErr/><w:commentRangeStart/>" + r("1")
                            + "<w:commentRangeEnd/><w:r><w:commentReference"
                            + " w:id=\"1\"/><w:lastRenderedPageBreak/></w:r>"
                            + "<w:bookmarkEnd/><w:permStart/><w:permEnd/>"))
                    .containsExactly("1");
        }

        @Test
        void thatBringInOtherDocumentsAreTold() {
            assertThat(inCell("<w:altChunk/>" + p(""))).containsExactly("", "OBJECT w:altChunk");
            assertThat(problems("<w:altChunk/>")).containsExactly("part-unread w:altChunk");
            assertThat(problems("<w:p><w:r><w:object><o:OLEObject ProgID=\"Package\"/></w:object></w:r></w:p>"))
                    .containsExactly("part-unread Package");
            assertThat(problems(p("文"))).isEmpty();
        }

        @Test
        void thatBringInAFileOfWordAreRead() {
            DocxFile outer = DocxFile.of("<w:altChunk r:id=\"c\"/>" + p("后"))
                    .raw(
                            "word/inner.docx",
                            DocxFile.of(p("前") + "<w:altChunk r:id=\"x\"/>").bytes())
                    .relationship("c", "aFChunk", "inner.docx");
            Content.Flowing content = (Content.Flowing) new WordReader().read(outer.bytes(), OfficeReading.DOCX);
            assertThat(OfficeReading.texts(content.blocks())).containsExactly("前", "后");
            assertThat(content.problems()).hasSize(1); // of the inner one's own chunk, which is not there
            DocxFile damaged = DocxFile.of("<w:altChunk r:id=\"c\"/>" + p("后"))
                    .raw("word/inner.docx", "<html/>")
                    .relationship("c", "aFChunk", "inner.docx");
            Content.Flowing unread = (Content.Flowing) new WordReader().read(damaged.bytes(), OfficeReading.DOCX);
            assertThat(OfficeReading.texts(unread.blocks())).containsExactly("后");
            assertThat(unread.problems()).hasSize(1);
        }

        @Test
        void thatHoldThemselvesEnd() {
            byte[] bytes = DocxFile.of(p("最里")).bytes();
            for (int i = 0; i < 4; i++) {
                bytes = DocxFile.of("<w:altChunk r:id=\"c\"/>" + p("外"))
                        .raw("word/inner.docx", bytes)
                        .relationship("c", "aFChunk", "inner.docx")
                        .bytes();
            }
            Content.Flowing content = (Content.Flowing) new WordReader().read(bytes, OfficeReading.DOCX);
            assertThat(OfficeReading.texts(content.blocks())).containsExactly("外", "外", "外");
            assertThat(content.problems()).hasSize(1);
        }

        @Test
        void thatArePicturesOfPagesAreTold() {
            String picture = "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"5000000\""
                    + " cy=\"%d\"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
            String prose = p("公开".repeat(300));
            assertThat(problems(picture.formatted(7_000_000))).containsExactly("part-unread picture");
            assertThat(problems(picture.formatted(7_000_000) + prose)).containsExactly("page-picture");
            assertThat(problems(picture.formatted(3_000_000) + p("某市年度报告"))).containsExactly("part-unread picture");
            assertThat(problems(picture.formatted(3_000_000) + prose)).containsExactly("page-picture");
            assertThat(problems(picture.formatted(2_000_000) + prose)).isEmpty();
            assertThat(problems(picture.formatted(100_000))).containsExactly("part-unread picture");
            assertThat(problems(picture.formatted(100_000) + p("文"))).isEmpty();
            assertThat(problems("<w:p><w:r><w:pict><v:shape"
                            + " style=\"width:16cm;height:24cm\"><v:imagedata/></v:shape></w:pict></w:r></w:p>"
                            + prose))
                    .containsExactly("page-picture");
        }

        @Test
        void thatHideMostOfTheTextAreTold() {
            String hidden = "<w:p>" + run(WHITE, "公开".repeat(60)) + "</w:p>";
            assertThat(problems(hidden)).containsExactly("part-unread hidden text");
            assertThat(problems(hidden + p("公开".repeat(80)))).isEmpty();
            assertThat(problems("<w:p>" + run(WHITE, "公开") + "</w:p>")).isEmpty();
        }

        private static List<String> problems(String body) {
            Content content = new WordReader().read(DocxFile.of(body).bytes(), OfficeReading.DOCX);
            return ((Content.Flowing) content)
                    .problems().stream()
                            .map(problem -> (problem.code().id() + " " + String.join(" ", arguments(problem))).strip())
                            .toList();
        }

        private static List<String> arguments(Problem problem) {
            return problem.arguments();
        }
    }
}
