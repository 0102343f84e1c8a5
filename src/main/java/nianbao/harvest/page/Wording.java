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
    static final Pattern TRS_PAGES = Pattern.compile(
            "createPageHTML\\(\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*,\\s*[\"'](\\w+)[\"']\\s*,\\s*[\"'](\\w+)[\"']");

    /** Endings of documents, at the end of a path, of a value in a query, or of the text of a link. */
    static final Pattern DOCUMENT = Pattern.compile(
            "\\.(pdf|docx?|wps|ofd|zip|rar|7z|tar|tar\\.gz|tgz|tiff?)(?=$|[?&#])", Pattern.CASE_INSENSITIVE);

    /** How a viewer in a page names the document that it shows. */
    static final Pattern VIEWED = Pattern.compile("[?&]file=([^&#]+)");

    /** Headings that every report has; a page with most of them is one itself. */
    static final List<String> HEADINGS = List.of("总体情况", "主动公开", "收到和处理政府信息公开申请", "行政复议", "存在的主要问题", "其他需要报告的事项");

    /** So many of them: a page that tells of a report quotes one or two. */
    static final int HEADINGS_OF_A_REPORT = 4;

    private Wording() {}
}
