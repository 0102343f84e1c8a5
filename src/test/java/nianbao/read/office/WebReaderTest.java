package nianbao.read.office;

import static nianbao.read.office.OfficeReading.blocks;
import static nianbao.read.office.OfficeReading.cells;
import static nianbao.read.office.OfficeReading.onlyTable;
import static nianbao.read.office.OfficeReading.tables;
import static nianbao.read.office.OfficeReading.texts;
import static nianbao.read.office.OfficeReading.web;
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
    private static final String PROSE = "2024年，我局认真贯彻《中华人民共和国政府信息公开条例》，围绕中心工作，聚焦群众关切，推动公开内容更实、渠道更宽、机制更顺。";
    private static final String TABLE = "<table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>3</td></tr>"
            + "<tr><td>行政规范性文件</td><td>5</td></tr></table>";
    private static final String ARTICLE =
            "<p>一、总体情况</p><p>" + PROSE + "</p><p>二、主动公开政府信息情况</p>" + TABLE + "<p>六、其他需要报告的事项</p><p>无其他需要报告的事项。</p>";
    private static final List<String> ARTICLE_TEXTS =
            List.of("一、总体情况", PROSE, "二、主动公开政府信息情况", "六、其他需要报告的事项", "无其他需要报告的事项。");

    private static List<String> article(String inside) {
        return texts(web("<body><div>" + inside + ARTICLE + "</div></body>"));
    }

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

    @Nested
    class Site {
        @Test
        void isLeftOutAroundTheArticle() {
            List<Block> blocks = web(
                    "<title>某局2024年政府信息公开工作年度报告_某局</title><div class=top>今天是2025年 <a>设为首页</a></div>"
                            + "<ul class=menu><li><a>首页</a><li><a>政务公开</a><li><a>互动</a></ul><div>当前位置：<a>首页</a> &gt; <a>年报</a></div>"
                            + "<div class=left><h3>政府信息公开</h3><ul><li><a>公开指南</a><li><a>公开制度</a><li><a>公开年报</a></ul></div>"
                            + "<table><tr><td>索引号<td>01169931/2022-00096<td>发布机构<td>某局<tr><td>生成日期<td>2022-01-24<td>浏览次数<td>994</table>"
                            + "<div class=main><h1>某局2024年政府信息公开工作年度报告</h1><div class=bar>发布时间：2025-01-22 10:20 来源：某局 字号：[<a>大</a> <a>中</a> <a>小</a>] 打印本页</div>"
                            + "<div id=zoom>" + ARTICLE
                            + "</div></div><div>上一篇：<a>某某</a></div><div>相关信息</div><ul><li><a>2023年报</a><li><a>2022年报</a><li><a>2021年报</a></ul>"
                            + "<div>【打印】 【关闭】</div><div class=b>主办：某局 网站标识码：5729515440 备案号：ICP备14091230号-1<br>联系电话：0933-4271266 扫一扫在手机打开当前页</div>");
            assertThat(texts(blocks).get(0)).isEqualTo("某局2024年政府信息公开工作年度报告");
            assertThat(((Paragraph) blocks.get(0)).alignment()).isEqualTo(Alignment.CENTER);
            assertThat(texts(blocks).subList(1, 6)).isEqualTo(ARTICLE_TEXTS);
            assertThat(texts(blocks)).hasSize(6);
            assertThat(tables(blocks)).hasSize(1);
        }

        @Test
        void isLeftOutWhereTheArticleStandsAmongItWithoutAContainer() {
            assertThat(texts(web(
                            "<div class=nav><a>首页</a></div><p>当前位置：首页 &gt; 年报</p><p>来源：某局　发布时间：2025-01-22</p><p>2025-01-22 10:00:01</p>"
                                    + "<p>【字体：大 中 小】</p>" + ARTICLE
                                    + "<p>责任编辑：张三</p><p>扫一扫在手机打开当前页</p><p>打印 关闭</p><p>Copyright © 某局 版权所有</p>")))
                    .containsExactlyElementsOf(ARTICLE_TEXTS);
        }

        @Test
        void isLeftOutOfPagesMadeOfTables() {
            List<Block> blocks = web(
                    "<table><tr><td><a>首页</a>|<a>公开</a>|<a>互动</a></td></tr></table><table><tr><td class=bt>某局2024年报告</td></tr>"
                            + "<tr><td>发布日期：2025-01-20　　浏览次数：12</td></tr><tr><td>" + ARTICLE
                            + "</td></tr></table><table><tr><td>主办：某局</td></tr></table>");
            assertThat(texts(blocks))
                    .startsWith("某局2024年报告")
                    .endsWith(ARTICLE_TEXTS.toArray(new String[0]))
                    .hasSize(6);
        }

        @Test
        void doesNotSwallowASentenceThatSoundsLikeIt() {
            List<String> sentences = List.of(
                    "开通“扫一扫”二维码查询，来源：各科室报送，时间：全年不间断。",
                    "政务大厅提供查询、打印、复制等服务；",
                    "主办单位答复建议提案12件，其中主动公开10件。",
                    "（三）优化首页栏目，方便查找、下载、打印");
            StringBuilder inside = new StringBuilder();
            sentences.forEach(sentence -> inside.append("<p>").append(sentence).append("</p>"));
            assertThat(article(inside.toString())).containsAll(sentences);
        }

        @Test
        void doesNotEndTheArticleEarly() {
            assertThat(texts(web("<div><div class=part>" + ARTICLE + "</div><div class=part><p>" + PROSE + PROSE
                            + "</p></div></div>")))
                    .endsWith(PROSE + PROSE);
            assertThat(texts(web("<div><div class=part>" + ARTICLE + "</div><p>六、其他需要报告的事项</p><p>无。</p></div>")))
                    .endsWith("六、其他需要报告的事项", "无。");
            assertThat(texts(web("<div><div>" + ARTICLE + "<p>七、附则</p></div><p>无。</p></div>")))
                    .endsWith("七、附则", "无。");
        }

        @Test
        void doesNotGiveTheArticleTwice() {
            assertThat(texts(web("<div class=pc>" + ARTICLE + "</div><div class=wap>" + ARTICLE + "</div>")))
                    .containsExactlyElementsOf(ARTICLE_TEXTS);
        }

        @Test
        void isReadWhereItsNameIsMisleading() {
            assertThat(texts(web("<div class='nav-wrapper menu'><div id=footer-top>" + ARTICLE + "</div></div>")))
                    .containsExactlyElementsOf(ARTICLE_TEXTS);
        }
    }

    @Test
    void headingsKeepAShortArticleTogetherHoweverTheyAreNumbered() {
        for (String marks :
                List.of("1. 2. 3.", "第一部分 第二部分 第三部分", "（一） （二） （三）", "(1) (2) (3)", "壹、 贰、 叁、", "Ⅰ、 Ⅱ、 Ⅲ、")) {
            String[] mark = marks.split(" ");
            assertThat(texts(web("<body><div><p>某局年度报告</p><p>" + mark[0] + "工作情况</p><p>" + mark[1] + "主要问题</p><p>"
                            + mark[2] + "其他事项</p></div><div><p>" + PROSE.substring(0, 40) + "。</p></div></body>")))
                    .contains("某局年度报告", mark[0] + "工作情况", mark[1] + "主要问题", mark[2] + "其他事项");
        }
    }

    @Nested
    class Title {
        @Test
        void comesFromThePageWhereTheArticleHasNone() {
            assertThat(texts(web("<title>测试市2025年政府信息公开工作年度报告</title><div>" + ARTICLE + "</div>")))
                    .startsWith("测试市2025年政府信息公开工作年度报告", "一、总体情况");
            assertThat(texts(web("<title>某局门户网站 - 政府信息公开年报 - 某局2024年政府信息公开工作年度报告</title><div>" + ARTICLE + "</div>"))
                            .get(0))
                    .isEqualTo("某局2024年政府信息公开工作年度报告");
            assertThat(texts(web("<head><meta name=ArticleTitle content='某局2024年报告'><title>某局</title></head><div>"
                            + ARTICLE + "</div>")))
                    .startsWith("某局2024年报告");
        }

        @Test
        void comesFromALineAboveTheArticleWhateverItIsCalled() {
            assertThat(texts(web(
                            "<title>某市政府网</title><table><tr><td class=bt>某局关于2024年政府信息公开工作的年度报告</td></tr><tr><td>来源：某局</td></tr>"
                                    + "<tr><td>" + ARTICLE + "</td></tr></table>")))
                    .startsWith("某局关于2024年政府信息公开工作的年度报告", "一、总体情况");
        }

        @Test
        void isNotSaidByASentenceThatRepeatsIt() {
            for (String preamble :
                    List.of("中村乡2020年政府信息公开工作年度报告（以下简称年报）根据有关规定编制。", "现将中村乡2020年政府信息公开工作年度报告予以公布，请予监督")) {
                assertThat(texts(web("<title>中村乡2020年政府信息公开工作年度报告</title><h1>中村乡2020年政府信息公开工作年度报告</h1><div><p>"
                                + preamble + "</p>" + ARTICLE + "</div>")))
                        .startsWith("中村乡2020年政府信息公开工作年度报告", preamble, "一、总体情况");
            }
        }

        @Test
        void isNotTheHeadingOfAColumnThatThePageIsNamedAfter() {
            assertThat(texts(web("<title>平川县政府网 政府信息公开年报</title><h3>政府信息公开年报</h3>"
                            + "<h2>平川县教育局政府信息公开工作2020年度报告</h2><div>" + ARTICLE + "</div>")))
                    .startsWith("平川县教育局政府信息公开工作2020年度报告", "一、总体情况");
        }

        @Test
        void isNotTheNameOfAListOfReportsOfWhomever() {
            assertThat(texts(web("<title>平川县政府信息公开年报_平川县教育局</title><div>" + ARTICLE + "</div>")))
                    .startsWith("一、总体情况");
        }

        @Test
        void isNotSaidTwice() {
            assertThat(texts(web("<title>某局2024年报告_某市政府网</title><div><p align=center>某局</p><p align=center>2024年报告</p>"
                            + ARTICLE + "</div>")))
                    .startsWith("某局", "2024年报告", "一、总体情况");
        }
    }

    @Test
    void nothingIsFetchedAndDepthIsLimited() {
        String deep = "<div>".repeat(20_000) + "深" + "</div>".repeat(20_000);
        assertThat(web(
                        "<img src='http://127.0.0.1:1/x.png'><link rel=stylesheet href='http://127.0.0.1:1/x.css'><iframe src='http://127.0.0.1:1/'></iframe>"
                                + ARTICLE + deep))
                .isNotEmpty();
        String tables = "<table><tr><td>".repeat(3_000);
        assertThat(new WebReader().read((tables + "1").getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }
}
