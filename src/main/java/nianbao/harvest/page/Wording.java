package nianbao.harvest.page;

import java.util.List;
import java.util.regex.Pattern;

/** The words by which sites name annual reports and lead to them. Texts are matched without their blanks. */
final class Wording {
    /** What a report is about. */
    static final Pattern SUBJECT = Pattern.compile("信息公开|政务公开");
    /** What it is. */
    static final Pattern KIND = Pattern.compile("年度报告|年报|年度工作报告|工作报告|年度总结报告");

    static final Pattern YEAR = Pattern.compile("20[0-4]\\d|二[〇○Ｏ零0][〇○Ｏ零0一二三四][〇○Ｏ零0一二三四五六七八九]年?");

    /** What is about reports and none itself. */
    static final Pattern ABOUT_REPORTS = Pattern.compile("通知|通报|模[板版]|格式|填报|编制|解读|图解|一图|图说|指引|意见|方案|办法|规定|制度|培训|会议");

    /** A column of reports, in a menu or above a list: its kind alone, or a year alone. */
    static final Pattern COLUMN = Pattern.compile("(?!.*(通知|解读)).{0,20}(年度报告|年报)(专栏|汇总|目录|列表)?|20[0-4]\\d(年|年度)?");

    static final Pattern NEXT_PAGE = Pattern.compile("(下一页|下页|后一页|后页|下一頁|[Nn]ext)(>|›|»|→)*|>|›|»|&gt;");

