package nianbao.read.office;

import static nianbao.read.office.DocxFile.p;
import static nianbao.read.office.DocxFile.r;
import static nianbao.read.office.DocxFile.tbl;
import static nianbao.read.office.DocxFile.tc;
import static nianbao.read.office.DocxFile.tr;
import static nianbao.read.office.OfficeReading.onlyTable;
import static nianbao.read.office.OfficeReading.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.Problem;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Content;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What stands in the cells of a .docx: each test holds that a figure stays alone, or that what is beside it is named.
 */
class WordCellsTest {
    private static final String RED = "<w:color w:val=\"FF0000\"/>";
    private static final String WHITE = "<w:color w:val=\"FFFFFF\"/>";

    /** The text of a cell with this in its paragraph, then each mark. */
    private static List<String> inParagraph(String content) {
        return seen(DocxFile.of(table("", "<w:p>" + content + "</w:p>")));
    }

    private static List<String> inCell(String content) {
        return seen(DocxFile.of(table("", content)));
    }

    private static String table(String properties, String content) {
        return "<w:tbl>" + properties + tr("<w:tc>" + content + "</w:tc>", tc("1")) + tr(tc("a"), tc("2")) + "</w:tbl>";
    }

    private static List<String> seen(DocxFile file) {
        return seen(onlyTable(word(file)).cells().get(0));
    }

    private static List<String> seen(Cell cell) {
        List<String> marks = cell.marks().stream()
                .map(mark -> mark.kind() + " " + mark.name())
                .toList();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(cell.text()), marks.stream())
                .toList();
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String styles(String type, String id, String properties) {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\">" + properties + "</w:style>";
    }

    private static String vertical(String lift) {
        return "<w:vertAlign w:val=\"" + lift + "\"/>";
    }

    @Nested
    class StruckText {
        @Test
        void isNamedHoweverItIsStruck() {
            assertThat(inParagraph(run("<w:strike/>", "12") + r("13"))).containsExactly("12 13", "STRUCK 12");
            assertThat(inParagraph(run("<w:dstrike/>", "12") + r("13"))).containsExactly("12 13", "STRUCK 12");
            assertThat(inParagraph(run("<w:strike/>", "1") + run("<w:strike/>", "2")))
                    .containsExactly("12", "STRUCK 12");
            assertThat(inParagraph(run("<w:strike w:val=\"0\"/>", "12"))).containsExactly("12");
        }

        @Test
        void isNamedWhereAStyleStrikesIt() {
            String strike = "<w:rPr><w:strike/></w:rPr>";
            String rStyle = "<w:p>" + run("<w:rStyle w:val=\"S\"/>", "12") + "</w:p>";
            assertThat(seen(DocxFile.of(table("", rStyle)).part("styles", styles("character", "S", strike))))
                    .containsExactly("12", "STRUCK 12");
            String pStyle = "<w:p><w:pPr><w:pStyle w:val=\"S\"/></w:pPr>" + r("12") + "</w:p>";
            assertThat(seen(DocxFile.of(table("", pStyle)).part("styles", styles("paragraph", "S", strike))))
                    .containsExactly("12", "STRUCK 12");
            String tblStyle = "<w:tblPr><w:tblStyle w:val=\"S\"/></w:tblPr>";
            assertThat(seen(DocxFile.of(table(tblStyle, p("12"))).part("styles", styles("table", "S", strike))))
                    .containsExactly("12", "STRUCK 12");
            assertThat(seen(DocxFile.of(table("", p("12")))
                            .part(
                                    "styles",
                                    "<w:docDefaults><w:rPrDefault>" + strike + "</w:rPrDefault></w:docDefaults>")))
                    .containsExactly("12", "STRUCK 12");
        }

        @Test
        void isNamedWhereOnlySomeRowsOfAStyleStrikeIt() {
            String band = "<w:tblStylePr w:type=\"band1Horz\"><w:rPr><w:strike/></w:rPr></w:tblStylePr>";
            assertThat(seen(DocxFile.of(table("<w:tblPr><w:tblStyle w:val=\"S\"/></w:tblPr>", p("12")))
                            .part("styles", styles("table", "S", band))))
                    .containsExactly("12", "DRAWING w:tblStylePr");
        }

        @Test
        void isNamedWhereALineOfTheCellCrossesIt() {
            String line = "<w:tcPr><w:tcBorders><w:tl2br w:val=\"single\"/></w:tcBorders></w:tcPr>";
            assertThat(inCell(line + p("12"))).containsExactly("12", "STRUCK w:tl2br");
            assertThat(inCell(line + p(""))).containsExactly("");
            assertThat(inCell(line.replace("single", "nil") + p("12"))).containsExactly("12");
        }

