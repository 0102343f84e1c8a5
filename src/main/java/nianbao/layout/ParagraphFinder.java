package nianbao.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.model.Place;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;

/**
 * Joins the lines of a stretch of text into paragraphs.
 *
 * <p>Phases: 1. {@link #column}: the margins between which the text is set; 2. {@link #alignment} of each line; 3.
 * {@link #begins}: whether a line begins a paragraph, by indent, by a short line before it, by size, by a numbered
 * heading; 4. the paragraph's text, without spaces at the joints.
 */
public final class ParagraphFinder {
    /** Ems of indent that begin a paragraph; the usual indent is two. */
    private static final double INDENT_EMS = 1.2;
    /** Ems by which a line ends short when its paragraph is over, where paragraphs are not indented. */
    private static final double SHORT_EMS = 1.6;
    /** The same where they are: only a line this short speaks against a missing indent. */
    private static final double VERY_SHORT_EMS = 4;
    /** Ems of blank on both sides of a centred line. */
    private static final double CENTER_EMS = 2;
    /** Ratio of sizes that parts a heading from the text. */
    private static final double SIZE_RATIO = 1.12;
    /** Numbered headings of the first two levels. */
    private static final Pattern HEADING = Pattern.compile(
            "([一二三四五六七八九十]{1,3}\\s*[、．.]|[（(][一二三四五六七八九十]{1,3}[)）]|第\\s*[一二三四五六七八九十]{1,3}\\s*(部分|章|节)).*");
    /** Headings numbered in a way that a line of text may begin with: only a line that ends short is one. */
    private static final Pattern SHORT_HEADING = Pattern.compile(
            "(附\\s*[件表录]\\s*[\\d一二三四五六七八九十]|\\d{1,2}\\s*[、．.](?!\\d)|[壹贰叁肆伍陆柒捌玖拾]\\s*[、．.]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\\s*[、．.]).*");

    /** A line whose last sentence is over. */
    private static final Pattern ENDED = Pattern.compile(".*[。：；！？”）].{0,1}");

    private ParagraphFinder() {}

    /** A line and where it stands. */
    public record PlacedLine(Line line, int page, Frame frame) {}

    /**
     * The paragraphs of {@code lines}, which are in reading order and may run over pages.
     *
     * @param columns the margins to measure against, one for each page number that occurs
     */
    public static List<Paragraph> join(List<PlacedLine> lines, IntFunction<Column> columns) {
        boolean indented = isIndented(lines, columns);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<PlacedLine> open = new ArrayList<>();
        for (PlacedLine line : lines) {
            if (!open.isEmpty() && begins(line, open.get(open.size() - 1), columns, indented)) {
                paragraphs.add(paragraph(open, columns));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(paragraph(open, columns));
        }
        return paragraphs;
    }

    /** The margins between which text is set, and how large it is set, in points. */
    public record Column(double left, double right, double size) {}

    /** The column of a page (or of pages of one size): where most of its longer lines begin and end. */
    public static Column column(List<Line> lines, double pageWidth) {
        List<Line> full = lines.stream()
                .filter(line -> line.box().width() > pageWidth * 0.45)
                .toList();
        if (full.isEmpty()) {
            return new Column(
                    pageWidth * 0.13,
                    pageWidth * 0.87,
                    lines.isEmpty() ? 12 : lines.get(0).size());
        }
        List<Double> lefts =
                full.stream().map(line -> line.box().left()).sorted().toList();
        List<Double> rights =
                full.stream().map(line -> line.box().right()).sorted().toList();
        List<Double> sizes = full.stream().map(Line::size).sorted().toList();
        return new Column(
                lefts.get(lefts.size() / 10), rights.get(rights.size() * 8 / 10), sizes.get(sizes.size() / 2));
    }

    private static boolean isIndented(List<PlacedLine> lines, IntFunction<Column> columns) {
        long indents = lines.stream()
                .filter(line -> alignment(line, columns) == Alignment.BODY)
                .filter(line -> indent(line, columns) > INDENT_EMS)
                .count();
        return indents * 12 >= lines.size();
    }

    private static double indent(PlacedLine placed, IntFunction<Column> columns) {
        Line line = placed.line();
        return (line.box().left() - columns.apply(placed.page()).left()) / Math.max(1, line.size());
    }

    private static double shortBy(PlacedLine placed, IntFunction<Column> columns) {
        Line line = placed.line();
        return (columns.apply(placed.page()).right() - line.box().right()) / Math.max(1, line.size());
    }

    private static boolean begins(PlacedLine line, PlacedLine before, IntFunction<Column> columns, boolean indented) {
        if (alignment(before, columns) != Alignment.BODY) {
            return true;
        }
        double ratio = line.line().size() / before.line().size();
        if (ratio > SIZE_RATIO || ratio < 1 / SIZE_RATIO) {
            return true;
        }
        boolean shortBefore = shortBy(before, columns) > (indented ? VERY_SHORT_EMS : SHORT_EMS);
        boolean sentenceEnds = ENDED.matcher(before.line().text()).matches() && shortBy(before, columns) > SHORT_EMS;
        boolean heading = HEADING.matcher(line.line().text()).matches()
                && (shortBy(before, columns) > 1 || shortBy(line, columns) > VERY_SHORT_EMS);
        heading |= SHORT_HEADING.matcher(line.line().text()).matches() && shortBy(line, columns) > VERY_SHORT_EMS;
        return indent(line, columns) > INDENT_EMS || shortBefore || sentenceEnds || heading;
    }

    private static Alignment alignment(PlacedLine placed, IntFunction<Column> columns) {
        Line line = placed.line();
        double before = indent(placed, columns);
        double after = shortBy(placed, columns);
        if (before > CENTER_EMS + 0.3 && after > CENTER_EMS + 0.3 && Math.abs(before - after) <= 1.3) {
            return Alignment.CENTER;
        }
        boolean farRight = line.box().left() > columns.apply(placed.page()).left() + 0.4 * width(placed, columns);
        return farRight && after < 6 ? Alignment.RIGHT : Alignment.BODY;
    }

    private static double width(PlacedLine placed, IntFunction<Column> columns) {
        Column column = columns.apply(placed.page());
        return column.right() - column.left();
    }

    private static Paragraph paragraph(List<PlacedLine> lines, IntFunction<Column> columns) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.line().text()));
        PlacedLine first = lines.get(0);
        Box box = Box.around(lines.stream()
                .filter(line -> line.page() == first.page())
                .map(line -> line.frame().toPage(line.line().box()))
                .toList());
        double size = lines.stream()
                .map(line -> line.line().size())
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        return new Paragraph(
                text.toString().strip(), Optional.of(new Place(first.page(), box)), alignment(first, columns), size);
    }
}
