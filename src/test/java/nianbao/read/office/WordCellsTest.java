package nianbao.read.office;

import static nianbao.read.office.DocxFile.p;
import static nianbao.read.office.DocxFile.r;
import static nianbao.read.office.DocxFile.tbl;
import static nianbao.read.office.DocxFile.tc;
import static nianbao.read.office.DocxFile.tr;
import static nianbao.read.office.OfficeReading.onlyTable;
import static nianbao.read.office.OfficeReading.word;
import static nianbao.read.office.WordCells.inCell;
import static nianbao.read.office.WordCells.inParagraph;
import static nianbao.read.office.WordCells.seen;
import static nianbao.read.office.WordCells.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the lines and rows of a .docx put into its cells: each test holds that a figure stays alone, or that what is beside it is named. */
class WordCellsTest {
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
                    .extracting(WordCells::seen)
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
