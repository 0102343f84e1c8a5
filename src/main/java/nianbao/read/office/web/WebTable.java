package nianbao.read.office.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.Passage;
import nianbao.read.office.flow.RawTable;
import nianbao.read.office.flow.StackedFigures;
import nianbao.read.office.flow.TableGrid;
import nianbao.read.office.text.PlainText;
import nianbao.read.office.web.article.HtmlTags;
import nianbao.read.office.web.elements.CellContentHandler;
import nianbao.read.office.web.elements.ElementHandler;
import nianbao.read.office.web.elements.RunningTextHandler;
import nianbao.read.office.web.elements.ScriptTargets;
import nianbao.read.office.web.elements.WebPage;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Places the cells of a table as browsers do: HTML standard, 4.9.12.1, save that no cell covers another. What is set on
 * the table, or on a group or row of it, so that its cells may look otherwise than they read, becomes a mark of each
 * cell.
 */
final class WebTable {
    /** The HTML standard stops a colspan at 1,000. */
    private static final int MAX_COLUMN_SPAN = 1_000;

    /** A cell with more letters than this holds no figure, but a part of the page. */
    private static final int FIGURE_TEXT = 200;

    private static final Mark TABLE = new Mark(Kind.OBJECT, "table");

    private final WebPage page;
    private final TableGrid grid;
    private final BitSet hiddenColumns = new BitSet();
    private int row;

    private WebTable(WebPage page) {
        this.page = page;
        grid = new TableGrid(page.limits());
    }

    /** A row and what is set around its cells. */
    private record Line(Element row, List<Mark> marks) {}

    /** The table, after its caption. */
    static List<FlowElement> read(Element table, WebPage page) {
        WebTable placed = new WebTable(page);
        List<FlowElement> pieces = new ArrayList<>();
        List<List<Line>> groups = new ArrayList<>();
        List<Line> foot = new ArrayList<>();
        List<Mark> marks = placed.marks(table);
        page.overlays().over(table).ifPresent(marks::add);
        placed.moved(table).ifPresent(marks::add);
        placed.hideColumns(table);
        for (Element child : placed.laidOut(table)) {
            switch (child.normalName()) {
                case "caption" -> pieces.addAll(WebFlow.inside(child, page, new RunningTextHandler(page.substance())));
                case "thead" -> groups.add(0, placed.rows(child, marks));
                case "tbody" -> groups.add(placed.rows(child, marks));
                case "tfoot" -> foot.addAll(placed.rows(child, marks));
                case "tr" -> groups.add(List.of(placed.line(child, marks)));
                default -> {}
            }
        }
        groups.add(foot);
        groups.forEach(placed::place);
        pieces.add(placed.shown());
        return pieces;
    }

    private List<Element> laidOut(Element parent) {
        return parent.children().stream()
                .filter(child -> !page.styles().is(child, "display", "none"))
                .toList();
    }

    private List<Line> rows(Element group, List<Mark> around) {
        List<Mark> marks = joined(around, marks(group));
        return laidOut(group).stream()
                .filter(child -> child.nameIs("tr"))
                .map(child -> line(child, marks))
                .toList();
    }

    private Line line(Element tr, List<Mark> around) {
        return new Line(tr, joined(around, marks(tr)));
    }

    /** What is set on a part of the table, and scripts in it that belong to no cell. */
    private List<Mark> marks(Element part) {
        List<Mark> marks = new ArrayList<>(page.appearance().settings(part));
        page.scripts().mark(part).ifPresent(marks::add);
        boolean written =
                part.children().stream().anyMatch(child -> child.nameIs("script") && ScriptTargets.isScript(child));
        if (written && !HtmlTags.isCell(part)) {
            marks.add(new Mark(Kind.OBJECT, "script"));
        }
        page.appearance()
                .hides(part)
                .filter(how -> !HtmlTags.isCell(part))
                .ifPresent(how -> marks.add(new Mark(Kind.OBJECT, how)));
        return marks;
    }

    /** What stands in one cell and is shown elsewhere may lie over another. */
    private Optional<Mark> moved(Element table) {
        return withinCells(table).stream()
                .filter(WebTable::mayBeFigure)
                .filter(each -> page.appearance().movesOut(each)
                        && page.appearance().hides(each).isEmpty())
                .findFirst()
                .map(each -> new Mark(Kind.NOTE, "moved " + PlainText.clean(each.text())));
    }

    /** Tables in cells are looked at for themselves. */
    private static List<Element> withinCells(Element table) {
        List<Element> found = new ArrayList<>();
        table.filter((node, depth) -> {
            if (!node.equals(table) && node instanceof Element element) {
                if (element.nameIs("table")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.parents().stream()
                        .takeWhile(parent -> !parent.equals(table))
                        .anyMatch(HtmlTags::isCell)) {
                    found.add(element);
                }
            }
            return FilterResult.CONTINUE;
        });
        return found;
    }

    private static boolean mayBeFigure(Element element) {
        return element.text().chars().anyMatch(Character::isDigit)
                || element.selectFirst("img, svg, canvas, input, textarea") != null;
    }

