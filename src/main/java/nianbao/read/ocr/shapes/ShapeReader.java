package nianbao.read.ocr.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;

/**
 * Reads a line of figures by comparing its shapes with an {@link GlyphTemplates}.
 *
 * <p>Source: over-segmentation and dynamic programming (Casey and Lecolinet 1996, section 3). Phases: 1. {@link #cuts}:
 * every place where one character may end, gaps and thin places; 2. {@link GlyphTemplates#match} of each piece between
 * two cuts that is no wider than a character; 3. {@link #cheapest} way through the pieces from left to right, so that
 * touching digits part and broken ones come together.
 */
public final class ShapeReader {
    /** Ink of a column, in pixels of full ink, below which it is a gap. */
    private static final double GAP_INK = 0.4;
    /** Strip pixels of the widest digit. */
    private static final int WIDEST = GlyphImage.WIDTH - 2;
    /** Strip pixels of a run of ink that may hold two characters: two thin ones are not much wider. */
    private static final int SPLITTABLE = 11;
    /** Strip pixels between two cuts inside a run. */
    private static final int CUT_STEP = 2;
    /** What each character costs beside its misfit: larger joins broken digits, smaller splits touching ones. */
    private static final double CHARACTER_COST = 0.3;
    /** Pixels of ink that cost 1 where they do not fit at all. */
    private static final double INK_UNIT = 5;

    /** Strip pixels of the widest point or comma. */
    private static final int WIDEST_POINT = 7;
    /** What a piece costs more that has a point beside a digit: of thin print it has hardly more ink than dirt. */
    private static final double SWALLOWED_POINT_COST = 1;

    /** Less than any correlation. */
    private static final double NONE_TOO_UNLIKE = -2;

    /** Symbols that seldom stand in a cell of figures; two brackets look like a zero. */
    private static final String RARE = "()+%";
    /** What such a symbol costs more than others. */
    private static final double RARE_COST = 1;

    private final GlyphTemplates atlas;

    public ShapeReader(GlyphTemplates atlas) {
        this.atlas = atlas;
    }

    /**
     * What the line says; see {@link LineStrip#of} for the parameters.
     *
     * @return {@link ShapeReading#NONE} where there is no ink
     */
    public ShapeReading read(GrayImage image, BinaryImage members, double bandTop, double bandBottom) {
        return read(image, members, bandTop, bandBottom, NONE_TOO_UNLIKE);
    }

    /**
     * The same, given up as soon as it is plain that the likeness is less than {@code least}.
     *
     * @return {@link ShapeReading#NONE} for that, too
     */
    public ShapeReading read(GrayImage image, BinaryImage members, double bandTop, double bandBottom, double least) {
        LineStrip strip = LineStrip.of(image, members, bandTop, bandBottom);
        int[] cuts = cuts(strip.profile());
        return cuts.length < 2 ? ShapeReading.NONE : cheapest(strip, cuts, least);
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
            if (thin && profile[x] < 0.6 * GlyphImage.BAND && x - last >= CUT_STEP) {
                cuts.add(x);
                last = x;
            }
        }
    }

    /**
     * Phases 2 and 3. The widest pieces are matched first, and of the narrower ones none that costs more than the best
     * before it does with them.
     */
    private ShapeReading cheapest(LineStrip strip, int[] cuts, double least) {
        int count = cuts.length;
        double[] costs = new double[count];
        int[] from = new int[count];
        GlyphTemplates.Match[] matches = new GlyphTemplates.Match[count];
        boolean[] likely = new boolean[count];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        costs[0] = 0;
        likely[0] = true;
        float[] profile = strip.profile();
        int[] points = points(strip, profile, cuts);
        for (int end = 1; end < count; end++) {
            int first = firstStart(profile, cuts, end);
            boolean reached = false;
            for (int start = first; start < end; start++) {
                reached |= likely[start];
                if (costs[start] + CHARACTER_COST >= costs[end] || inkedWidth(profile, cuts[start], cuts[end]) == 0) {
                    continue;
                }
                GlyphTemplates.Match match = atlas.match(strip.patch(profile, cuts[start], cuts[end]));
                likely[end] |= likely[start] && match.likeness() >= least;
                boolean swallows = end - start > 1 && points[end] > points[start];
                double cost = costs[start]
                        + misfit(match, ink(profile, cuts[start], cuts[end]))
                        + (swallows ? SWALLOWED_POINT_COST : 0);
                if (cost < costs[end]) {
                    costs[end] = cost;
                    from[end] = start;
                    matches[end] = match;
                }
            }
            if (!reached) {
                return ShapeReading.NONE; // every way to here has a character that is less like than that
            }
        }
        return costs[count - 1] == Double.POSITIVE_INFINITY
                ? ShapeReading.NONE
                : traced(cuts, from, matches, strip.scale());
    }

    /** How many pieces between two cuts, up to each cut, may be a point: low ink with a gap on either side. */
    private static int[] points(LineStrip strip, float[] profile, int[] cuts) {
        int[] points = new int[cuts.length];
        for (int end = 1; end < cuts.length; end++) {
            int from = cuts[end - 1];
            int to = cuts[end];
            boolean apart = isGap(profile, from) && isGap(profile, to);
            int width = inkedWidth(profile, from, to);
            boolean point = apart && width > 0 && width <= WIDEST_POINT && strip.isLow(from, to);
            points[end] = points[end - 1] + (point ? 1 : 0);
        }
        return points;
    }

    private static boolean isGap(float[] profile, int cut) {
        return cut >= profile.length || profile[cut] < GAP_INK;
    }

    /** The first cut from which a piece that ends at {@code end} is no wider than a character. */
    private static int firstStart(float[] profile, int[] cuts, int end) {
        int start = end;
        while (start > 0 && inkedWidth(profile, cuts[start - 1], cuts[end]) <= WIDEST) {
            start--;
        }
        return start;
    }

    /** Counted by ink, so that a point swallowed by the digit beside it costs as much as it has ink. */
    private static double misfit(GlyphTemplates.Match match, double ink) {
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

    private static ShapeReading traced(int[] cuts, int[] from, GlyphTemplates.Match[] matches, double scale) {
        StringBuilder text = new StringBuilder();
        List<Double> edges = new ArrayList<>();
        double likeness = 1;
        double margin = 1;
        edges.add((cuts[cuts.length - 1] - 2.0 * LineStrip.MARGIN) / scale);
        for (int at = cuts.length - 1; at > 0; at = from[at]) {
            GlyphTemplates.Match match = matches[at];
            text.append(match.symbol());
            likeness = Math.min(likeness, match.likeness());
            margin = Math.min(margin, match.likeness() - match.rival());
            edges.add(Math.max(0, cuts[from[at]] - LineStrip.MARGIN) / scale);
        }
        Collections.reverse(edges);
        return new ShapeReading(text.reverse().toString(), likeness, margin, edges);
    }
}
