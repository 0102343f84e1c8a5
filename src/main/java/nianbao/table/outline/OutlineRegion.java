package nianbao.table.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nianbao.model.TableOutline;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * The lines of a document in which a table of the forms stands, by the words of the form and by lines of figures: no ruling
 * is asked.
 *
 * @param parts the lines of each page, from top to bottom
 */
record OutlineRegion(TableOutline outline, TreeMap<Integer, List<TextRow>> parts) {
    /** Ems from a line of a head to the next one, at the most; larger takes what stands over the table. */
    private static final double HEAD_LEADING_EMS = 3;
    /** Lines with figures that a table of many columns has at least; a table of one line has nearly all of them there. */
    private static final int FEWEST_LINES = 6;

    /** Letters that a word read in pieces has more than it should, at most; more take two words for one. */
    private static final int MISREAD = 1;
    /** Lines of a row's label and its figures that leave no doubt which table it is, though its head is misread. */
    private static final int SURELY = 10;

    /** Takes what stands close over the first line, and over a head that is repeated, and looks like one, though misread. */
    void takeHead(List<List<TextRow>> pages) {
        parts.forEach((page, lines) -> {
            if (page.equals(parts.firstKey()) || !head(lines).isEmpty()) {
                takeHead(pages.get(page), lines);
            }
        });
    }

    private void takeHead(List<TextRow> rows, List<TextRow> lines) {
        List<TextRow> above = new ArrayList<>();
        TextRow lower = lines.get(0);
        int taken = 0;
        for (int i = rows.indexOf(lower) - 1; i >= 0 && isOfHead(rows.get(i), lower); i--) {
            lower = rows.get(i);
            above.add(0, lower);
            if (!spanning(lower).isEmpty()
                    || lower.pieces().stream().anyMatch(piece -> outline.isHeadLike(piece.text()))
                    || isOfWords(lower)) {
                taken = above.size();
            }
        }
        lines.addAll(0, above.subList(above.size() - taken, above.size()));
    }

    /** Whether a line has nothing but parts of words of the head, single letters among them, as words set upright have. */
    private boolean isOfWords(TextRow row) {
        return row.pieces().stream().allMatch(piece -> outline.isHead(piece.text()));
    }

