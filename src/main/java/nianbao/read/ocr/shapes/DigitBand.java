package nianbao.read.ocr.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;

/**
 * Where the digits of a line begin and end, in fractions of a pixel.
 *
 * @param top the upper edge of the digits
 * @param bottom their lower edge
 */
public record DigitBand(double top, double bottom) {
    /** Share of the tallest character's height that digits have at least; commas and dashes have less. */
    private static final double TALL_SHARE = 0.72;

    public double height() {
        return bottom - top;
    }

    /**
     * The band of a line.
     *
     * @param components the line's pieces of ink, at least one
     */
    public static Optional<DigitBand> of(GrayImage image, List<Component> components) {
        List<PixelBox> tall = tall(columns(components));
        if (tall.isEmpty()) {
            return Optional.empty();
        }
        double[] tops = tall.stream()
                .mapToDouble(box -> edge(image, box, true))
                .sorted()
                .toArray();
        double[] bottoms = tall.stream()
                .mapToDouble(box -> edge(image, box, false))
                .sorted()
                .toArray();
        double top = tops[(tops.length - 1) / 2];
        double bottom = bottoms[bottoms.length / 2];
        return bottom - top < 2 ? Optional.empty() : Optional.of(new DigitBand(top, bottom));
    }

    /** The boxes of pieces that stand above each other: one character each, or several that touch. */
    public static List<PixelBox> columns(List<Component> components) {
        List<PixelBox> columns = new ArrayList<>();
        List<PixelBox> sorted = components.stream()
                .map(Component::box)
                .sorted(Comparator.comparingInt(PixelBox::left).thenComparingInt(PixelBox::top))
                .toList();
        for (PixelBox box : sorted) {
            int last = columns.size() - 1;
            if (last >= 0
                    && 2 * box.sharedColumns(columns.get(last))
                            > Math.min(box.width(), columns.get(last).width())) {
                columns.set(last, columns.get(last).union(box));
            } else {
                columns.add(box);
            }
        }
        return columns;
    }

    private static List<PixelBox> tall(List<PixelBox> columns) {
        int tallest = columns.stream().mapToInt(PixelBox::height).max().orElse(0);
        return columns.stream()
                .filter(box -> box.height() >= TALL_SHARE * tallest)
                .toList();
    }

    /** Where the darkness of the rows of {@code box} comes up to half of its most, looking from above or from below. */
    private static double edge(GrayImage image, PixelBox box, boolean fromAbove) {
        int first = Math.max(0, box.top() - 2);
        int last = Math.min(image.height() - 1, box.bottom() + 1);
        double[] rows = new double[last - first + 1];
        double most = 1;
        for (int y = first; y <= last; y++) {
            int darkest = 0;
            for (int x = Math.max(0, box.left()); x < Math.min(image.width(), box.right()); x++) {
                darkest = Math.max(darkest, GrayImage.WHITE - image.at(x, y));
            }
            rows[y - first] = darkest;
            most = Math.max(most, darkest);
        }
        double half = most / 2;
        int step = fromAbove ? 1 : -1;
        int i = fromAbove ? 0 : rows.length - 1;
        while (rows[i] < half) {
            i += step;
        }
        boolean atEnd = i == (fromAbove ? 0 : rows.length - 1);
        double before = atEnd ? 0 : rows[i - step];
        double past = rows[i] == before ? 0 : (rows[i] - half) / (rows[i] - before);
        return first + i + 0.5 - step * (Math.min(1, past));
    }
}
