package nianbao.read.ocr.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;

/**
 * The lines of a page that form tables.
 *
 * <p>Phases: 1. every line is followed ({@link LineTracer}); 2. strokes of letters are told from them ({@link Anchors});
 * 3. {@link #framed}: what is left must hang together in something as large as a table; 4. what goes on behind the ends of
 * lines in text is cut off ({@link Tails}, {@link RowInk#withoutStrokes}).
 *
 * @param level from left to right
 * @param upright from top to bottom
 */
public record DrawnLines(List<Trace> level, List<Trace> upright) {
    /** Inches of the narrowest and the lowest table. */
    private static final double NARROWEST_TABLE = 1.2;

    private static final double LOWEST_TABLE = 0.15;

    /** Share of ink in the more broken quarter of a page's lines, above which they are not dotted. */
    private static final double UNBROKEN_SHARE = 0.9;
    /** Inches of a dashed line that is believed with fewer breaks: no row of strokes stays straight so long. */
    private static final double LONG_DASHED = 2.5;

    /** Inches of the lowest row, and the narrowest column: lines that run closer to each other are strokes of letters. */
    private static final double LOWEST_ROW = 0.1;
    /** Share of a worn line's length that may have ink close by: figures and other lines, but no letters in a row. */
    private static final double MOST_CROWDED_WORN = 0.25;

    /** Grey up to which what lies between a line and a letter is ink of both: the soft edge of a line alone is lighter. */
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
    /** Pixels of a speck on a line. */
    private static final int SPECK = 2;

    public DrawnLines {
        level = List.copyOf(level);
        upright = List.copyOf(upright);
    }

    /** The lines of a page as {@code sight} finds them. */
    public static DrawnLines find(Grey page, double dpi, LineSight sight) {
        return switch (sight) {
            case PLAIN -> drawn(LineInk.faint(page, dpi), dpi);
            case WORN -> worn(LineInk.faint(page, dpi), dpi);
            case DARK -> drawn(LineInk.dark(page), dpi);
        };
    }

    /** Lines with gaps, none of them between letters: strokes of a row of letters are in line and have gaps as wide. */
    private static DrawnLines worn(Ink ink, double dpi) {
        DrawnLines traced = traced(ink, dpi, LineStyle.BROKEN);
        DrawnLines alone = new DrawnLines(
                traced.level.stream()
                        .filter(line -> standsAlone(line, traced.level, dpi))
                        .toList(),
                traced.upright.stream()
                        .filter(line -> standsAlone(line, traced.upright, dpi))
                        .toList());
        return Tails.cut(Anchors.kept(alone.withoutDigits(ink, dpi), dpi).framed(dpi), dpi)
                .withoutStrokes(ink, dpi);
    }

    private DrawnLines withoutDigits(Ink ink, double dpi) {
        RowInk rows = new RowInk(ink, level, dpi);
        return new DrawnLines(
                level, upright.stream().filter(line -> !rows.isDigits(line)).toList());
    }

    private DrawnLines withoutStrokes(Ink ink, double dpi) {
        RowInk rows = new RowInk(ink, level, dpi);
        return new DrawnLines(level, upright.stream().map(rows::withoutStrokes).toList());
    }

    private static boolean standsAlone(Trace line, List<Trace> alongside, double dpi) {
        boolean amongOthers = alongside.stream()
                .anyMatch(other -> !other.equals(line) && 2 * line.shared(other, LOWEST_ROW * dpi) > line.length());
        return line.inkedShare() >= UNBROKEN_SHARE || (line.crowdedShare() <= MOST_CROWDED_WORN && !amongOthers);
    }

    /** The solid lines and, where they are broken or none, the dotted ones. */
    private static DrawnLines drawn(Ink ink, double dpi) {
        DrawnLines solid = traced(ink, dpi, LineStyle.SOLID);
        DrawnLines tables = Anchors.kept(solid.withoutDigits(ink, dpi), dpi).framed(dpi);
        if (!tables.isEmpty() && tables.isUnbroken()) {
            return Tails.cut(tables, dpi).withoutStrokes(ink, dpi);
        }
        DrawnLines dotted = traced(ink, dpi, LineStyle.DOTTED).believable(solid, dpi);
        return Tails.cut(Anchors.kept(dotted.withoutDigits(ink, dpi), dpi).framed(dpi), dpi)
                .withoutStrokes(ink, dpi);
    }

    private static DrawnLines traced(Ink ink, double dpi, LineStyle style) {
        return new DrawnLines(
                new LineTracer(ink, Axis.LEVEL, dpi, style).lines(),
                new LineTracer(ink, Axis.UPRIGHT, dpi, style).lines());
    }

