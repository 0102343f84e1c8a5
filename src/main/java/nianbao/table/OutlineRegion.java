package nianbao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nianbao.model.Outline;

/**
 * The lines of a document in which a table of the forms stands, by the words of the form and by lines of figures: no ruling
 * is asked.
 *
 * @param parts the lines of each page, from top to bottom
 */
record OutlineRegion(Outline outline, TreeMap<Integer, List<TextRow>> parts) {
    /** Figures on a line that make it one of a table, whatever its label says. */
    private static final int ROW_OF_FIGURES = 3;
    /** Lines at a page's end or beginning, running heads and page numbers, that may stand inside a table. */
    private static final int FURNITURE_LINES = 2;
    /** Known pieces of a line beside each with other words, at least. */
    private static final int KNOWN_PER_OTHER = 3;
    /** Lines of other words, or of words that are misread, that may stand inside a table. */
    private static final int OTHER_WORDS = 3;
    /** Ems from a line of a head to the next one, at the most; larger takes what stands over the table. */
    private static final double HEAD_LEADING_EMS = 3;
    /** Lines with figures that a table of many columns has at least; a table of one line has nearly all of them there. */
    private static final int FEWEST_LINES = 6;

    /**
     * Where {@code outline} may stand, from first to last.
     *
     * @param pages the lines of each page, from top to bottom
     */
    static List<OutlineRegion> find(List<List<TextRow>> pages, Outline outline) {
        List<OutlineRegion> found = new ArrayList<>();
        TreeMap<Integer, List<TextRow>> open = new TreeMap<>();
        for (int page = 0; page < pages.size(); page++) {
            List<TextRow> rows = pages.get(page);
            List<TextRow> pending = new ArrayList<>();
            boolean misread = false;
            for (int i = 0; i < rows.size(); i++) {
                TextRow row = rows.get(i);
                List<TextRow> above = open.getOrDefault(page, List.of());
                boolean belongs = belongs(row, outline);
                if (belongs && (!misread || row.figures() >= ROW_OF_FIGURES)) {
                    List<TextRow> part = open.computeIfAbsent(page, key -> new ArrayList<>());
                    part.addAll(pending);
                    part.add(row);
                    pending.clear();
                    misread = false;
                } else if (pending.size() < OTHER_WORDS && (belongs || maybe(row, above, outline))) {
                    pending.add(row);
                } else if (pending.size() < OTHER_WORDS && isAmongRows(row, above, outline)) {
                    pending.add(row);
                    misread = true;
                } else if (i >= FURNITURE_LINES && i < rows.size() - FURNITURE_LINES) {
                    close(open, outline, found);
                    open = new TreeMap<>();
                    pending.clear();
                    misread = false;
                }
            }
            if (!open.isEmpty() && open.lastKey() < page) {
                close(open, outline, found);
                open = new TreeMap<>();
            }
        }
        close(open, outline, found);
        found.forEach(region -> region.takeHead(pages));
        return found;
    }

    /** Takes what stands close over the first line and looks like a head, though its words are read wrongly. */
    private void takeHead(List<List<TextRow>> pages) {
        List<TextRow> lines = parts.firstEntry().getValue();
        List<TextRow> above = new ArrayList<>();
        TextRow lower = lines.get(0);
        List<TextRow> rows = pages.get(parts.firstKey());
        int taken = 0;
        for (int i = rows.indexOf(lower) - 1; i >= 0 && isOfHead(rows.get(i), lower); i--) {
            lower = rows.get(i);
            above.add(0, lower);
            if (!spanning(lower).isEmpty()
                    || lower.pieces().stream().anyMatch(piece -> outline.isHeadLike(piece.text()))) {
                taken = above.size();
            }
        }
        lines.addAll(0, above.subList(above.size() - taken, above.size()));
    }

    /** The words of a line that stand over several columns; what is left of one that was read in pieces is taken together. */
    List<Piece> spanning(TextRow row) {
        List<Piece> over = row.pieces().stream()
                .filter(piece -> !outline.isCorner(piece.text()))
                .toList();
        boolean known = over.stream().anyMatch(piece -> outline.spanning().containsKey(Outline.fold(piece.text())));
        if (!known && over.size() > 1) {
            Piece whole = Piece.together(over);
            if (outline.spanningLike(whole.text()).isPresent()) {
                return List.of(whole);
            }
        }
        return over.stream()
                .filter(piece -> outline.spanningLike(piece.text()).isPresent())
                .toList();
    }

    private boolean isOfHead(TextRow row, TextRow below) {
        return outline.figures() > 0
                && row.figures() == 0
                && !row.isHeading()
                && below.middle() - row.middle() < HEAD_LEADING_EMS * below.size();
    }

    /**
     * Whether a line of other words may stand in the table, if one that surely does follows: in its head, in a label, or as a
     * row whose label is misread.
     */
    private static boolean maybe(TextRow row, List<TextRow> above, Outline outline) {
        boolean inHead = above.stream().allMatch(other -> 2 * other.figures() < Math.max(1, outline.figures()));
        return !above.isEmpty()
                && !row.isHeading()
                && (inHead
                        || (!outline.rows().isEmpty()
                                && (row.figures() > 0 || isLabel(row, above) || isHalfKnown(row, outline))));
    }

