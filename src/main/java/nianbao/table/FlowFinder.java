package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.geometry.Ruling;
import nianbao.layout.Furniture;
import nianbao.layout.Line;
import nianbao.layout.LineFinder;
import nianbao.layout.ParagraphFinder;
import nianbao.layout.ParagraphFinder.Column;
import nianbao.layout.ParagraphFinder.PlacedLine;
import nianbao.model.TableOutline;
import nianbao.model.TextSource;
import nianbao.model.document.Block;
import nianbao.model.page.Page;
import nianbao.table.outline.OutlineTables;
import nianbao.table.row.TextRow;

/**
 * Makes pages one flow of paragraphs and tables.
 *
 * <p>Phases: 1. {@link TableFinder tables} of all pages; 2. lines of what stands outside them, without furniture; 3. {@link #flow}:
 * tables and lines in reading order, tables joined over page breaks, lines joined to paragraphs.
 */
public final class FlowFinder {
    /** Lines that may stand between the parts of a table that a break of pages cut: page numbers, rests of labels. */
    private static final int SCRAPS = 3;
    /** Letters of the longest such line. */
    private static final int SCRAP_LETTERS = 24;
    /** Letters of a page number with its dashes, as it may be misread, at most. */
    private static final int FOOT_LETTERS = 6;
    /** Points of the smallest type on images: what was read of the rests of rulings is lower. */
    private static final double SMALLEST_TYPE = 2;

    /** What has no letters but 一, which strokes are taken for, and one number at most. */
    private static final Pattern NO_WORDS = Pattern.compile("([^\\p{IsHan}\\d]|一)*\\d{0,3}([^\\p{IsHan}\\d]|一)*");

    private FlowFinder() {}

    /** The blocks of a document and the tables of its pages as they were found, for those who want to look. */
    public record Flow(List<Block> blocks, List<PageTable> tables) {
        public Flow {
            blocks = List.copyOf(blocks);
            tables = List.copyOf(tables);
        }
    }

    private record Item(double top, int page, List<PlacedLine> line, List<PageTable> table) {}

    public static Flow find(List<Page> pages) {
        return find(pages, List.of());
    }

