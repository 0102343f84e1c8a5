package nianbao.read.pdf.visible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.geometry.Span;
import nianbao.read.pdf.marks.PageMarks;

/**
 * Bars of ink to rulings: pieces of one line, and the dots of a dotted one, become one ruling.
 *
 * <p>Phases: 1. each bar becomes a piece along its longer side, a dot a piece along both; 2. {@code group} pieces at
 * the same height; 3. {@code join} those that nearly touch; 4. what stays short is no line.
 */
public final class RulingJoiner {
    /** Pieces of one line lie this close to one height, in points; more would make one line of a double one. */
    private static final double SAME_LINE = 0.35;
    /** The widest gap, in points, between two dots or dashes of one line; more would join underlines of two cells. */
    private static final double MAX_GAP = 2.5;
    /** Shorter lines, in points, part no cells: specks, serifs, decimal points. */
    private static final double MIN_LENGTH = 2;
    /** A bar is a dot where it is not longer than so many times its thickness. */
    private static final double DOT_RATIO = 2;
    /** A row of dots must be so many times as long as it is thick to be a line. */
    private static final double LINE_RATIO = 3;

    private RulingJoiner() {}

    /**
     * Lines, and what is left over.
     *
     * @param rest bars that are part of no line
     */
    public record Joined(List<Ruling> rulings, List<Box> rest) {
        public Joined {
            rulings = List.copyOf(rulings);
            rest = List.copyOf(rest);
        }
    }

    public static Joined join(List<Box> bars) {
        List<Ruling> rulings = rulings(bars);
        List<Box> rest = bars.stream()
                .filter(bar -> !isLine(bar))
                .filter(bar -> rulings.stream().noneMatch(line -> lies(bar, line)))
                .toList();
        return new Joined(rulings, rest);
    }

    /** Whether it is long enough to be a line by itself. */
    private static boolean isLine(Box bar) {
        double length = Math.max(bar.width(), bar.height());
        return length >= MIN_LENGTH && length >= LINE_RATIO * Math.min(bar.width(), bar.height());
    }

    /** Whether a bar is one of the pieces that a line was joined from. */
    static boolean isPiece(Box bar, Ruling line) {
        return lies(bar, line) && runsAlong(bar, line.axis());
    }

    private static boolean lies(Box bar, Ruling line) {
        return line.box().grow(SAME_LINE).containsCenterOf(bar);
    }

    private static List<Ruling> rulings(List<Box> bars) {
        List<Ruling> rulings = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            List<Ruling> pieces = new ArrayList<>();
            for (Box bar : bars) {
                if (runsAlong(bar, axis)) {
                    pieces.add(piece(bar, axis));
                }
            }
            rulings.addAll(joinPieces(pieces));
        }
        return rulings;
    }

    private static boolean runsAlong(Box bar, Axis axis) {
        double along = axis == Axis.LEVEL ? bar.width() : bar.height();
        double across = axis == Axis.LEVEL ? bar.height() : bar.width();
        return along >= across || (across <= DOT_RATIO * along && across <= PageMarks.MAX_THICKNESS);
    }

    private static Ruling piece(Box bar, Axis axis) {
        return axis == Axis.LEVEL
                ? new Ruling(axis, bar.centerY(), bar.horizontal(), bar.height())
                : new Ruling(axis, bar.centerX(), bar.vertical(), bar.width());
    }

    private static List<Ruling> joinPieces(List<Ruling> pieces) {
        pieces.sort(Comparator.comparingDouble(Ruling::at));
        List<Ruling> joined = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            boolean ends = i == pieces.size()
                    || pieces.get(i).at() - pieces.get(i - 1).at() > SAME_LINE
                    || pieces.get(i).at() - pieces.get(from).at() > 2 * SAME_LINE;
            if (ends) {
                joinGroup(new ArrayList<>(pieces.subList(from, i)), joined);
                from = i;
            }
        }
        return joined;
    }

    private static void joinGroup(List<Ruling> group, List<Ruling> joined) {
        group.sort(Comparator.comparingDouble(piece -> piece.along().start()));
        Ruling open = group.get(0);
        for (Ruling piece : group.subList(1, group.size())) {
            if (piece.along().start() - open.along().end() <= MAX_GAP) {
                open = merge(open, piece);
            } else {
                keep(open, joined);
                open = piece;
            }
        }
        keep(open, joined);
    }

    private static Ruling merge(Ruling a, Ruling b) {
        double weight = a.length() + b.length() == 0 ? 0.5 : a.length() / (a.length() + b.length());
        double at = a.at() * weight + b.at() * (1 - weight);
        return new Ruling(a.axis(), at, hull(a.along(), b.along()), Math.max(a.thickness(), b.thickness()));
    }

    private static Span hull(Span a, Span b) {
        return a.union(b);
    }

    private static void keep(Ruling line, List<Ruling> joined) {
        if (line.length() >= MIN_LENGTH && line.length() >= LINE_RATIO * line.thickness()) {
            joined.add(line);
        }
    }
}
