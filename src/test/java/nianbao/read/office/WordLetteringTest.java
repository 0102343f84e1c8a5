package nianbao.read.office;

import static nianbao.read.office.DocxFile.p;
import static nianbao.read.office.DocxFile.r;
import static nianbao.read.office.WordCells.RED;
import static nianbao.read.office.WordCells.WHITE;
import static nianbao.read.office.WordCells.inCell;
import static nianbao.read.office.WordCells.inParagraph;
import static nianbao.read.office.WordCells.run;
import static nianbao.read.office.WordCells.seen;
import static nianbao.read.office.WordCells.styles;
import static nianbao.read.office.WordCells.table;
import static nianbao.read.office.WordCells.vertical;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How the text of a cell of a .docx is lettered: each test holds that a figure stays alone, or that what is beside it is named. */
class WordLetteringTest {
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
}
