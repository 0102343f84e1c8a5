package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;

/**
 * Finds the tables of one page that have no upright rulings: three-line tables, tables with level rulings only, tables
 * without any.
 *
 * <p>Source: the stream idea of Nurminen (2013), from the alignment of text, tied here to lines of figures and stacks of
 * level rulings so that prose is never taken for a table. Phases: 1. {@link #stacks} of level rulings of one width; 2.
 * {@link #runs} of lines of figures outside them; 3. {@link #grow} each by the lines above and below that are set in its
 * columns.
 */
final class OpenTables {
    /** Points by which the ends of level rulings of one table may differ. */
    private static final double END_TOLERANCE = 4;
    /** Figures on a line that make it one of a table; larger misses narrow tables, smaller takes page numbers and dates. */
    private static final int FEWEST_FIGURES = 3;
    /** Ems between two figures of one line at the least; smaller takes justified prose for a table. */
    private static final double FIGURE_GAP_EMS = 0.8;
    /** Share of a table's width from which one text is prose; labels reach half of it. */
    private static final double PROSE_RATIO = 0.6;
    /** Ems between the middles of two lines of one table; larger joins what stands apart. */
    private static final double FARTHEST_EMS = 3.2;
    /** Ratio of sizes that parts a heading from a table's text. */
    private static final double SIZE_RATIO = 1.1;

    private static final Pattern HEADING =
            Pattern.compile("([一二三四五六七八九十]{1,3}\\s*[、．.，]|[（(][一二三四五六七八九十]{1,3}[)）]).{3,}|附\\s*[件表录].*");
    private static final Pattern NOTE = Pattern.compile("(注|备注|说明|填表|单位)\\s*\\d*\\s*[:：].*");

    private final List<TextRow> rows;
    private final List<Ruling> levels;

    private final List<Box> ruled;

    private OpenTables(List<TextRow> rows, List<Ruling> levels, List<Box> ruled) {
        this.ruled = List.copyOf(ruled);
        this.rows = rows.stream()
                .sorted(Comparator.comparingDouble(TextRow::middle))
                .toList();
        this.levels =
                levels.stream().sorted(Comparator.comparingDouble(Ruling::at)).toList();
    }

    /**
     * The tables, from top to bottom.
     *
     * @param rows the lines of the page that stand in no ruled table
     * @param levels the level rulings that belong to none
     * @param ruled the boxes of the ruled tables
     */
    static List<OpenTable> find(List<TextRow> rows, List<Ruling> levels, List<Box> ruled) {
        return new OpenTables(rows, levels, ruled).find();
    }

    private List<OpenTable> find() {
        List<OpenTable> tables = new ArrayList<>();
        List<TextRow> free = new ArrayList<>(rows);
        for (List<Ruling> stack : stacks()) {
            List<TextRow> inside = rows.stream()
                    .filter(row -> row.isBetween(
                            stack.get(0).at(), stack.get(stack.size() - 1).at()))
                    .toList();
            if (inside.stream().anyMatch(row -> row.pieces().size() > 1)) {
                tables.add(new OpenTable(inside, stack));
                free.removeAll(inside);
            }
        }
        for (List<TextRow> run : runs(free)) {
            tables.add(new OpenTable(run, List.of()));
            free.removeAll(run);
        }
        tables.sort(Comparator.comparingDouble(OpenTable::top));
        tables.forEach(table -> grow(table, free));
        List<OpenTable> joined = joined(tables);
        joined.removeIf(table -> table.rows().size() < 2);
        return joined;
    }

    /** Level rulings of one width, with nothing but table text between them, and the shorter ones inside. */
    private List<List<Ruling>> stacks() {
        List<List<Ruling>> stacks = new ArrayList<>();
        for (Ruling level : levels) {
            List<Ruling> last = stacks.isEmpty() ? List.of() : stacks.get(stacks.size() - 1);
            boolean inside = !last.isEmpty() && isInside(level.along(), widest(last));
            if (inside && !isParted(last.get(last.size() - 1).at(), level)) {
                last.add(level);
            } else {
                stacks.add(new ArrayList<>(List.of(level)));
            }
        }
        stacks.removeIf(stack -> stack.size() < 2);
        return stacks;
    }

    private static Span widest(List<Ruling> stack) {
        return stack.stream().map(Ruling::along).reduce(Span::union).orElseThrow();
    }

    private static boolean isInside(Span inner, Span outer) {
        return inner.start() >= outer.start() - END_TOLERANCE && inner.end() <= outer.end() + END_TOLERANCE;
    }