    /** The words of a line that stand over several columns; what is left of one that was read in pieces is taken together. */
    List<Piece> spanning(TextRow row) {
        List<Piece> over = row.pieces().stream()
                .filter(piece -> !outline.isCorner(piece.text()))
                .toList();
        boolean known =
                over.stream().anyMatch(piece -> outline.spanning().containsKey(TableOutline.fold(piece.text())));
        if (!known && over.size() > 1 && isOneWord(over)) {
            return List.of(Piece.together(over));
        }
        List<Piece> words = new ArrayList<>();
        int at = 0;
        while (at < over.size()) {
            int end = endOfWord(over, at);
            if (end > at) {
                words.add(Piece.together(over.subList(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    /** Where the word over several columns that begins at {@code from} ends, which may stand there in parts; {@code from} if none does. */
    private int endOfWord(List<Piece> pieces, int from) {
        if (isSpanning(pieces.get(from))) {
            return from + 1;
        }
        int longest = from + 1;
        while (longest < pieces.size() && !isSpanning(pieces.get(longest))) {
            longest++;
        }
        for (int end = longest; end > from + 1; end--) {
            if (isOneWord(pieces.subList(from, end))) {
                return end;
            }
        }
        return from;
    }

    private boolean isSpanning(Piece piece) {
        return outline.spanningLike(piece.text()).isPresent();
    }

    private boolean isOneWord(List<Piece> parts) {
        String text = Piece.together(parts).text();
        return outline.spanningLike(text)
                .filter(word -> TableOutline.fold(text).length() <= word.length() + MISREAD)
                .isPresent();
    }

    private boolean isOfHead(TextRow row, TextRow below) {
        return outline.figures() > 0
                && row.figures() == 0
                && !row.isHeading()
                && below.middle() - row.middle() < HEAD_LEADING_EMS * below.size();
    }

    /** Takes off what stands over the head and below the last row: words and figures that another table has too. */
    void trim() {
        while (!parts.isEmpty() && removeFrom(parts.firstEntry().getValue(), lines -> 0, this::begins)) {
            parts.pollFirstEntry();
        }
        boolean named = ColumnHeads.named(this).isPresent();
        while (!parts.isEmpty()
                && (parts.lastEntry().getValue().stream().noneMatch(row -> isOfTable(row, named))
                        || removeFrom(
                                parts.lastEntry().getValue(),
                                lines -> lines.size() - 1,
                                row -> isBody(row) || isLastOfFew(row) || (named && isUnlabelled(row))))) {
            parts.pollLastEntry();
        }
    }

    /** Whether a line shows that a page's part is more than words that other text has, too. */
    private boolean isOfTable(TextRow row, boolean named) {
        return row.figures() > 0 || (named && (isWholeLabel(row) || isUnlabelled(row)));
    }

    private boolean isWholeLabel(TextRow row) {
        return row.pieces().stream()
                .anyMatch(piece -> outline.rows().contains(TableOutline.fold(piece.text())) && isLabel(piece.text()));
    }

    /** Whether a line is the head of a table without labels, or has nothing but its figures: all of its columns may be empty. */
    private boolean isUnlabelled(TextRow row) {
        return outline.rows().isEmpty()
                && row.pieces().stream().allMatch(piece -> piece.isFigure() || outline.isHead(piece.text()));
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
                || isFullRow(row)
                || (row.figures() >= FigureColumns.FEW && isLabelled(row))
                || row.pieces().stream()
                        .anyMatch(
                                piece -> TableOutline.fold(piece.text()).length() > 1 && outline.isHead(piece.text()));
    }

    /** Whether a line has the label of a row and most of its figures. */
    private boolean isFullRow(TextRow row) {
        return isRowOfFigures(row) && isLabelled(row);
    }

    private boolean isLabelled(TextRow row) {
        return row.pieces().stream()
                .anyMatch(piece -> !piece.isFigure() && TableOutline.isOf(outline.rows(), piece.text()));
    }

    /** Whether what {@link #trim} left, which ends with figures if there is any, is a table. */
    boolean isTable() {
        if (outline.figures() == 0) {
            return lines().stream().anyMatch(this::isBand);
        }
        List<TextRow> lines = lines();
        long full = lines.stream().filter(this::isRowOfFigures).count();
        boolean few = !lines.isEmpty() && isLastOfFew(lines.get(lines.size() - 1));
        boolean headed = lines().stream().anyMatch(row -> row.pieces().stream().anyMatch(this::isColumn))
                || lines().stream().filter(this::isFullRow).count() >= SURELY;
        return (headed && (few || full >= (outline.rows().isEmpty() ? 1 : FEWEST_LINES))) || isPlaced(headed);
    }

    /** Whether it is clear where all columns are, though most figures are lacking: by the words over them or, beside many labels, by figures. */
    private boolean isPlaced(boolean headed) {
        if (outline.rows().isEmpty()) {
            return ColumnHeads.named(this).isPresent();
        }
        return headed
                && lines().stream().filter(this::isLabelled).count() >= SURELY
                && Stream.concat(Stream.of(this), byPage().stream())
                        .anyMatch(part -> !FigureColumns.of(part).isEmpty());
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
        return row.figures() == 0
                && outline.isBandLike(Piece.together(row.pieces()).text());
    }

    /** Whether a piece is a whole word over a column. */
    boolean isColumn(Piece piece) {
        return outline.columns().contains(TableOutline.fold(piece.text()));
    }

    /** The lines of a page's part that stand over its rows; a speck among them may look like a figure. */
    List<TextRow> head(List<TextRow> lines) {
        int end = 0;
        while (end < lines.size()
                && !isBody(lines.get(end))
                && !(end + 1 == lines.size() && (isLastOfFew(lines.get(end)) || isOfFigures(lines.get(end))))) {
            end++;
        }
        while (end > 0 && end < lines.size() && isAroundRow(lines.get(end - 1), lines.get(end))) {
            end--;
        }
        for (int i = end; i < lines.size() && !isLabelled(lines.get(i)); i++) {
            end = lines.get(i).figures() == 0 && isOfColumns(lines.get(i)) ? i + 1 : end;
        }
        return lines.subList(0, end);
    }

    /** Whether a line has nothing but figures with remarks, so long that they begin above the others of their row. */
    private static boolean isAroundRow(TextRow row, TextRow below) {
        return row.box().bottom() > below.box().top()
                && row.pieces().stream().allMatch(piece -> piece.isFigure() && piece.opensRemark());
    }

    private boolean isOfColumns(TextRow row) {
        return row.pieces().stream()
                .anyMatch(piece -> TableOutline.fold(piece.text()).length() > 1 && outline.isHeadLike(piece.text()));
    }

    /** Whether a line has figures, or the label of a row. */
    private boolean isBody(TextRow row) {
        // what is misread in the head of a table without labels may look like figures
        boolean figures = outline.rows().isEmpty() ? isRowOfFigures(row) : row.figures() > 0;
        return figures || row.pieces().stream().map(Piece::text).anyMatch(this::isLabel);
    }

    private boolean isLabel(String text) {
        return TableOutline.fold(text).length() > 1 && TableOutline.isOf(outline.rows(), text) && !outline.isHead(text);
    }

    /** Whether a line has more than half of the figures of a row. */
    private boolean isRowOfFigures(TextRow row) {
        return 2 * row.figures() > outline.figures();
    }

    /** Whether the last line of a table without labels has some figures and no words: most of its columns may be empty. */
    private boolean isLastOfFew(TextRow row) {
        return outline.rows().isEmpty()
                && row.figures() >= FigureColumns.FEW
                && row.pieces().stream()
                        .allMatch(piece -> piece.isFigure() || piece.text().length() <= MISREAD);
    }

    private static boolean isOfFigures(TextRow row) {
        return row.pieces().stream().allMatch(Piece::isFigure);
    }

    /** Whether {@code row} is the beginning of a row's label. */
    boolean beginsRow(TextRow row) {
        return row.pieces().stream()
                .map(piece -> TableOutline.fold(piece.text()))
                .anyMatch(text -> outline.rows().stream().anyMatch(word -> word.startsWith(text)));
    }
}
