package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.model.TextSource;
import nianbao.model.page.Page;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * Places the tables of the forms on pages whose rulings do not say where their cells are: by their words, by the columns in
 * which figures stand, and by the level rulings that there are.
 *
 * <p>Phases: 1. {@link RegionFinder where} each may stand; 2. {@link Lanes} of figures, over all pages that it goes over;
 * 3. for each page the {@link OpenHead head}, then the rows below it; where each part of a table has a head of its own,
 * {@link BandedTable}.
 */
public final class OutlineTables {
    /** Points of blank between the text and the table's edge. */
    private static final double MARGIN = 2;
    /** Pieces of a line of dirt, at most. */
    private static final int SPECKS = 2;
    /** Ems of the lowest and the highest row that is empty. */
    private static final double LEAST_ROW_EMS = 1.2;

    private static final double HIGHEST_ROW_EMS = 6;
    /** Share of a table's width over which a ruling goes that closes it. */
    private static final double WIDE_SHARE = 0.9;
    /** Ems below the last line within which a ruling closes the table. */
    private static final double CLOSING_EMS = 1.5;

    private final List<Page> pages;
    private final List<List<TextRow>> rows;
    private final Map<Integer, List<Ruling>> rulings = new TreeMap<>();

    private OutlineTables(List<Page> pages, List<List<TextRow>> rows) {
        this.pages = pages;
        this.rows = rows;
    }

    /**
     * The grids of each page that has any, by its index.
     *
     * @param rows the lines of each page, from top to bottom, furniture left out
     */
    public static Map<Integer, List<Grid>> find(
            List<Page> pages, List<List<TextRow>> rows, List<TableOutline> outlines) {
        Map<Integer, List<Grid>> grids = new TreeMap<>();
        rulings(pages, rows, outlines)
                .forEach((page, rulings) -> grids.put(
                        page,
                        GridFinder.find(rulings).stream()
                                .filter(grid -> grid.cells().size() > 1)
                                .toList()));
        return grids;
    }

    /** The rulings that the eye supplies, by the index of their page. */
    public static Map<Integer, List<Ruling>> rulings(
            List<Page> pages, List<List<TextRow>> rows, List<TableOutline> outlines) {
        OutlineTables tables = new OutlineTables(pages, rows);
        for (TableOutline outline : outlines) {
            for (OutlineRegion region : RegionFinder.find(tables.seen(outline), outline)) {
                if (outline.figures() == 0) {
                    tables.place(BandedTable.rulings(region, tables.width(region)));
                } else {
                    tables.place(region);
                }
            }
        }
        return tables.rulings;
    }

    /** The lines with letters that were spread as words, and on images with figures that were misread as such. */
    private List<List<TextRow>> seen(TableOutline outline) {
        List<List<TextRow>> seen = new ArrayList<>();
        for (int page = 0; page < rows.size(); page++) {
            boolean scanned = isScanned(page);
            List<TextRow> worded = rows.get(page).stream()
                    .filter(row -> !scanned || !isSpecks(row))
                    .map(row -> new TextRow(row.line(), Piece.words(row.pieces(), outline::hasInWord)))
                    .toList();
            seen.add(scanned ? AlignedFigures.of(worded, outline) : worded);
        }
        return seen;
    }

    /** Whether a line on an image is dirt: a row of figures that were misread has more pieces. */
    private static boolean isSpecks(TextRow row) {
        return row.pieces().size() <= SPECKS && row.pieces().stream().noneMatch(Piece::saysSomething);
    }

    private void place(OutlineRegion region) {
        if (region.parts().keySet().stream().anyMatch(this::isScanned)) {
            placeByPage(region.byPage());
        } else {
            Lanes.of(region)
                    .ifPresent(lanes ->
                            place(rulings(region, lanes, columns(List.of(region), lanes, part -> 0), width(region))));
        }
    }

    /** Pages that were scanned lie beside each other: all have the columns of the first one with figures, moved a little. */
    private void placeByPage(List<OutlineRegion> parts) {
        OutlineRegion base = parts.stream()
                .filter(part -> Lanes.of(part).isPresent())
                .findFirst()
                .orElse(parts.get(0));
        Lanes.of(base).ifPresent(lanes -> {
            ToDoubleFunction<OutlineRegion> shift = part -> lanes.shift(base, part);
            double reach = 0;
            double length = lanes.edges().get(lanes.count()) - lanes.left();
            for (OutlineRegion part : parts) {
                double left = lanes.left() + shift.applyAsDouble(part);
                reach = Math.max(reach, left - width(part).start());
                length = Math.max(length, width(part).end() - left);
            }
            ColumnGaps columns = columns(parts, lanes, shift);
            for (OutlineRegion part : parts) {
                double by = shift.applyAsDouble(part);
                double left = lanes.left() + by;
                place(rulings(part, lanes.moved(by), columns.moved(by), new Span(left - reach, left + length)));
            }
        });
    }