        @Test
        void isNamedWhereItIsDeletedAndNobodyHasConfirmedIt() {
            String deleted = "<w:del><w:r><w:delText>27</w:delText></w:r></w:del>";
            assertThat(inParagraph(deleted + "<w:ins>" + r("24") + "</w:ins>"))
                    .containsExactly("24", "STRUCK w:del 27");
            assertThat(inParagraph("<w:moveFrom>" + r("27") + "</w:moveFrom>")).containsExactly("", "STRUCK w:del 27");
            assertThat(inCell("<w:ins><w:customXml>" + p("24") + "</w:customXml></w:ins>"))
                    .containsExactly("24");
            assertThat(inCell("<w:moveFrom>" + p("27") + "</w:moveFrom>" + p("24")))
                    .containsExactly("24", "STRUCK w:del 27");
            assertThat(inParagraph("<w:r><w:delText>27</w:delText></w:r>")).containsExactly("", "STRUCK w:del 27");
        }
    }

    @Nested
    class SmallDigits {
        @Test
        void areKeptFromTheFigureBesideThem() {
            assertThat(inParagraph(r("22") + run(vertical("superscript"), "1"))).containsExactly("22[1]");
            assertThat(inParagraph(r("22") + run(vertical("subscript"), "1"))).containsExactly("22[1]");
            assertThat(inParagraph(r("22") + run(vertical("superscript") + vertical("baseline"), "1")))
                    .containsExactly("221");
            assertThat(inParagraph(run(vertical("superscript"), "1") + r("22"))).containsExactly("[1]22");
        }

        @Test
        void areToldByTheirSizeAndTheirPlaceToo() {
            String big = "<w:sz w:val=\"18\"/>";
            String small = "<w:sz w:val=\"10\"/>";
            assertThat(inParagraph(run(big, "22") + run(small + "<w:position w:val=\"8\"/>", "1")))
                    .containsExactly("22[1]");
            assertThat(inParagraph(run(big, "22") + run(small + "<w:position w:val=\"-8\"/>", "1")))
                    .containsExactly("22[1]");
            assertThat(inParagraph(run(big, "22") + run(small, "1"))).containsExactly("221", "APART 22 1");
            String high = big + "<w:position w:val=\"8\"/>";
            assertThat(inParagraph(run(high, "22") + run(big, "1"))).containsExactly("221", "APART 22");
            assertThat(inParagraph(run(high, "22") + run(high, "1"))).containsExactly("221");
        }

        @Test
        void areSetSmallByStylesToo() {
            String cell = "<w:p>" + r("22") + run("<w:rStyle w:val=\"S\"/>", "1") + "</w:p>";
            String based = styles("character", "S", "<w:basedOn w:val=\"B\"/>")
                    + styles("character", "B", "<w:rPr>" + vertical("subscript") + "</w:rPr>");
            assertThat(seen(DocxFile.of(table("", cell)).part("styles", based))).containsExactly("22[1]");
        }

        @Test
        void mayBeTheMarkOfANoteWhereTheyStandAlone() {
            assertThat(inParagraph(run(vertical("superscript"), "3"))).containsExactly("3", "NOTE 3");
        }

        @Test
        void ofNotesStandInBracketsBesideAFigureAndAreNoProofOfABlank() {
            String reference = "<w:r><w:endnoteReference w:id=\"2\"/></w:r>";
            assertThat(inParagraph(r("22") + reference)).containsExactly("22[注]");
            assertThat(inParagraph(reference)).containsExactly("", "NOTE [注]");
            String own = "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>1</w:t></w:r>";
            assertThat(inParagraph(r("22") + own)).containsExactly("22[1]");
        }

        @Test
        void aboveTheirLineAreNamed() {
            String ruby = "<w:r><w:ruby><w:rubyPr/><w:rt>" + r("12") + "</w:rt><w:rubyBase>" + r("21")
                    + "</w:rubyBase></w:ruby></w:r>";
            assertThat(inParagraph(ruby)).containsExactly("21", "DRAWING w:ruby 12");
            assertThat(inParagraph(ruby.replace("12", ""))).containsExactly("21");
        }

        @Test
        void inRingsAreDigitsOnlyWhereNothingElseStandsThere() {
            String five = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F085\"/></w:r>";
            assertThat(inParagraph(five + five)).containsExactly("55", "DRAWING ⑤");
            assertThat(inParagraph(r("2") + five)).containsExactly("2⑤");
            assertThat(inParagraph(five.replace("Wingdings", "Webdings"))).containsExactly("\uFFFD");
        }
    }

