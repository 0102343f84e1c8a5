package nianbao.read.ocr.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;

/**
 * The lines of a page that form tables.
 *
 * <p>Phases: 1. every line is followed ({@link LineTracer}), to its {@link MaskedEnds}; 2. strokes of letters are told from them ({@link Anchors});
 * 3. {@link #framed}: what is left must hang together in something as large as a table; 4. what goes on behind the ends of
 * lines in text is cut off ({@link Tails}, {@link RowInk#withoutStrokes}); 5. {@link #withAlone}: tables without uprights
 * have level lines that hang together with nothing.
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
    /** Inches of a level line that is one though nothing meets it: strokes of letters and lines under words are shorter. */
    private static final double LONGER_THAN_STROKES = 1.5;
    /** Share of ink in it: a piece of a line that is worn elsewhere is believed with the others, or not at all. */
    private static final double WHOLE_SHARE = 0.98;
    /** Inches by which two that are one line lie beside each other, at most. */
    private static final double SAME_LINE = 0.03;

    public DrawnLines {
        level = List.copyOf(level);
        upright = List.copyOf(upright);
    }

    /** The lines of a page as {@code sight} finds them. */
    public static DrawnLines find(Grey page, double dpi, LineSight sight) {
        return switch (sight) {
            case PLAIN -> drawn(LineInk.faint(page, dpi), dpi);
            case WORN -> WornLines.find(LineInk.faint(page, dpi), dpi).framed(dpi, WornLines.LEAST_OF_TABLE);
            case DARK -> drawn(LineInk.dark(page), dpi);
        };
    }

    /** The solid lines of a page's tables alone: half the cost, for a first look. */
    static DrawnLines solid(Grey page, double dpi) {
        Ink ink = LineInk.faint(page, dpi);
        return Anchors.kept(traced(ink, dpi, LineStyle.SOLID).withoutDigits(ink, dpi), dpi)
                .framed(dpi);
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

    /** The solid lines and, where they are broken or none, the dotted ones. */
    private static DrawnLines drawn(Ink ink, double dpi) {
        DrawnLines solid = MaskedEnds.extended(traced(ink, dpi, LineStyle.SOLID), ink, dpi);
        DrawnLines tables = Anchors.kept(solid.withoutDigits(ink, dpi), dpi).framed(dpi);
        if (!tables.isEmpty() && tables.isUnbroken()) {
            return Tails.cut(tables, dpi).withoutStrokes(ink, dpi).withAlone(solid.level, dpi);
        }
        DrawnLines dotted = traced(ink, dpi, LineStyle.DOTTED).believable(solid, dpi);
        return Tails.cut(Anchors.kept(dotted.withoutDigits(ink, dpi), dpi).framed(dpi), dpi)
                .withoutStrokes(ink, dpi)
                .withAlone(solid.level, dpi);
    }

    /** Phase 5: with those of {@code levels} that no stroke is long enough for, and that are not known. */
    private DrawnLines withAlone(List<Trace> levels, double dpi) {
        List<Trace> all = new ArrayList<>(level);
        levels.stream()
                .filter(line -> line.length() >= LONGER_THAN_STROKES * dpi && line.inkedShare() >= WHOLE_SHARE)
                .filter(line -> level.stream().noneMatch(known -> line.shared(known, SAME_LINE * dpi) > 0))
                .forEach(all::add);
        return new DrawnLines(all, upright);
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

    private DrawnLines framed(double dpi) {
        return framed(dpi, 0);
    }

    /**
     * Phase 3.
     *
     * @param leastInked share of ink in all lines of a table together
     */
    private DrawnLines framed(double dpi, double leastInked) {
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
                    && extent(group, Axis.UPRIGHT) >= LOWEST_TABLE * dpi
                    && inkedShare(group) >= leastInked) {
                kept.addAll(group);
            }
        }
        return new DrawnLines(
                kept.stream().filter(line -> line.axis() == Axis.LEVEL).toList(),
                kept.stream().filter(line -> line.axis() == Axis.UPRIGHT).toList());
    }

    private static double inkedShare(List<Trace> group) {
        double inked = group.stream()
                .mapToDouble(line -> line.inkedShare() * line.length())
                .sum();
        return inked / group.stream().mapToDouble(Trace::length).sum();
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
            fill(pixels, page.width(), page.height(), 1, page.width(), line, (byte) Grey.WHITE);
        }
        for (Trace line : upright) {
            fill(pixels, page.height(), page.width(), page.width(), 1, line, (byte) Grey.WHITE);
        }
        return new Grey(page.width(), page.height(), pixels);
    }

    /** {@code ink} without what lies on level lines. */
    Ink levelOff(Ink ink) {
        byte[] bits = ink.bits().clone();
        level.forEach(line -> fill(bits, ink.width(), ink.height(), 1, ink.width(), line, (byte) 0));
        return new Ink(ink.width(), ink.height(), bits);
    }

    /** {@code ink} without what lies on upright lines. */
    Ink uprightOff(Ink ink) {
        byte[] bits = ink.bits().clone();
        upright.forEach(line -> fill(bits, ink.height(), ink.width(), ink.width(), 1, line, (byte) 0));
        return new Ink(ink.width(), ink.height(), bits);
    }

    /** Pixels to each side of a line's middle that are painted out with it. */
    static int painted(Trace line) {
        return (int) Math.ceil(line.thickness() / 2) + 1;
    }

    /** @param step from a pixel to the next one along, in {@code pixels}; {@code stride} to the next one across */
    private static void fill(byte[] pixels, int length, int breadth, int step, int stride, Trace line, byte colour) {
        int half = painted(line);
        int end = Math.min(length, line.end() + half);
        for (int along = Math.max(0, line.start() - half); along < end; along++) {
            int middle = (int) Math.round(line.at(along));
            int first = Math.max(0, middle - half);
            int last = Math.min(breadth - 1, middle + half);
            for (int across = first; across <= last; across++) {
                pixels[along * step + across * stride] = colour;
            }
        }
    }

    /** The lines as rulings, in points of the page's reading frame, without streaks. */
    public List<Ruling> rulings(double dpi) {
        double points = 72 / dpi;
        return Stream.concat(
                        Streaks.without(level, upright, dpi).stream(), Streaks.without(upright, level, dpi).stream())
                .map(line -> ruling(line, points))
                .toList();
    }

    private static Ruling ruling(Trace line, double points) {
        double at = (line.middle() + 0.5) * points;
        double start = line.start() * points;
        double end = line.end() * points;
        double thickness = line.thickness() * points;
        return line.axis() == Axis.LEVEL
                ? Ruling.level(at, start, end, thickness)
                : Ruling.upright(at, start, end, thickness);
    }
}
