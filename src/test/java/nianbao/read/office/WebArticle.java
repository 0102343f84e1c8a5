package nianbao.read.office;

import static nianbao.read.office.OfficeReading.texts;
import static nianbao.read.office.OfficeReading.web;

import java.util.List;

/** An article of a web page: the text of a report. */
final class WebArticle {
    static final String PROSE = "2024年，我局认真贯彻《中华人民共和国政府信息公开条例》，围绕中心工作，聚焦群众关切，推动公开内容更实、渠道更宽、机制更顺。";
    static final String TABLE = "<table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>3</td></tr>"
            + "<tr><td>行政规范性文件</td><td>5</td></tr></table>";
    static final String ARTICLE =
            "<p>一、总体情况</p><p>" + PROSE + "</p><p>二、主动公开政府信息情况</p>" + TABLE + "<p>六、其他需要报告的事项</p><p>无其他需要报告的事项。</p>";
    static final List<String> ARTICLE_TEXTS = List.of("一、总体情况", PROSE, "二、主动公开政府信息情况", "六、其他需要报告的事项", "无其他需要报告的事项。");

    private WebArticle() {}

    /** The texts of a page with the article, and {@code inside} before it. */
    static List<String> article(String inside) {
        return texts(web("<body><div>" + inside + ARTICLE + "</div></body>"));
    }
}
