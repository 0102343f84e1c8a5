package nianbao.read.ocr.figures;

import java.util.List;
import nianbao.read.ocr.image.Ink;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.shapes.Band;

/**
 * The longest level strokes in the middle of a row of digits, by their height.
 *
 * @param length of the longest
 * @param free of the longest that reaches farther to both sides than what is above and below it, as no stroke of a digit
 *     does; 0 where there is none
 */
record MiddleStroke(double length, double free) {
    static final MiddleStroke NONE = new MiddleStroke(0, 0);

    /** Share of the digits' height, from their top, between which a line lies that strikes them out. */
    private static final double FROM = 0.3;

    private static final double TO = 0.72;
    /** Length by the pitch of digits of a line through one of them, with the blank around it; a barred 0 comes to 0.94. */
    private static final double THROUGH_ONE = 0.96;
    /** The same through two or more; blurred digits that touch come to 1.7, but for 4s. */
    private static final double THROUGH_SEVERAL = 1.75;
    /** Pitch by the digits' height, where the page does not tell. */
    private static final double USUAL_PITCH = 0.75;
    /** Share of the digits' height by which a line sticks out on each side, at least. */
    private static final double STICK_OUT = 0.05;
    /** Share of the digits' height, from their top, above which no 4 has its bar. */
    private static final double HIGHEST_BAR = 0.58;
    /** Share of a stroke that lies within digits 4 so that it is their bar. */
    private static final double BAR = 0.75;
    /** Share of the digits' height beside the stroke, above and below, that is its own edge. */
    private static final double EDGE = 0.1;

    /**
     * The longest strokes of a row of digits.
     *
     * @param members its ink
     * @param fours where it has a 4, whose own bar is as long as a line through it
     */
    static MiddleStroke longest(Ink members, Band band, List<PixelBox> fours) {
        int from = (int) Math.max(0, Math.round(band.top() + FROM * band.height()));
        int to = (int) Math.min(members.height(), Math.round(band.top() + TO * band.height()));
        double bars = band.top() + HIGHEST_BAR * band.height();
        int longest = 0;
        int longestFree = 0;
        for (int y = from; y < to; y++) {
            int x = -1;
            while (++x < members.width()) {
                int start = x;
                while (x < members.width() && members.at(x, y)) {
                    x++;
                }
                if (y >= bars && isOnlyIn(fours, start, x)) {
                    continue;
                }
                longest = Math.max(longest, x - start);
                if (x - start > longestFree && sticksOut(members, band, y, start, x)) {
                    longestFree = x - start;
                }
            }
        }
        return new MiddleStroke(longest / band.height(), longestFree / band.height());
    }

    /** Whether a stroke is the bar of a 4, or of some that touch. */
    private static boolean isOnlyIn(List<PixelBox> fours, int start, int end) {
        int covered = fours.stream()
                .mapToInt(four -> Math.max(0, Math.min(end, four.right()) - Math.max(start, four.left())))
                .sum();
        return covered > BAR * (end - start);
    }

    private static boolean sticksOut(Ink members, Band band, int y, int start, int end) {
        int edge = (int) Math.ceil(EDGE * band.height()) + 1;
        int left = end;
        int right = start;
        for (int v = (int) Math.max(0, band.top()); v < Math.min(members.height(), band.bottom()); v++) {
            for (int x = start; x < end && Math.abs(v - y) > edge; x++) {
                if (members.at(x, v)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                }
            }
        }
        double least = Math.max(1, STICK_OUT * band.height());
        return left < right && left - start >= least && end - right >= least;
    }

    /** @param usualPitch of digits on the page, by their height; 0 where it is not known */
    boolean strikesOut(double usualPitch) {
        double pitch = usualPitch == 0 ? USUAL_PITCH : usualPitch;
        return free > THROUGH_ONE * pitch || length > THROUGH_SEVERAL * pitch;
    }
}
