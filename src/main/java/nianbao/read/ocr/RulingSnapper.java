package nianbao.read.ocr;

import java.util.List;
import java.util.Optional;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;

/**
 * Upright rulings of tables that were placed by their words, moved onto those that an image shows close by: words over
 * a column say that it is there, and not to the point where it ends.
 */
final class RulingSnapper {
    /** Points by which a border may be placed beside the ruling that is there; the narrowest columns have 20. */
    private static final double NEAR = 9;
    /** Share of the placed length along which a ruling is seen, at least. */
    private static final double SEEN = 0.5;

    private final List<Ruling> placed;
    private final List<Ruling> seen;

    private RulingSnapper(List<Ruling> placed, List<Ruling> seen) {
        this.placed = placed;
        this.seen = seen;
    }

    /** {@code placed}, its inner upright ones where {@code seen} has one near each. */
    static List<Ruling> under(List<Ruling> placed, List<Ruling> seen) {
        RulingSnapper rulings = new RulingSnapper(placed, seen);
        return placed.stream()
                .map(line -> rulings.isInner(line) ? rulings.moved(line) : line)
                .toList();
    }

    /** Whether others end on both sides of it, at its height: the sides of a table carry its level lines. */
    private boolean isInner(Ruling line) {
        return line.axis() == Axis.UPRIGHT
                && placed.stream().anyMatch(other -> isBeside(line, other) && other.at() < line.at())
                && placed.stream().anyMatch(other -> isBeside(line, other) && other.at() > line.at());
    }

    private static boolean isBeside(Ruling line, Ruling other) {
        return other.axis() == Axis.UPRIGHT && other.along().shared(line.along()) > 0;
    }

    private Ruling moved(Ruling line) {
        Optional<Ruling> nearest = seen.stream()
                .filter(other -> other.axis() == Axis.UPRIGHT
                        && Math.abs(other.at() - line.at()) <= NEAR
                        && other.along().shared(line.along())
                                >= SEEN * line.along().length())
                .min((one, other) -> Double.compare(Math.abs(one.at() - line.at()), Math.abs(other.at() - line.at())));
        return nearest.filter(ruling -> placed.stream()
                        .noneMatch(other -> other.at() != line.at()
                                && isBeside(line, other)
                                && Math.abs(other.at() - ruling.at()) <= NEAR))
                .map(ruling -> Ruling.upright(
                        ruling.at(), line.along().start(), line.along().end(), line.thickness()))
                .orElse(line);
    }
}