    /** @param outlines of tables that are placed by their words, whatever rulings say */
    public static Flow find(List<Page> pages, List<TableOutline> outlines) {
        List<TableFinder.FoundTables> found = TableFinder.find(pages, outlines);
        List<List<PageTable>> tables =
                found.stream().map(TableFinder.FoundTables::tables).toList();
        List<List<Line>> lines = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            boolean seen = pages.get(i).source() == TextSource.OCR;
            lines.add(LineFinder.find(found.get(i).rest()).stream()
                    .filter(line -> !seen || line.size() >= SMALLEST_TYPE)
                    .toList());
        }
        List<List<Line>> kept = Furniture.strip(
                lines,
                pages.stream().map(Page::width).toList(),
                pages.stream().map(Page::height).toList());
        List<Block> blocks = flow(pages, tables, kept);
        return new Flow(blocks, tables.stream().flatMap(List::stream).toList());
    }

    /** The rulings of the tables of {@code outlines} as they are placed, by the index of their page. */
    public static Map<Integer, List<Ruling>> supplied(List<Page> pages, List<TableOutline> outlines) {
        return OutlineTables.rulings(pages, TableFinder.lines(pages), outlines);
    }

    private static List<Block> flow(List<Page> pages, List<List<PageTable>> tables, List<List<Line>> lines) {
        Map<Integer, Column> columns = columns(pages, lines);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            items.addAll(itemsOf(pages.get(i), tables.get(i), lines.get(i)));
        }
        List<Block> blocks = new ArrayList<>();
        List<PlacedLine> text = new ArrayList<>();
        List<PageTable> pieces = new ArrayList<>();
        for (Item item : items) {
            if (item.table().isEmpty()) {
                text.addAll(item.line());
                continue;
            }
            PageTable table = item.table().get(0);
            boolean goesOn = !pieces.isEmpty() && goesOn(pieces, text, table);
            if (!goesOn) {
                close(blocks, pieces, text, columns);
                pieces.clear();
                text.clear();
            }
            pieces.add(table);
        }
        close(blocks, pieces, text, columns);
        return blocks;
    }

    /** Whether {@code next} goes on the table of {@code pieces} though {@code between} stands between them. */
    private static boolean goesOn(List<PageTable> pieces, List<PlacedLine> between, PageTable next) {
        List<PlacedLine> worded = worded(between, next);
        boolean parted = !worded.isEmpty()
                && (worded.size() > SCRAPS
                        || worded.stream().map(PlacedLine::line).anyMatch(FlowFinder::parts)
                        || !(isFoot(worded, next)
                                || areTurned(worded)
                                || CutEnds.isCut(pieces.get(pieces.size() - 1), next)));
        return !parted && TableJoiner.continues(pieces, next);
    }

    /** The lines of {@code between} but for those on images that have no words: pieces of worn rulings are read as strokes. */
    private static List<PlacedLine> worded(List<PlacedLine> between, PageTable next) {
        return next.page().source() == TextSource.OCR
                ? between.stream()
                        .filter(placed ->
                                !NO_WORDS.matcher(placed.line().text()).matches())
                        .toList()
                : between;
    }

    /** Whether all words between two tables on images may be a page number, however it was read: they are short. */
    private static boolean isFoot(List<PlacedLine> worded, PageTable next) {
        return next.page().source() == TextSource.OCR
                && worded.stream().allMatch(placed -> placed.line().text().length() <= FOOT_LETTERS);
    }

    /** Whether all lines stand turned by a quarter: rests of labels that run on beyond the break, no text between tables. */
    private static boolean areTurned(List<PlacedLine> between) {
        return between.stream()
                .flatMap(placed -> placed.line().glyphs().stream())
                .allMatch(glyph -> glyph.turn() % 2 == 1);
    }

    /** Whether no table goes over {@code line}: it is a heading, or a sentence. */
    private static boolean parts(Line line) {
        return TextRow.of(line).isHeading() || line.text().length() > SCRAP_LETTERS;
    }

    /** Adds the table of {@code pieces}, where there are some, and what stands below it. */
    private static void close(
            List<Block> blocks, List<PageTable> pieces, List<PlacedLine> text, Map<Integer, Column> columns) {
        if (!pieces.isEmpty()) {
            blocks.add(TableJoiner.join(pieces));
        }
        blocks.addAll(ParagraphFinder.join(text, columns::get));
    }

    private static List<Item> itemsOf(Page page, List<PageTable> tables, List<Line> lines) {
        List<Item> items = new ArrayList<>();
        for (PageTable table : tables) {
            items.add(new Item(table.grid().box().top(), page.number(), List.of(), List.of(table)));
        }
        for (Line line : lines) {
            PlacedLine placed = new PlacedLine(line, page.number(), page.frame());
            items.add(new Item(line.box().centerY(), page.number(), List.of(placed), List.of()));
        }
        items.sort(Comparator.comparingDouble(Item::top));
        return items;
    }

    /** One column for all pages of one width: a page of few lines says little of its margins. */
    private static Map<Integer, Column> columns(List<Page> pages, List<List<Line>> lines) {
        Map<Long, List<Line>> byWidth = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            byWidth.computeIfAbsent(Math.round(pages.get(i).width()), key -> new ArrayList<>())
                    .addAll(lines.get(i));
        }
        Map<Integer, Column> columns = new HashMap<>();
        for (Page page : pages) {
            List<Line> ofWidth = byWidth.getOrDefault(Math.round(page.width()), List.of());
            columns.put(page.number(), ParagraphFinder.column(ofWidth, page.width()));
        }
        return columns;
    }
}
