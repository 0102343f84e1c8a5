package nianbao.read.ocr.rulings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.DigitColumnFilter;
import nianbao.read.ocr.rulings.trace.RulingTolerances;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.rulings.trace.RulingTracer;
import nianbao.read.ocr.rulings.worn.WornRulingDetector;

/**
 * Detects the rulings of a page that form tables.
 *
 * <p>Phases: 1. {@link #traced}: every line is followed ({@link RulingTracer}), to its {@link OccludedRulingEnds}; 2.
 * strokes of letters are told from them by what they meet ({@link IntersectionFilter}); 3. {@link #framed}: what is
 * left must hang together in something as large as a table; 4. {@link #withoutStrokes}: what goes on behind the ends of
 * lines in text is cut off ({@link RulingEndTrimmer}, {@link DigitColumnFilter}); 5. {@link #withAlone}: tables without
 * uprights have level lines that hang together with nothing.
 */
public final class RulingDetector {
    /** Inches of the narrowest and the lowest table. */
    private static final double NARROWEST_TABLE = 1.2;

    private static final double LOWEST_TABLE = 0.15;

    /** Share of ink in the more broken quarter of a page's lines, above which they are not dotted. */
    private static final double UNBROKEN_SHARE = 0.9;
    /** Inches of a dashed line that is accepted with fewer breaks: no row of strokes stays straight so long. */
    private static final double LONG_DASHED = 2.5;
    /**
     * Inches of a level line that is one though nothing meets it: strokes of letters and lines under words are shorter.
     */
    private static final double LONGER_THAN_STROKES = 1.5;
    /** Share of ink in it: a piece of a line that is worn elsewhere is accepted with the others, or not at all. */
    private static final double WHOLE_SHARE = 0.98;
    /** How far a broken line may be turned from the nearest solid one, as a slope: a photo bends neighbours by less. */
    private static final double MOST_TURNED = 0.02;
    /** Inches by which the end of a short line is off because of its dots. */
    private static final double UNSURE = 0.015;
    /** Inches by which two that are one line lie beside each other, at most. */
    private static final double SAME_LINE = 0.03;

    private RulingDetector() {}

    /** The lines of a page as {@code mode} finds them. */
    public static DetectedRulings find(GrayImage page, double dpi, RulingDetectionMode mode) {
        return switch (mode) {
            case PLAIN -> drawn(RulingBinarizer.faint(page, dpi), dpi);
            case WORN ->
                framed(
                        WornRulingDetector.find(RulingBinarizer.faint(page, dpi), dpi),
                        dpi,
                        WornRulingDetector.LEAST_OF_TABLE);
            case DARK -> drawn(RulingBinarizer.dark(page), dpi);
        };
    }

    /** The solid lines of a page's tables alone: half the cost, for a first look. */
    public static DetectedRulings solid(GrayImage page, double dpi) {
        BinaryImage ink = RulingBinarizer.faint(page, dpi);
        return inTables(traced(ink, dpi, RulingTolerances.SOLID), ink, dpi);
    }

    private static DetectedRulings withoutDigits(DetectedRulings lines, BinaryImage ink, double dpi) {
        DigitColumnFilter rows = new DigitColumnFilter(ink, lines.level(), dpi);
        return new DetectedRulings(
                lines.level(),
                lines.upright().stream().filter(line -> !rows.isDigits(line)).toList());
    }

    private static DetectedRulings withoutStrokes(DetectedRulings lines, BinaryImage ink, double dpi) {
        DigitColumnFilter rows = new DigitColumnFilter(ink, lines.level(), dpi);
        return new DetectedRulings(
                lines.level(),
                lines.upright().stream().map(rows::withoutStrokes).toList());
    }

