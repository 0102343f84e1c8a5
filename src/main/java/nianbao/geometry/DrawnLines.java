package nianbao.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.geometry.Ruling.Axis;

/**
 * The rulings of a table of which a person drew the lines: where a line is, is the person's word; how far it goes is what was
 * seen, for a drawn line runs through merged cells, too.
 *
 * <p>Phases: 1. {@link #seen}: rulings that were found on a drawn line move onto it, others in the table are left out where the
 * person drew lines of their direction; 2. {@link #supplied}: a drawn line also runs where no ruling was found, if the next
 * lines on both sides do, which they do not in a merged cell, and if it does not cut through ink.
 */
public final class DrawnLines {
    /** Points from a drawn line to a ruling that it means; larger takes the lines of low rows for each other. */
    private static final double SAME_LINE = 4;
    /** Share of a stretch that a ruling must cover to run there, as in {@link GridFinder}. */
    private static final double COVERED = GridFinder.PARTING_SHARE;
    /** Share of a line that was found, from which what it leaves open says where cells are merged. */
    private static final double TELLING = 0.5;
    /** Points by which a drawn line may touch ink that it does not cut. */
    private static final double TOUCH = 1;
    /** Sides of ink, in points, that is lettering: less is dirt, more are rests of lines and seals. */
    private static final double SMALLEST_INK = 2;

    private static final double LARGEST_INK = 24;
    /** Share of the height of letters up to which the gap between two of them is none between cells. */
    private static final double LETTER_GAP = 0.4;

    private final List<Ruling> found;
    private final List<Box> ink;
    private final List<Ruling> levels;
    private final List<Ruling> uprights;

    private DrawnLines(List<Ruling> drawn, Set<Axis> replaced, List<Ruling> found, List<Box> ink) {
        this.found = found;
        this.ink = ink;
        this.levels = lines(drawn, replaced, Axis.LEVEL);
        this.uprights = lines(drawn, replaced, Axis.UPRIGHT);
    }

    /**
     * The rulings of a page with those of one table as they were drawn.
     *
     * @param drawn all lines of the table, its border among them
     * @param replaced the directions of which the person drew lines beside the border
     * @param found on the page
     * @param ink letters, or pieces of them, on the page
     */
    public static List<Ruling> within(List<Ruling> drawn, Set<Axis> replaced, List<Ruling> found, List<Box> ink) {
        Box table = Box.around(drawn.stream().map(Ruling::box).toList());
        List<Ruling> all = new ArrayList<>();
        List<Ruling> inside = new ArrayList<>();
        for (Ruling ruling : found) {
            (table.grow(SAME_LINE).touches(ruling.box()) ? inside : all).add(ruling);
        }
        DrawnLines lines = new DrawnLines(
                drawn,
                replaced,
                inside,
                ink.stream().filter(DrawnLines::isLettering).toList());
        all.addAll(lines.rulings(lines.levels, lines.uprights));
        all.addAll(lines.rulings(lines.uprights, lines.levels));
        return all;
    }

    private static boolean isLettering(Box box) {
        double side = Math.max(box.width(), box.height());
        return side >= SMALLEST_INK && side <= LARGEST_INK;
    }

    /** The lines of one direction in their order: as drawn, and as they were found where none was drawn inside. */
    private List<Ruling> lines(List<Ruling> drawn, Set<Axis> replaced, Axis axis) {
        List<Ruling> lines = new ArrayList<>(
                drawn.stream().filter(line -> line.axis() == axis).toList());
        Span across = Box.around(drawn.stream().map(Ruling::box).toList()).horizontal();
        Span down = Box.around(drawn.stream().map(Ruling::box).toList()).vertical();
        Span own = axis == Axis.LEVEL ? across : down;
        Span other = axis == Axis.LEVEL ? down : across;
        if (!replaced.contains(axis)) {
            for (Ruling ruling : GridFinder.join(found, axis)) {
                boolean isInside = ruling.at() > other.start() && ruling.at() < other.end();
                if (isInside && lines.stream().noneMatch(line -> isOn(line, ruling))) {
                    lines.add(new Ruling(axis, ruling.at(), own, 0));
                }
            }
        }
        lines.sort(Comparator.comparingDouble(Ruling::at));
        return lines;
    }