    private void place(Map<Integer, List<Ruling>> placed) {
        placed.forEach((page, lines) ->
                rulings.computeIfAbsent(page, key -> new ArrayList<>()).addAll(lines));
    }

    /** From where to where the text of a table and the level rulings in it reach. */
    private Span width(OutlineRegion region) {
        Span text = region.lines().stream()
                .map(row -> row.box().horizontal())
                .reduce(Span::union)
                .map(span -> new Span(span.start() - MARGIN, span.end() + MARGIN))
                .orElseThrow();
        return region.parts().entrySet().stream()
                .flatMap(part -> levels(
                        part.getKey(),
                        part.getValue().get(0).box().top(),
                        part.getValue().get(part.getValue().size() - 1),
                        text)
                        .stream())
                .map(Ruling::along)
                .reduce(text, Span::union);
    }

    private Map<Integer, List<Ruling>> rulings(OutlineRegion region, Lanes lanes, ColumnGaps columns, Span width) {
        Map<Integer, List<Ruling>> rulings = new TreeMap<>();
        region.parts().forEach((page, lines) -> {
            int body = region.head(lines).size();
            List<Ruling> found = new ArrayList<>();
            double top = lines.get(0).box().top() - MARGIN;
            double bottom = lines.get(lines.size() - 1).box().bottom() + MARGIN;
            if (body < lines.size()) {
                List<TextRow> below = lines.subList(body, lines.size()).stream()
                        .map(row -> parted(row, columns, region.outline()))
                        .map(row -> isScanned(page) ? cut(row, columns, region.outline()) : row)
                        .toList();
                double above = body == 0
                        ? top
                        : (lines.get(body - 1).box().bottom()
                                        + below.get(0).box().top())
                                / 2;
                List<Ruling> levels = levels(page, above, below.get(below.size() - 1), width);
                levels.addAll(broken(region, below, width));
                OpenRows table = new OpenRows(below, levels, region.outline().rows());
                found.addAll(table.rulings(columns, width));
                bottom = Math.max(top, table.top());
            } else if (region.outline().rows().isEmpty()
                    && !isScanned(page)
                    && lines.stream().allMatch(row -> row.figures() == 0)) {
                Optional<Span> row = emptyRow(page, lines.get(lines.size() - 1), width);
                row.ifPresent(height -> found.addAll(emptyRow(height, columns, width)));
                bottom = row.map(Span::start).orElse(bottom);
            }
            if (body > 0) {
                found.addAll(new OpenHead(region, lanes, lines.subList(0, body)).rulings(top, bottom, width));
                found.addAll(frame(top, bottom, width));
            }
            rulings.put(page, found);
        });
        return rulings;
    }

