package nianbao.report.match.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Table;
import nianbao.report.form.TableKind;
import nianbao.report.wording.CalendarText;
import nianbao.report.wording.Wording;

/**
 * What a document says of each of its tables by where it stands: in which report, under which section, with what caption.
 *
 * <p>A report begins anew where a title names another body or year, or where its sections begin again after the later
 * ones. What stands alone between a heading or a table and the next table is that one's caption, and so is the heading. A
 * line below a table that says who filled it in or what it shows counts as well.
 */
public final class TableContexts {
    /** Letters of the longest title, heading or caption. */
    private static final int LONGEST = 60;
    /** Letters of the longest caption. */
    private static final int LONGEST_CAPTION = 45;
    /** Paragraphs before a table that may be its caption. */
    private static final int CAPTION_LINES = 3;

    /** In each title. */
    private static final String DISCLOSURE = "公开";

    private static final Pattern TITLE = Pattern.compile("(.*?)(政府信息公开|政务公开|信息公开)(工作)?.{0,6}(年度报告|年报|工作报告).*");
    private static final Pattern NUMBERED = Pattern.compile("[（(]?\\s*([一二三四五六七八九十]|\\d)\\s*[、.．，,)）\\s].*");
    /** What rows of a table without rulings end with, and entries of a list of contents, and no heading. */
    private static final Pattern FIGURE_AT_END = Pattern.compile("\\d$");

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?度?");
    /** What rows of a form have besides words of its head, and none above them. */
    private static final Pattern FIGURE_OR_NUMBER = Pattern.compile("^\\d[\\d.,]*$|^[一二三四]、|^[（(]?[一二三四五六七][)）]");
    /** Captions beside each other over the head of a form: who filled it in, for which year, in what unit. */
    private static final int MOST_CAPTIONS_IN_ROW = 3;
    /** What no caption has. */
    private static final Pattern PROSE = Pattern.compile("[，。]");
    /** Rows over the head of a form. */
    private static final int MOST_ROWS_OVER_HEAD = 3;
    /** What a sentence says of the table below it: of which time, whose. */
    private static final Pattern SAID_OF_TABLE =
            Pattern.compile("(?:以下|下表|本表|统计期限|统计时限|统计时段|数据期限)[^。，；]{0,40}|[^。，；]{2,40}(?:如下|下表)");

    /**
     * Where a table stands.
     *
     * @param report counted from 0: in which of the reports of a file
     * @param section the kind of table that the heading above promises; empty where there is none
     * @param year that its caption names
     * @param body another body that its caption names
     * @param annexed whether its caption says that it is an annex or a part
     * @param scoped whether its caption says that it is one of a part of the year, or none that counts
     */
    public record Context(
            int report,
            Optional<TableKind> section,
            OptionalInt year,
            Optional<String> body,
            boolean annexed,
            boolean scoped) {
        /** Whether the table is surely not of another body or scope. */
        public boolean isPlain() {
            return body.isEmpty() && !scoped;
        }
    }

    private final List<TableKind> kinds;
    private final Qualifiers qualifiers;
    private final OptionalInt year;
    private final List<Context> contexts = new ArrayList<>();
    private int report;
    private Optional<TableKind> section = Optional.empty();
    private Optional<String> heading = Optional.empty();
    private Optional<String> firstTitle = Optional.empty();
    private final List<String> pending = new ArrayList<>();
    private boolean below;

    private TableContexts(ReportSubject subject, List<TableKind> kinds) {
        this.kinds = kinds;
        this.qualifiers = new Qualifiers(subject);
        this.year = subject.year();
    }

