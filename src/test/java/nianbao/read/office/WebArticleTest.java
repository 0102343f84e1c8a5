package nianbao.read.office;

import static nianbao.read.office.OfficeReading.blocks;
import static nianbao.read.office.OfficeReading.tables;
import static nianbao.read.office.OfficeReading.texts;
import static nianbao.read.office.OfficeReading.web;
import static nianbao.read.office.WebArticle.ARTICLE;
import static nianbao.read.office.WebArticle.ARTICLE_TEXTS;
import static nianbao.read.office.WebArticle.PROSE;
import static nianbao.read.office.WebArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What of a web page is the article, and its title. */
class WebArticleTest {
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
}
