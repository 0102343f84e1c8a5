package nianbao.read.office;

import static nianbao.read.office.OfficeReading.blocks;
import static nianbao.read.office.OfficeReading.cells;
import static nianbao.read.office.OfficeReading.onlyTable;
import static nianbao.read.office.OfficeReading.tables;
import static nianbao.read.office.OfficeReading.texts;
import static nianbao.read.office.OfficeReading.web;
import static nianbao.read.office.WebArticle.ARTICLE;
import static nianbao.read.office.WebArticle.ARTICLE_TEXTS;
import static nianbao.read.office.WebArticle.PROSE;
import static nianbao.read.office.WebArticle.TABLE;
import static nianbao.read.office.WebArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.document.Table;
import nianbao.read.office.flow.OfficeLimits;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WebReaderTest {
    @Nested
    class Encodings {
        private static final String PAGE =
                "<html><head>%s<title>t</title></head><body><p>一、总体情况</p><p>" + PROSE + "</p></body></html>";

        private static void reads(String head, Charset charset) {
            byte[] bytes = PAGE.formatted(head).getBytes(charset);
            assertThat(texts(blocks(new WebReader().read(bytes)))).contains("一、总体情况", PROSE);
        }

        @Test
        void areTakenFromThePage() {
            reads("<meta charset=utf-8>", StandardCharsets.UTF_8);
            reads("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>", Charset.forName("GB18030"));
            reads("<meta charset=\"GBK\">", Charset.forName("GBK"));
        }

        @Test
        void areDetectedWhereThePageSaysNothingOrLies() {
            reads("", StandardCharsets.UTF_8);
            reads("", Charset.forName("GBK"));
            reads("<meta charset=utf-8>", Charset.forName("GBK"));
            reads("<meta charset=gb2312>", StandardCharsets.UTF_8);
            reads("<meta charset=iso-8859-1>", Charset.forName("GBK"));
        }

        @Test
        void areToldByAByteOrderMark() {
            reads("\uFEFF", StandardCharsets.UTF_8);
            assertThat(texts(blocks(
                            new WebReader().read(("\uFEFF" + PAGE.formatted("")).getBytes(StandardCharsets.UTF_16LE)))))
                    .contains("一、总体情况");
        }

        @Test
        void surviveABrokenByte() {
            byte[] bytes = PAGE.formatted("<meta charset=utf-8>").getBytes(StandardCharsets.UTF_8);
            bytes[bytes.length - 20] = (byte) 0xFF;
            assertThat(texts(blocks(new WebReader().read(bytes)))).contains("一、总体情况");
        }
    }

    @Nested
    class Text {
        @Test
        void runsOnThroughInlineElements() {
            assertThat(article("<p><span>自</span><span lang=EN-US>然</span><b>人</b><o:p></o:p></p>"))
                    .startsWith("自然人");
            assertThat(article("<p>全年\n        公开 <font>12</font>\n 件</p>")).startsWith("全年公开12件");
        }

        @Test
        void isPartedByLineEndsWhereTheyPartParagraphs() {
            assertThat(texts(web("<div id=zoom>　　一、总体情况<br><br>&emsp;&emsp;" + PROSE
                            + "<br>&nbsp;&nbsp;&nbsp;&nbsp;（一）主动公开<br>" + "　　全年公开12件。<br>二、主动公开政府信息情况<br>" + TABLE
                            + "<br>三、收到和处理</div>")))
                    .containsExactly("一、总体情况", PROSE, "（一）主动公开", "全年公开12件。", "二、主动公开政府信息情况", "三、收到和处理");
        }

        @Test
        void keepsTheLinesOfPreformattedText() {
            assertThat(texts(web("<pre>一、总体情况\n" + PROSE + "\n二、主动公开\n</pre>")))
                    .containsExactly("一、总体情况", PROSE, "二、主动公开");
        }

        @Test
        void thatIsHiddenIsNotRead() {
            assertThat(
                            texts(
                                    web(
                                            "<style>.no{display:none} @media print{p{display:none}}</style>" + ARTICLE
                                                    + "<p hidden>藏一</p><p style='display: none'>藏二</p><p class=no>藏三</p><p aria-hidden=true>藏四</p>"
                                                    + "<p style='visibility:hidden'>藏五</p><p><span style='display:none;mso-hide:all'>藏六</span>见</p>"
                                                    + "<script>藏七</script><noscript>藏八</noscript><template>藏九</template><!-- 藏十 --><p><del>旧</del>新</p>")))
                    .endsWith("无其他需要报告的事项。", "见", "新")
                    .noneMatch(text -> text.contains("藏"));
        }

        @Test
        void hasAlignmentAndSize() {
            List<Block> blocks = web(
                    "<style>.t{text-align:center;font-size:22pt} p.s{text-align:right}</style><div style='font-size:16px'>"
                            + "<p class=t>某市2024年报告</p><p align=right>右</p><p class='x s'>署名</p><center>中</center><div align=center><p>也中</p></div>"
                            + ARTICLE + "</div>");
            assertThat(blocks.subList(0, 5))
                    .extracting(block -> ((Paragraph) block).alignment())
                    .containsExactly(
                            Alignment.CENTER, Alignment.RIGHT, Alignment.RIGHT, Alignment.CENTER, Alignment.CENTER);
            assertThat(blocks.subList(0, 2))
                    .extracting(block -> ((Paragraph) block).size())
                    .containsExactly(22.0, 12.0);
        }

        @Test
        void isSetRightWhereASignatureWasPushedThere() {
            List<Block> blocks = web("<div style='margin-left:300px'>" + ARTICLE + "<p>" + "&nbsp;".repeat(60)
                    + "某市人民政府</p><p style='text-indent:20em'>2025年1月20日</p></div>");
            assertThat(blocks)
                    .extracting(block -> block instanceof Paragraph p ? p.alignment() : Alignment.BODY)
                    .endsWith(Alignment.BODY, Alignment.RIGHT, Alignment.RIGHT);
        }

        @Test
        void hasTheNumbersOfItsLists() {
            assertThat(article(
                            "<ol><li>甲<li>乙</ol><ol style='list-style-type:cjk-ideographic' start=3><li>丙</ol><ul><li>丁</ul>"
                                    + "<ol style='list-style:none'><li>戊</ol>"))
                    .startsWith("1.甲", "2.乙", "三、丙", "丁", "戊");
        }

        @Test
        void neverReadsARaisedDigitIntoAFigure() {
            assertThat(cells(onlyTable(web("<table><tr><td>a<td>22<sup>1</sup><tr><td>b<td>3</table>"))))
                    .contains("0,1 22[1]");
        }
    }

    @Nested
    class Tables {
        private static Table table(String rows) {
            return onlyTable(web("<p>" + PROSE + "</p><table>" + rows + "</table>"));
        }

        @Test
        void haveTheirMergedCells() {
            assertThat(
                            cells(
                                    table(
                                            "<tr><td rowspan=2 colspan=2>角<td colspan='2'>申请人<tr><td>自然人<td>总计<tr><td rowspan=2>三<td>一<td>1<td>2<tr><td>二<td>3<td>4")))
                    .containsExactly(
                            "0,0 2×2 角",
                            "0,2 1×2 申请人",
                            "1,2 自然人",
                            "1,3 总计",
                            "2,0 2×1 三",
                            "2,1 一",
                            "2,2 1",
                            "2,3 2",
                            "3,1 二",
                            "3,2 3",
                            "3,3 4");
        }

        @Test
        void endASpanOfZeroWithItsGroupOfRows() {
            assertThat(cells(table("<tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tbody><tr><td>乙<td>3")))
                    .containsExactly("0,0 2×1 甲", "0,1 1", "1,1 2", "2,0 乙", "2,1 3");
        }

        @Test
        void cutSpansThatReachTooFar() {
            assertThat(cells(table("<tr><td rowspan=65534>甲<td colspan=100000>1<tr><td>2<td>3")))
                    .containsExactly("0,0 2×1 甲", "0,1 1×2 1", "1,1 2", "1,2 3");
            assertThat(cells(table("<tr><td rowspan='x'>甲<td colspan='-3'>1<tr><td rowspan=99999999999>2<td>3")))
                    .containsExactly("0,0 甲", "0,1 1", "1,0 2", "1,1 3");
        }

        @Test
        void setTheirHeadFirstAndTheirFootLast() {
            assertThat(cells(table("<tfoot><tr><td>计<td>9</tfoot><tbody><tr><td>甲<td>1<thead><tr><th>项<th>数")))
                    .containsExactly("0,0 项", "0,1 数", "1,0 甲", "1,1 1", "2,0 计", "2,1 9");
        }

        @Test
        void mayLackCells() {
            Table table = table("<tr><td>甲<td>1<td>2<tr><td>乙");
            assertThat(table.columns()).isEqualTo(3);
            assertThat(table.at(1, 1)).isEmpty();
        }

        @Test
        void leaveOutHiddenRowsAndCells() {
            assertThat(
                            cells(
                                    table(
                                            "<tr><td>甲<td style='display:none'>x<td>1<tr style='display:none'><td>y<td>9<tr><td>乙<td>2")))
                    .containsExactly("0,0 甲", "0,1 1", "1,0 乙", "1,1 2");
        }

        @Test
        void keepTheFragmentsOfACell() {
            Table table = table("<tr><td><p>三、本</p><p>年度<br>办理</p><td>&nbsp;<tr><td>a<td>-");
            assertThat(table.cells().get(0).fragments()).containsExactly("三、本", "年度", "办理");
            assertThat(table.cells().get(0).text()).isEqualTo("三、本年度办理");
            assertThat(table.cells().get(1).text()).isEmpty();
        }

        @Test
        void giveWayWhereTheyOnlyLayOutThePage() {
            List<Block> blocks =
                    web("<table width=1000><tr><td colspan=2>某局网站</td></tr><tr><td width=200><a href=1>首页</a></td><td>"
                            + ARTICLE + "</td></tr></table>");
            assertThat(texts(blocks)).containsExactlyElementsOf(ARTICLE_TEXTS);
            assertThat(onlyTable(blocks).rows()).isEqualTo(3);
        }

        @Test
        void giveWayWhereTheyHoldProseAndOtherTables() {
            List<Block> blocks = web("<table><tr><td>一、总体情况</td></tr><tr><td><p>" + PROSE + "</p></td></tr><tr><td>"
                    + TABLE + "</td></tr>" + "<tr><td><p>六、其他</p><p>" + PROSE + "</p></td></tr></table>");
            assertThat(texts(blocks)).containsExactly("一、总体情况", PROSE, "六、其他", PROSE);
            assertThat(onlyTable(blocks).rows()).isEqualTo(3);
        }

        @Test
        void stayInPieces() {
            assertThat(tables(web("<p>" + PROSE + "</p>" + TABLE + TABLE))).hasSize(2);
        }

        @Test
        void areReadAfterTheirCaptions() {
            List<Block> blocks =
                    web("<p>" + PROSE + "</p><table><caption>表一</caption><tr><td>甲<td>1<tr><td>乙<td>2</table>");
            assertThat(texts(blocks)).containsExactly(PROSE, "表一");
        }

        @Test
        void ofTooManyCellsAreRefused() {
            OfficeLimits limits = new OfficeLimits(1 << 20, 1 << 20, 100, 10_000, 200);
            String rows = ("<tr>" + "<td>1".repeat(11)).repeat(10);
            assertThat(new WebReader(limits).read(("<table>" + rows + "</table>").getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(nianbao.model.document.Content.Refused.class);
        }
    }

    @Test
    void nothingIsFetchedAndDepthIsLimited() {
        String deep = "<div>".repeat(20_000) + "深" + "</div>".repeat(20_000);
        assertThat(web(
                        "<img src='http://127.0.0.1:1/x.png'><link rel=stylesheet href='http://127.0.0.1:1/x.css'><iframe src='http://127.0.0.1:1/'></iframe>"
                                + ARTICLE + deep))
                .isNotEmpty();
        String tables = "<table><tr><td>".repeat(1_500);
        assertThat(new WebReader().read((tables + "1").getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }
}