    private static List<Mark> joined(List<Mark> around, List<Mark> own) {
        List<Mark> all = new ArrayList<>(around);
        all.addAll(own);
        return all;
    }

    /** No cell reaches out of its group of rows. */
    private void place(List<Line> group) {
        int end = row + group.size();
        for (Line line : group) {
            List<Element> cells =
                    laidOut(line.row()).stream().filter(HtmlTags::isCell).toList();
            List<List<FlowElement>> contents =
                    cells.stream().map(cell -> content(cell, line)).toList();
            if (!isCollapsed(line.row(), contents)) {
                int column = 0;
                for (int i = 0; i < cells.size(); i++) {
                    column = place(cells.get(i), column, end, contents.get(i));
                }
            }
            row++;
        }
    }

    private int place(Element cell, int column, int end, List<FlowElement> content) {
        int rowSpan = Math.min(span(cell, "rowspan", end - row), end - row);
        int columnSpan = Math.min(span(cell, "colspan", 1), MAX_COLUMN_SPAN);
        boolean covered = grid.width(row, column, columnSpan) < columnSpan;
        List<FlowElement> all = new ArrayList<>(content);
        if (covered) {
            all.add(passage(List.of(new Mark(Kind.CUT, "colspan"))));
        }
        return grid.place(row, column, rowSpan, columnSpan, all);
    }

    /** A row that is set so low or so pale that nothing of it is seen takes no place among the others. */
    private boolean isCollapsed(Element tr, List<List<FlowElement>> contents) {
        if (page.styles().is(tr, "visibility", "collapse")) {
            return true;
        }
        List<Passage> passages = contents.stream()
                .flatMap(List::stream)
                .map(piece -> piece instanceof Passage passage ? passage : passage(List.of(TABLE)))
                .toList();
        return !passages.isEmpty()
                && passages.stream().noneMatch(WebTable::isSeen)
                && passages.stream().anyMatch(passage -> !passage.marks().isEmpty());
    }

    private static boolean isSeen(Passage passage) {
        return passage.lines().stream().anyMatch(line -> !PlainText.clean(line).isEmpty())
                || passage.marks().stream().anyMatch(Mark::touchesFigures);
    }

    private List<FlowElement> content(Element cell, Line line) {
        List<Mark> marks = joined(line.marks(), marks(cell));
        List<FlowElement> pieces = new ArrayList<>();
        if (isUnseen(cell, line.row())) {
            if (!cell.text().isBlank()) {
                pieces.add(passage(List.of(new Mark(Kind.HIDDEN, cell.text()))));
            }
            return pieces;
        }
        boolean holdsPage = page.substance().isOfSite(cell)
                || cell.text().length() > FIGURE_TEXT
                || cell.selectFirst("table tr + tr > * + td") != null;
        ElementHandler contents = holdsPage ? new RunningTextHandler(page.substance()) : new CellContentHandler(page);
        pieces.addAll(WebFlow.inside(cell, page, contents));
        marks.addAll(StackedFigures.marks(pieces));
        if (!marks.isEmpty()) {
            pieces.add(passage(marks));
        }
        return pieces;
    }

    private boolean isUnseen(Element cell, Element tr) {
        return Stream.of(cell, tr)
                .anyMatch(part -> page.appearance().hides(part).isPresent());
    }

    private static Passage passage(List<Mark> marks) {
        return new Passage(List.of(), Alignment.BODY, 0, marks);
    }

    /** Columns that are set not to be seen: CSS 2.1, 17.5.5. */
    private void hideColumns(Element table) {
        int column = 0;
        for (Element each : table.select("> colgroup, > col, > colgroup > col")) {
            boolean holdsOthers = each.nameIs("colgroup") && each.selectFirst("> col") != null;
            if (!holdsOthers) {
                int width = Math.min(span(each, "span", 1), MAX_COLUMN_SPAN);
                Element group = each.parent();
                boolean hidden = page.styles().is(each, "visibility", "collapse")
                        || (group != null
                                && page.styles().is(group, "visibility", "collapse")
                                && group.nameIs("colgroup"));
                hiddenColumns.set(column, column + width, hidden);
                column += width;
            }
        }
    }

    private RawTable shown() {
        RawTable table = grid.table();
        if (hiddenColumns.isEmpty()) {
            return table;
        }
        return new RawTable(table.cells().stream()
                .filter(cell -> !IntStream.range(cell.column(), cell.column() + cell.columnSpan())
                        .allMatch(hiddenColumns::get))
                .toList());
    }

    /** The stated span; {@code ofZero} where it is 0, 1 where it is nothing that a browser understands. */
    private static int span(Element cell, String name, int ofZero) {
        String digits = cell.attr(name).strip().replaceAll("^\\+?(\\d{0,9}).*$", "$1");
        if (digits.isEmpty()) {
            return 1;
        }
        int span = Integer.parseInt(digits);
        return span == 0 ? ofZero : span;
    }
}