    private static boolean isOn(Ruling line, Ruling ruling) {
        return line.axis() == ruling.axis() && Math.abs(line.at() - ruling.at()) <= SAME_LINE;
    }

    private List<Ruling> rulings(List<Ruling> lines, List<Ruling> across) {
        List<Ruling> rulings = new ArrayList<>();
        boolean[][] seen = new boolean[lines.size()][];
        for (int i = 0; i < lines.size(); i++) {
            seen[i] = seen(lines.get(i), across);
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean border = i == 0 || i == lines.size() - 1;
            for (int k = 0; k + 1 < across.size(); k++) {
                if (border || seen[i][k] || supplied(lines, seen, i, k, stretch(across, k))) {
                    Ruling line = lines.get(i);
                    rulings.add(new Ruling(line.axis(), line.at(), stretch(across, k), line.thickness()));
                }
            }
        }
        return rulings;
    }

    private static Span stretch(List<Ruling> across, int k) {
        return new Span(across.get(k).at(), across.get(k + 1).at());
    }

    /** Phase 1: between which of the lines across a ruling was found. */
    private boolean[] seen(Ruling line, List<Ruling> across) {
        boolean[] seen = new boolean[across.size() - 1];
        List<Ruling> own = found.stream()
                .filter(ruling -> nearest(ruling).filter(line::equals).isPresent())
                .toList();
        for (int k = 0; k < seen.length; k++) {
            Span span = stretch(across, k);
            double covered = own.stream()
                    .mapToDouble(ruling -> ruling.along().shared(span))
                    .sum();
            seen[k] = covered >= COVERED * span.length();
        }
        return seen;
    }

    /** The line that a ruling is on. */
    private Optional<Ruling> nearest(Ruling ruling) {
        List<Ruling> lines = ruling.axis() == Axis.LEVEL ? levels : uprights;
        return lines.stream()
                .filter(line -> isOn(line, ruling))
                .min(Comparator.comparingDouble(line -> Math.abs(line.at() - ruling.at())));
    }

    /** Phase 2: whether line {@code i} runs along a stretch where no ruling was found. */
    private boolean supplied(List<Ruling> lines, boolean[][] seen, int i, int k, Span stretch) {
        return runsBeside(seen, i, -1, k) && runsBeside(seen, i, 1, k) && !cuts(lines.get(i), stretch);
    }

    /** Whether the next line that was found for the most part, or the border, runs along the same stretch. */
    private static boolean runsBeside(boolean[][] seen, int i, int step, int k) {
        int next = i + step;
        while (next > 0 && next < seen.length - 1 && !isTelling(seen[next])) {
            next += step;
        }
        return next == 0 || next == seen.length - 1 || seen[next][k];
    }

    private static boolean isTelling(boolean[] line) {
        int count = 0;
        for (boolean stretch : line) {
            count += stretch ? 1 : 0;
        }
        return count >= TELLING * line.length;
    }

    /** Whether a line runs through a letter, or between two of one word. */
    private boolean cuts(Ruling line, Span stretch) {
        List<Box> near = ink.stream()
                .filter(box ->
                        stretch.shared(along(line, box)) > along(line, box).length() / 2)
                .toList();
        for (Box box : near) {
            Span side = across(line, box);
            if (side.start() < line.at() - TOUCH && side.end() > line.at() + TOUCH) {
                return true;
            }
            boolean isNextToOther =
                    side.end() <= line.at() + TOUCH && near.stream().anyMatch(other -> isWordOver(line, box, other));
            if (isNextToOther) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordOver(Ruling line, Box before, Box after) {
        Span first = across(line, before);
        Span second = across(line, after);
        double letter =
                Math.max(along(line, before).length(), along(line, after).length());
        return second.start() >= line.at() - TOUCH
                && second.start() - first.end() <= LETTER_GAP * letter
                && along(line, before).shared(along(line, after)) > letter / 2;
    }

    private static Span along(Ruling line, Box box) {
        return line.axis() == Axis.LEVEL ? box.horizontal() : box.vertical();
    }

    private static Span across(Ruling line, Box box) {
        return line.axis() == Axis.LEVEL ? box.vertical() : box.horizontal();
    }
}
