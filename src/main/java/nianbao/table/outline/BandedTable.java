package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * A table in parts, each of which begins with a line of its own over the whole width, and then has its own head over its own
 * columns; no rulings are asked.
 */
final class BandedTable {
    /** Points of blank between the text and the table's edge. */
    private static final double MARGIN = 2;
    /** Ems from a line to the next one of another row, at least: closer stand a label and the two lines of its figures. */
    private static final double LEAST_LEADING_EMS = 0.95;

    /** Ems between two parts of a word that was misread, at the most, where no figures part them. */
    private static final double FAR_EMS = 1.5;

    /** A text with a bracket that it does not close, and one that closes what it did not open. */
    private static final Pattern OPENED = Pattern.compile(".*[（(][^）)]*");

    private static final Pattern CLOSED = Pattern.compile("[^（(]*[）)].*");

    private final OutlineRegion region;
    private final Span width;
    private final Map<Integer, List<Ruling>> rulings = new TreeMap<>();

    private BandedTable(OutlineRegion region, Span width) {
        this.region = region;
        this.width = width;
    }

    /** A part of one page: the line that begins it, its head, and its rows. */
    private record Band(List<TextRow> title, List<TextRow> head, List<TextRow> body) {
        double top() {
            return all().get(0).box().top();
        }

        double bottom() {
            List<TextRow> all = all();
            return all.get(all.size() - 1).box().bottom();
        }

        List<TextRow> all() {
            List<TextRow> all = new ArrayList<>(title);
            all.addAll(head);
            all.addAll(body);
            return all;
        }
    }

    /** The rulings that the eye supplies, by the index of their page. */
    static Map<Integer, List<Ruling>> rulings(OutlineRegion region, Span width) {
        BandedTable table = new BandedTable(region, width);
        List<TextRow> headBefore = List.of();
        for (Map.Entry<Integer, List<TextRow>> part : region.parts().entrySet()) {
            headBefore = table.part(part.getKey(), part.getValue(), headBefore);
        }
        return table.rulings;
    }

