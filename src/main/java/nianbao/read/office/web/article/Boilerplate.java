package nianbao.read.office.web.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.office.text.PlainText;
import org.jsoup.nodes.Element;

/**
 * What stands around the article on the pages of governments: told by the names that sites give it and by its wording.
 */
public final class Boilerplate {
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary", "dialog");

    /**
     * Parts of class names and ids. Only such as never name an article: "top", "header" and "info" may hold a title.
     */
    private static final Set<String> NAMES =
            Set.of(("nav navbar navigation menu submenu topbar breadcrumb breadcrumbs crumb crumbs location side"
                            + " sidebar banner foot footer ft bottom copyright share bshare bdshare bdsharebuttonbox toolbar"
                            + " pagination qrcode ewm erweima related xgxx xgwz xgyd friendlink friendlinks advert login"
                            + " searchbox")
                    .split(" "));

    private static final Pattern WORDS = Pattern.compile("[^a-zA-Z0-9]+|(?<=[a-z])(?=[A-Z])");

    private static final Pattern PLACE =
            Pattern.compile("(?:您?(?:现在|当前)?(?:的|所在)*|你(?:现在)?(?:的|所在)*)位置\\s*[:：].*|首页\\s*[>＞»›].*");
    private static final Pattern LABEL = Pattern.compile("(?:(?:发布|发稿|更新|公开|生成|成文|录入|上传|发文|访问|制发)?(?:时间|日期)"
            + "|(?:信息|稿件|文章|内容)?来源|(?:浏览|点击|阅读|访问)(?:次数|数|量|人数)?|(?:责任)?编辑|作者|字体(?:大小)?|字号|索\\s*引\\s*号"
            + "|(?:信息|主题|体裁|组配)分类|(?:发[布文]|公开)(?:机[构关]|单位|主体)|有效性|公开(?:方式|范围|目录|类别|形式)|主题词|关键词|信息名称|发?文[字]?号"
            + "|分享(?:到|至)?)\\s*[:：]");
    private static final Pattern BUTTONS =
            Pattern.compile("(?:[\\s\\[\\]【】()（）<>《》|｜/·•:：、,，]|我要|我来|打印|关闭|收藏|分享|返回|顶部|列表|首页|本页|此页|本文|"
                    + "页面|窗口|文章|正文|全文|保存|下载|纠错|转发|上一页|下一页|微信|微博|朋友圈|空间|繁体|简体|无障碍|长者模式|适老版|字体|字号|大|中|小|到|至|加入|设为){2,}");
    private static final Pattern NEIGHBOUR = Pattern.compile("(?:上|下|前|后)一(?:篇|条|页)(?:文章|信息)?\\s*(?:[:：].*)?");
    private static final Pattern RELATED =
            Pattern.compile("(?:相关(?:信息|链接|文章|新闻|阅读|稿件|解读|文件|报道)|延伸阅读|推荐阅读|热点(?:信息|新闻)|友情链接)\\s*[:：]?");
    private static final Pattern FOOT = Pattern.compile(
            ".*(?:ICP备|公网安备|网站标识码|版权所有|Copyright|©|技术支持\\s*[:：]).*|(?:主办|承办|主管)(?:单位)?\\s*[:：].*|.{0,6}扫一扫.{0,20}|建议使用.{0,30}(?:浏览|分辨率).{0,20}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile(
            "[\\[【(（]?\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[\\])】）]?|今天是.*");
    private static final Pattern DAY = Pattern.compile("[\\[【(（]?\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[\\])】）]?");

    /** Lines about the page are short, in characters; a sentence of the report that begins like one is not. */
    private static final int LINE_LENGTH = 200;

    private static final Pattern DATA_LABEL =
            Pattern.compile("(?:索引号|信息索引号|(?:主题|信息|体裁|组配)分类|(?:发[布文]|公开)(?:机[构关]|单位|主体|日期|时间)|(?:生成|成文)(?:日期|时间)"
                    + "|浏览次数|有效性|公开(?:方式|范围|目录)|主题词|关键词|信息名称|文件?编?号|发文字号|信息来源|废止日期|名称|标题|效力状态)\\s*[:：]?.{0,60}");

    /** Cells of such a table at most. */
    private static final int DATA_CELLS = 40;

    /** Is it named as a part of the site, and no title stands in it? */
    boolean isNamed(Element element) {
        if (element.selectFirst("h1") != null) {
            return false;
        }
        if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        return Arrays.stream(WORDS.split(element.className() + " " + element.id()))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(NAMES::contains);
    }

    /** Is it a line about the page and not of the article: when it was put up, what to click, who runs the site? */
    public boolean isLine(String text) {
        if (text.length() > LINE_LENGTH || text.indexOf('；') >= 0) {
            return false;
        }
        return (text.indexOf('。') < 0 && FOOT.matcher(text).matches())
                || NEIGHBOUR.matcher(text).matches()
                || CLOCK.matcher(text).matches()
                || PLACE.matcher(text).matches()
                || BUTTONS.matcher(text).matches()
                || RELATED.matcher(text).matches()
                || isMetadata(text);
    }

    /** Is it a line that only above an article is about the page: the bare day on which it was put up? */
    public boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** Is it the table of a document's data that sites set above it: its number in the index, who put it up? */
    boolean isDataTable(Element table) {
        List<Element> cells = table.select("td, th");
        return cells.size() <= DATA_CELLS
                && table.select("table").size() == 1
                && cells.stream()
                                .filter(cell -> DATA_LABEL
                                        .matcher(PlainText.clean(cell.text()))
                                        .matches())
                                .count()
                        >= 2;
    }

    /** A line that begins with a label of metadata, or holds two of them. */
    private static boolean isMetadata(String text) {
        if (text.indexOf('。') >= 0 || text.indexOf('，') >= 0) {
            return false;
        }
        Matcher labels = LABEL.matcher(text);
        return labels.find() && (labels.start() == 0 || labels.find());
    }
}
