package nianbao.report.narrative.line;

import java.util.List;
import java.util.regex.Pattern;

/** The words by which the parts of a report are known. */
public final class Phrases {
    /** What ends a sentence, or parts one from the next. */
    public static final Pattern SENTENCE_END = Pattern.compile(".*[。；;，,！？]");
    /** A paragraph that ends as a sentence does. */
    public static final Pattern SENTENCE = Pattern.compile(".*\\p{IsHan}{2}.*[。；！？][”’」》）)]?");
    /** A line of a table of contents. */
    public static final Pattern CONTENTS_ENTRY = Pattern.compile(".*([.．·…⋯‥]{2,}.*|\\p{IsHan}[）)]?\\s*\\d{1,3})");
    /** What the title of a report says. */
    public static final Pattern TITLE = Pattern.compile(
            ".*(政府信息公开|政府信息主动公开|政府公开信息|政务公开|信息公开).{0,14}(报告书?|年报)(\\s*[（(].{2,16}[)）]|[-—]{0,2}20\\d\\d年?度?)?[》”]?");
    /** A title of which the last letter stands on a line of its own, and is lost there. */
    static final Pattern CUT_TITLE = Pattern.compile(".*(政府信息公开|政务公开|信息公开)(工作)?年度报");
    /** What no title begins with: an item of a list, a sentence, another line of a page. */
    static final Pattern NO_TITLE = Pattern.compile("(府信息|府公开|现将|根据|按照|依据|为了|详见|[上下]一[篇条]|编制|做好|认真|严格|及时|发布|公布).*");
    /** What is no line of a title, though it stands above one. */
    public static final Pattern NO_PART_OF_TITLE =
            Pattern.compile(".*[。：；:;>＞|｜].*|.*，|.*文件|目\\s*录|.*(公开专栏|公开专区|公开平台|门户网站|政府网|信息公开网)");
    /** The name of a larger area, which stands on a line of its own above the body. */
    public static final Pattern AREA_ALONE = Pattern.compile("\\p{IsHan}{2,12}(省|自治区|市|州|盟|县|区|旗)");
    /** From the word on that says what a title is about to its end; only words of titles stand between. */
    static final Pattern TITLE_SUBJECT = Pattern.compile(
            "(政府信息与政务公开|政府信息和政务公开|政府信息公开|政府信息主动公开|政府公开信息|政务公开|信息公开)(工作|情况|年度|年|度|的|总体|本级|专项|及|和|与|政务公开|依申请公开|20\\d\\d"
                    + "|二[〇○零].{2}|[（(].{1,12}[)）]|[-—])*(报告|年报).*");

    static final Pattern LOOSE_TITLE_SUBJECT =
            Pattern.compile("(政府信息与政务公开|政府信息和政务公开|政府信息公开|政府信息主动公开|政府公开信息|政务公开|信息公开).*");
    /** What says of a title on the same line that it is that of an annex. */
    public static final Pattern ANNEX_MARK = Pattern.compile("^附\\s*件?\\s*[\\d一二三四五六七八九十]{0,2}\\s*[:：]\\s*");
    /** The line of a title that names the body and, it may be, the year. */
    public static final Pattern FIRST_LINE = Pattern.compile("(.{2,40}?)(关于)?(20\\d\\d\\s*年?度?)?(的)?");
    /** What stands around the name of a body in a title. */
    static final Pattern AROUND_NAME = Pattern.compile(
            "^[《“\"]|^【[^】]*】|^附件?[\\d一二三四五六七八九十]*[:：]?|^关于(印发|公布|发布|公开|报送|上报|转发)?|^(印发|公布|发布|公开|报送|上报|转发|转载)|关于(印发|公布|发布|公开|报送|上报|转发)?.*$|的$|[（(][)）]|[、，,:：]$|^年?度|年?度?$");
    /** Names that a body gives itself, or that are no name. */
    public static final Pattern NO_NAME = Pattern.compile(
            "[本我该各]..?|[本我该各](单位|机关|部门|年度|办|委|系统|院|级).*|全[国省市州县区旗镇乡系].{0,2}|年度|工作|单位|部门|政府|人民政府|.*国务院.*|.*(网站|门户网|政府网|信息网|公开网)|.*报告.*|中华人民共和国.*|.*(条例|通知|有关|要求|规定|相关).*");

    static final Pattern LAST_BRACKET = Pattern.compile("[（(]([^（）()]{2,30})[)）]$");
    /** A year in a title, which {@link nianbao.report.wording.CalendarText#plain} has written in digits. */
    static final Pattern YEAR_OF_TITLE = Pattern.compile("20\\d\\d\\s*年?度?|(?<![\\d第])\\d\\d年度?");
    /** When a report was published, which is no year that it is on. */
    public static final Pattern PUBLISHED_IN =
            Pattern.compile("20\\d\\d\\s*年度?\\s*(公布|发布|印发|编制|制发|报送|上报|制定|出台|公开(?=的))的?");
    /** A title that names its body before a colon: 【年报】柳林镇：2024年政府信息公开工作年度报告. */
    public static final Pattern NAMED_BEFORE = Pattern.compile("(【[^】]{1,8}】)?[^：。，]{2,30}：(20\\d\\d|二[〇○零])[^：。，]*");