    /** How lists lead to other pages of themselves. */
    static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,4}|第?\\d{1,4}页|首页|尾页|末页|上一页|上页|前一页|<|«|‹|\\.{2,3}|…");

    /** TRS, the system that most governments publish with, writes the links of a list by this call: pages, page, name, ending. */
    static final Pattern PAGES_FROM_ZERO = Pattern.compile(
            "createPageHTML\\(\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*,\\s*[\"'](\\w+)[\"']\\s*,\\s*[\"'](\\w+)[\"']");

    /** Its other form has the place in the page first, and counts from 1. */
    static final Pattern PAGES_FROM_ONE =
            Pattern.compile("createPageHTML\\(\\s*[\"'][\\w#.-]*[\"']\\s*,\\s*(\\d{1,5})\\s*,"
                    + "\\s*(\\d{1,5})\\s*,\\s*[\"'](\\w+)[\"']\\s*,\\s*[\"'](\\w+)[\"']");

    /** How many pages there are, in a text and in a script. */
    static final Pattern PAGES = Pattern.compile("共(\\d{1,4})页|第1/(\\d{1,4})页|(?<![\\d/])1/(\\d{1,4})页");

    static final Pattern PAGES_IN_SCRIPT = Pattern.compile(
            "(?i)\\b(?:count_?pages?|page_?count|total_?pages?|page_?total|page_?num(?:s|bers)?)"
                    + "[\"']?\\s*[:=]\\s*[\"']?(\\d{1,4})\\b|createPageHTML\\((?:\\s*[\"'][^\"']*[\"']\\s*,)?\\s*(\\d{1,5})");

    /** How many entries a list has that lies in the page. */
    static final Pattern ENTRIES = Pattern.compile("(?i)total_?record\\w*[\"']?\\s*[:=>]\\s*[\"']?(\\d{1,6})");

    /** Endings of documents, at the end of a path, of a value in a query, or of the text of a link. */
    static final Pattern DOCUMENT = Pattern.compile(
            "\\.(pdf|docx?|wps|ofd|zip|rar|7z|tar|tar\\.gz|tgz|tiff?)(?=$|[?&#])", Pattern.CASE_INSENSITIVE);

    /** What the address of a page is called that shows documents in itself. */
    static final Pattern VIEWER = Pattern.compile("(?i)view|reader|pdfjs|preview");

    /** A value in a query. */
    static final Pattern VALUE = Pattern.compile("[?&]?[^=&]*=([^&#]+)");

    /** A text in a script. */
    static final Pattern LITERAL = Pattern.compile("'([^'\\\\\\r\\n]*)'|\"([^\"\\\\\\r\\n]*)\"");

    /** What can be nothing but an address: whole, or from the top or the place of the page, or with the ending of a page. */
    static final Pattern ADDRESS = Pattern.compile(
            "(?i)(https?:|https?%3a|%2f|\\.{0,2}/)\\S+|[\\w%.~/-]+\\.(s?html?|jhtml|jspx?|aspx?|php|do|action|pdf|docx?|wps|ofd|"
                    + "zip|rar|7z|tar|tgz|tiff?)([?#]\\S*)?");

    /** A link that does nothing by itself. */
    static final Pattern NO_CALL =
            Pattern.compile("(?i)(#.*|javascript:\\s*(void\\s*\\(?\\s*0\\s*\\)?|return\\s+false|;|//)?\\s*;*\\s*)?");

    /** The text of a link to an attachment. */
    static final Pattern ATTACHMENT = Pattern.compile(
            "附件.*|(点击|全文|原文|报告|文件|年报|PDF|Word)?下载(附件|全文|原文|报告|文件|年报|PDF|Word)?"
                    + "|(点击|全文|原文|报告|年报)查看|(点击)?查看(附件|全文|原文|报告|文件|年报|PDF|Word)|(PDF|Word)(版|文件|文档)?",
            Pattern.CASE_INSENSITIVE);

    /** What is offered for download on sites besides documents. */
    static final Pattern SOFTWARE = Pattern.compile("(?i)app|客户端|浏览器|插件|阅读器|控件|二维码|软件|小程序");

    /** What the address of a program is called that gives files. */
    static final Pattern GIVES_FILES = Pattern.compile("(?i)down_?load|/down\\b|get_?file|file_?down|attach");

    /** Endings of web pages. */
    static final Pattern WEB_PAGE = Pattern.compile("(?i)(\\.s?html?|/)$");

    /** Parts of a page that are about the site. */
    static final String AROUND = "script, style, noscript, template, head, header, footer, nav, aside, select, button, "
            + "textarea, a, [hidden], [class*=footer], [class*=header], [id*=footer], [id*=header], [class*=nav], [id*=nav], "
            + "[style~=display\\s*:\\s*none]";

    /** Lines about a page or its site. */
    static final Pattern ABOUT_THE_PAGE = Pattern.compile("主办|承办|版权|备案|ICP|标识码|公网安备|联系电话|联系我们|地址[:：]|邮编|网站地图|技术支持"
            + "|浏览次数|点击[数量率次]|阅读[量次]|发布时间|发布日期|更新时间|信息来源|来源[:：]|字[体号]|打印|分享|当前位置|您的位置|索引号|加载|[Ll]oading");

    /** Headings that every report has; a page with most of them is one itself. */
    static final List<String> HEADINGS = List.of("总体情况", "主动公开", "收到和处理政府信息公开申请", "行政复议", "存在的主要问题", "其他需要报告的事项");

    /** So many of them: a page that tells of a report quotes one or two. */
    static final int HEADINGS_OF_A_REPORT = 4;

    /** Pages of one article by the value of a query that counts them. */
    static final Pattern PAGE_PARAMETER = Pattern.compile(
            "(?i)(^|&)(page|p|pn|page_?no|page_?num|page_?index|cur_?page|current_?page)=(\\d{1,3})(?=&|$)");

    /** That this page is the last of its kind. */
    static final Pattern LAST_PAGE =
            Pattern.compile("(?<![\\d/])(\\d{1,4})/(共)?\\1(?![\\d/])|共1页|第(\\d{1,4})页.{0,6}共\\3页");

    /** A link that does nothing on this page. */
    static final Pattern DISABLED = Pattern.compile("(?i)disabled?|nolink|gray|grey|forbid");

    /** Where a page sends its reader after so many seconds; without an address, to itself. */
    static final Pattern REFRESH =
            Pattern.compile("(?i)^\\s*(\\d{1,4})(?:\\.\\d*)?\\s*(?:[;,]\\s*(?:url\\s*=)?\\s*['\"]?([^'\"]*))?.*$");

    /** The same by a script, where it does nothing else. */
    static final Pattern LOCATION = Pattern.compile("location(?:\\.href)?\\s*=\\s*[\"']([^\"']+)[\"']"
            + "|location\\.(?:replace|assign)\\(\\s*[\"']([^\"']+)[\"']\\s*\\)");

    /** A script that does not simply send on. */
    static final Pattern DECIDES = Pattern.compile("\\bif\\s*\\(|document\\.cookie|\\?[^'\"]*:|function");

    /** What stands in a page for a script to show. */
    static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

    /** Where pictures of the site stand. */
    static final String AROUND_PICTURES = "header, footer, nav, aside, [class*=footer], [class*=header], [id*=footer], "
            + "[id*=header], [class*=nav], [id*=nav]";

    static final Pattern PICTURE = Pattern.compile("(?i)\\.(png|jpe?g|gif|bmp|tiff?)$");

    /** Pictures that are no pages of anything. */
    static final Pattern ORNAMENT = Pattern.compile(
            "(?i)logo|icon|banner|button|btn|arrow|qr_?code|ewm|erweima|weixin|wechat|weibo|share|loading|blank\\.|"
                    + "spacer|conac|dangzheng|gongan|jiucuo|\\.gif|\\.svg");

    /** Where pages say what a picture shows; those that are loaded late have something else in the usual place. */
    static final List<String> SOURCES_OF_PICTURES = List.of("data-original", "data-src", "_src", "oldsrc", "src");

    private Wording() {}
}
