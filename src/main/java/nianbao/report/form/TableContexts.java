package nianbao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.Block;
import nianbao.model.Cell;
import nianbao.model.Paragraph;
import nianbao.model.Table;
import nianbao.report.form.FormTable.Kind;

/**
 * What a document says of each of its tables by where it stands: in which report, under which section, with what caption.
 *
 * <p>A report begins anew where a title names another body or year, or where its sections begin again after the later
 * ones. What stands alone between a heading or a table and the next table is that one's caption.
 */
final class TableContexts {
    /** Letters of the longest title, heading or caption. */
    private static final int LONGEST = 60;
    /** Letters of the longest caption. */
    private static final int LONGEST_CAPTION = 45;
    /** Paragraphs before a table that may be its caption. */
    private static final int CAPTION_LINES = 3;

    private static final Pattern TITLE = Pattern.compile("(.*?)(政府信息公开|政务公开|信息公开)(工作)?.{0,6}(年度报告|年报|工作报告).*");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?度?");
    private static final Pattern HAN_YEAR = Pattern.compile("二[〇○零0Ｏ]([一二三四])([〇○零一二三四五六七八九])");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final Pattern ANNEX = Pattern.compile("[（(]?(附件|附表|附录|附|其中)\\s*[\\d一二三四五六七八九十]*\\s*[:：、.．）)]?\\s*");
    /** The end of the name of a body of government or one of its parts. */
    private static final Pattern BODY =
            Pattern.compile("(\\p{IsHan}{2,24}?(政府|局|委|委员会|办公室|办事处|办|厅|院|中心|街道|镇|乡|管委会|公司|大队|支队|总队|站|所|处|会|社|学校))"
                    + "(20\\d\\d年度?)?(本级)?(情况|统计)?表?");
    /** The same before what a table shows of it, and as who filled it in. */
    private static final Pattern BODYS_TABLE =
            Pattern.compile("(?:表[\\d一二三四]*)?((?:(?!收到|公开|申请|信息|情况|关于)\\p{IsHan}){1,24}?"
                    + "(?:政府(?!信息)|局|委|委员会|办公室|办事处|厅|院|中心|街道|镇|乡|管委会|公司|大队|支队|总队|站|所|处|学校|部门))"
                    + "(?:20\\d\\d年度?)?(?:收到|主动公开|政府信息|信息公开|依申请|行政复议).*");

    private static final Pattern FILLED_IN_BY = Pattern.compile(
            "(?:填报|填表|报送|制表|编制|上报)?(?:单位|部门|机关|机构)(?:名称)?(\\p{IsHan}{2,24}(?:政府|局|委|委员会|办公室|办事处|办|厅|院|中心"
                    + "|街道|镇|乡|管委会|公司|大队|支队|总队|站|所|处|学校))");
    /** A table that is no table of the whole year, or none that counts. */
    private static final Pattern OTHER_SCOPE = Pattern.compile(
            "[上下]半年|季度|\\d{1,2}月份|\\d{1,2}月?\\s*[-—–~～至到]\\s*\\d{1,2}月|样表|示例|样例|模板|作废|更正前|修改前|修订前|原表|旧表");

    private static final Pattern WHOLE_YEAR = Pattern.compile("0?1月?(1日)?起?\\s*[-—–~～至到]\\s*(20\\d\\d年)?12月");
    /** What the corner of each form says. */
    private static final Pattern CORNER_REMARK = Pattern.compile("[（(]?本列数据.*?四项之和[）)]?");

    private static final Pattern LAST_YEAR = Pattern.compile(".*(上年|上一年|去年).*");

    /**
     * Where a table stands.
     *
     * @param report counted from 0: in which of the reports of a file
     * @param section the kind of table that the heading above promises; empty where there is none
     * @param caption what stands directly before it, folded
     * @param year that its caption names
     * @param body another body that its caption names
     * @param annexed whether its caption says that it is an annex or a part
     * @param scoped whether its caption says that it is one of a part of the year, or none that counts
     */
    record Context(
            int report,
            Optional<Kind> section,
            String caption,
            OptionalInt year,
            Optional<String> body,
            boolean annexed,
            boolean scoped) {
        /** Whether the table is surely not of another body or scope. */
        boolean isPlain() {
            return body.isEmpty() && !scoped;
        }
    }

    private final Optional<String> issuer;
    private final OptionalInt year;
    private final List<Context> contexts = new ArrayList<>();
    private int report;
    private Optional<Kind> section = Optional.empty();
    private Optional<String> firstTitle = Optional.empty();
    private final List<String> pending = new ArrayList<>();

    private TableContexts(Optional<String> issuer, OptionalInt year) {
        this.issuer = issuer.map(Wording::fold);
        this.year = year;
    }