    @Nested
    class UnseenText {
        @Test
        void leavesABlockWhereItsGroundHasItsColour() {
            for (String unseen : List.of(
                    "<w:shd w:val=\"clear\" w:fill=\"FF0000\"/>" + RED,
                    "<w:shd w:val=\"solid\" w:color=\"FF0000\" w:fill=\"FFFFFF\"/>" + RED,
                    "<w:highlight w:val=\"red\"/>" + RED)) {
                assertThat(inParagraph(run(unseen, "319") + r("391")))
                        .as(unseen)
                        .containsExactlyInAnyOrder("391", "HIDDEN 319", "DRAWING block");
            }
        }

        @Test
        void isNotReadAndMakesABlankDoubtful() {
            for (String unseen : List.of(
                    "<w:vanish/>",
                    WHITE,
                    "<w:color w:val=\"auto\" w:themeColor=\"background1\"/>",
                    "<w:color w:val=\"FDFDFD\"/>",
                    "<w14:textFill><w14:solidFill><w14:schemeClr w14:val=\"bg1\"/></w14:solidFill></w14:textFill>",
                    "<w:sz w:val=\"2\"/>")) {
                assertThat(inParagraph(run(unseen, "319") + r("391")))
                        .as(unseen)
                        .containsExactly("391", "HIDDEN 319");
            }
        }

        @Test
        void isToldByWhatLiesUnderIt() {
            String dark = "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>";
            assertThat(inCell("<w:tcPr>" + dark + "</w:tcPr><w:p>" + run(WHITE, "12") + "</w:p>"))
                    .containsExactly("12");
            assertThat(inCell("<w:p><w:pPr>" + dark + "</w:pPr>" + run(WHITE, "12") + "</w:p>"))
                    .containsExactly("12");
            assertThat(inCell(
                            "<w:tcPr>" + dark + "</w:tcPr><w:p>" + run("<w:color w:val=\"1F3864\"/>", "12") + "</w:p>"))
                    .containsExactly("", "HIDDEN 12", "DRAWING block");
            assertThat(inCell("<w:tcPr>" + dark + "</w:tcPr>" + p("12"))).containsExactly("12");
        }

        @Test
        void isReadForReviewWhereNobodyKnowsWhatLiesUnderIt() {
            String band = "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\""
                    + " w:fill=\"000000\"/></w:tcPr></w:tblStylePr>";
            assertThat(seen(DocxFile.of(table(
                                    "<w:tblPr><w:tblStyle w:val=\"S\"/></w:tblPr>",
                                    "<w:p>" + run(WHITE, "12") + "</w:p>"))
                            .part("styles", styles("table", "S", band))))
                    .containsExactly("12", "DRAWING pale");
            assertThat(inParagraph(run("<w:color w:val=\"E0E0E0\"/>", "12"))).containsExactly("12", "DRAWING pale");
        }

        @Test
        void isSeenWhereTwoStylesHideIt() {
            String hide = "<w:rPr><w:vanish/></w:rPr>";
            String cell = "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>" + r("1") + run("<w:rStyle w:val=\"C\"/>", "2")
                    + "</w:p>";
            assertThat(seen(DocxFile.of(table("", cell))
                            .part("styles", styles("paragraph", "P", hide) + styles("character", "C", hide))))
                    .containsExactly("2", "HIDDEN 1");
        }

        @Test
        void maySitInLinesOfNoHeight() {
            String line = "<w:pPr><w:spacing w:line=\"%d\" w:lineRule=\"exact\"/></w:pPr>";
            assertThat(inCell("<w:p>" + line.formatted(20) + r("319") + "</w:p>" + p("391")))
                    .containsExactly("391", "HIDDEN 319");
            assertThat(inCell("<w:p>" + line.formatted(100) + r("39") + "</w:p>"))
                    .containsExactly("39", "DRAWING cut");
            assertThat(inCell("<w:p>" + line.formatted(280) + r("39") + "</w:p>"))
                    .containsExactly("39");
        }

        @Test
        void smallerThanPrintIsDoubtful() {
            assertThat(inParagraph(run("<w:sz w:val=\"7\"/>", "12"))).containsExactly("12", "DRAWING small");
        }

        @Test
        void thatStandsOutsideOfItsCellIsDoubtful() {
            assertThat(inCell("<w:p><w:pPr><w:ind w:left=\"9000\"/></w:pPr>" + r("12") + "</w:p>"))
                    .containsExactly("12", "CUT indent");
        }
    }

