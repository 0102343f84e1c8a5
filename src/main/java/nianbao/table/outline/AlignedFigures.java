package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * Figures on an image that were read as something else, told by where they stand: what is no wider than a figure is one where
 * it stands in a column with many such, in a row with others, right of the labels.
 *
 * <p>Phases: 1. {@link #tail}: what is narrow at the end of each line; 2. {@link #columns} in which that stands below each
 * other; 3. lines that have some in most of these columns have figures there. A line of a table without labels is one of
 * figures where all of it is narrow, and has as many pieces as the form has columns; one of a table in parts where it begins
 * with a label and has no other words.
 */
final class AlignedFigures {
    /** Letters of what a figure is misread as, and its width in ems, at most: characters are about as wide, words wider. */
    private static final int LETTERS = 3;

    private static final double WIDEST_EMS = 1.3;
    /** Width of a figure in ems, at least. */
    private static final double THINNEST_EMS = 0.2;
    /** Ems by which figures of one column stand beside each other, at most. */
    private static final double ASIDE_EMS = 0.6;
    /** Lines that have something in a column, at least. */
    private static final int FEWEST_LINES = 5;
    /** Columns of the form that may be empty. */
    private static final int MOST_LACKING = 2;
    /** What no figure is misread as. */
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}.*\\p{IsHan}");
    /** Letters of the shortest label that tells of a row. */
    private static final int TELLING = 2;

    private final List<TextRow> rows;
    private final TableOutline outline;

    private AlignedFigures(List<TextRow> rows, TableOutline outline) {
        this.rows = rows;
        this.outline = outline;
    }

    /** The lines of a page, with what must be figures as such. */
    static List<TextRow> of(List<TextRow> rows, TableOutline outline) {
        AlignedFigures figures = new AlignedFigures(rows, outline);
        if (outline.figures() == 0) {
            return rows.stream().map(figures::besideLabel).toList();
        }
        return outline.rows().isEmpty() ? rows.stream().map(figures::alone).toList() : figures.aligned();
    }

    private TextRow besideLabel(TextRow row) {
        String label = TableOutline.fold(row.pieces().get(0).text());
        int beside = row.pieces().size() - 1;
        boolean labelled = label.length() >= TELLING && TableOutline.isOf(outline.rows(), label);
        boolean words = row.pieces().subList(1, beside + 1).stream()
                .anyMatch(piece -> WORDS.matcher(piece.text()).find());
        return labelled && !words ? figured(row, beside, piece -> !isHair(piece)) : row;
    }

    /** Whether a piece is thinner than a 1: a rest of a ruling. */
    private static boolean isHair(Piece piece) {
        return piece.box().width() < THINNEST_EMS * piece.size();
    }

    private TextRow alone(TextRow row) {
        int count = outline.figures();
        boolean narrow = row.pieces().size() == count && tail(row, count) == count;
        return narrow && 2 * row.figures() >= count ? figured(row, count, piece -> true) : row;
    }

    private List<TextRow> aligned() {
        List<Span> columns = columns();
        if (columns.size() > outline.figures() || columns.size() < outline.figures() - MOST_LACKING) {
            return rows.stream().map(this::withNumber).toList();
        }
        List<TextRow> seen = new ArrayList<>();
        for (TextRow row : rows) {
            int tail = tail(row, outline.figures());
            long inColumns = row
                    .pieces()
                    .subList(row.pieces().size() - tail, row.pieces().size())
                    .stream()
                    .filter(piece -> stands(piece, columns))
                    .count();
            seen.add(
                    2 * inColumns > outline.figures()
                            ? figured(numbered(row, tail), tail, piece -> stands(piece, columns))
                            : row);
        }
        return seen;
    }

    private static boolean stands(Piece piece, List<Span> columns) {
        return columns.stream().anyMatch(column -> column.contains(piece.box().centerX()));
    }

    /** Phase 2: from where to where the middles of what stands in each reach. */
    private List<Span> columns() {
        List<Piece> pieces = rows.stream()
                .flatMap(row -> {
                    int tail = tail(row, outline.figures());
                    boolean several = 2 * tail > outline.figures();
                    return row
                            .pieces()
                            .subList(
                                    row.pieces().size() - (several ? tail : 0),
                                    row.pieces().size())
                            .stream();
                })
                .sorted(Comparator.comparingDouble(piece -> piece.box().centerX()))
                .toList();
        List<Span> columns = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            boolean ends = i == pieces.size()
                    || pieces.get(i).box().centerX() - pieces.get(i - 1).box().centerX()
                            > ASIDE_EMS * pieces.get(i).size();
            if (ends) {
                if (i - from >= FEWEST_LINES) {
                    columns.add(new Span(
                            pieces.get(from).box().centerX(),
                            pieces.get(i - 1).box().centerX()));
                }
                from = i;
            }
        }
        return columns;
    }

    /** Phase 1: how many pieces at the end of a line are narrow; no more than {@code most}. */
    private static int tail(TextRow row, int most) {
        int from = row.pieces().size();
        while (from > 0
                && row.pieces().size() - from < most
                && isNarrow(row.pieces().get(from - 1))) {
            from--;
        }
        return row.pieces().size() - from;
    }

    private static boolean isNarrow(Piece piece) {
        return piece.isFigure()
                || (piece.text().length() <= LETTERS && piece.box().width() <= WIDEST_EMS * piece.size());
    }

    /** A line that has more figures than columns, as 一 may be read as one. */
    private TextRow withNumber(TextRow row) {
        return row.figures() > outline.figures() ? numbered(row, tail(row, outline.figures())) : row;
    }

    /** A line with what numbers the label before its last {@code tail} pieces as a part of that. */
    private static TextRow numbered(TextRow row, int tail) {
        List<Piece> pieces = new ArrayList<>(row.pieces());
        for (int i = pieces.size() - tail - 2; i >= 0; i--) {
            if (pieces.get(i).isFigure() && pieces.get(i + 1).isWords()) {
                pieces.set(i, Piece.together(List.of(pieces.get(i), pieces.remove(i + 1))));
            }
        }
        return new TextRow(row.line(), pieces);
    }

    /** A line with those of its last {@code tail} pieces as figures that are {@code meant}. */
    private static TextRow figured(TextRow row, int tail, Predicate<Piece> meant) {
        List<Piece> pieces = new ArrayList<>(row.pieces());
        ListIterator<Piece> last = pieces.listIterator(pieces.size() - tail);
        while (last.hasNext()) {
            Piece piece = last.next();
            if (meant.test(piece)) {
                last.set(piece.asFigure());
            }
        }
        return new TextRow(row.line(), pieces);
    }
}