    /** The contexts of the tables among {@code blocks}, in their order. */
    static List<Context> of(List<Block> blocks, Optional<String> issuer, OptionalInt year) {
        TableContexts reader = new TableContexts(issuer, year);
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                reader.paragraph(paragraph.text().strip());
            } else if (block instanceof Table table) {
                captionRows(table).forEach(reader::paragraph);
                reader.corner(table);
                reader.table();
            }
        }
        return reader.contexts;
    }

    /** What the first rows of a table say over its whole width. */
    private static List<String> captionRows(Table table) {
        List<String> captions = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Optional<Cell> cell = table.at(row, 0).filter(each -> each.columnSpan() == table.columns());
            if (cell.isEmpty() || table.columns() == 1) {
                break;
            }
            captions.add(cell.get().text().strip());
        }
        return captions;
    }

    /** What the corner of a table says beside the form's own remark is its caption too. */
    private void corner(Table table) {
        String text = table.at(0, 0).map(Cell::text).orElse("");
        if (CORNER_REMARK.matcher(text).find()) {
            paragraph(CORNER_REMARK.matcher(text).replaceAll("").strip());
        }
    }

    private void table() {
        List<String> captions = pending.subList(Math.max(0, pending.size() - CAPTION_LINES), pending.size());
        OptionalInt named = OptionalInt.empty();
        Optional<String> body = Optional.empty();
        boolean annexed = false;
        boolean scoped = false;
        for (String caption : captions) {
            named = named.isPresent() ? named : yearOf(caption);
            scoped |= OTHER_SCOPE
                    .matcher(WHOLE_YEAR.matcher(caption).replaceAll(""))
                    .find();
            annexed |= ANNEX.matcher(caption).lookingAt();
            Optional<String> other = bodyIn(caption);
            body = other.isPresent() ? other : body;
        }
        contexts.add(new Context(report, section, String.join("", captions), named, body, annexed, scoped));
        pending.clear();
    }

    private void paragraph(String text) {
        if (text.isEmpty()) {
            return;
        }
        String folded = Wording.fold(text);
        if (folded.length() <= LONGEST
                && !text.contains("。")
                && TITLE.matcher(folded).matches()) {
            title(folded);
        }
        Optional<Kind> heading = folded.length() <= LONGEST ? heading(text, folded) : Optional.empty();
        if (heading.isPresent()) {
            boolean again = section.isPresent() && heading.get().compareTo(section.get()) < 0;
            report += again && !contexts.isEmpty() ? 1 : 0;
            section = heading;
            pending.clear();
            return;
        }
        if (text.length() > LONGEST_CAPTION || text.contains("。")) {
            pending.clear();
        } else {
            pending.add(text);
        }
    }

    /** A title that names another body or year than the report's own begins another report. */
    private void title(String folded) {
        if (firstTitle.isEmpty()) {
            firstTitle = Optional.of(folded);
        }
        String name = nameIn(folded);
        OptionalInt named = yearOf(folded);
        boolean otherYear = named.isPresent() && year.isPresent() && named.getAsInt() != year.getAsInt();
        boolean other = !name.isEmpty()
                && !isOwn(name)
                && firstTitle.map(TableContexts::nameIn).filter(name::equals).isEmpty();
        if (!contexts.isEmpty() && (other || otherYear)) {
            report++;
            section = Optional.empty();
        }
    }

    private static String nameIn(String title) {
        Matcher matcher = TITLE.matcher(title);
        String name = matcher.matches() ? matcher.group(1) : "";
        return HAN_YEAR.matcher(YEAR.matcher(name).replaceAll(""))
                .replaceAll("")
                .replaceAll("^(附件|附表|附录|附)[\\d一二三四五六七八九十]*", "")
                .replaceAll("关于|年度?|的|第[一二三四]部分", "");
    }

    /** Whether a name may be the issuer's, in full or shortened. */
    private boolean isOwn(String name) {
        return issuer.isEmpty() || isWithin(name, issuer.get()) || isWithin(issuer.get(), name);
    }

    private static boolean isWithin(String part, String whole) {
        return Wording.shared(part, whole) == part.length();
    }

    private static Optional<Kind> heading(String text, String folded) {
        boolean numbered = text.matches("^[（(]?\\s*([一二三四五六七八九十]|\\d)\\s*[、.．，,)）\\s].*");
        if (numbered && folded.contains("主动公开") && !YEAR.matcher(folded).find()) {
            return Optional.of(Kind.PROACTIVE);
        }
        if (numbered && folded.contains("申请") && folded.contains("公开")) {
            return Optional.of(Kind.REQUESTS);
        }
        return numbered && folded.contains("行政复议") ? Optional.of(Kind.DISPUTES) : Optional.empty();
    }

    private OptionalInt yearOf(String text) {
        Matcher matcher = YEAR.matcher(text);
        if (matcher.find()) {
            return OptionalInt.of(Integer.parseInt(matcher.group(1)));
        }
        Matcher han = HAN_YEAR.matcher(text);
        if (han.find()) {
            int tens = HAN_DIGITS.indexOf(han.group(1));
            return OptionalInt.of(2000 + 10 * tens + Math.max(0, HAN_DIGITS.indexOf(han.group(2))));
        }
        boolean last = LAST_YEAR.matcher(text).matches() && year.isPresent();
        return last ? OptionalInt.of(year.getAsInt() - 1) : OptionalInt.empty();
    }

    /** Another body than the issuer that a caption names. */
    private Optional<String> bodyIn(String caption) {
        String plain = Wording.fold(
                ANNEX.matcher(caption).replaceFirst("").replaceFirst("^[（(]?[一二三四五六七八九十\\d]+[）)、.．]\\s*", ""));
        for (Pattern pattern : List.of(BODY, BODYS_TABLE, FILLED_IN_BY)) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.matches() && !isOwn(matcher.group(1).replaceFirst("^[本我该]", ""))) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