    private boolean isUnbroken() {
        double[] shares = Stream.concat(level.stream(), upright.stream())
                .mapToDouble(Trace::inkedShare)
                .sorted()
                .toArray();
        return shares[shares.length / 4] >= UNBROKEN_SHARE;
    }

    /** Without rows of strokes that bridging joined: lines with few breaks must be solid ones, the others truly dotted. */
    private DrawnLines believable(DrawnLines solid, double dpi) {
        return new DrawnLines(
                level.stream()
                        .filter(line -> isBelievable(line, solid.level, dpi))
                        .toList(),
                upright.stream()
                        .filter(line -> isBelievable(line, solid.upright, dpi))
                        .toList());
    }

    private static boolean isBelievable(Trace line, List<Trace> solid, double dpi) {
        if (line.inkedShare() < LineStyle.SOLID.inkedShare()) {
            return line.isDotted(dpi) || line.length() >= LONG_DASHED * dpi;
        }
        int shared = solid.stream().mapToInt(other -> line.shared(other, 3)).sum();
        return shared >= 0.7 * line.length() || line.isDotted(dpi);
    }

    /** Phase 3. */
    private DrawnLines framed(double dpi) {
        List<Trace> rest = new ArrayList<>(level);
        rest.addAll(upright);
        List<Trace> kept = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Trace> group = new ArrayList<>(List.of(rest.remove(0)));
            for (int i = 0; i < group.size(); i++) {
                Trace line = group.get(i);
                Predicate<Trace> joins = other -> other.axis() != line.axis() && Anchors.meet(line, other, dpi);
                rest.stream().filter(joins).forEach(group::add);
                rest.removeIf(joins);
            }
            if (extent(group, Axis.LEVEL) >= NARROWEST_TABLE * dpi
                    && extent(group, Axis.UPRIGHT) >= LOWEST_TABLE * dpi) {
                kept.addAll(group);
            }
        }
        return new DrawnLines(
                kept.stream().filter(line -> line.axis() == Axis.LEVEL).toList(),
                kept.stream().filter(line -> line.axis() == Axis.UPRIGHT).toList());
    }

    private static double extent(List<Trace> group, Axis axis) {
        int start = group.stream()
                .filter(line -> line.axis() == axis)
                .mapToInt(Trace::start)
                .min()
                .orElse(0);
        int end = group.stream()
                .filter(line -> line.axis() == axis)
                .mapToInt(Trace::end)
                .max()
                .orElse(0);
        return end - start;
    }

    public boolean isEmpty() {
        return level.isEmpty() || upright.isEmpty();
    }

    /** The page with these lines painted over in white. */
    public Grey paintedOut(Grey page) {
        byte[] pixels = page.pixels().clone();
        for (Trace line : level) {
            fill(pixels, page.width(), page.height(), 1, page.width(), line);
        }
        for (Trace line : upright) {
            fill(pixels, page.height(), page.width(), page.width(), 1, line);
        }
        return new Grey(page.width(), page.height(), pixels);
    }

    /**
     * Whether {@code ink} runs into a line of {@code page}, and lost a part of itself when that was painted out.
     *
     * @param left whether what is left of it can be a whole figure only, though it touches a line at its left, with nothing
     *     behind that, as figures do that are set to the left
     * @param right the same for a line at its right
     */
    public boolean cut(Grey page, PixelBox ink, boolean left, boolean right) {
        return level.stream().anyMatch(line -> cuts(line, page, ink, false, false))
                || upright.stream().anyMatch(line -> cuts(line, page, ink, left, right));
    }

    private static boolean cuts(Trace line, Grey page, PixelBox ink, boolean left, boolean right) {
        boolean isLevel = line.axis() == Axis.LEVEL;
        int half = painted(line);
        int from = Math.max(isLevel ? ink.left() : ink.top(), line.start() - half);
        int to = Math.min(isLevel ? ink.right() : ink.bottom(), line.end() + half);
        int first = isLevel ? ink.top() : ink.left();
        int end = isLevel ? ink.bottom() : ink.right();
        for (int along = from; along < to; along++) {
            int middle = (int) Math.round(line.at(along));
            boolean after = first == middle + half + 1;
            boolean before = end == middle - half;
            int side = after ? 1 : -1;
            boolean touches = (after || before)
                    && isDark(page, line.axis(), along, middle + side * half)
                    && isDark(page, line.axis(), along, middle + side * (half - 1));
            if (touches && !((after ? left : right) && endsAt(line, page, ink, along, -side))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is behind an upright line, beside {@code y}, that is not above and below the ink too, as a line is. */
    private static boolean endsAt(Trace line, Grey page, PixelBox ink, int y, int side) {
        int reach = (int) Math.ceil(DIGIT_SPACE * ink.height());
        int[] others = {ink.top() - OTHER_ROW, ink.bottom() + OTHER_ROW};
        return IntStream.rangeClosed(1, reach)
                .filter(away -> isBehind(line, page, y, side * away))
                .allMatch(away -> IntStream.of(others)
                        .allMatch(row -> IntStream.rangeClosed(away - 1, away + 1)
                                .anyMatch(near -> isBehind(line, page, row, side * near))));
    }

    private static boolean isBehind(Trace line, Grey page, int y, int away) {
        return isDark(page, Axis.LEVEL, (int) Math.round(line.at(y)) + Integer.signum(away) * painted(line) + away, y);
    }

    /**
     * Whether {@code ink} may be a part of a figure that was taken in two: an upright line with breaks runs past it, and
     * behind that is more ink. Strokes of digits that stand above each other may look like such a line.
     */
    public boolean parts(Grey page, PixelBox ink) {
        return upright.stream()
                .filter(line -> line.inkedShare() < UNBROKEN_SHARE)
                .filter(line -> line.start() <= ink.top() && line.end() >= ink.bottom())
                .anyMatch(line -> hasMoreBehind(line, page, ink));
    }

    private static boolean hasMoreBehind(Trace line, Grey page, PixelBox ink) {
        int half = painted(line);
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
                        .anyMatch(away -> isDark(page, Axis.LEVEL, middle + side * (half + away), y)));
    }

    /**
     * Whether what was taken for a line at a side of {@code area}, or inside it, may be a digit: of a line with breaks one
     * piece stands there, as high as digits are, and clear of the rows above and below.
     *
     * @param digitHeight pixels of the page's digits; 0 where it is not known
     */
    public boolean mayHideDigit(Grey page, PixelBox area, double digitHeight) {
        return digitHeight > 0
                && upright.stream()
                        .filter(line -> line.inkedShare() < UNBROKEN_SHARE)
                        .filter(line -> line.start() <= area.centerY() && line.end() >= area.centerY())
                        .filter(line -> Math.abs(line.at(area.centerY()) - area.centerX())
                                <= area.width() / 2.0 + painted(line) + 1)
                        .anyMatch(line -> isOneDigit(pieces(line, page, area), area, digitHeight));
    }

    private static boolean isOneDigit(List<int[]> pieces, PixelBox area, double height) {
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
    private static List<int[]> pieces(Trace line, Grey page, PixelBox area) {
        List<int[]> pieces = new ArrayList<>();
        int start = -1;
        for (int y = area.top(); y <= area.bottom(); y++) {
            int middle = (int) Math.round(line.at(y));
            boolean dark = y < area.bottom()
                    && (isDark(page, Axis.UPRIGHT, y, middle - 1)
                            || isDark(page, Axis.UPRIGHT, y, middle)
                            || isDark(page, Axis.UPRIGHT, y, middle + 1));
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

    private static boolean isDark(Grey page, Axis axis, int along, int across) {
        int x = axis == Axis.LEVEL ? along : across;
        int y = axis == Axis.LEVEL ? across : along;
        return x >= 0 && y >= 0 && x < page.width() && y < page.height() && page.at(x, y) <= CONTACT;
    }

    /** Pixels to each side of a line's middle that are painted out with it. */
    private static int painted(Trace line) {
        return (int) Math.ceil(line.thickness() / 2) + 1;
    }

    /** @param step from a pixel to the next one along, in {@code pixels}; {@code stride} to the next one across */
    private static void fill(byte[] pixels, int length, int breadth, int step, int stride, Trace line) {
        int half = painted(line);
        int end = Math.min(length, line.end() + half);
        for (int along = Math.max(0, line.start() - half); along < end; along++) {
            int middle = (int) Math.round(line.at(along));
            int first = Math.max(0, middle - half);
            int last = Math.min(breadth - 1, middle + half);
            for (int across = first; across <= last; across++) {
                pixels[along * step + across * stride] = (byte) Grey.WHITE;
            }
        }
    }

    /** The lines as rulings, in points of the page's reading frame. */
    public List<Ruling> rulings(double dpi) {
        double points = 72 / dpi;
        List<Ruling> rulings = new ArrayList<>();
        for (Trace line : level) {
            rulings.add(Ruling.level(
                    (line.middle() + 0.5) * points,
                    line.start() * points,
                    line.end() * points,
                    line.thickness() * points));
        }
        for (Trace line : upright) {
            rulings.add(Ruling.upright(
                    (line.middle() + 0.5) * points,
                    line.start() * points,
                    line.end() * points,
                    line.thickness() * points));
        }
        return rulings;
    }
}