    /**
     * From where to where the only row of a table without labels reaches, in which nothing is printed: the last two rulings below
     * its head, or that head and the only one, with a heading next. Without such nobody can tell that there is a row, and that
     * what it holds does not stand elsewhere.
     */
    private Optional<Span> emptyRow(int page, TextRow head, Span width) {
        double foot = head.box().bottom();
        Optional<TextRow> next =
                rows.get(page).stream().filter(row -> row.middle() > foot).findFirst();
        Optional<TextRow> overleaf =
                page + 1 < rows.size() ? rows.get(page + 1).stream().findFirst() : Optional.empty();
        if (next.or(() -> overleaf).filter(TextRow::isHeading).isEmpty()) {
            return Optional.empty();
        }
        List<Double> edges = GridFinder.lines(pages.get(page).rulings()).stream()
                .filter(line -> line.axis() == Axis.LEVEL && line.along().shared(width) > WIDE_SHARE * width.length())
                .map(Ruling::at)
                .filter(at ->
                        at > foot && (next.isEmpty() || at < next.get().box().top()))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        edges.add(0, foot);
        for (int i = edges.size() - 1; i > 0; i--) {
            Span row = new Span(edges.get(i - 1), edges.get(i));
            if (row.length() >= LEAST_ROW_EMS * head.size() && row.length() <= HIGHEST_ROW_EMS * head.size()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static List<Ruling> emptyRow(Span height, ColumnGaps columns, Span width) {
        List<Ruling> rulings = new ArrayList<>(frame(height.start(), height.end(), width));
        columns.separators().forEach(x -> rulings.add(Ruling.upright(x, height.start(), height.end(), 0)));
        return rulings;
    }

    /** A line parted where columns part, but not inside of one label. */
    private static TextRow parted(TextRow row, ColumnGaps columns, TableOutline outline) {
        List<Piece> whole = row.pieces().stream()
                .filter(piece ->
                        outline.rows().stream().anyMatch(word -> word.contains(TableOutline.fold(piece.text()))))
                .toList();
        List<Piece> pieces = new ArrayList<>(whole);
        Piece.of(row.line(), columns.separators()).stream()
                .filter(piece -> whole.stream().noneMatch(label -> label.box().containsCenterOf(piece.box())))
                .forEach(pieces::add);
        pieces.sort(Comparator.comparingDouble(piece -> piece.box().left()));
        return new TextRow(row.line(), pieces);
    }

    /** A line whose label was read as one word with that of its group or the figure beside it, which leaves no gap. */
    private static TextRow cut(TextRow row, ColumnGaps columns, TableOutline outline) {
        double figuresLeft = columns.figuresLeft();
        LabelColumns labels = new LabelColumns(figuresLeft, outline);
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : row.pieces()) {
            if (columns.isReadWithFigures(piece) || piece.isFigure()) {
                pieces.addAll(piece.areSeveral() ? piece.cutAt(columns.separators()) : List.of(piece));
                continue;
            }
            List<Piece> parts = new ArrayList<>(cut(piece, row, piece.lastFigure(row.line()), figuresLeft));
            Piece label = parts.remove(0).endingAt(figuresLeft);
            columns.ownLeft()
                    .ifPresentOrElse(
                            edge -> pieces.addAll(cut(label, row, labels.ownIn(label, row), edge)),
                            () -> pieces.add(label));
            pieces.addAll(parts);
        }
        return new TextRow(row.line(), pieces);
    }

    private static List<Piece> cut(Piece piece, TextRow row, OptionalDouble x, double edge) {
        return x.isPresent() && piece.crosses(edge) ? piece.cut(row.line(), x.getAsDouble(), edge) : List.of(piece);
    }

    private boolean isScanned(int page) {
        return pages.get(page).source() == TextSource.OCR;
    }

    static List<Ruling> frame(double top, double bottom, Span width) {
        return List.of(
                Ruling.level(top, width.start(), width.end(), 0),
                Ruling.level(bottom, width.start(), width.end(), 0),
                Ruling.upright(width.start(), top, bottom, 0),
                Ruling.upright(width.end(), top, bottom, 0));
    }

    /** @param shift how far each part stands to the right of the one that {@code lanes} are from */
    private static ColumnGaps columns(List<OutlineRegion> parts, Lanes lanes, ToDoubleFunction<OutlineRegion> shift) {
        LabelColumns labels = new LabelColumns(lanes.left(), parts.get(0).outline());
        for (OutlineRegion part : parts) {
            part.parts()
                    .values()
                    .forEach(lines -> labels.add(
                            lines.subList(part.head(lines).size(), lines.size()), shift.applyAsDouble(part)));
        }
        List<Span> columns = new ArrayList<>(labels.columns());
        int labelled = columns.size();
        for (int i = 0; i < lanes.count(); i++) {
            columns.add(lanes.lane(i));
        }
        return new ColumnGaps(columns, labelled);
    }

    private List<Ruling> levels(int page, double above, TextRow last, Span width) {
        double below = last.box().bottom() + CLOSING_EMS * last.size();
        return GridFinder.lines(pages.get(page).rulings()).stream()
                .filter(line -> line.axis() == Axis.LEVEL && line.at() > above && line.at() < below)
                .filter(line -> line.along().shared(width) > 0)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What a page break left of a row, at the top the rest of its label, at the foot its beginning, is a row of its own. */
    private static List<Ruling> broken(OutlineRegion region, List<TextRow> body, Span width) {
        List<Ruling> parted = new ArrayList<>();
        int first = 0;
        while (first < body.size() && body.get(first).figures() == 0 && !region.beginsRow(body.get(first))) {
            first++;
        }
        int last = body.size();
        while (last > 0 && body.get(last - 1).figures() == 0 && !region.beginsRow(body.get(last - 1))) {
            last--;
        }
        boolean begins = last > 0 && body.get(last - 1).figures() == 0;
        for (int at : new int[] {first, begins ? last - 1 : 0}) {
            if (at > 0 && at < body.size()) {
                double height =
                        (body.get(at - 1).box().bottom() + body.get(at).box().top()) / 2;
                parted.add(Ruling.level(height, width.start(), width.end(), 0));
            }
        }
        return parted;
    }
}
