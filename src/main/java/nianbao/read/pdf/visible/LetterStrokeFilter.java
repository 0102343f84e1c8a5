package nianbao.read.pdf.visible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;

/**
 * Tells bars that are strokes of letters from lines: programs that make text bold draw its outlines once more as
 * shapes, and those of 口 or 工 are nothing but level and upright bars.
 */
final class LetterStrokeFilter {
    /** A stroke stands out of the box of its letter by this share of its size at most. */
    private static final double OVERHANG = 0.15;
    /** Side of the squares by which letters are looked up, in points; a larger letter is in several. */
    private static final double SQUARE = 32;
    /** Letters larger than this, in points, are in too many squares, and titles have no tables around them. */
    private static final double MAX_SIZE = 100;

    /** Dashes outside of all letters that a line has at least; strokes that stand out of theirs are fewer in a row. */
    private static final int FEWEST_DASHES = 4;
    /** Share of a letter's height that its outline has at least. */
    private static final double MIN_OUTLINE = 0.3;

    private record Square(long column, long row) {}

    private final Map<Square, List<Box>> bySquare = new HashMap<>();

    LetterStrokeFilter(List<DrawnLetter> letters) {
        for (DrawnLetter letter : letters) {
            if (letter.size() <= MAX_SIZE) {
                add(letter.box().grow(OVERHANG * letter.size()));
            }
        }
    }

    private void add(Box reach) {
        for (long column = square(reach.left()); column <= square(reach.right()); column++) {
            for (long row = square(reach.top()); row <= square(reach.bottom()); row++) {
                bySquare.computeIfAbsent(new Square(column, row), key -> new ArrayList<>())
                        .add(reach);
            }
        }
    }

    /** The bars that are no strokes of letters. A dash that lies in a letter is none where its line comes from outside. */
    List<Box> withoutStrokes(List<Box> bars) {
        List<Box> outside = bars.stream().filter(bar -> !holds(bar)).toList();
        if (outside.size() == bars.size()) {
            return bars;
        }
        List<Ruling> through = RulingJoiner.join(bars).rulings().stream()
                .filter(line -> isDashed(line, outside))
                .toList();
        return bars.stream()
                .filter(bar -> !holds(bar) || through.stream().anyMatch(line -> RulingJoiner.isPiece(bar, line)))
                .toList();
    }

    private static boolean isDashed(Ruling line, List<Box> bars) {
        return bars.stream()
                        .filter(bar -> RulingJoiner.isPiece(bar, line))
                        .limit(FEWEST_DASHES)
                        .count()
                == FEWEST_DASHES;
    }

    boolean holds(Box bar) {
        for (Box reach : at(bar)) {
            if (reach.union(bar).equals(reach)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a shape is the outline of a letter drawn once more, and not something small beside its strokes. */
    boolean outlines(Box shape) {
        for (Box reach : at(shape)) {
            if (shape.height() >= MIN_OUTLINE * reach.height()
                    && reach.union(shape).equals(reach)) {
                return true;
            }
        }
        return false;
    }

    /** The letters that may reach to the middle of {@code mark}. */
    private List<Box> at(Box mark) {
        return bySquare.getOrDefault(new Square(square(mark.centerX()), square(mark.centerY())), List.of());
    }

    private static long square(double at) {
        return (long) Math.floor(at / SQUARE);
    }
}
