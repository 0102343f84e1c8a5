package nianbao.report.narrative;

import java.util.List;
import java.util.regex.Pattern;

/** The words by which the parts of a report are known. */
final class Phrases {
    /** Wordings of the headings of the six sections, folded, without their numbers. */
    static final List<List<String>> HEADINGS = List.of(
            List.of("总体情况", "总体情况概述", "基本情况", "概述", "政府信息公开工作总体情况"),
            List.of("主动公开政府信息情况", "主动公开政府信息的情况", "主动公开情况", "政府信息主动公开情况"),
            List.of("收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "依申请公开情况", "依申请公开政府信息情况"),
            List.of("政府信息公开行政复议行政诉讼情况", "因政府信息公开工作被申请行政复议提起行政诉讼情况", "行政复议行政诉讼情况", "政府信息公开行政复议和行政诉讼情况"),
            List.of(
                    "存在的主要问题及改进情况",
                    "存在问题及改进情况",
                    "存在的主要问题和改进措施",
                    "政府信息公开工作存在的主要问题及改进情况",
                    "存在的主要问题及下步打算",
                    "存在的问题及整改措施",
                    "主要问题及改进措施",
                    "存在的不足及下一步工作打算"),
            List.of("其他需要报告的事项", "需要报告的其他事项", "其他需要报告事项", "其他事项"));

    static final Pattern NUMBER = Pattern.compile("^\\s*([一二三四五六七八九十])\\s*[、，,.．。:：\\s]\\s*");
    /** A band of the table of section two that stands outside its rulings. */
    static final Pattern BAND = Pattern.compile("第二十条\\s*第?\\s*[（(][一五六七八九][)）]\\s*项");
    /** The number of a heading of the second level. */
    static final Pattern SUBHEADING = Pattern.compile("\\s*([（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d+\\s*[.．、])");
    /** What the title of a report says. */
    static final Pattern TITLE = Pattern.compile(".*(政府信息公开|政务公开|信息公开).{0,14}(报告|年报)(\\s*[（(].{2,10}[)）])?");
    /** What a title that still lacks its issuer begins with. */
    static final Pattern HEADLESS_TITLE = Pattern.compile("(关于|20\\d\\d|二[〇○ＯO零0]|政府信息公开|政务公开|信息公开).*");

    static final Pattern TITLE_SUBJECT = Pattern.compile("(政府信息公开|政务公开|信息公开).*");
    static final Pattern BRACKETED_YEAR = Pattern.compile("[（(].{2,10}年度?[)）]");
    static final Pattern YEAR = Pattern.compile("(20[0-4]\\d)\\s*年?");
    static final Pattern HAN_YEAR = Pattern.compile("(二[〇○ＯO零0OⅠ]?[〇○ＯO零0]?[一二三四][〇○ＯO零0一二三四五六七八九])\\s*年");
    static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("([\\p{IsHan}]{2,16})\\s*[〔\\[【（(]\\s*(20\\d\\d)\\s*[〕\\]】）)]\\s*第?\\s*(\\d{1,4})\\s*号");
    static final Pattern SIGNATORY =
            Pattern.compile("签发人?\\s*[:：]\\s*(\\p{IsHan}\\s*\\p{IsHan}(\\s*[\\p{IsHan}·]){0,4})");
    static final Pattern DATE = Pattern.compile(
            "[（(]?\\s*(20\\d\\d|二[〇○ＯO零0][一二三四][〇○零一二三四五六七八九])\\s*年\\s*[\\d一二三四五六七八九十]{1,2}\\s*月(\\s*[\\d一二三四五六七八九十]{1,3}\\s*日)?\\s*[)）]?");
    static final Pattern NO_TEXT_HERE = Pattern.compile("[（(]?\\s*此页无正文\\s*[)）]?.{0,2}");
    /** How far the document may be spread, as GB/T 9704 sets it below the text. */
    static final Pattern RELEASE = Pattern.compile("[（(]?\\s*此件(主动|依申请|不予|删减后)?公开(发布)?\\s*[)）]?");

    static final Pattern ANNEX =
            Pattern.compile("附\\s*(件|表|录)?\\s*[\\d一二三四五六七八九十]*\\s*[:：].*|附\\s*(件|表|录)\\s*[\\d一二三四五六七八九十]*");
    /** The ends of names of bodies. */
    static final Pattern BODY =
            Pattern.compile("[^。，；、：]{2,40}(政府|局|委|委员会|办公室|办事处|厅|部|院|中心|街道|镇|乡|县|市|区|省|管委会|公司|大队|支队|总队|站|所|处|会|社)");

    private Phrases() {}
}
