package nianbao.read.office;

import static nianbao.read.office.DocxFile.p;
import static nianbao.read.office.DocxFile.r;
import static nianbao.read.office.DocxFile.tbl;
import static nianbao.read.office.DocxFile.tc;
import static nianbao.read.office.DocxFile.tr;
import static nianbao.read.office.OfficeReading.cells;
import static nianbao.read.office.OfficeReading.onlyTable;
import static nianbao.read.office.OfficeReading.tables;
import static nianbao.read.office.OfficeReading.texts;
import static nianbao.read.office.OfficeReading.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordReaderTest {
    @Nested
    class Text {
        @Test
        void isReadInTheOrderOfTheDocument() {
            List<Block> blocks = word(p("一、总体情况") + tbl(tr(tc("规章"), tc("3"))) + p("五、存在问题"));
            assertThat(blocks.get(0)).isInstanceOf(Paragraph.class);
            assertThat(blocks.get(1)).isInstanceOf(Table.class);
            assertThat(texts(blocks)).containsExactly("一、总体情况", "五、存在问题");
        }

        @Test
        void isPutTogetherFromRuns() {
            assertThat(texts(word("<w:p>" + r("　　自") + r(" 然") + r("人 ") + r("2024") + r("年") + "</w:p>")))
                    .containsExactly("自然人2024年");
        }

        @Test
        void keepsHyphensTabsAndSymbols() {
            assertThat(texts(word("<w:p>" + r("A") + "<w:r><w:noBreakHyphen/></w:r>" + r("B")
                            + "<w:r><w:tab/></w:r>" + r("C") + "<w:r><w:softHyphen/></w:r>" + r("D")
                            + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
                            + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F037\"/></w:r></w:p>")))
                    .containsExactly("A-B CD√7");
        }

        @Test
        void keepsNumbersInRings() {
            assertThat(texts(
                            word("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F081\"/></w:r>" + r("总则") + "</w:p>")))
                    .containsExactly("①总则");
        }

        @Test
        void beginsAParagraphAtASoftLineEndThatPartsParagraphs() {
            assertThat(texts(word("<w:p>" + r("一、总体情况") + "<w:r><w:br/></w:r>" + r("本报告依据条例编制。") + "<w:r><w:br/></w:r>"
                            + r("下一段") + "<w:r><w:br w:type=\"page\"/></w:r>" + r("续") + "</w:p>")))
                    .containsExactly("一、总体情况", "本报告依据条例编制。", "下一段续");
        }

        @Test
        void leavesOutWhatIsDeletedMovedAwayOrHidden() {
            assertThat(texts(word("<w:p>" + r("公开")
                            + "<w:ins><w:r><w:t>12</w:t></w:r></w:ins>"
                            + "<w:del><w:r><w:delText>34</w:delText></w:r></w:del>"
                            + "<w:moveFrom>" + r("56") + "</w:moveFrom><w:moveTo>" + r("条") + "</w:moveTo>"
                            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                            + "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>。</w:t></w:r></w:p>")))
                    .containsExactly("公开12条。");
        }

        @Test
        void leavesOutTextThatItsStyleHides() {
            DocxFile file = DocxFile.of(
                            "<w:p><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>隐</w:t></w:r>" + r("显") + "</w:p>")
                    .part(
                            "styles",
                            "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>");
            assertThat(texts(word(file))).containsExactly("显");
        }

        @Test
        void runsOnWhereTheEndOfAParagraphIsDeleted() {
            assertThat(texts(word(
                            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("前半") + "</w:p>" + p("后半") + p("另"))))
                    .containsExactly("前半后半", "另");
        }

        @Test
        void leavesOutWhatStoodBeforeAChangeOfFormat() {
            assertThat(texts(word(
                            "<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
                                    + "</w:pPrChange></w:pPr>" + r("标题") + "</w:p>")))
                    .containsExactly("标题");
        }

        @Test
        void showsWhatAFieldGivesAndNotItsInstruction() {
            String field =
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>"
                            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("结果")
                            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
            String page = field.replace(" REF x ", " PAGE ").replace("结果", "7");
            String nested = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
                    + field.replace("结果", "条件")
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("外")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
            assertThat(texts(word("<w:p>" + field + page + nested + "<w:fldSimple w:instr=\"DATE\">" + r("日")
                            + "</w:fldSimple></w:p>")))
                    .containsExactly("结果外日");
        }

        @Test
        void isNotSwallowedByAFieldThatNeverEnds() {
            assertThat(texts(word("<w:p>" + r("前") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + p("后"))))
                    .containsExactly("前", "后");
        }

        @Test
        void isReadInsideContentControlsAndLinks() {
            assertThat(texts(word("<w:sdt><w:sdtPr/><w:sdtContent>" + p("一")
                            + "</w:sdtContent></w:sdt><w:p><w:hyperlink>"
                            + r("链") + "</w:hyperlink><w:sdt><w:sdtContent>" + r("接") + "</w:sdtContent></w:sdt>"
                            + "<w:smartTag>" + r("处") + "</w:smartTag></w:p>")))
                    .containsExactly("一", "链接处");
        }

        @Test
        void isReadOnceWhereATextBoxIsStatedTwice() {
            String box = "<w:txbxContent>" + p("某市人民政府文件") + "</w:txbxContent>";
            assertThat(texts(word("<w:p><w:r><mc:AlternateContent><mc:Choice"
                            + " Requires=\"wps\"><w:drawing><a:graphic><wps:txbx>"
                            + box
                            + "</wps:txbx></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                            + box
                            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("正文")
                            + "</w:p>")))
                    .containsExactly("某市人民政府文件", "正文");
        }

        @Test
        void leavesOutTheContentsPage() {
            DocxFile file = DocxFile.of("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of"
                            + " Contents\"/></w:docPartObj>"
                            + "</w:sdtPr><w:sdtContent>" + p("一、总体情况 1") + "</w:sdtContent></w:sdt>"
                            + "<w:p><w:pPr><w:pStyle w:val=\"10\"/></w:pPr>" + r("二、主动公开 2") + "</w:p>"
                            + p("正文"))
                    .part(
                            "styles",
                            "<w:style w:type=\"paragraph\" w:styleId=\"10\"><w:name w:val=\"toc 1\"/></w:style>");
            assertThat(texts(word(file))).containsExactly("正文");
        }

        @Test
        void hasItsNotesAfterIt() {
            String mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
            DocxFile file = DocxFile.of("<w:p>" + r("收取费用") + mark + r("。") + "</w:p>"
                            + tbl(tr("<w:tc><w:p>" + r("22") + mark + "</w:p></w:tc>", tc("1"))) + p("下文"))
                    .part(
                            "footnotes",
                            "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("线")
                                    + "</w:footnote><w:footnote w:id=\"2\"><w:p>" + "<w:r><w:footnoteRef/></w:r>"
                                    + r("含以前年度") + "</w:p></w:footnote>");
            List<Block> blocks = word(file);
            assertThat(texts(blocks)).containsExactly("收取费用。", "含以前年度", "含以前年度", "下文");
            assertThat(cells(onlyTable(blocks))).containsExactly("0,0 22[注]", "0,1 1");
        }

        @Test
        void hasAlignmentAndSizeFromItselfOrItsStyles() {
            DocxFile file = DocxFile.of("<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:sz"
                            + " w:val=\"28\"/></w:rPr><w:t>署名</w:t></w:r></w:p><w:p><w:pPr><w:pStyle"
                            + " w:val=\"T\"/></w:pPr>" + r("标题") + "</w:p>" + p("正文"))
                    .part(
                            "styles",
                            "<w:docDefaults><w:rPrDefault><w:rPr><w:sz"
                                    + " w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\""
                                    + " w:styleId=\"B\"><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style><w:style"
                                    + " w:type=\"paragraph\" w:styleId=\"T\"><w:basedOn w:val=\"B\"/><w:rPr><w:sz"
                                    + " w:val=\"44\"/></w:rPr></w:style>");
            assertThat(word(file))
                    .extracting(block -> ((Paragraph) block).alignment(), block -> ((Paragraph) block).size())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Alignment.RIGHT, 14.0),
                            org.assertj.core.groups.Tuple.tuple(Alignment.CENTER, 22.0),
                            org.assertj.core.groups.Tuple.tuple(Alignment.BODY, 10.5));
        }

        @Test
        void isSetRightWhereASignatureWasPushedThere() {
            String far =
                    "<w:p><w:pPr><w:ind w:left=\"4200\" w:firstLineChars=\"200\"/></w:pPr>" + r("某市人民政府") + "</w:p>";
            assertThat(word(far
                            + p("\u3000".repeat(16) + "2025年1月20日")
                            + p("　　正文")
                            + far.replace("某市", "某市".repeat(30))))
                    .extracting(block -> ((Paragraph) block).alignment())
                    .containsExactly(Alignment.RIGHT, Alignment.RIGHT, Alignment.BODY, Alignment.BODY);
        }

        @Test
        void isReadFromStrictFilesToo() {
            assertThat(texts(word(DocxFile.of(p("严格格式"), DocxFile.STRICT)))).containsExactly("严格格式");
        }
    }

    @Nested
    class Numbers {
        private static final String LEVELS = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start"
                + " w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/><w:suff"
                + " w:val=\"nothing\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt"
                + " w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl><w:lvl w:ilvl=\"2\"><w:start"
                + " w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3\"/></w:lvl><w:lvl"
                + " w:ilvl=\"3\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText"
                + " w:val=\"\uF06C\"/></w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId"
                + " w:val=\"1\"/></w:num><w:num w:numId=\"6\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride"
                + " w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>";

        private static String item(int list, int level, String text) {
            return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                    .formatted(level, list, text.isEmpty() ? "" : r(text));
        }

        @Test
        void areWrittenBeforeTheirText() {
            DocxFile file = DocxFile.of(item(5, 0, "总体情况")
                            + item(5, 1, "主动公开")
                            + item(5, 1, "依申请公开")
                            + item(5, 2, "细目")
                            + item(5, 3, "圆点")
                            + item(5, 0, "主动公开情况")
                            + item(5, 1, "又一")
                            + item(0, 0, "无号"))
                    .part("numbering", LEVELS);
            assertThat(texts(word(file)))
                    .containsExactly("一、总体情况", "（一）主动公开", "（二）依申请公开", "1.1细目", "圆点", "二、主动公开情况", "（一）又一", "无号");
        }

        @Test
        void beginAgainWhereAListSaysSo() {
            DocxFile file = DocxFile.of(item(5, 0, "甲") + item(6, 0, "乙") + item(6, 0, "丙"))
                    .part("numbering", LEVELS);
            assertThat(texts(word(file))).containsExactly("一、甲", "四、乙", "五、丙");
        }

        @Test
        void comeFromStylesToo() {
            DocxFile file = DocxFile.of("<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr>" + r("机构") + "</w:p>")
                    .part(
                            "styles",
                            "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:pPr><w:numPr><w:numId"
                                    + " w:val=\"7\"/></w:numPr></w:pPr></w:style>")
                    .part(
                            "numbering",
                            "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt"
                                    + " w:val=\"chineseCounting\"/><w:pStyle w:val=\"2\"/><w:lvlText"
                                    + " w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId"
                                    + " w:val=\"3\"/></w:num>");
            assertThat(texts(word(file))).containsExactly("（一）机构");
        }

        @Test
        void areNoTextOfAPageWhereTheyStandAlone() {
            DocxFile file = DocxFile.of(item(5, 0, "") + item(5, 0, "乙")).part("numbering", LEVELS);
            assertThat(texts(word(file))).containsExactly("二、乙");
        }

        @Test
        void standInCellsEvenAlone() {
            DocxFile file = DocxFile.of(tbl(tr("<w:tc>" + item(5, 0, "") + "</w:tc>", tc("x"))))
                    .part("numbering", LEVELS);
            assertThat(cells(onlyTable(word(file)))).containsExactly("0,0 一、", "0,1 x");
        }
    }

    @Nested
    class Tables {
        private static final String BEGIN = "<w:vMerge w:val=\"restart\"/>";
        private static final String GO_ON = "<w:vMerge/>";

        private static String span(int columns) {
            return "<w:gridSpan w:val=\"" + columns + "\"/>";
        }

        @Test
        void haveTheirMergedCells() {
            assertThat(cells(onlyTable(word(tbl(
                            tr(tc("角", span(2) + BEGIN), tc("申请人情况", span(2))),
                            tr(tc("", span(2) + GO_ON), tc("自然人"), tc("总计")),
                            tr(tc("三、", BEGIN), tc("（一）"), tc("1"), tc("2")),
                            tr(tc("看不见", "<w:vMerge w:val=\"continue\"/>"), tc("（二）"), tc("3"), tc("4")))))))
                    .containsExactly(
                            "0,0 2×2 角",
                            "0,2 1×2 申请人情况",
                            "1,2 自然人",
                            "1,3 总计",
                            "2,0 2×1 三、",
                            "2,1 （一）",
                            "2,2 1",
                            "2,3 2",
                            "3,1 （二）",
                            "3,2 3",
                            "3,3 4");
        }

        @Test
        void mayLackCellsAtBothEndsOfARow() {
            String short1 = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + tc("乙")
                    + "</w:tr>";
            Table table = onlyTable(word(tbl(tr(tc("甲"), tc("1"), tc("2")), short1)));
            assertThat(cells(table)).containsExactly("0,0 甲", "0,1 1", "0,2 2", "1,1 乙");
            assertThat(table.at(1, 0)).isEmpty();
        }

        @Test
        void takeColumnsFromWidthsWhereRowsStateNoSpans() {
            assertThat(cells(onlyTable(word(tbl(
                            tr(tc("表头", width(4000)), tc("合并", width(6000))),
                            tr(
                                    tc("甲", width(4010)),
                                    tc("1", width(1990)),
                                    tc("2", width(2000)),
                                    tc("3", width(2000))))))))
                    .containsExactly("0,0 表头", "0,1 1×3 合并", "1,0 甲", "1,1 1", "1,2 2", "1,3 3");
        }

        private static String width(int twips) {
            return "<w:tcW w:w=\"" + twips + "\" w:type=\"dxa\"/>";
        }

        @Test
        void beginACellWhereAMergeGoesOnFromNothing() {
            assertThat(cells(onlyTable(word(
                            tbl(tr(tc("甲", GO_ON), tc("1")), tr(tc("乙", span(2) + GO_ON)), tr(tc("丙"), tc("2")))))))
                    .containsExactly("0,0 甲", "0,1 1", "1,0 1×2 乙", "2,0 丙", "2,1 2");
        }

        @Test
        void joinCellsOfTheOldWay() {
            assertThat(cells(onlyTable(word(tbl(
                            tr(tc("甲", "<w:hMerge w:val=\"restart\"/>"), tc("", "<w:hMerge/>"), tc("1")),
                            tr(tc("a"), tc("b"), tc("c")))))))
                    .containsExactly("0,0 1×2 甲", "0,2 1", "1,0 a", "1,1 b", "1,2 c");
        }

        @Test
        void keepTheFragmentsOfACell() {
            String cell = "<w:tc>" + p("三、本") + "<w:p>" + r("年度办") + "<w:r><w:br/></w:r>" + r("理结果") + "</w:p>" + p("")
                    + "</w:tc>";
            Cell first = onlyTable(word(tbl(tr(cell, tc("1"))))).cells().get(0);
            assertThat(first.fragments()).containsExactly("三、本", "年度办", "理结果");
            assertThat(first.text()).isEqualTo("三、本年度办理结果");
        }

        @Test
        void leaveOutDeletedRowsAndCells() {
            String deleted = "<w:tr><w:trPr><w:del/></w:trPr>" + tc("旧") + tc("9") + "</w:tr>";
            assertThat(cells(onlyTable(
                            word(tbl(tr(tc("甲"), tc("删", "<w:cellDel/>"), tc("1")), deleted, tr(tc("乙"), tc("2")))))))
                    .containsExactly("0,0 甲", "0,1 1", "1,0 乙", "1,1 2");
        }

        @Test
        void areReadInsideContentControls() {
            String row =
                    "<w:sdt><w:sdtContent>" + tr(tc("甲"), "<w:sdt><w:sdtContent>" + tc("1") + "</w:sdtContent></w:sdt>")
                            + "</w:sdtContent></w:sdt>";
            assertThat(cells(onlyTable(word(tbl(row, tr(tc("乙"), tc("2")))))))
                    .containsExactly("0,0 甲", "0,1 1", "1,0 乙", "1,1 2");
        }

        @Test
        void giveWayWhereTheyOnlyFrameOthers() {
            String inner = tbl(tr(tc("规章"), tc("3")), tr(tc("文件"), tc("5")));
            List<Block> blocks = word(tbl(tr("<w:tc>" + p("一、总体情况") + inner + p("后文") + "</w:tc>")));
            assertThat(texts(blocks)).containsExactly("一、总体情况", "后文");
            assertThat(cells(onlyTable(blocks))).containsExactly("0,0 规章", "0,1 3", "1,0 文件", "1,1 5");
        }

        @Test
        void keepATableInOneOfTheirCellsAsText() {
            String inner = tbl(tr(tc("1"), tc("2")));
            List<Block> blocks = word(tbl(tr("<w:tc>" + inner + "<w:p/></w:tc>", tc("3")), tr(tc("甲"), tc("4"))));
            assertThat(cells(onlyTable(blocks))).containsExactly("0,0 1 2", "0,1 3", "1,0 甲", "1,1 4");
        }

        @Test
        void stayInPieces() {
            String row = tr(tc("甲"), tc("1"));
            assertThat(tables(word(tbl(row) + p("注") + tbl(row)))).hasSize(2);
        }
    }
}
