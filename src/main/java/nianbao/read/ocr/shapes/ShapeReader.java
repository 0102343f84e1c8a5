package nianbao.read.ocr.shapes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import nianbao.read.ocr.image.Grey;
import nianbao.read.ocr.image.Ink;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of figures by comparing its shapes with an {@link Atlas}.
 *
 * <p>Source: over-segmentation and dynamic programming (Casey and Lecolinet 1996, section 3). Phases: 1. {@link #cuts}:
 * every place where one character may end, gaps and thin places; 2. {@link Atlas#match} of each piece between two cuts
 * that is no wider than a character; 3. {@link #cheapest} way through the pieces from left to right, so that touching
 * digits part and broken ones come together.
 */
public final class ShapeReader {
    /** Ink of a column, in pixels of full ink, below which it is a gap. */
    private static final double GAP_INK = 0.4;
    /** Strip pixels of the widest digit. */
    private static final int WIDEST = Patch.WIDTH - 2;
    /** Strip pixels of a run of ink that may hold two characters: two thin ones are not much wider. */
    private static final int SPLITTABLE = 11;
    /** Strip pixels between two cuts inside a run. */
    private static final int CUT_STEP = 2;
    /** What each character costs beside its misfit: larger joins broken digits, smaller splits touching ones. */
    private static final double CHARACTER_COST = 0.3;
    /** Pixels of ink that cost 1 where they do not fit at all. */
    private static final double INK_UNIT = 5;

    /** Symbols that seldom stand in a cell of figures; two brackets look like a zero. */
    private static final String RARE = "()+%";
    /** What such a symbol costs more than others. */
    private static final double RARE_COST = 1;

    private final Atlas atlas;

    public ShapeReader(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * What the line says; see {@link Strip#of} for the parameters.
     *
     * @return {@link ShapeReading#NONE} where there is no ink
     */
    public ShapeReading read(Grey image, Ink members, double bandTop, double bandBottom) {
        Strip strip = Strip.of(image, members, bandTop, bandBottom);
        int[] cuts = cuts(strip.profile());
        return cuts.length < 2 ? ShapeReading.NONE : cheapest(strip, cuts);
    }

    /** Phase 1: the middles of gaps, and thin places inside wide runs. */
    private static int[] cuts(float[] profile) {
        List<Integer> cuts = new ArrayList<>();
        int lastEnd = 0;
        int x = 0;
        while (x < profile.length) {
            if (profile[x] < GAP_INK) {
                x++;
                continue;
            }
            int start = x;
            while (x < profile.length && profile[x] >= GAP_INK) {
                x++;
            }
            cuts.add(lastEnd == 0 ? 0 : (lastEnd + start) / 2);
            if (x - start >= SPLITTABLE) {
                addThinPlaces(profile, start, x, cuts);
            }
            lastEnd = x;
        }
        cuts.add(profile.length);
        return cuts.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }

    /** Columns that have no more ink than their neighbours, a few pixels from the ends. */
    private static void addThinPlaces(float[] profile, int start, int end, List<Integer> cuts) {
        int last = start;
        for (int x = start + 3; x < end - 3; x++) {
            boolean thin = profile[x] <= profile[x - 1] && profile[x] <= profile[x + 1];
            if (thin && profile[x] < 0.6 * Patch.BAND && x - last >= CUT_STEP) {
                cuts.add(x);
                last = x;
            }
        }
    }

    /**
     * A piece between two cuts, at the end of the cheapest way to its left end.
     *
     * @param match what the piece shows; null until it was looked at
     * @param cost of the way with the piece, and no less than that while it was not looked at
     * @param bound no way to the right end of the line that has this piece costs less
     */
    private record Step(int from, int to, Atlas.@Nullable Match match, double cost, double bound) {}

    /**
     * Phases 2 and 3, by A* (Hart, Nilsson and Raphael 1968): each character costs {@link #CHARACTER_COST} at least, so that a
     * piece is matched only where the way with it may still be the cheapest. Halves of a zero that fits whole are not.
     */
    private ShapeReading cheapest(Strip strip, int[] cuts) {
        float[] profile = strip.profile();
        int last = cuts.length - 1;
        double[] rest = leastCosts(profile, cuts);
        @Nullable Step[] cheapest = new @Nullable Step[cuts.length];
        PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingDouble(Step::bound));
        addSteps(open, profile, cuts, rest, 0, 0);
        while (!open.isEmpty() && cheapest[last] == null) {
            Step step = open.remove();
            if (cheapest[step.to()] != null) {
                continue;
            }
            if (step.match() == null) {
                Atlas.Match match = atlas.match(strip.patch(profile, cuts[step.from()], cuts[step.to()]));
                double misfit = misfit(match, ink(profile, cuts[step.from()], cuts[step.to()]));
                double cost = step.cost() - CHARACTER_COST + misfit;
                open.add(new Step(step.from(), step.to(), match, cost, cost + rest[step.to()]));
            } else {
                cheapest[step.to()] = step;
                addSteps(open, profile, cuts, rest, step.to(), step.cost());
            }
        }
        return cheapest[last] == null ? ShapeReading.NONE : traced(cuts, cheapest, strip.scale());
    }

    /** The pieces that begin at a cut, none of them looked at. */
    private static void addSteps(
            PriorityQueue<Step> open, float[] profile, int[] cuts, double[] rest, int from, double cost) {
        for (int to = from + 1; to < cuts.length; to++) {
            if (mayBeCharacter(profile, cuts[from], cuts[to]) && rest[to] < Double.POSITIVE_INFINITY) {
                double least = cost + CHARACTER_COST;
                open.add(new Step(from, to, /* match= */ null, least, least + rest[to]));
            }
        }
    }

    /** What the way from each cut to the end costs if every character fits. */
    private static double[] leastCosts(float[] profile, int[] cuts) {
        double[] rest = new double[cuts.length];
        for (int from = cuts.length - 2; from >= 0; from--) {
            rest[from] = Double.POSITIVE_INFINITY;
            for (int to = from + 1; to < cuts.length; to++) {
                if (mayBeCharacter(profile, cuts[from], cuts[to])) {
                    rest[from] = Math.min(rest[from], CHARACTER_COST + rest[to]);
                }
            }
        }
        return rest;
    }

    private static boolean mayBeCharacter(float[] profile, int from, int to) {
        int inked = inkedWidth(profile, from, to);
        return inked > 0 && inked <= WIDEST;
    }

    /** Counted by ink, so that a point swallowed by the digit beside it costs as much as it has ink. */
    private static double misfit(Atlas.Match match, double ink) {
        double rarity = RARE.indexOf(match.symbol()) >= 0 ? RARE_COST : 0;
        return (1 - match.likeness()) * ink / INK_UNIT + CHARACTER_COST + rarity;
    }

    private static double ink(float[] profile, int from, int to) {
        double ink = 0;
        for (int x = from; x < to; x++) {
            ink += profile[x];
        }
        return ink;
    }

    /** From the first to the last column with ink. */
    private static int inkedWidth(float[] profile, int from, int to) {
        int left = from;
        int right = to;
        while (left < right && profile[left] < GAP_INK) {
            left++;
        }
        while (right > left && profile[right - 1] < GAP_INK) {
            right--;
        }
        return right - left;
    }

    private static ShapeReading traced(int[] cuts, @Nullable Step[] steps, double scale) {
        StringBuilder text = new StringBuilder();
        List<Double> edges = new ArrayList<>();
        double likeness = 1;
        double margin = 1;
        edges.add((cuts[cuts.length - 1] - 2.0 * Strip.MARGIN) / scale);
        for (int at = cuts.length - 1; at > 0; ) {
            Step step = Objects.requireNonNull(steps[at]);
            Atlas.Match match = Objects.requireNonNull(step.match());
            text.append(match.symbol());
            likeness = Math.min(likeness, match.likeness());
            margin = Math.min(margin, match.likeness() - match.rival());
            edges.add(Math.max(0, cuts[step.from()] - Strip.MARGIN) / scale);
            at = step.from();
        }
        Collections.reverse(edges);
        return new ShapeReading(text.reverse().toString(), likeness, margin, edges);
    }
}
