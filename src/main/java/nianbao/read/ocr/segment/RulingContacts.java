package nianbao.read.ocr.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;

/**
 * Where the ink of figures and the drawn lines of a page meet: a line that is painted out takes with it what lies on
 * it, and what was taken for a line may be a figure.
 */
public final class RulingContacts {
    /**
     * Grey up to which what lies between a line and a letter is ink of both: the soft edge of a line alone is lighter.
     */
    private static final int CONTACT = 128;

    /** Share of the height of digits that is blank between two of them at most. */
    private static final double DIGIT_SPACE = 0.5;

    /** Share of the height of digits that a piece of a line has at least, and at most, which may be one. */
    private static final double SHORTEST_DIGIT = 0.6;

    private static final double LONGEST_DIGIT = 1.4;
    /** Share of the height of digits by which they stand clear of the level lines at least. */
    private static final double DIGIT_CLEAR = 0.15;
    /** Pixels above and below ink at which its soft edge has ended. */
    private static final int OTHER_ROW = 3;
    /** Share of the height of digits of a line that strikes them out: the side of a round digit touches with more. */
    private static final double THIN = 0.17;
    /** Share of the height of digits, from their top, between which such a line lies. */
    private static final double STRUCK_FROM = 0.3;

    private static final double STRUCK_TO = 0.72;
    /** Share of the ink's width that such a line runs through. */
    private static final double THROUGH = 0.7;
    /** Pixels of a speck on a line. */
    private static final int SPECK = 2;
    /** Share of ink in a line from which it has no breaks to tell of. */
    private static final double UNBROKEN = 0.9;

    /** With its lines. */
    private final GrayImage page;

    private final DetectedRulings lines;

    public RulingContacts(GrayImage page, DetectedRulings lines) {
        this.page = page;
        this.lines = lines;
    }

    /** On the lines of a sheet. */
    public static RulingContacts of(SegmentedPage sheet) {
        return new RulingContacts(sheet.sheet().page(), sheet.lines());
    }

    /**
     * Whether {@code ink} runs into a line of the page, and lost a part of itself when that was painted out.
     *
     * @param left whether what is left of it can be a whole figure only, though it touches a line at its left, with nothing
     *     behind that, as figures do that are set to the left
     * @param right the same for a line at its right
     */
    public boolean cut(PixelBox ink, boolean left, boolean right) {
        return lines.level().stream().anyMatch(line -> cuts(line, ink, false, false))
                || lines.upright().stream().anyMatch(line -> cuts(line, ink, left, right));
    }

    /**
     * Whether {@code ink} begins or ends where an upright line was painted out: pale ink may have lost a side by that,
     * and nothing darker than the line's own soft edge tells of it.
     */
    public boolean adjoins(PixelBox ink) {
        return lines.upright().stream().anyMatch(line -> {
            int half = DetectedRulings.painted(line);
            return IntStream.range(Math.max(ink.top(), line.start()), Math.min(ink.bottom(), line.end()))
                    .map(y -> (int) Math.round(line.at(y)))
                    .anyMatch(middle -> ink.left() == middle + half + 1 || ink.right() == middle - half);
        });
    }

    private boolean cuts(RulingTrace line, PixelBox ink, boolean left, boolean right) {
        boolean isLevel = line.axis() == Axis.LEVEL;
        int half = DetectedRulings.painted(line);
        int from = Math.max(isLevel ? ink.left() : ink.top(), line.start() - half);
        int to = Math.min(isLevel ? ink.right() : ink.bottom(), line.end() + half);
        int first = isLevel ? ink.top() : ink.left();
        int end = isLevel ? ink.bottom() : ink.right();
        int firstTouching = to;
        int lastTouching = from;
        for (int along = from; along < to; along++) {
            int middle = (int) Math.round(line.at(along));
            boolean after = first == middle + half + 1;
            boolean before = end == middle - half;
            int side = after ? 1 : -1;
            boolean touches = (after || before)
                    && isDark(line.axis(), along, middle + side * half)
                    && isDark(line.axis(), along, middle + side * (half - 1));
            if (touches && !((after ? left : right) && endsAt(line, ink, along, -side))) {
                return true;
            }
            firstTouching = touches ? Math.min(firstTouching, along) : firstTouching;
            lastTouching = touches ? along : lastTouching;
        }
        return firstTouching <= lastTouching && isStroke(ink, firstTouching, lastTouching);
    }

    /**
     * Whether what touches a line is a thin stroke through the middle of a digit: one that strikes it out may end
     * there.
     */
    private boolean isStroke(PixelBox ink, int first, int last) {
        return last - first + 1 <= Math.max(2, THIN * ink.height())
                && first >= ink.top() + STRUCK_FROM * ink.height()
                && last < ink.top() + STRUCK_TO * ink.height()
                && IntStream.rangeClosed(first, last).anyMatch(y -> runsThrough(ink, y));
    }