    public static final Pattern BRACKETED_YEAR =
            Pattern.compile("[（(【\\[]?\\s*(20\\d\\d|二[〇○◯零ＯO0].{2})\\s*(年度?)?\\s*[)）】\\]]?");
    public static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("([\\p{IsHan}]{2,16})\\s*[〔\\[【（(]\\s*(20\\d\\d)\\s*[〕\\]】）)]\\s*第?\\s*(\\d{1,4})\\s*号");
    /** What may stand on one line after the number of a document. */
    public static final Pattern BESIDE_NUMBER = Pattern.compile("[^。，；、的要求]{0,24}");

    public static final Pattern SIGNATORY =
            Pattern.compile("签发人?\\s*[:：]\\s*(\\p{IsHan}\\s*\\p{IsHan}(\\s*[\\p{IsHan}·]){0,4})");
    /** A line that says no more than a day or a month, in digits. */
    static final Pattern DATE = Pattern.compile(
            "[（(]?\\s*20\\d\\d\\s*年\\s*\\d{1,2}\\s*月(\\s*\\d{1,2}\\s*日)?\\s*[)）]?|20\\d\\d\\s*[-./]\\s*\\d{1,2}\\s*[-./]\\s*\\d{1,2}");
    /** A day, written in digits, at the end of a line that may name a body before it. */
    static final Pattern SIGNED =
            Pattern.compile("(.{0,40}?)[（(]?(20\\d\\d)(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})日?[)）]?");

    public static final Pattern NO_TEXT_HERE = Pattern.compile("[（(]?\\s*此页无正文\\s*[)）]?.{0,2}");
    /** How far the document may be spread, as GB/T 9704 sets it below the text. */
    public static final Pattern RELEASE = Pattern.compile("[（(]?\\s*此件(主动|依申请|不予|删减后)?公开(发布)?\\s*[)）]?");

    public static final Pattern ANNEX = Pattern.compile(
            "附\\s*(件|表|录)?\\s*[\\d一二三四五六七八九十]*\\s*[:：].*|附\\s*(件|表|录)\\s*[\\d一二三四五六七八九十]*|附\\s*(件|表|录)\\s*[\\d一二三四五六七八九十]+[^。，；]{0,40}");
    /** The ends of names of bodies. */
    private static final String BODY_ENDS =
            "(?:政府|局|委|委员会|办公室|办事处|厅|部|院|中心|街道|镇|乡|县|市|区|省|州|盟|旗|苏木|管委会|公司|集团|大队|支队|总队|分局|站|所|处|会|社|办|校|学|馆|场|园|署|海关)";

    /** What a name in a title must end with to be that of a body: the year, a verb or a part of the year are none. */
    static final Pattern NAME =
            Pattern.compile("\\D.*?(" + BODY_ENDS + "|联|团|师|连|台|行|村|嘎查|库|监狱|基地|银行)([（(][^（()）]{2,30}[)）])?");

    public static final Pattern BODY = Pattern.compile("[^。，；、：:\\s]{2,40}" + BODY_ENDS);
    /** What may stand before the name in a signature. */
    public static final Pattern SIGNS_AS =
            Pattern.compile("^(报告单位|填报单位|报送单位|单位|发布机构|编制单位|编制机关|落款)[（(]?(盖章|公章)?[)）]?[:：]|[（(](盖章|公章|章)[)）]$");
    /** How a report speaks of its body; bodies of places speak of 我县 as their departments do, so that tells nothing. */
    public static final Pattern OURSELVES = Pattern.compile("[我本](局|镇|乡|街道|委|厅|办|院|中心|校|馆)");
    /** What a body is called without, where it is named in short. */
    public static final Pattern DISPENSABLE = Pattern.compile("人民政府|政府|办事处|委员会");
    /** The government of a county or of more, or its area. */
    public static final Pattern GOVERNMENT_OF_AREA = Pattern.compile(".*(省|自治区|市|州|盟|县|区|旗)(人民)?(政府|政府办公室|管委会|管理委员会)?");
    /** An office of a body that may sign for it. */
    public static final Pattern OFFICE = Pattern.compile(".*(办公室|办|科|股|中心|工作组|领导小组)");
    /** The area at the head of a body's name. */
    public static final Pattern AREA = Pattern.compile("^.{1,8}?(省|自治区|市|自治州|州|盟|地区|自治县|县|区|旗)(?=.{2})");
    /** A sentence in which the preamble says whose report it is; the name is the first group that matched. */
    public static final List<Pattern> DRAWN_UP_BY = List.of(
            Pattern.compile("由([^，。；：《》“”（）、由]{1,30}?" + BODY_ENDS
                    + ")(?=统一|负责|组织|汇总|综合|编制|撰写|起草|依照|根据|按照|依据|结合)[^。]{0,120}(?:编制|撰写|起草)"),
            Pattern.compile("(?:公布|发布|公开|现将|报告)《?([^，。；：《》“”（）、]{1,30}?" + BODY_ENDS
                    + ")(?=关于|20\\d\\d年)(?:关于)?20\\d\\d年度?(?:政府信息公开|政务公开|信息公开)"),
            Pattern.compile(
                    "(?:^|[。；，])([^，。；：《》“”（）、由]{1,30}?" + BODY_ENDS + ")(?:依照|根据|按照|依据|严格按照)[^。]{0,80}(?:编制|撰写|要求)"));

    private Phrases() {}
}
