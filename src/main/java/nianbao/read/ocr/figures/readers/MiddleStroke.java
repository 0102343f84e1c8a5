package nianbao.read.ocr.figures.readers;

import java.util.List;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.shapes.DigitBand;

/**
 * The longest level strokes in the middle of a row of digits, by their height.
 *
 * @param length of the longest
 * @param free of the longest that reaches farther to both sides than what is above and below it, as no stroke of a digit
 *     does; 0 where there is none
 */
public record MiddleStroke(double length, double free) {
    public static final MiddleStroke NONE = new MiddleStroke(0, 0);

    /** Share of the digits' height, from their top, between which a line lies that strikes them out. */
    private static final double FROM = 0.3;

    private static final double TO = 0.72;
    /**
     * Length by the pitch of digits of a line through one of them, with the blank around it; a barred 0 comes to 0.94.
     */
    private static final double THROUGH_ONE = 0.96;
    /** The same through two or more; blurred digits that touch come to 1.7, but for 4s. */
    private static final double THROUGH_SEVERAL = 1.75;
    /** Pitch by the digits' height, where the page does not tell. */
    private static final double USUAL_PITCH = 0.75;
    /** Share of the digits' height by which a line sticks out on each side, at least. */
    private static final double STICK_OUT = 0.05;
    /** The same in pixels: blurred ink is wider by one to a side. */
    private static final int LEAST_STICK_OUT = 2;
    /** The same on one side, where on the other it cannot be seen: it may end at the ruling beside the digit. */
    private static final double FAR = 0.15;
    /** Share of the digits' height, from their top, above which no 4 has its bar; a thick one begins higher. */
    private static final double HIGHEST_BAR = 0.58;

    private static final double HIGHEST_THICK_BAR = 0.48;
    /** Share of a stroke that lies within digits that have bars so that it may be theirs. */
    private static final double BAR = 0.75;
    /** Share of the digits' height beside the stroke, above and below, that is its own edge. */
    private static final double EDGE = 0.1;
    /** Share of ink in what is one stroke. */
    private static final double FILLED = 0.9;

    /**
     * The longest strokes of a row of digits.
     *
     * @param members its ink
     * @param fours where it has a 4, whose own bar is as long as a line through it
     * @param barred where it has digits with level strokes of their own in the middle, 4 among them
     */
    static MiddleStroke longest(BinaryImage members, DigitBand band, List<PixelBox> fours, List<PixelBox> barred) {
        int from = (int) Math.max(0, Math.round(band.top() + FROM * band.height()));
        int to = (int) Math.min(members.height(), Math.round(band.top() + TO * band.height()));
        int longest = 0;
        int longestFree = 0;
        for (int y = from; y < to; y++) {
            int x = -1;
            while (++x < members.width()) {
                int start = x;
                while (x < members.width() && members.at(x, y)) {
                    x++;
                }
                if (isOnlyIn(fours, start, x) && isBar(members, band, y, start, x)) {
                    continue;
                }
                if (!isOnlyIn(barred, start, x)) {
                    longest = Math.max(longest, x - start);
                }
                if (x - start > longestFree && sticksOut(members, band, y, start, x)) {
                    longestFree = x - start;
                }
            }
        }
        return new MiddleStroke(longest / band.height(), longestFree / band.height());
    }

    /** Whether a stroke of a 4 lies where its bar is, or is the upper edge of a thick one. */
    private static boolean isBar(BinaryImage members, DigitBand band, int y, int start, int end) {
        int bars = (int) Math.ceil(band.top() + HIGHEST_BAR * band.height());
        if (y >= bars) {
            return true;
        }
        PixelBox below = new PixelBox(start, y, end, Math.min(members.height(), bars + 1));
        return y >= band.top() + HIGHEST_THICK_BAR * band.height()
                && members.count(below) > FILLED * below.width() * below.height();
    }

    /** Whether a stroke lies within some of the digits that touch. */
    private static boolean isOnlyIn(List<PixelBox> digits, int start, int end) {
        int covered = digits.stream()
                .mapToInt(digit -> Math.max(0, Math.min(end, digit.right()) - Math.max(start, digit.left())))
                .sum();
        return covered > BAR * (end - start);
    }

    private static boolean sticksOut(BinaryImage members, DigitBand band, int y, int start, int end) {
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
        double least = Math.max(LEAST_STICK_OUT, STICK_OUT * band.height());
        double far = Math.max(2 * LEAST_STICK_OUT, FAR * band.height());
        return left < right
                && (Math.min(left - start, end - right) >= least || Math.max(left - start, end - right) >= far);
    }

    /** @param usualPitch of digits on the page, by their height; 0 where it is not known */
    public boolean strikesOut(double usualPitch) {
        double pitch = usualPitch == 0 ? USUAL_PITCH : usualPitch;
        return free > THROUGH_ONE * pitch || length > THROUGH_SEVERAL * pitch;
    }
}