    /** Whether a line that was misread may be a row, if one with figures follows. */
    private static boolean isAmongRows(TextRow row, List<TextRow> above, Outline outline) {
        return !outline.rows().isEmpty()
                && !row.isHeading()
                && above.stream().anyMatch(other -> other.figures() >= ROW_OF_FIGURES);
    }

    private static boolean isHalfKnown(TextRow row, Outline outline) {
        long known = row.pieces().stream()
                .filter(piece -> outline.explains(piece.text()))
                .count();
        return 2 * known >= row.pieces().size();
    }

    /** Whether a line stands where the labels of the rows above it do, left of their figures. */
    private static boolean isLabel(TextRow row, List<TextRow> above) {
        return above.stream()
                .filter(other -> other.figures() >= ROW_OF_FIGURES)
                .reduce((first, last) -> last)
                .filter(last -> row.box().right()
                        < last.pieces()
                                .get(last.pieces().size() - (int) last.figures())
                                .box()
                                .left())
                .isPresent();
    }

    private static boolean belongs(TextRow row, Outline outline) {
        if (outline.figures() > 0 && row.figures() > outline.figures()) {
            return false;
        }
        boolean local = !outline.rows().isEmpty() && row.figures() >= ROW_OF_FIGURES;
        long other = row.pieces().stream()
                .filter(piece -> !piece.isFigure() && !outline.explains(piece.text()))
                .count();
        boolean labelled = outline.rows().isEmpty() && row.figures() > 0 && 2 * row.figures() < outline.figures();
        return local || other == 0 || (!labelled && KNOWN_PER_OTHER * other < row.pieces().size());
    }

    private static void close(TreeMap<Integer, List<TextRow>> parts, Outline outline, List<OutlineRegion> found) {
        OutlineRegion region = new OutlineRegion(outline, parts);
        region.trim();
        if (region.isTable()) {
            found.add(region);
        }
    }

    /** Takes off what stands over the head and below the last row: words and figures that another table has too. */
    private void trim() {
        while (!parts.isEmpty() && removeFrom(parts.firstEntry().getValue(), lines -> 0, this::begins)) {
            parts.pollFirstEntry();
        }
        while (!parts.isEmpty()
                && (parts.lastEntry().getValue().stream().noneMatch(row -> row.figures() > 0)
                        || removeFrom(parts.lastEntry().getValue(), lines -> lines.size() - 1, this::isBody))) {
            parts.pollLastEntry();
        }
    }

    /** Removes lines until one is {@code kept}; whether none is left. */
    private static boolean removeFrom(List<TextRow> lines, ToIntFunction<List<TextRow>> next, Predicate<TextRow> kept) {
        while (!lines.isEmpty() && !kept.test(lines.get(next.applyAsInt(lines)))) {
            lines.remove(next.applyAsInt(lines));
        }
        return lines.isEmpty();
    }

    private boolean begins(TextRow row) {
        return isBand(row)
                || row.pieces().stream()
                        .anyMatch(piece -> Outline.fold(piece.text()).length() > 1 && outline.isHead(piece.text()));
    }

    private boolean isTable() {
        if (outline.figures() == 0) {
            return lines().stream().anyMatch(this::isBand) && lines().stream().anyMatch(row -> row.figures() > 0);
        }
        long full = lines().stream()
                .filter(row -> 2 * row.figures() > outline.figures())
                .count();
        boolean headed = lines().stream().anyMatch(row -> row.pieces().stream().anyMatch(this::isColumn));
        return headed && full >= (outline.rows().isEmpty() ? 1 : FEWEST_LINES);
    }

    /** The same, a page each. */
    List<OutlineRegion> byPage() {
        return parts.entrySet().stream()
                .map(part -> new OutlineRegion(outline, new TreeMap<>(Map.of(part.getKey(), part.getValue()))))
                .toList();
    }

    List<TextRow> lines() {
        return parts.values().stream().flatMap(List::stream).toList();
    }

    boolean isBand(TextRow row) {
        return row.pieces().size() == 1
                && outline.bands().contains(Outline.fold(row.pieces().get(0).text()));
    }

    /** Whether a piece is a whole word over a column. */
    boolean isColumn(Piece piece) {
        return outline.columns().contains(Outline.fold(piece.text()));
    }

    /** The lines of a page's part that stand over its rows. */
    List<TextRow> head(List<TextRow> lines) {
        int end = 0;
        while (end < lines.size() && !isBody(lines.get(end))) {
            end++;
        }
        return lines.subList(0, end);
    }

    /** Whether a line has figures, or the label of a row. */
    private boolean isBody(TextRow row) {
        return row.figures() > 0
                || row.pieces().stream()
                        .anyMatch(piece -> Outline.isOf(outline.rows(), piece.text()) && !outline.isHead(piece.text()));
    }

    /** Whether {@code row} is the beginning of a row's label. */
    boolean beginsRow(TextRow row) {
        return row.pieces().stream()
                .map(piece -> Outline.fold(piece.text()))
                .anyMatch(text -> outline.rows().stream().anyMatch(word -> word.startsWith(text)));
    }
}