    /** The solid lines and, where they are broken or none, the dotted ones. */
    private static DetectedRulings drawn(BinaryImage ink, double dpi) {
        DetectedRulings solid = OccludedRulingEnds.extended(traced(ink, dpi, RulingTolerances.SOLID), ink, dpi);
        DetectedRulings tables = inTables(solid, ink, dpi);
        if (tables.isEmpty() || !isUnbroken(tables)) {
            tables = inTables(believable(traced(ink, dpi, RulingTolerances.DOTTED), solid, dpi), ink, dpi);
        }
        return withAlone(withoutStrokes(RulingEndTrimmer.cut(tables, dpi), ink, dpi), solid.level(), dpi);
    }

    /** Phases 2 and 3. */
    private static DetectedRulings inTables(DetectedRulings lines, BinaryImage ink, double dpi) {
        return framed(IntersectionFilter.kept(withoutDigits(lines, ink, dpi), dpi), dpi, 0);
    }

    /** Phase 5: with those of {@code levels} that no stroke is long enough for, and that are not known. */
    private static DetectedRulings withAlone(DetectedRulings lines, List<RulingTrace> levels, double dpi) {
        List<RulingTrace> all = new ArrayList<>(lines.level());
        levels.stream()
                .filter(line -> line.length() >= LONGER_THAN_STROKES * dpi && line.inkedShare() >= WHOLE_SHARE)
                .filter(line -> lines.level().stream().noneMatch(known -> line.shared(known, SAME_LINE * dpi) > 0))
                .forEach(all::add);
        return new DetectedRulings(all, lines.upright());
    }

    private static DetectedRulings traced(BinaryImage ink, double dpi, RulingTolerances style) {
        return new DetectedRulings(
                new RulingTracer(ink, Axis.LEVEL, dpi, style).lines(),
                new RulingTracer(ink, Axis.UPRIGHT, dpi, style).lines());
    }

    private static boolean isUnbroken(DetectedRulings lines) {
        double[] shares = Stream.concat(lines.level().stream(), lines.upright().stream())
                .mapToDouble(RulingTrace::inkedShare)
                .sorted()
                .toArray();
        return shares[shares.length / 4] >= UNBROKEN_SHARE;
    }

    /**
     * Without rows of strokes that bridging joined: lines with few breaks must be solid ones, the others truly dotted.
     */
    private static DetectedRulings believable(DetectedRulings lines, DetectedRulings solid, double dpi) {
        return new DetectedRulings(
                lines.level().stream()
                        .filter(line -> isBelievable(line, solid.level(), dpi))
                        .toList(),
                lines.upright().stream()
                        .filter(line -> isBelievable(line, solid.upright(), dpi))
                        .toList());
    }

    private static boolean isBelievable(RulingTrace line, List<RulingTrace> solid, double dpi) {
        if (!isParallel(line, solid, dpi)) {
            return false;
        }
        if (line.inkedShare() < RulingTolerances.SOLID.inkedShare()) {
            return line.isDotted(dpi) || line.length() >= LONG_DASHED * dpi;
        }
        int shared = solid.stream().mapToInt(other -> line.shared(other, 3)).sum();
        return shared >= 0.7 * line.length() || line.isDotted(dpi);
    }

    /** Whether a line runs as the nearest of the long solid ones does: strokes of a row of letters run anyhow. */
    private static boolean isParallel(RulingTrace line, List<RulingTrace> solid, double dpi) {
        return solid.stream()
                .filter(other -> other.length() >= LONGER_THAN_STROKES * dpi)
                .min(Comparator.comparingDouble(other -> Math.abs(other.middle() - line.middle())))
                .map(other -> Math.abs(other.slope() - line.slope()) * line.length()
                        <= MOST_TURNED * line.length() + UNSURE * dpi)
                .orElse(true);
    }

    /**
     * Phase 3.
     *
     * @param leastInked share of ink in all lines of a table together
     */
    private static DetectedRulings framed(DetectedRulings lines, double dpi, double leastInked) {
        List<RulingTrace> rest = new ArrayList<>(lines.level());
        rest.addAll(lines.upright());
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
}
