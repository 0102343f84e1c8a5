package nianbao.read.ocr.rulings.trace;

import java.util.List;
import java.util.stream.Stream;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;

/**
 * The rulings of a page's tables, as they were traced.
 *
 * @param level from left to right
 * @param upright from top to bottom
 */
public record DetectedRulings(List<RulingTrace> level, List<RulingTrace> upright) {
    public DetectedRulings {
        level = List.copyOf(level);
        upright = List.copyOf(upright);
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
    public BinaryImage levelOff(BinaryImage ink) {
        byte[] bits = ink.bits().clone();
        level.forEach(line -> fill(bits, ink.width(), ink.height(), 1, ink.width(), line, (byte) 0));
        return new BinaryImage(ink.width(), ink.height(), bits);
    }

    /** {@code ink} without what lies on upright lines. */
    public BinaryImage uprightOff(BinaryImage ink) {
        byte[] bits = ink.bits().clone();
        upright.forEach(line -> fill(bits, ink.height(), ink.width(), ink.width(), 1, line, (byte) 0));
        return new BinaryImage(ink.width(), ink.height(), bits);
    }

    /** Pixels to each side of a line's middle that are painted out with it. */
    public static int painted(RulingTrace line) {
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
