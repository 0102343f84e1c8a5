package nianbao.table.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nianbao.model.TableOutline;
import nianbao.table.row.TextRow;

/**
 * Finds where a table of the forms may stand: line by line, the lines that its words and figures explain, and those between
 * them that may be its own though their words are not, because a body put them otherwise or a reader of images did.
 */
final class RegionFinder {
    /** Figures on a line that make it one of a table, whatever its label says. */
    private static final int ROW_OF_FIGURES = 3;
    /** Lines at a page's end or beginning, running heads and page numbers, that may stand inside a table. */
    private static final int FURNITURE_LINES = 2;
    /** Known pieces of a line beside each with other words, at least. */
    private static final int KNOWN_PER_OTHER = 3;
    /** Ems from the foot of a line to the head of the next one of the same cell, at the most. */
    private static final double LEADING_EMS = 1;
    /** Lines of other words, or of words that are misread, that may stand inside a table. */
    private static final int OTHER_WORDS = 3;
    /** Letters of a word in a head that is set upright, of neighbouring columns read as one. */
    private static final int STACKED_LETTERS = 4;

    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}\\s*\\p{IsHan}");

    /** The numbers of a label over several rows and of the row beside it, read as one. */
    private static final Pattern NUMBERED_TWICE = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[)）]\\s*\\d\\s*[.．、，,].*");

    private final TableOutline outline;
    private final List<OutlineRegion> found = new ArrayList<>();
    private OutlineRegion open;
    /** Lines that are the table's own if one that surely is follows. */
    private final List<TextRow> pending = new ArrayList<>();
    /** Lines at the foot of the page before that are the table's own if it goes on. */
    private List<TextRow> foot = List.of();
    /** Whether such a line must have figures, as nothing tells that the pending ones are no prose. */
    private boolean misread;

    private RegionFinder(TableOutline outline) {
        this.outline = outline;
        open = new OutlineRegion(outline, new TreeMap<>());
    }

    /**
     * Where {@code outline} may stand, from first to last.
     *
     * @param pages the lines of each page, from top to bottom
     */
    static List<OutlineRegion> find(List<List<TextRow>> pages, TableOutline outline) {
        RegionFinder finder = new RegionFinder(outline);
        for (int page = 0; page < pages.size(); page++) {
            finder.page(page, pages.get(page));
        }
        finder.close();
        finder.found.forEach(region -> region.takeHead(pages));
        return finder.found;
    }

    private void page(int page, List<TextRow> rows) {
        foot = foot(page - 1);
        pending.clear();
        misread = false;
        for (int i = 0; i < rows.size(); i++) {
            boolean inside = i >= FURNITURE_LINES && i < rows.size() - FURNITURE_LINES;
            if (!take(page, rows.get(i)) && (inside || isHeading(rows.get(i)))) {
                close();
                take(page, rows.get(i));
            }
        }
        if (!open.parts().containsKey(page)) {
            close();
        }
    }

    /** What stands at the foot of a page close below the table's last row, as the rest of its labels or of its head does. */
    private List<TextRow> foot(int page) {
        List<TextRow> part = open.parts().getOrDefault(page, List.of());
        List<TextRow> lines = new ArrayList<>(part);
        for (TextRow row : part.isEmpty() ? List.<TextRow>of() : pending) {
            TextRow above = lines.get(lines.size() - 1);
            boolean close = row.box().top() - above.box().bottom() < LEADING_EMS * above.size();
            if (!close || isHeading(row) || !(isLabel(row, part) || isHead(part))) {
                break;
            }
            lines.add(row);
        }
        return List.copyOf(lines.subList(part.size(), lines.size()));
    }

    private static List<TextRow> together(List<TextRow> above, List<TextRow> below) {
        List<TextRow> all = new ArrayList<>(above);
        all.addAll(below);
        return all;
    }

    /** Whether the open table may go on with {@code row}. */
    private boolean take(int page, TextRow row) {
        boolean belongs = belongs(row);
        if (belongs && (!misread || row.figures() >= ROW_OF_FIGURES || open.isBand(row) || isInPart(row))) {
            open.parts().computeIfPresent(page - 1, (key, part) -> together(part, foot));
            foot = List.of();
            List<TextRow> part = open.parts().computeIfAbsent(page, key -> new ArrayList<>());
            part.addAll(pending);
            part.add(row);
            pending.clear();
            misread = false;
            return true;
        }
        List<TextRow> above = open.parts().containsKey(page) ? open.parts().get(page) : headBefore(page);
        boolean worded = belongs || maybe(row, above);
        if (isFull(above) || !(worded || isAmongRows(row, above))) {
            return false;
        }
        misread |= !worded;
        pending.add(row);
        return true;
    }

    /** Whether no further line may be pending; in a head those of upright words do not count, which are many. */
    private boolean isFull(List<TextRow> above) {
        boolean inHead = isHead(above);
        return pending.stream()
                        .filter(row -> hasOtherWords(row) && (!inHead || !isStacked(row)))
                        .count()
                >= OTHER_WORDS;
    }

    /** Whether a line says something that the table does not: what a reader of images makes of a seal over it are no words. */
    private boolean hasOtherWords(TextRow row) {
        return row.pieces().stream()
                .filter(piece -> !piece.isFigure() && !outline.explains(piece.text()))
                .anyMatch(piece -> WORDS.matcher(piece.text()).find());
    }

    private static boolean isStacked(TextRow row) {
        return row.pieces().stream()
                .allMatch(piece -> TableOutline.fold(piece.text()).length() <= STACKED_LETTERS);
    }

    /** The part on the page before, where it is nothing but a head: a break of pages may fall into that. */
    private List<TextRow> headBefore(int page) {
        List<TextRow> part = open.parts().getOrDefault(page - 1, List.of());
        return isHead(part) ? part : List.of();
    }

    private static boolean isHead(List<TextRow> part) {
        return part.stream().allMatch(row -> row.figures() == 0);
    }

    private void close() {
        open.trim();
        if (open.isTable()) {
            found.add(open);
        }
        open = new OutlineRegion(outline, new TreeMap<>());
        pending.clear();
        misread = false;
    }

    private boolean belongs(TextRow row) {
        if (outline.figures() > 0 && row.figures() > outline.figures()) {
            return false;
        }
        boolean local = !outline.rows().isEmpty() && row.figures() >= ROW_OF_FIGURES;
        long other = row.pieces().stream()
                .filter(piece -> !piece.isFigure() && !piece.isRemark() && !outline.explains(piece.text()))
                .count();
        boolean labelled = outline.rows().isEmpty() && row.figures() > 0 && 2 * row.figures() < outline.figures();
        return local
                || other == 0
                || open.isBand(row)
                || (!labelled && KNOWN_PER_OTHER * other < row.pieces().size());
    }

    /** Whether a line has the label and a figure of a table in parts. */
    private boolean isInPart(TextRow row) {
        return outline.figures() == 0
                && row.figures() > 0
                && TableOutline.isOf(outline.rows(), row.pieces().get(0).text());
    }

    /** Whether a line of other words may stand in the table: in its head, in a label, or as a row whose label is misread. */
    private boolean maybe(TextRow row, List<TextRow> above) {
        boolean inHead = above.stream().allMatch(other -> 2 * other.figures() < Math.max(1, outline.figures()));
        return !above.isEmpty()
                && !isHeading(row)
                && (inHead
                        || isBelowHead(above)
                        || (!outline.rows().isEmpty()
                                && (row.figures() > 0 || isLabel(row, above) || isHalfKnown(row))));
    }

    /** Whether the last line is the head of a part of a table: what stands below it is a row, whatever it says. */
    private boolean isBelowHead(List<TextRow> above) {
        TextRow last = pending.isEmpty() ? above.get(above.size() - 1) : pending.get(pending.size() - 1);
        return outline.figures() == 0
                && last.pieces().size() > 1
                && last.pieces().stream().allMatch(piece -> outline.isHead(piece.text()));
    }

    private boolean isHalfKnown(TextRow row) {
        long known = row.pieces().stream()
                .filter(piece -> outline.explains(piece.text()))
                .count();
        return 2 * known >= row.pieces().size();
    }

    /** Whether a line is a heading, and no label of this table that is numbered as headings are. */
    private boolean isHeading(TextRow row) {
        if (!row.isHeading()) {
            return false;
        }
        String text = row.pieces().get(0).text();
        boolean twice =
                !outline.rows().isEmpty() && NUMBERED_TWICE.matcher(text).matches();
        return !twice && !outline.beginsRow(text);
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

    /** Whether a line below rows of figures may be another, all of whose figures are misread. */
    private boolean isAmongRows(TextRow row, List<TextRow> above) {
        return !outline.rows().isEmpty()
                && !isHeading(row)
                && above.stream().anyMatch(other -> other.figures() >= ROW_OF_FIGURES);
    }
}