    /**
     * Whether a row is ink for most of its way: the side of a small round digit touches with as little, and then is
     * open.
     */
    private boolean runsThrough(PixelBox ink, int y) {
        long dark = IntStream.range(ink.left(), ink.right())
                .filter(x -> isDark(Axis.LEVEL, x, y))
                .count();
        return dark >= THROUGH * ink.width();
    }

    /**
     * Whether nothing is behind an upright line, beside {@code y}, that is not above and below the ink too, as a line
     * is.
     */
    private boolean endsAt(RulingTrace line, PixelBox ink, int y, int side) {
        int reach = (int) Math.ceil(DIGIT_SPACE * ink.height());
        int[] others = {ink.top() - OTHER_ROW, ink.bottom() + OTHER_ROW};
        return IntStream.rangeClosed(1, reach)
                .filter(away -> isBehind(line, y, side * away))
                .allMatch(away -> IntStream.of(others)
                        .allMatch(row -> IntStream.rangeClosed(away - 1, away + 1)
                                .anyMatch(near -> isBehind(line, row, side * near))));
    }

    private boolean isBehind(RulingTrace line, int y, int away) {
        return isDark(
                Axis.LEVEL,
                (int) Math.round(line.at(y)) + Integer.signum(away) * DetectedRulings.painted(line) + away,
                y);
    }

    /**
     * Whether {@code ink} may be a part of a figure that was taken in two: an upright line with breaks runs past it,
     * and behind that is more ink. Strokes of digits that stand above each other may look like such a line.
     */
    public boolean parts(PixelBox ink) {
        return lines.upright().stream()
                .filter(line -> line.inkedShare() < UNBROKEN)
                .filter(line -> line.start() <= ink.top() && line.end() >= ink.bottom())
                .anyMatch(line -> hasMoreBehind(line, ink));
    }

    private boolean hasMoreBehind(RulingTrace line, PixelBox ink) {
        int half = DetectedRulings.painted(line);
        int middle = (int) Math.round(line.at(ink.centerY()));
        int reach = (int) Math.ceil(DIGIT_SPACE * ink.height());
        boolean after = ink.left() >= middle && ink.left() <= middle + half + reach;
        boolean before = ink.right() <= middle + 1 && ink.right() >= middle - half - reach;
        if (!after && !before) {
            return false;
        }
        int side = after ? -1 : 1;
        return IntStream.range(ink.top(), ink.bottom())
                .anyMatch(y -> IntStream.rangeClosed(1, reach)
                        .anyMatch(away -> isDark(Axis.LEVEL, middle + side * (half + away), y)));
    }

    /**
     * Whether what was taken for a line at a side of {@code area}, or inside it, may be a digit: of a line with breaks
     * one piece stands there, as high as digits are, and clear of the rows above and below.
     *
     * @param digitHeight pixels of the page's digits; 0 where it is not known
     */
    public boolean mayHideDigit(PixelBox area, double digitHeight) {
        return digitHeight > 0
                && lines.upright().stream()
                        .filter(line -> line.inkedShare() < UNBROKEN)
                        .filter(line -> line.start() <= area.centerY() && line.end() >= area.centerY())
                        .filter(line -> Math.abs(line.at(area.centerY()) - area.centerX())
                                <= area.width() / 2.0 + DetectedRulings.painted(line) + 1)
                        .anyMatch(line -> isOneDigit(pieces(line, area), area, digitHeight));
    }

    private boolean isOneDigit(List<int[]> pieces, PixelBox area, double height) {
        if (pieces.size() != 1) {
            return false;
        }
        int[] piece = pieces.get(0);
        double length = piece[1] - (double) piece[0];
        double clear = DIGIT_CLEAR * height;
        return length >= SHORTEST_DIGIT * height
                && length <= LONGEST_DIGIT * height
                && piece[0] - area.top() >= clear
                && area.bottom() - piece[1] >= clear;
    }

    /** From where to where the line has ink beside {@code area}, its specks left out. */
    private List<int[]> pieces(RulingTrace line, PixelBox area) {
        List<int[]> pieces = new ArrayList<>();
        int start = -1;
        for (int y = area.top(); y <= area.bottom(); y++) {
            int middle = (int) Math.round(line.at(y));
            boolean dark = y < area.bottom()
                    && (isDark(Axis.UPRIGHT, y, middle - 1)
                            || isDark(Axis.UPRIGHT, y, middle)
                            || isDark(Axis.UPRIGHT, y, middle + 1));
            if (dark && start < 0) {
                start = y;
            } else if (!dark && start >= 0) {
                if (y - start > SPECK) {
                    pieces.add(new int[] {start, y});
                }
                start = -1;
            }
        }
        return pieces;
    }

    private boolean isDark(Axis axis, int along, int across) {
        int x = axis == Axis.LEVEL ? along : across;
        int y = axis == Axis.LEVEL ? across : along;
        return x >= 0 && y >= 0 && x < page.width() && y < page.height() && page.at(x, y) <= CONTACT;
    }
}
