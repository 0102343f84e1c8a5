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
 * <p>Phases: 1. every line is followed ({@link RulingTracer}), to its {@link OccludedRulingEnds}; 2. strokes of letters are told from them ({@link IntersectionFilter});
 * 3. {@link #framed}: what is left must hang together in something as large as a table; 4. what goes on behind the ends of
 * lines in text is cut off ({@link RulingEndTrimmer}, {@link DigitColumnFilter#withoutStrokes}); 5. {@link #withAlone}: tables without uprights
 * have level lines that hang together with nothing.
 *
 * @param level from left to right
 * @param upright from top to bottom
 */
public record DetectedRulings(List<RulingTrace> level, List<RulingTrace> upright) {
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

    public DetectedRulings {
        level = List.copyOf(level);
        upright = List.copyOf(upright);
    }

    /** The lines of a page as {@code sight} finds them. */
    public static DetectedRulings find(GrayImage page, double dpi, RulingDetectionMode sight) {
        return switch (sight) {
            case PLAIN -> drawn(RulingBinarizer.faint(page, dpi), dpi);
            case WORN ->
                WornRulingDetector.find(RulingBinarizer.faint(page, dpi), dpi)
                        .framed(dpi, WornRulingDetector.LEAST_OF_TABLE);
            case DARK -> drawn(RulingBinarizer.dark(page), dpi);
        };
    }

    /** The solid lines of a page's tables alone: half the cost, for a first look. */
    static DetectedRulings solid(GrayImage page, double dpi) {
        BinaryImage ink = RulingBinarizer.faint(page, dpi);
        return IntersectionFilter.kept(traced(ink, dpi, RulingTolerances.SOLID).withoutDigits(ink, dpi), dpi)
                .framed(dpi);
    }

    private DetectedRulings withoutDigits(BinaryImage ink, double dpi) {
        DigitColumnFilter rows = new DigitColumnFilter(ink, level, dpi);
        return new DetectedRulings(
                level, upright.stream().filter(line -> !rows.isDigits(line)).toList());
    }

    private DetectedRulings withoutStrokes(BinaryImage ink, double dpi) {
        DigitColumnFilter rows = new DigitColumnFilter(ink, level, dpi);
        return new DetectedRulings(
                level, upright.stream().map(rows::withoutStrokes).toList());
    }

    /** The solid lines and, where they are broken or none, the dotted ones. */
    private static DetectedRulings drawn(BinaryImage ink, double dpi) {
        DetectedRulings solid = OccludedRulingEnds.extended(traced(ink, dpi, RulingTolerances.SOLID), ink, dpi);
        DetectedRulings tables =
                IntersectionFilter.kept(solid.withoutDigits(ink, dpi), dpi).framed(dpi);
        if (!tables.isEmpty() && tables.isUnbroken()) {
            return RulingEndTrimmer.cut(tables, dpi).withoutStrokes(ink, dpi).withAlone(solid.level, dpi);
        }
        DetectedRulings dotted = traced(ink, dpi, RulingTolerances.DOTTED).believable(solid, dpi);
        return RulingEndTrimmer.cut(
                        IntersectionFilter.kept(dotted.withoutDigits(ink, dpi), dpi)
                                .framed(dpi),
                        dpi)
                .withoutStrokes(ink, dpi)
                .withAlone(solid.level, dpi);
    }

    /** Phase 5: with those of {@code levels} that no stroke is long enough for, and that are not known. */
    private DetectedRulings withAlone(List<RulingTrace> levels, double dpi) {
        List<RulingTrace> all = new ArrayList<>(level);
        levels.stream()
                .filter(line -> line.length() >= LONGER_THAN_STROKES * dpi && line.inkedShare() >= WHOLE_SHARE)
                .filter(line -> level.stream().noneMatch(known -> line.shared(known, SAME_LINE * dpi) > 0))
                .forEach(all::add);
        return new DetectedRulings(all, upright);
    }

    private static DetectedRulings traced(BinaryImage ink, double dpi, RulingTolerances style) {
        return new DetectedRulings(
                new RulingTracer(ink, Axis.LEVEL, dpi, style).lines(),
                new RulingTracer(ink, Axis.UPRIGHT, dpi, style).lines());
    }

    private boolean isUnbroken() {
        double[] shares = Stream.concat(level.stream(), upright.stream())
                .mapToDouble(RulingTrace::inkedShare)
                .sorted()
                .toArray();
        return shares[shares.length / 4] >= UNBROKEN_SHARE;
    }

    /** Without rows of strokes that bridging joined: lines with few breaks must be solid ones, the others truly dotted. */
    private DetectedRulings believable(DetectedRulings solid, double dpi) {
        return new DetectedRulings(
                level.stream()
                        .filter(line -> isBelievable(line, solid.level, dpi))
                        .toList(),
                upright.stream()
                        .filter(line -> isBelievable(line, solid.upright, dpi))
                        .toList());
    }

    private static boolean isBelievable(RulingTrace line, List<RulingTrace> solid, double dpi) {
        if (line.inkedShare() < RulingTolerances.SOLID.inkedShare()) {
            return line.isDotted(dpi) || line.length() >= LONG_DASHED * dpi;
        }
        int shared = solid.stream().mapToInt(other -> line.shared(other, 3)).sum();
        return shared >= 0.7 * line.length() || line.isDotted(dpi);
    }

    private DetectedRulings framed(double dpi) {
        return framed(dpi, 0);
    }

    /**
     * Phase 3.
     *
     * @param leastInked share of ink in all lines of a table together
     */
    private DetectedRulings framed(double dpi, double leastInked) {
        List<RulingTrace> rest = new ArrayList<>(level);
        rest.addAll(upright);
        List<RulingTrace> kept = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<RulingTrace> group = new ArrayList<>(List.of(rest.remove(0)));
            for (int i = 0; i < group.size(); i++) {
                RulingTrace line = group.get(i);
                Predicate<RulingTrace> joins =
                        other -> other.axis() != line.axis() && IntersectionFilter.meet(line, other, dpi);
                rest.stream().filter(joins).forEach(group::add);
                rest.removeIf(joins);
            }
            if (extent(group, Axis.LEVEL) >= NARROWEST_TABLE * dpi
                    && extent(group, Axis.UPRIGHT) >= LOWEST_TABLE * dpi
                    && inkedShare(group) >= leastInked) {
                kept.addAll(group);
            }
        }
        return new DetectedRulings(
                kept.stream().filter(line -> line.axis() == Axis.LEVEL).toList(),
                kept.stream().filter(line -> line.axis() == Axis.UPRIGHT).toList());
    }

    private static double inkedShare(List<RulingTrace> group) {
        double inked = group.stream()
                .mapToDouble(line -> line.inkedShare() * line.length())
                .sum();
        return inked / group.stream().mapToDouble(RulingTrace::length).sum();
    }

    private static double extent(List<RulingTrace> group, Axis axis) {
        int start = group.stream()
                .filter(line -> line.axis() == axis)
                .mapToInt(RulingTrace::start)
                .min()
                .orElse(0);
        int end = group.stream()
                .filter(line -> line.axis() == axis)
                .mapToInt(RulingTrace::end)
                .max()
                .orElse(0);
        return end - start;
    }

    public boolean isEmpty() {
        return level.isEmpty() || upright.isEmpty();
    }

    /** The page with these lines painted over in white. */
    public GrayImage paintedOut(GrayImage page) {
        byte[] pixels = page.pixels().clone();
        for (RulingTrace line : level) {
            fill(pixels, page.width(), page.height(), 1, page.width(), line, (byte) GrayImage.WHITE);
        }
        for (RulingTrace line : upright) {
            fill(pixels, page.height(), page.width(), page.width(), 1, line, (byte) GrayImage.WHITE);
        }
        return new GrayImage(page.width(), page.height(), pixels);
    }

    /** {@code ink} without what lies on level lines. */
    BinaryImage levelOff(BinaryImage ink) {
        byte[] bits = ink.bits().clone();
        level.forEach(line -> fill(bits, ink.width(), ink.height(), 1, ink.width(), line, (byte) 0));
        return new BinaryImage(ink.width(), ink.height(), bits);
    }

    /** {@code ink} without what lies on upright lines. */
    BinaryImage uprightOff(BinaryImage ink) {
        byte[] bits = ink.bits().clone();
        upright.forEach(line -> fill(bits, ink.height(), ink.width(), ink.width(), 1, line, (byte) 0));
        return new BinaryImage(ink.width(), ink.height(), bits);
    }

    /** Pixels to each side of a line's middle that are painted out with it. */
    static int painted(RulingTrace line) {
        return (int) Math.ceil(line.thickness() / 2) + 1;
    }

    /** @param step from a pixel to the next one along, in {@code pixels}; {@code stride} to the next one across */
    private static void fill(
            byte[] pixels, int length, int breadth, int step, int stride, RulingTrace line, byte colour) {
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
                        StreakFilter.without(level, upright, dpi).stream(),
                        StreakFilter.without(upright, level, dpi).stream())
                .map(line -> ruling(line, points))
                .toList();
    }

    private static Ruling ruling(RulingTrace line, double points) {
        double at = (line.middle() + 0.5) * points;
        double start = line.start() * points;
        double end = line.end() * points;
        double thickness = line.thickness() * points;
        return line.axis() == Axis.LEVEL
                ? Ruling.level(at, start, end, thickness)
                : Ruling.upright(at, start, end, thickness);
    }
}