    @Nested
    class Lettering {
        @Test
        void thatMayShowAnotherFigureIsNamed() {
            assertThat(inParagraph(run("<w:eastAsianLayout w:id=\"1\" w:combine=\"1\"/>", "12")))
                    .containsExactly("12", "DRAWING w:eastAsianLayout");
            assertThat(inParagraph(run("<w:rtl/>", "12"))).containsExactly("12", "DRAWING w:rtl");
            assertThat(inParagraph(run("<w:w w:val=\"10\"/>", "12"))).containsExactly("12", "DRAWING w:w 10");
            assertThat(inParagraph(run("<w:spacing w:val=\"-90\"/>", "12")))
                    .containsExactly("12", "DRAWING w:spacing -90");
            assertThat(inParagraph(run("<w:spacing w:val=\"400\"/>", "12")))
                    .containsExactly("12", "DRAWING w:spacing 400");
            assertThat(inParagraph(run("<w:fitText w:val=\"100\"/>", "12"))).containsExactly("12", "DRAWING w:fitText");
            assertThat(inParagraph(run("<w:highlight w:val=\"black\"/>", "12")))
                    .containsExactly("12", "DRAWING w:highlight black");
            assertThat(inParagraph(run("<w14:textFill><w14:noFill/></w14:textFill>", "12")))
                    .containsExactly("12", "DRAWING w14:textFill noFill");
            assertThat(inParagraph(run(
                            "<w14:textFill><w14:solidFill><w14:srgbClr w14:val=\"000000\"><w14:alpha"
                                    + " w14:val=\"90000\"/></w14:srgbClr></w14:solidFill></w14:textFill>",
                            "12")))
                    .containsExactly("12", "DRAWING w14:textFill alpha");
            assertThat(inParagraph(run("<w:unheardOf/>", "12"))).containsExactly("12", "DRAWING w:unheardOf");
            assertThat(inParagraph("<w:bdo w:val=\"rtl\">" + r("12") + "</w:bdo>"))
                    .containsExactly("12", "OBJECT w:bdo");
            assertThat(inParagraph(r("\u202e12"))).containsExactly("12", "DRAWING U+202E");
            assertThat(inParagraph(r("1\u03362"))).contains("DRAWING U+0336");
            assertThat(inCell("<w:p><w:pPr><w:bidi/></w:pPr>" + r("12") + "</w:p>"))
                    .containsExactly("12", "OBJECT w:bidi");
            assertThat(inCell("<w:p><w:pPr><w:framePr w:x=\"1\"/></w:pPr>" + r("12") + "</w:p>"))
                    .containsExactly("12", "OBJECT w:framePr");
        }

        @Test
        void ofEverydayTablesIsNot() {
            assertThat(inParagraph(run(
                            "<w:rFonts w:ascii=\"SimSun\" w:hint=\"eastAsia\"/><w:b/><w:color"
                                    + " w:val=\"333333\"/><w:spacing w:val=\"-6\"/><w:w w:val=\"90\"/><w:kern"
                                    + " w:val=\"0\"/><w:sz w:val=\"15\"/><w:szCs w:val=\"15\"/><w:u"
                                    + " w:val=\"single\"/><w:lang"
                                    + " w:val=\"en-US\"/><w14:textFill><w14:solidFill><w14:schemeClr"
                                    + " w14:val=\"tx1\"/></w14:solidFill></w14:textFill>",
                            "12")))
                    .containsExactly("12");
        }

        @Test
        void ofPicturesIsNoText() {
            assertThat(inParagraph(run("<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>", "12")))
                    .containsExactly("\uFFFD\uFFFD");
            assertThat(inParagraph(run("<w:rFonts w:ascii=\"Symbol\"/>", "12"))).containsExactly("12");
        }
    }

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

    @Nested
    class Lines {
        @Test
        void thatMayBeTwoFiguresAreNamed() {
            assertThat(inCell(p("1") + p("234"))).containsExactly("1 234", "APART 1 / 234");
            assertThat(inParagraph(r("1") + "<w:r><w:br/></w:r>" + r("234"))).containsExactly("1 234", "APART 1 / 234");
            assertThat(inCell(p("12") + p("（其中3件）"))).containsExactly("12（其中3件）");
        }

