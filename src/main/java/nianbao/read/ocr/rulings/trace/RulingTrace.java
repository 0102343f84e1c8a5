package nianbao.read.ocr.rulings.trace;

import java.util.Arrays;
import nianbao.geometry.Ruling.Axis;

/**
 * A drawn line as it was followed, pixel by pixel, however it bends.
 *
 * @param axis LEVEL lines are followed along x, UPRIGHT lines along y
 * @param start the first pixel along
 * @param centers the middle of the line across, for each pixel along
 * @param thickness pixels across, the median
 * @param inkedShare the share of its length where there is ink: 1 for a line without a break
 * @param breaks how often its ink ends and begins again
 * @param crowdedShare the share of its length that has other ink close beside it
 */
public record RulingTrace(
        Axis axis, int start, float[] centers, double thickness, double inkedShare, int breaks, double crowdedShare) {
    /** Breaks an inch in a dotted line, at least: rows of letters have fewer. */
    private static final double BREAKS_PER_INCH = 11;

    /** A line whose ink was not counted yet. */
    public static RulingTrace followed(Axis axis, int start, float[] centers, double thickness) {
        return new RulingTrace(axis, start, centers, thickness, 1, 0, 0);
    }

    public RulingTrace counted(double newInkedShare, int newBreaks, double newCrowdedShare) {
        return new RulingTrace(axis, start, centers, thickness, newInkedShare, newBreaks, newCrowdedShare);
    }

    /** The part of the line from one pixel along to before another. */
    public RulingTrace between(int from, int to) {
        float[] part = Arrays.copyOfRange(centers, from - start, to - start);
        return new RulingTrace(axis, from, part, thickness, inkedShare, breaks, crowdedShare);
    }

    /** The line from one pixel along to before another, straight where it was not followed. */
    public RulingTrace extended(int from, int to) {
        float[] all = new float[to - from];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) at(from + (double) i);
        }
        return new RulingTrace(axis, from, all, thickness, inkedShare, breaks, crowdedShare);
    }

    public boolean isDotted(double dpi) {
        return breaks >= BREAKS_PER_INCH * length() / dpi;
    }

    /** Pixels along that both share, if they lie on each other to within {@code slack} pixels; else 0. */
    public int shared(RulingTrace other, double slack) {
        int from = Math.max(start, other.start);
        int to = Math.min(end(), other.end());
        if (axis != other.axis || from >= to) {
            return 0;
        }
        double middle = (from + to) / 2.0;
        return Math.abs(at(middle) - other.at(middle)) <= slack ? to - from : 0;
    }

    public int end() {
        return start + centers.length;
    }

    public int length() {
        return centers.length;
    }

    /** The middle across at {@code along}; beyond its ends, where its last stretch points. */
    public double at(double along) {
        int i = (int) Math.round(along) - start;
        if (i >= 0 && i < centers.length) {
            return centers[i];
        }
        double slope = slope();
        return i < 0 ? centers[0] + slope * i : centers[centers.length - 1] + slope * (i - centers.length + 1);
    }

    /** Pixels across for each pixel along, from the means of its first and last quarters. */
    public double slope() {
        int quarter = Math.max(1, centers.length / 4);
        double first = 0;
        double last = 0;
        for (int i = 0; i < quarter; i++) {
            first += centers[i];
            last += centers[centers.length - 1 - i];
        }
        double run = centers.length - quarter;
        return run <= 0 ? 0 : (last - first) / quarter / run;
    }

    /** The middle across at its own middle. */
    public double middle() {
        double sum = 0;
        for (float center : centers) {
            sum += center;
        }
        return sum / centers.length;
    }
}
