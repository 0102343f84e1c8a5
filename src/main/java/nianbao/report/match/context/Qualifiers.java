package nianbao.report.match.context;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.Letters;
import nianbao.report.form.Field;
import nianbao.report.wording.CalendarText;
import nianbao.report.wording.Wording;
import nianbao.report.wording.YearPart;

/** Words that make of a table or a label another's: another body's, another year's, those of a part of the year. */
public final class Qualifiers {
    /** The ends of the names of bodies of government and of their parts. */
    private static final String ENDS = "(?:政府(?!信息)|局|委|委员会|办公室|办事处|厅|院|中心|街道|镇|乡|管委会|公司|大队|支队|总队|站|所|处|学校|部门)";
    /** The end of the name of a body of government or one of its parts. */
    private static final Pattern BODY = Pattern.compile(
            "((?![一二三四五六七八九十]{0,2}本年)\\p{IsHan}{2,24}?(政府|局|委|委员会|办公室|办事处|办|厅|院|中心|街道|镇|乡|管委会|公司|大队|支队|总队|站|所|处|会|社|学校))"
                    + "(20\\d\\d年度?)?(本级)?(情况|统计)?表?");
    /** The same before what a table shows of it. */
    private static final Pattern BODYS_TABLE =
            Pattern.compile("(?:表[\\d一二三四]*)?(?:20\\d\\d年度?)?" + "((?:(?!收到|公开|申请|信息|情况|关于)\\p{IsHan}){1,24}?" + ENDS
                    + ")(?:20\\d\\d年度?)?(?:收到|主动公开|政府信息|信息公开|依申请|行政复议|申请|办理|受理|公开).*");

    private static final Pattern FILLED_IN_BY = Pattern.compile(
            "(?:(?:填报|填表|报送|制表|编制|上报|统计|汇总|提供|填写|责任)(?:单位|部门|机关|机构)(?:名称)?|(?:单位|部门|机关|机构|来源)(?:名称)?(?=\\s*[:：]))"
                    + "\\s*(?:[（(][^（()）]{0,6}[)）])?\\s*[:：]?\\s*(\\p{IsHan}{1,24}?(?:" + ENDS
                    + "|办))(?=$|\\P{IsHan}|填|报|日期|联系|负责|审核|制|时间|单位|公章|盖章)");
    /** A sentence on a table that says whose it is. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?:本表|以上|上表|此表|该表|表中|表内|上述|以下|下表)[^。；，]{0,16}?(?:为|系|是|属|由|来自|来源于|出自|取自)于?(\\p{IsHan}{1,24}?" + ENDS
                    + ")");
    /** An area of which a table shows the sum, or the government's own part. */
    private static final Pattern OF_AREA = Pattern.compile("全(省|市|州|盟|县|区|旗|镇|乡|街道)|(省|市|州|盟|县|区|旗|镇|乡|街道)本级");
    /** Parts of a body, each with figures of its own. */
    private static final Pattern OF_PARTS =
            Pattern.compile("(下属|所属|直属|辖区|各)\\p{IsHan}{0,6}?(单位|部门|机构|村|社区|乡镇|镇|街道|科室|学校|企业)");
    /** Units that a count of things cannot have. */
    private static final Pattern NO_COUNT = Pattern.compile("[%％‰]|百分比|比例|比率|人次");
    /** A remark in brackets that is a name. */
    private static final Pattern BRACKETED = Pattern.compile("[（(](\\p{IsHan}{1,24}?(?:" + ENDS + "|办))[)）]");
    /** What a line below a table says of it as a whole. */
    private static final Pattern OF_TABLE_ABOVE = Pattern.compile(
            "(?:本表|以上|上表|此表|该表|表中|表内|上述)(?:数据|数字|情况|统计|内容|所列|各项)*(?:均?[为系是属由]|来自|来源|出自|取自|反映|截至)[^。；，]{0,24}");
    /** The offices of a body that keep its figures. */
    private static final Pattern OWN_OFFICE =
            Pattern.compile(".*(党政|政务公开|信息公开)[^县市区]{0,4}(办|办公室|机构)|(本|我|该)?(单位|部门|机关|机构|办公室)");