    /** Whether prose, a heading or another table stands between {@code above} and {@code level}. */
    private boolean isParted(double above, Ruling level) {
        boolean table = ruled.stream().anyMatch(box -> box.centerY() > above && box.centerY() < level.at());
        return table
                || rows.stream()
                        .filter(row -> row.isBetween(above, level.at()))
                        .anyMatch(row -> isProse(row, level.along()) || isHeading(row));
    }

    private static boolean isProse(TextRow row, Span width) {
        return row.pieces().stream()
                .anyMatch(piece -> piece.box().width() > PROSE_RATIO * width.length()
                        && piece.text().length() > 12);
    }

    /** Whether {@code row} is a numbered heading: no table goes over it. */
    static boolean isHeading(TextRow row) {
        return row.pieces().size() == 1
                && HEADING.matcher(row.pieces().get(0).text()).matches();
    }

    /** Lines of figures that follow each other. */
    private static List<List<TextRow>> runs(List<TextRow> free) {
        List<List<TextRow>> runs = new ArrayList<>();
        for (TextRow row : free) {
            if (!isOfFigures(row)) {
                continue;
            }
            List<TextRow> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && isNear(last.get(last.size() - 1), row, 1)) {
                last.add(row);
            } else {
                runs.add(new ArrayList<>(List.of(row)));
            }
        }
        return runs;
    }

    /** A label, or none, and then figures only, well apart: justified prose has figures with gaps beside them too. */
    private static boolean isOfFigures(TextRow row) {
        List<Piece> pieces = row.pieces();
        int first = pieces.size();
        while (first > 0 && pieces.get(first - 1).isFigure()) {
            first--;
        }
        for (int i = Math.max(1, first); i < pieces.size(); i++) {
            double gap = pieces.get(i).box().left() - pieces.get(i - 1).box().right();
            if (gap < FIGURE_GAP_EMS * row.size()) {
                return false;
            }
        }
        return pieces.size() - first >= FEWEST_FIGURES;
    }

    private static boolean isNear(TextRow above, TextRow below, int times) {
        return below.middle() - above.middle() <= times * FARTHEST_EMS * Math.max(above.size(), below.size());
    }

    private static void grow(OpenTable table, List<TextRow> free) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (TextRow row : List.copyOf(free)) {
                if (belongs(table, row, free)) {
                    table.add(row);
                    free.remove(row);
                    grown = true;
                }
            }
        }
    }

    private static boolean belongs(OpenTable table, TextRow row, List<TextRow> free) {
        List<TextRow> rows = table.rows();
        TextRow first = rows.get(0);
        TextRow last = rows.get(rows.size() - 1);
        boolean above = row.middle() < first.middle();
        boolean near = above ? isNear(row, first, 1) : isNear(last, row, 1);
        boolean next = free.stream()
                .noneMatch(other -> above
                        ? other.middle() > row.middle() && other.middle() < first.middle()
                        : other.middle() < row.middle() && other.middle() > last.middle());
        boolean inside = row.middle() > first.middle() && row.middle() < last.middle();
        double ratio = row.size() / first.size();
        if (inside) {
            return !isHeading(row);
        }
        if (!near || !next || ratio > SIZE_RATIO || ratio < 1 / SIZE_RATIO || isProse(row, table.width())) {
            return false;
        }
        ColumnGaps columns = ColumnGaps.of(rows);
        if (row.pieces().size() > 1) {
            return true;
        }
        Piece only = row.pieces().get(0);
        boolean label = only.box().right() <= columns.figuresLeft();
        if (above) {
            return !table.isClosedAt(table.top()) && !label && only.box().left() > columns.figuresLeft();
        }
        return label
                && !table.isClosedAt(table.bottom())
                && !isHeading(row)
                && !NOTE.matcher(only.text()).matches();
    }

    /** Tables that grew until they met are one. */
    private static List<OpenTable> joined(List<OpenTable> tables) {
        List<OpenTable> joined = new ArrayList<>();
        for (OpenTable table : tables) {
            OpenTable last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean meets = last != null
                    && table.top() <= last.bottom() + table.rows().get(0).size()
                    && last.width().shared(table.width())
                            > PROSE_RATIO * table.width().length();
            if (last != null && meets) {
                List<TextRow> rows = new ArrayList<>(last.rows());
                rows.addAll(table.rows());
                List<Ruling> levels = new ArrayList<>(last.levels());
                levels.addAll(table.levels());
                joined.set(joined.size() - 1, new OpenTable(rows, levels));
            } else {
                joined.add(table);
            }
        }
        return joined;
    }
}
