package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.geometry.Span;
import nianbao.layout.LineFinder;
import nianbao.model.Glyph;
import nianbao.model.Page;
import nianbao.model.TextSource;

/**
 * Finds the tables on the pages of a document.
 *
 * <p>Phases: 1. {@link #ruled} tables of each page; 2. {@link OpenTables} in what is left; 3. those that go on over pages
 * are given common columns; 4. the glyphs of each table go into its cells.
 */
final class TableFinder {
    /** Letters of the longest text in a lone box that is a piece of a table; larger takes boxed notices for tables. */
    private static final int BOXED_LABEL = 24;
    /** Lines that may stand between the parts of a table on two pages: page numbers, running heads. */
    private static final int FURNITURE_LINES = 3;
    /** Share of the narrower part's width in which the parts of one table stand over each other. */
    private static final double OVER_RATIO = 0.8;

    private final List<Page> pages;
    private final List<List<PageTable>> tables = new ArrayList<>();
    private final List<List<Glyph>> rest = new ArrayList<>();
    private final List<List<OpenTable>> open = new ArrayList<>();
    private final List<List<TextRow>> rows = new ArrayList<>();

    private TableFinder(List<Page> pages) {
        this.pages = pages;
    }

    /** The tables of a page from top to bottom, and the glyphs that stand in none. */
    record Found(List<PageTable> tables, List<Glyph> rest) {
        Found {
            tables = List.copyOf(tables);
            rest = List.copyOf(rest);
        }
    }

    static List<Found> find(List<Page> pages) {
        TableFinder finder = new TableFinder(pages);
        pages.forEach(finder::ruled);
        finder.open();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<PageTable> ofPage = finder.tables.get(i);
            ofPage.sort(Comparator.comparingDouble(table -> table.grid().box().top()));
            found.add(new Found(ofPage, finder.rest.get(i)));
        }
        return found;
    }

    private void ruled(Page page) {
        List<Glyph> left = new ArrayList<>(page.glyphs());
        List<PageTable> found = new ArrayList<>();
        List<TextRow> lines = rows(left);
        List<Box> headings =
                lines.stream().filter(OpenTables::isHeading).map(TextRow::box).toList();
        for (Grid grid : GridFinder.find(page.rulings(), headings)) {
            fill(page, CutEnds.withOverhang(page, grid, left), left).ifPresent(found::add);
        }
        List<Box> boxes = found.stream().map(table -> table.grid().box()).toList();
        List<Ruling> levels = GridFinder.lines(page.rulings()).stream()
                .filter(line -> line.axis() == Axis.LEVEL)
                .filter(line -> boxes.stream()
                        .noneMatch(box -> box.grow(1).contains(line.along().center(), line.at())))
                .toList();
        List<TextRow> outside = found.isEmpty() ? lines : rows(left);
        tables.add(found);
        rest.add(left);
        rows.add(outside);
        open.add(OpenTables.find(outside, levels, boxes));
    }

    private static List<TextRow> rows(List<Glyph> glyphs) {
        List<Glyph> upright = glyphs.stream().filter(glyph -> glyph.turn() == 0).toList();
        return LineFinder.find(upright).stream()
                .map(TextRow::of)
                .sorted(Comparator.comparingDouble(TextRow::middle))
                .toList();
    }

    /** The table in {@code grid}, whose glyphs are taken out of {@code left}. */
    private static Optional<PageTable> fill(Page page, Grid grid, List<Glyph> left) {
        Box box = grid.box();
        List<Glyph> inside =
                left.stream().filter(glyph -> box.containsCenterOf(glyph.box())).toList();
        if (inside.isEmpty() || (grid.cells().size() == 1 && inside.size() > BOXED_LABEL)) {
            return Optional.empty();
        }
        left.removeIf(glyph -> box.containsCenterOf(glyph.box()));
        boolean placed = page.source() == TextSource.DIGITAL;
        return Optional.of(CellFiller.fill(page, placed ? LostRulings.restored(grid, inside) : grid, inside));
    }

    /** Gives the open tables their grids; those that go on over pages have one set of columns. */
    private void open() {
        int page = 0;
        int table = 0;
        while (page < pages.size()) {
            if (table == open.get(page).size()) {
                page++;
                table = 0;
                continue;
            }
            List<OpenTable> parts = new ArrayList<>(List.of(open.get(page).get(table)));
            int last = page;
            int next = table + 1;
            while (next == open.get(last).size() && last + 1 < pages.size() && goesOn(last)) {
                last++;
                parts.add(open.get(last).get(0));
                next = 1;
            }
            grids(page, parts);
            page = last;
            table = next;
        }
    }

    private boolean goesOn(int page) {
        if (open.get(page + 1).isEmpty()) {
            return false;
        }
        OpenTable table = open.get(page).get(open.get(page).size() - 1);
        OpenTable next = open.get(page + 1).get(0);
        List<TextRow> between = new ArrayList<>(rows.get(page).stream()
                .filter(row -> row.middle() > table.bottom())
                .toList());
        rows.get(page + 1).stream().filter(row -> row.middle() < next.top()).forEach(between::add);
        boolean ruledBetween =
                tables.get(page).stream().anyMatch(other -> other.grid().box().top() > table.top())
                        || tables.get(page + 1).stream()
                                .anyMatch(other -> other.grid().box().top() < next.top());
        Span a = table.width();
        Span b = next.width();
        return !ruledBetween
                && between.size() <= FURNITURE_LINES
                && between.stream().noneMatch(OpenTables::isHeading)
                && a.shared(b) > OVER_RATIO * Math.min(a.length(), b.length());
    }

    private void grids(int firstPage, List<OpenTable> parts) {
        ColumnGaps columns = ColumnGaps.of(
                parts.stream().flatMap(part -> part.rows().stream()).toList());
        Span width = parts.stream().map(OpenTable::width).reduce(Span::union).orElseThrow();
        for (int i = 0; i < parts.size(); i++) {
            int at = firstPage + i;
            for (Grid grid : GridFinder.find(parts.get(i).rulings(columns, width))) {
                if (grid.cells().size() > 1) {
                    fill(pages.get(at), grid, rest.get(at))
                            .map(PageTable::unruled)
                            .ifPresent(tables.get(at)::add);
                }
            }
        }
    }
}