    private static final Pattern ANNEX = Pattern.compile("[（(]?(附件|附表|附录|附|其中)\\s*[\\d一二三四五六七八九十]*\\s*[:：、.．）)]?\\s*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern YEAR_IN_LABEL = Pattern.compile("(?<!\\d)(20\\d\\d)\\s*年");
    private static final Pattern DOCUMENT =
            Pattern.compile("[〔\\[【（(﹝]\\s*20\\d\\d\\s*[〕\\]】）)﹞]\\s*第?\\s*\\d{1,4}\\s*号");
    /** A table that is none that counts. */
    private static final Pattern NO_TABLE = Pattern.compile("样表|示例|样例|模板|作废|更正前|修改前|修订前|原表|旧表|预测|预计|测试数据");

    /** A caption of a table of several years. */
    private static final Pattern SEVERAL_YEARS = Pattern.compile(
            "近[两二三四五六七八九十\\d]{1,2}年|历年|累计(情况|数据|数)?表?[)）]?$|20\\d\\d年?\\s*[-—–－~～至到]{1,2}\\s*20\\d\\d年?(?!\\d)(?!\\s*\\d)");

    private static final Pattern EARLIER = Pattern.compile("上一?年|去年|前年|往年|历年");

    private final Optional<String> issuer;
    private final OptionalInt year;
    private final Map<String, Said> labels = new HashMap<>();

    public Qualifiers(ReportSubject subject) {
        this.issuer = subject.issuer().map(Wording::fold);
        this.year = subject.year();
    }

    /** The year that a caption or title names: the report's own where it names several. */
    OptionalInt year(String caption) {
        String plain = DOCUMENT.matcher(CalendarText.plain(caption)).replaceAll("");
        Set<Integer> named = years(YEAR, CalendarText.withoutDays(plain));
        if (named.isEmpty()) {
            boolean last = EARLIER.matcher(caption).find() && year.isPresent();
            return last ? OptionalInt.of(year.getAsInt() - 1) : OptionalInt.empty();
        }
        boolean own = year.isPresent() && named.contains(year.getAsInt());
        return own ? year : OptionalInt.of(named.iterator().next());
    }

    private static Set<Integer> years(Pattern pattern, String plain) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            years.add(Integer.parseInt(matcher.group(1)));
        }
        return years;
    }

    /** Whether a caption says that its table is one of a part of the year, of several years, or none that counts. */
    boolean isScoped(String caption) {
        return isPartial(caption)
                || SEVERAL_YEARS.matcher(CalendarText.plain(caption)).find();
    }

    private static boolean isPartial(String text) {
        return NO_TABLE.matcher(text).find() || YearPart.in(text).isPresent();
    }

    /** Another body than the issuer that a caption names. */
    Optional<String> body(String caption) {
        String plain = Wording.fold(
                ANNEX.matcher(caption).replaceFirst("").replaceFirst("^[（(]?[一二三四五六七八九十\\d]+[）)、.．]\\s*", ""));
        for (Pattern pattern : List.of(BODY, BODYS_TABLE)) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.matches() && isOther(matcher.group(1))) {
                return Optional.of(matcher.group(1));
            }
        }
        for (Pattern pattern : List.of(FILLED_IN_BY, SHOWN, BRACKETED)) {
            Matcher matcher = pattern.matcher(caption);
            if (matcher.find() && isOther(matcher.group(1))) {
                return Optional.of(matcher.group(1));
            }
        }
        Matcher parts = OF_PARTS.matcher(caption);
        if (parts.find()) {
            return Optional.of(parts.group());
        }
        Matcher area = OF_AREA.matcher(caption);
        return area.find() && !isGovernmentOf(area.group(1) == null ? area.group(2) : area.group(1))
                ? Optional.of(area.group())
                : Optional.empty();
    }

    private boolean isGovernmentOf(String area) {
        return issuer.isEmpty() || issuer.get().matches(".*" + area + "(人民)?(政府|办事处)?");
    }

    /** Whether a cell says who filled a table in. */
    public static boolean isFilledInBy(String text) {
        return FILLED_IN_BY.matcher(text).find();
    }

    /** What a line below a table says of it: who filled it in, what it shows; empty where it is about something else. */
    static Optional<String> saidOfTableAbove(String line) {
        Matcher said = OF_TABLE_ABOVE.matcher(line);
        return isFilledInBy(line) ? Optional.of(line) : said.find() ? Optional.of(said.group()) : Optional.empty();
    }

    /** Whether it is an annex or a part of a whole. */
    static boolean isAnnex(String caption) {
        return ANNEX.matcher(caption).lookingAt();
    }

    private boolean isOther(String name) {
        return !OWN_OFFICE.matcher(name).matches() && !isOwn(name.replaceFirst("^[本我该]", ""));
    }

    /** Whether a name may be the issuer's, in full or shortened. */
    boolean isOwn(String name) {
        return issuer.isEmpty() || isWithin(name, issuer.get()) || isWithin(issuer.get(), name);
    }

    private static boolean isWithin(String part, String whole) {
        return Letters.inOrder(part, whole) == part.length();
    }

    /**
     * What a label over or beside a figure says of it, whatever its field is.
     *
     * @param earlier that it is of an earlier year, or of another than the report's
     * @param other that it is of a part of the year, or of another body
     * @param office that it is called like another body
     * @param noCount that it is no count of things
     */
    private record Said(boolean earlier, boolean other, boolean office, boolean noCount) {}

    private Said said(String label) {
        String plain = CalendarText.plain(label);
        Set<Integer> named = years(YEAR_IN_LABEL, plain);
        Matcher body = BRACKETED.matcher(plain);
        Matcher whole = BODY.matcher(Wording.fold(plain));
        boolean otherYear = year.isPresent() && !named.isEmpty() && !named.contains(year.getAsInt());
        return new Said(
                otherYear || EARLIER.matcher(plain).find(),
                isPartial(plain) || body.find() && isOther(body.group(1)),
                whole.matches() && isOther(whole.group(1)),
                NO_COUNT.matcher(plain).find());
    }

    /** Whether a label over or beside a figure makes of it another year's, that of a part of the year, another body's. */
    public boolean isOther(String label, Field field) {
        Said said = labels.computeIfAbsent(label, this::said);
        return said.other
                || said.earlier && !isOfLastYear(field)
                || said.office && !isOfPath(label, field)
                || said.noCount && field.type() != Field.Type.DECIMAL;
    }

    private static boolean isOfLastYear(Field field) {
        String path = String.join("", field.rowPath()) + String.join("", field.columnPath());
        return path.contains("上年") || path.contains("上一年");
    }

    /** Whether it is a piece of the field's own labels, as a page break leaves: 其他处 of 其他处理 is no office. */
    private static boolean isOfPath(String label, Field field) {
        return Stream.concat(field.rowPath().stream(), field.columnPath().stream())
                .map(Wording::core)
                .anyMatch(word -> word.contains(Wording.core(label)));
    }
}