    /** The contexts of the tables among {@code blocks}, in their order. */
    public static List<Context> of(List<Block> blocks, ReportSubject subject, List<TableKind> kinds) {
        TableContexts reader = new TableContexts(subject, kinds);
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                reader.below(paragraph.text().strip());
                reader.paragraph(paragraph.text().strip());
            } else if (block instanceof Table table) {
                captionRows(table).forEach(reader::paragraph);
                reader.table();
                reader.overHead(table).forEach(reader::ofLast);
                lastRows(table).forEach(reader::below);
                filledIn(table).forEach(reader::ofLast);
            }
        }
        return reader.contexts;
    }

    /** What the first rows of a table say over its whole width. */
    private static List<String> captionRows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> wholeRow(table, row))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What its last rows say over its whole width. */
    private static List<String> lastRows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> wholeRow(table, table.rows() - 1 - row))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Cells of a table that say who filled it in, over a part of its width. */
    private static List<String> filledIn(Table table) {
        return table.cells().stream()
                .filter(cell -> cell.columnSpan() < table.columns())
                .map(cell -> cell.text().strip())
                .filter(Qualifiers::isFilledInBy)
                .toList();
    }

    private static Optional<String> wholeRow(Table table, int row) {
        return table.at(row, 0)
                .filter(cell -> table.columns() > 1 && cell.columnSpan() == table.columns())
                .map(cell -> cell.text().strip());
    }

    /** What the corner of a table says beside the form's own remark, and its rows above the form's head. */
    private List<String> overHead(Table table) {
        List<String> said = new ArrayList<>();
        table.at(0, 0)
                .map(cell -> withoutRemark(cell.text()).strip())
                .filter(text -> !isHeadOrFigure(text) && !isProse(table, texts(table, 0)))
                .ifPresent(said::add);
        for (int row = 0; row < Math.min(MOST_ROWS_OVER_HEAD, table.rows()); row++) {
            List<String> texts = texts(table, row);
            if (texts.stream().anyMatch(text -> isHeadOrFigure(text))) {
                break;
            }
            if (!isProse(table, texts)) {
                said.addAll(texts);
            }
        }
        return said.stream()
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_CAPTION)
                .distinct()
                .toList();
    }

    /** Whether a row of an image's table is of the text above it, which lines that are none part: it says nothing of the table. */
    private boolean isProse(Table table, List<String> texts) {
        boolean recognised =
                table.cells().stream().anyMatch(cell -> cell.evidence().isPresent());
        return recognised
                && (texts.stream().filter(text -> !text.isEmpty()).count() > MOST_CAPTIONS_IN_ROW
                        || texts.stream()
                                .map(this::withoutRemark)
                                .anyMatch(text -> PROSE.matcher(text).find()));
    }

    private static List<String> texts(Table table, int row) {
        return IntStream.range(0, table.columns())
                .mapToObj(column -> table.at(row, column))
                .flatMap(Optional::stream)
                .map(cell -> cell.text().strip())
                .distinct()
                .toList();
    }

    private void table() {
        List<String> captions = new ArrayList<>(heading.stream().toList());
        captions.addAll(pending.subList(Math.max(0, pending.size() - CAPTION_LINES), pending.size()));
        boolean annexed = captions.stream().anyMatch(Qualifiers::isAnnex);
        Context context = new Context(report, section, OptionalInt.empty(), Optional.empty(), annexed, false);
        for (String caption : captions) {
            context = said(context, caption);
        }
        contexts.add(context);
        below = captions.stream().noneMatch(Qualifiers::isFilledInBy);
        pending.clear();
    }

    /** What a line says of a table; the first year counts, and the last body. */
    private Context said(Context context, String line) {
        Optional<String> other = qualifiers.body(line);
        return new Context(
                context.report(),
                context.section(),
                context.year().isPresent() ? context.year() : qualifiers.year(line),
                other.isPresent() ? other : context.body(),
                context.annexed(),
                context.scoped() || qualifiers.isScoped(line));
    }

    /** A line below a table that is about it; where such a line stands above it, the next one is about the next table. */
    private void below(String text) {
        boolean ends =
                text.length() > LONGEST || heading(text, Wording.fold(text)).isPresent();
        below &= !ends;
        if (below) {
            Qualifiers.saidOfTableAbove(text).ifPresent(this::ofLast);
        }
    }

    private void ofLast(String text) {
        if (!contexts.isEmpty()) {
            contexts.add(said(contexts.remove(contexts.size() - 1), text));
        }
    }

    private void paragraph(String text) {
        if (text.isEmpty()) {
            return;
        }
        String folded = Wording.fold(text);
        if (folded.length() <= LONGEST
                && folded.contains(DISCLOSURE)
                && !text.contains("。")
                && TITLE.matcher(folded).matches()) {
            title(CalendarText.plain(folded));
        }
        Optional<TableKind> next = folded.length() <= LONGEST ? heading(text, folded) : Optional.empty();
        if (next.isPresent()) {
            boolean again =
                    section.isPresent() && next.get().section() < section.get().section();
            report += again && !contexts.isEmpty() ? 1 : 0;
            section = next;
            heading = Optional.of(text);
            pending.clear();
            return;
        }
        if (text.length() > LONGEST_CAPTION || text.contains("。")) {
            pending.clear();
            Matcher said = SAID_OF_TABLE.matcher(text);
            if (said.find()) {
                pending.add(said.group());
            }
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
        OptionalInt named = qualifiers.year(folded);
        boolean otherYear = named.isPresent() && year.isPresent() && named.getAsInt() != year.getAsInt();
        boolean other = !name.isEmpty()
                && !qualifiers.isOwn(name)
                && firstTitle.map(TableContexts::nameIn).filter(name::equals).isEmpty();
        if (!contexts.isEmpty() && (other || otherYear)) {
            report++;
            section = Optional.empty();
            heading = Optional.empty();
        }
    }

    private static String nameIn(String title) {
        Matcher matcher = TITLE.matcher(title);
        String name = matcher.matches() ? matcher.group(1) : "";
        return YEAR.matcher(name)
                .replaceAll("")
                .replaceAll("^(附件|附表|附录|附)[\\d一二三四五六七八九十]*", "")
                .replaceAll("关于|年度?|的|第[一二三四]部分", "");
    }

    private Optional<TableKind> heading(String text, String folded) {
        boolean numbered = NUMBERED.matcher(text).matches();
        boolean heads = numbered && !FIGURE_AT_END.matcher(text).find();
        return kinds.stream().filter(kind -> heads && kind.isHeading(folded)).findFirst();
    }

    private boolean isHeadOrFigure(String text) {
        return FIGURE_OR_NUMBER.matcher(text).find() || kinds.stream().anyMatch(kind -> kind.isHead(text));
    }

    private String withoutRemark(String text) {
        String left = text;
        for (TableKind kind : kinds) {
            left = kind.withoutRemark(left);
        }
        return left;
    }
}
