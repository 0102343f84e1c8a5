package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.layout.Furniture;
import nianbao.layout.Line;
import nianbao.layout.LineFinder;
import nianbao.model.TableOutline;
import nianbao.model.TextSource;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import nianbao.table.outline.OutlineTables;
import nianbao.table.row.TextRow;

/**
 * Finds the tables on the pages of a document.
 *
 * <p>Phases: 1. {@link OutlineTables} that are placed by their words, if any are asked for; 2. {@link #ruled} tables of each
 * page beside them. The glyphs of each table go into its cells.
 */
final class TableFinder {
    /**
     * How many times as high as the others of its page a letter on an image is at most: what is higher was read of a seal,
     * and would make one line of several.
     */
    private static final double HIGHEST_LETTER = 4;

    /** Letters of the longest text in a lone box that is a piece of a table; larger takes boxed notices for tables. */
    private static final int BOXED_LABEL = 24;

    private final List<List<PageTable>> tables = new ArrayList<>();
    private final List<List<Glyph>> rest = new ArrayList<>();

    private TableFinder() {}

    /** The tables of a page from top to bottom, and the glyphs that stand in none. */
    record FoundTables(List<PageTable> tables, List<Glyph> rest) {
        FoundTables {
            tables = List.copyOf(tables);
            rest = List.copyOf(rest);
        }
    }

    /** @param outlines of tables that are placed by their words, whatever rulings say; none to go by the rulings */
    static List<FoundTables> find(List<Page> pages, List<TableOutline> outlines) {
        TableFinder finder = new TableFinder();
        Map<Integer, List<Grid>> placed =
                outlines.isEmpty() ? Map.of() : OutlineTables.find(pages, lines(pages), outlines);
        for (int i = 0; i < pages.size(); i++) {
            boolean known = pages.get(i).source() == TextSource.DIGITAL; // cells of images were read by their rulings
            finder.ruled(pages.get(i), known ? placed.getOrDefault(i, List.of()) : List.of());
            if (!outlines.isEmpty() && !known) {
                finder.tables.get(i).replaceAll(PageTable::guessed);
            }
        }
        List<FoundTables> found = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<PageTable> ofPage = finder.tables.get(i);
            ofPage.sort(Comparator.comparingDouble(table -> table.grid().box().top()));
            found.add(new FoundTables(ofPage, finder.rest.get(i)));
        }
        return found;
    }

    /** The lines of each page, from top to bottom, without page numbers and running heads. */
    static List<List<TextRow>> lines(List<Page> pages) {
        List<List<Line>> lines = pages.stream()
                .map(page -> rows(letters(page)).stream().map(TextRow::line).toList())
                .toList();
        return Furniture.strip(
                        lines,
                        pages.stream().map(Page::width).toList(),
                        pages.stream().map(Page::height).toList())
                .stream()
                .map(kept -> kept.stream().map(TextRow::of).toList())
                .toList();
    }

    /** The glyphs of a page, on an image without those that are none. */
    private static List<Glyph> letters(Page page) {
        if (page.source() != TextSource.OCR || page.glyphs().isEmpty()) {
            return page.glyphs();
        }
        double[] heights = page.glyphs().stream()
                .mapToDouble(glyph -> glyph.box().height())
                .sorted()
                .toArray();
        double highest = HIGHEST_LETTER * heights[heights.length / 2];
        return page.glyphs().stream()
                .filter(glyph -> glyph.box().height() <= highest)
                .toList();
    }

    private void ruled(Page page, List<Grid> placed) {
        List<Glyph> left = new ArrayList<>(page.glyphs());
        List<PageTable> found = new ArrayList<>();
        for (Grid grid : placed) {
            List<Glyph> inside = taken(grid, left);
            found.add(CellFiller.fill(page, grid, inside).unruled());
        }
        List<Box> headings =
                rows(left).stream().filter(TextRow::isHeading).map(TextRow::box).toList();
        for (Grid grid : GridFinder.find(page.rulings(), headings)) {
            if (placed.stream().noneMatch(other -> other.box().touches(grid.box()))) {
                fill(page, CutEnds.withOverhang(page, grid, left), left).ifPresent(found::add);
            }
        }
        tables.add(found);
        rest.add(left);
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
        long letters = left.stream()
                .filter(glyph -> grid.box().containsCenterOf(glyph.box()))
                .count();
        if (letters == 0 || (grid.cells().size() == 1 && letters > BOXED_LABEL)) {
            return Optional.empty();
        }
        List<Glyph> inside = taken(grid, left);
        boolean digital = page.source() == TextSource.DIGITAL;
        return Optional.of(CellFiller.fill(page, digital ? LostRulings.restored(grid, inside) : grid, inside));
    }

    /** The glyphs inside of {@code grid}, taken out of {@code left}. */
    private static List<Glyph> taken(Grid grid, List<Glyph> left) {
        List<Glyph> inside = left.stream()
                .filter(glyph -> grid.box().containsCenterOf(glyph.box()))
                .toList();
        left.removeIf(glyph -> grid.box().containsCenterOf(glyph.box()));
        return inside;
    }
}