        @Test
        void whoseEndIsDeletedAreNamed() {
            assertThat(inCell("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("12") + "</w:p>" + p("3")))
                    .containsExactly("123", "APART w:p");
        }

        @Test
        void thatAreNumberedAreNamed() {
            String numbering =
                    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt"
                            + " w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/><w:suff w:val=\"nothing\"/></w:lvl><w:lvl"
                            + " w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"7\"/><w:suff"
                            + " w:val=\"nothing\"/></w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId"
                            + " w:val=\"1\"/></w:num>";
            String numbered =
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>%s</w:p>";
            assertThat(seen(DocxFile.of(table("", numbered.formatted(0, r("5"))))
                            .part("numbering", numbering)))
                    .containsExactly("35", "APART 3 5");
            assertThat(seen(DocxFile.of(table("", numbered.formatted(1, ""))).part("numbering", numbering)))
                    .containsExactly("7");
        }
    }

    @Nested
    class Rows {
        private static String height(int twips) {
            return "<w:trPr><w:trHeight w:val=\"" + twips + "\" w:hRule=\"exact\"/></w:trPr>";
        }

        @Test
        void ofNoHeightAreNotSeen() {
            List<Block> blocks = word(tbl(tr(height(20), tc("甲"), tc("1")), tr(height(400), tc("乙"), tc("2"))));
            assertThat(onlyTable(blocks).cells()).extracting(Cell::text).containsExactly("乙", "2");
        }

        @Test
        void thatCutTheirTextAreNamed() {
            Table table = onlyTable(word(tbl(
                    tr(height(150), tc("甲"), "<w:tc>" + p("1") + p("") + p("二") + "</w:tc>"), tr(tc("乙"), tc("2")))));
            assertThat(seen(table.cells().get(0))).containsExactly("甲", "CUT w:trHeight");
            assertThat(seen(onlyTable(word(tbl(tr(height(400), tc("甲"), tc("1")), tr(tc("乙"), tc("2")))))
                            .cells()
                            .get(1)))
                    .containsExactly("1");
        }

        @Test
        void withMoreOrFewerCellsThanTheOthersAreNamed() {
            Table table = onlyTable(
                    word(tbl(tr(tc("甲"), tc("1"), tc("2")), tr(tc("乙"), tc("3")), tr(tc("丙"), tc("4"), tc("5")))));
            assertThat(table.cells())
                    .filteredOn(cell -> !cell.marks().isEmpty())
                    .extracting(WordCellsTest::seen)
                    .containsExactly(List.of("乙", "CUT w:tr 2/3"), List.of("3", "CUT w:tr 2/3"));
        }

        @Test
        void thatLostOrGainedACellAreNamed() {
            for (String change : List.of("cellDel", "cellIns", "cellMerge")) {
                Table table = onlyTable(word(
                        tbl(tr(tc("甲"), tc("0", "<w:" + change + "/>"), tc("1")), tr(tc("乙"), tc("2")))));
                assertThat(seen(table.cells().get(0))).contains("OBJECT w:" + change);
            }
        }

        @Test
        void mayStandInElementsThatNobodyKnows() {
            Table table = onlyTable(word(tbl(
                    "<w:unheardOf>" + tr(tc("甲"), "<w:unheardOf>" + tc("1") + "</w:unheardOf>") + "</w:unheardOf>")));
            assertThat(table.cells()).extracting(Cell::text).containsExactly("甲", "1");
        }

        @Test
        void withCellsOfNoWidthAreNamed() {
            String none = "<w:tcW w:w=\"40\" w:type=\"dxa\"/>";
            Table table = onlyTable(word(tbl(tr(tc("甲"), tc("1", none)), tr(tc("乙"), tc("", none)))));
            assertThat(seen(table.cells().get(1))).containsExactly("1", "CUT w:tcW");
            assertThat(seen(table.cells().get(3))).containsExactly("");
        }

        @Test
        void thatMergeFiguresAwayAreNamed() {
            String joined = tr(tc("0", "<w:hMerge w:val=\"restart\"/>"), tc("%s", "<w:hMerge/>"), tc("1"));
            assertThat(seen(onlyTable(word(tbl(joined.formatted("2"), joined.formatted(""))))
                            .cells()
                            .get(0)))
                    .containsExactly("0", "APART w:hMerge");
            assertThat(seen(onlyTable(word(tbl(joined.formatted(""), joined.formatted(""))))
                            .cells()
                            .get(0)))
                    .containsExactly("0");
        }

        @Test
        void thatGoOnWithNothingAreNamed() {
            Table table = onlyTable(word(tbl(tr(tc("甲"), tc("1")), tr(tc("乙"), tc("2", "<w:vMerge/>")))));
            assertThat(seen(table.cells().get(3))).containsExactly("2", "CUT vMerge");
        }
    }
}