    /** @return the head under which this page ends: the next one may go on below it */
    private List<TextRow> part(int page, List<TextRow> lines, List<TextRow> headBefore) {
        List<Band> bands = bands(lines);
        if (bands.isEmpty()) {
            return headBefore; // nothing but strokes that pieces of rulings were read as
        }
        List<Ruling> found = new ArrayList<>();
        List<TextRow> head = headBefore;
        double top = bands.get(0).top() - MARGIN;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            double end =
                    i + 1 < bands.size() ? (band.bottom() + bands.get(i + 1).top()) / 2 : band.bottom() + MARGIN;
            double bottom = Math.max(top, end);
            head = band.title().isEmpty() && band.head().isEmpty() ? head : band.head();
            found.addAll(OutlineTables.frame(top, bottom, width));
            inside(found, band, head, top, bottom);
            top = bottom;
        }
        rulings.put(page, found);
        return head;
    }

    private List<Band> bands(List<TextRow> lines) {
        List<Band> bands = new ArrayList<>();
        Band open = new Band(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (TextRow row : lines) {
            if (region.isBand(row)) {
                if (!open.all().isEmpty()) {
                    bands.add(open);
                }
                open = new Band(new ArrayList<>(List.of(row)), new ArrayList<>(), new ArrayList<>());
            } else if (open.body().isEmpty() && (isHead(row) || isMisreadHead(row, open))) {
                open.head().add(row);
            } else if (open.all().size() > open.title().size() || isRow(row)) {
                open.body().add(row);
            }
        }
        if (!open.all().isEmpty()) {
            bands.add(open);
        }
        return bands;
    }

    /** Whether a line right below one that begins a part may be a row: pieces of rulings there are read as strokes. */
    private static boolean isRow(TextRow row) {
        return row.pieces().stream()
                .anyMatch(piece ->
                        !piece.isFigure() && TableOutline.fold(piece.text()).length() > 1);
    }

    /** Whether most of a line is what stands over columns; a publisher may have miswritten the rest. */
    private boolean isHead(TextRow row) {
        long heads = row.pieces().stream()
                .filter(piece -> region.outline().isHead(piece.text()))
                .count();
        return row.figures() == 0 && 2 * heads > row.pieces().size();
    }

    /** Whether a line right below one that begins a part has several words, of which at least one may stand over a column. */
    private boolean isMisreadHead(TextRow row, Band open) {
        return row.figures() == 0
                && !open.title().isEmpty()
                && open.head().isEmpty()
                && row.pieces().size() > 1
                && row.pieces().stream().anyMatch(piece -> region.outline().isHead(piece.text()));
    }

    private void inside(List<Ruling> found, Band band, List<TextRow> head, double top, double bottom) {
        double from = top;
        if (!band.title().isEmpty()) {
            from = band.all().size() == 1
                    ? bottom
                    : (band.title().get(0).box().bottom()
                                    + band.all().get(1).box().top())
                            / 2;
            from = Math.max(top, Math.min(from, bottom));
            found.add(Ruling.level(from, width.start(), width.end(), 0));
        }
        for (double edge : edges(band, head)) {
            found.add(Ruling.upright(edge, from, bottom, 0));
        }
        if (!band.head().isEmpty() && !band.body().isEmpty()) {
            double below = band.head().get(band.head().size() - 1).box().bottom();
            double at = (below + band.body().get(0).box().top()) / 2;
            found.add(Ruling.level(at, width.start(), width.end(), 0));
        }
        List<TextRow> open = new ArrayList<>();
        for (TextRow line : band.body()) {
            if (!open.isEmpty() && !goesOn(open, line)) {
                double at =
                        (open.get(open.size() - 1).box().bottom() + line.box().top()) / 2;
                found.add(Ruling.level(at, width.start(), width.end(), 0));
                open.clear();
            }
            open.add(line);
        }
    }

    /** Whether {@code line} is of the row of the lines above it: their label beside a remark, or the rest of a remark. */
    private boolean goesOn(List<TextRow> row, TextRow line) {
        TextRow last = row.get(row.size() - 1);
        boolean close = line.middle() - last.middle() < LEAST_LEADING_EMS * line.size();
        // alone, it may be the label of the figures below it
        boolean remarked = line.pieces().stream().anyMatch(Piece::beginsRemark);
        boolean label = isLabelled(line) && line.figures() == 0 && row.stream().noneMatch(this::isLabelled);
        boolean rest = !isLabelled(line)
                && line.figures() == 0
                && line.pieces().stream().allMatch(Piece::endsRemark);
        return close || (label && remarked) || rest;
    }

    private boolean isLabelled(TextRow row) {
        String first = TableOutline.fold(row.pieces().get(0).text());
        return first.length() > 1 && TableOutline.isOf(region.outline().rows(), first);
    }

    /**
     * The edges between the labels and the columns of {@code band}, which has the columns of {@code head} or, where it has more
     * figures than these and they are no parts of such as are spread, those of its figures.
     */
    private List<Double> edges(Band band, List<TextRow> head) {
        List<Span> columns = new ArrayList<>();
        head.stream()
                .flatMap(row -> words(row, band).stream())
                .map(Piece::box)
                .sorted(Comparator.comparingDouble(Box::width))
                .forEach(box -> gather(columns, box.horizontal()));
        columns.sort(Comparator.comparingDouble(Span::start));
        List<Span> figures = figures(band);
        if (figures.size() > columns.size() && head.stream().noneMatch(row -> isSpread(row, band))) {
            List<Span> words = List.copyOf(columns);
            columns.clear();
            columns.addAll(figures);
            words.forEach(word ->
                    gatherNearest(columns, word, word.center() < figures.get(1).start() && word.equals(words.get(0))));
        }
        for (TextRow row : band.body()) {
            for (Piece piece : row.pieces()) {
                boolean label = !piece.isFigure()
                        && piece.equals(row.pieces().get(0))
                        && (columns.size() < 2
                                || piece.box().centerX() < columns.get(1).start());
                gatherNearest(columns, piece.box().horizontal(), label);
            }
        }
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i + 1 < columns.size(); i++) {
            edges.add((columns.get(i).end() + columns.get(i + 1).start()) / 2);
        }
        return edges;
    }

    /** Whether a line has all of its words, of which some stand in parts far from each other: what stands below may do so, too. */
    private boolean isSpread(TextRow row, Band band) {
        List<Piece> words = words(row, band);
        return words.size() < row.pieces().size() && words.stream().allMatch(this::isWhole);
    }

    /** The label and the figures of the row that has most, where these stand apart. */
    private static List<Span> figures(Band band) {
        List<Piece> most = List.of();
        for (TextRow row : band.body()) {
            List<Piece> pieces = row.pieces();
            boolean labelled = !pieces.get(0).isFigure()
                    && pieces.stream().skip(1).allMatch(Piece::isFigure)
                    && IntStream.range(1, pieces.size())
                            .allMatch(i -> pieces.get(i).box().left()
                                            - pieces.get(i - 1).box().right()
                                    > FAR_EMS * row.size());
            most = labelled && pieces.size() > most.size() ? pieces : most;
        }
        return most.stream().map(piece -> piece.box().horizontal()).toList();
    }

    /**
     * What stands over columns; pieces that are no word each are parts of one that was misread, where they stand close to each
     * other, or not far and no line of {@code band} has a figure under each.
     */
    private List<Piece> words(TextRow row, Band band) {
        List<Piece> words = new ArrayList<>();
        for (Piece piece : row.pieces()) {
            if (TableOutline.fold(piece.text()).isEmpty()) {
                continue; // a stroke, as of a ruling that was read
            }
            Piece last = words.isEmpty() ? piece : words.get(words.size() - 1);
            boolean whole = isWhole(last) && isWhole(piece);
            if (!last.equals(piece) && !whole && areOfOne(last, piece, band)) {
                words.set(words.size() - 1, Piece.together(List.of(last, piece)));
            } else {
                words.add(piece);
            }
        }
        return words;
    }

    private boolean areOfOne(Piece left, Piece right, Band band) {
        double gap = right.box().left() - left.box().right();
        double middle = left.box().right() + gap / 2;
        Span under = left.box().horizontal().union(right.box().horizontal());
        return gap < left.size()
                || (OPENED.matcher(left.text()).matches()
                        && CLOSED.matcher(right.text()).matches())
                || (gap < FAR_EMS * left.size()
                        && !isWhole(left)
                        && !isWhole(right)
                        && band.body().stream().anyMatch(row -> row.figures() > 0)
                        && band.body().stream().noneMatch(row -> isOnBothSides(row, under, middle)));
    }

    /** Whether a line has figures under {@code span} left and right of {@code x}. */
    private static boolean isOnBothSides(TextRow row, Span span, double x) {
        List<Double> middles = row.pieces().stream()
                .filter(Piece::isFigure)
                .map(piece -> piece.box().centerX())
                .filter(span::contains)
                .toList();
        return middles.stream().anyMatch(at -> at < x) && middles.stream().anyMatch(at -> at > x);
    }

    private boolean isWhole(Piece piece) {
        String text = TableOutline.fold(piece.text());
        return region.isColumn(piece) || region.outline().corner().contains(text);
    }

    /** Widens the column that {@code span} stands in, or adds one. */
    private static void gather(List<Span> columns, Span span) {
        Optional<Span> met =
                columns.stream().filter(column -> column.shared(span) > 0).findFirst();
        met.ifPresent(columns::remove);
        columns.add(met.map(span::union).orElse(span));
    }

    /**
     * Widens the column whose head stands nearest: the first for labels, one of the others for figures, unless these reach over
     * another.
     */
    private static void gatherNearest(List<Span> columns, Span span, boolean label) {
        IntStream.range(label ? 0 : 1, label ? Math.min(1, columns.size()) : columns.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(columns.get(i).center() - span.center())))
                .ifPresent(nearest -> {
                    Span wider = columns.get(nearest).union(span);
                    boolean free = label
                            || IntStream.range(0, columns.size())
                                    .noneMatch(
                                            i -> i != nearest && columns.get(i).shared(wider) > 0);
                    columns.set(nearest, free ? wider : columns.get(nearest));
                });
    }
}
