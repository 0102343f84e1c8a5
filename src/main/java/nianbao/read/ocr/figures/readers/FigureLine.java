package nianbao.read.ocr.figures.readers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.SpeckleNoise;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.DigitBand;

/**
 * One line of ink in a cell, cut out of its sheet for the readers.
 *
 * @param frame what was cut out, in pixels of the sheet
 * @param image the cut, grey
 * @param members where the line's own ink is in it
 * @param band where its digits begin and end, in the cut
 * @param points grains among the members that may be points, commas or dirt
 * @param rests grains before the first digit or after the last that may be all that is left of their thin strokes
 */
record FigureLine(PixelBox frame, GrayImage image, BinaryImage members, DigitBand band, int points, int rests) {
    /** Share of the digits' height by which a point may stand off their sides. */
    private static final double POINT_REACH = 0.6;
    /** Share of the digits' height below which, from their top, points and commas stand. */
    private static final double POINT_LEVEL = 0.6;
    /** Share of the digits' height that the side of a point has at least: less is dirt. */
    private static final double SMALLEST_POINT = 0.07;
    /** Share of the digits' height by which the rest of a digit may stand off what was read of it. */
    private static final double REST_REACH = 0.4;
    /** Share of the digits' height that the longer side of such a rest has at least. */
    private static final double SMALLEST_REST = 0.1;
    /** Share of the digits' height within which the next digit would begin and end. */
    private static final double DIGIT_REACH = 1.2;
    /** Pixels of the soft edge of dirt. */
    private static final int DIRT_EDGE = 2;
    /** Pixels of paper around the cut that Tesseract sees. */
    private static final int BORDER = 10;
    /**
     * Paper on either side of a figure that is shown several times, by its height: digits stand as far from each other.
     */
    private static final double BESIDE = 0.08;

    /**
     * The ink of a cell as one line; empty where it has no height to speak of.
     *
     * @param speckle of the page: on a speckled one a lone grain beside the digits is dirt and is painted over
     */
    static Optional<FigureLine> of(SegmentedPage sheet, CellInk cell, SpeckleNoise speckle) {
        List<Component> components = cell.components();
        PixelBox ink =
                components.stream().map(Component::box).reduce(PixelBox::union).orElseThrow();
        int margin = Math.max(4, ink.height() / 2);
        PixelBox frame = ink.grow(margin).shared(cell.area()).union(ink.grow(2));
        GrayImage image = sheet.clean().crop(frame);
        List<Component> inFrame =
                components.stream().map(component -> moved(component, frame)).toList();
        Optional<DigitBand> found = DigitBand.of(image, inFrame);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DigitBand band = found.get();
        Set<Integer> members = new HashSet<>();
        components.forEach(component -> members.add(component.id()));
        Set<Integer> dirt = speckle.isSpeckled() ? dirt(cell.grains(), ink) : Set.of();
        List<Component> points = new ArrayList<>();
        int rests = 0;
        for (Component grain : cell.grains()) {
            PixelBox box = moved(grain.box(), frame);
            if (dirt.contains(grain.id())) {
                continue;
            }
            if (mayBePoint(box, moved(ink, frame), band)) {
                points.add(grain);
                members.add(grain.id());
            }
            if (mayBeRest(box, moved(ink, frame), band)) {
                rests++;
            }
        }
        BinaryImage painted = sheet.components().paint(frame, members::contains);
        if (!dirt.isEmpty()) {
            paintOver(image, sheet.components().paint(frame, dirt::contains), painted);
        }
        return Optional.of(new FigureLine(frame, image, painted, band, points.size(), rests));
    }

    /**
     * Grains before the first digit or after the last: no point stands there. Two on a side may be the rest of a digit.
     */
    private static Set<Integer> dirt(List<Component> grains, PixelBox digits) {
        double reach = DIGIT_REACH * digits.height();
        List<Integer> before = grains.stream()
                .filter(grain ->
                        grain.box().right() <= digits.left() && grain.box().right() > digits.left() - reach)
                .map(Component::id)
                .toList();
        List<Integer> after = grains.stream()
                .filter(grain ->
                        grain.box().left() >= digits.right() && grain.box().left() < digits.right() + reach)
                .map(Component::id)
                .toList();
        Set<Integer> dirt = new HashSet<>();
        if (before.size() == 1) {
            dirt.addAll(before);
        }
        if (after.size() == 1) {
            dirt.addAll(after);
        }
        return dirt;
    }

    /** Makes {@code dirt} and its soft edges paper. */
    private static void paintOver(GrayImage image, BinaryImage dirt, BinaryImage kept) {
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                PixelBox around = new PixelBox(x, y, x + 1, y + 1).grow(DIRT_EDGE);
                if (!kept.at(x, y) && dirt.count(around) > 0) {
                    image.pixels()[y * image.width() + x] = (byte) GrayImage.WHITE;
                }
            }
        }
    }

    private static boolean mayBePoint(PixelBox grain, PixelBox ink, DigitBand band) {
        double height = band.height();
        return grain.right() > ink.left() - POINT_REACH * height
                && grain.left() < ink.right() + POINT_REACH * height
                && grain.centerY() > band.top() + POINT_LEVEL * height
                && grain.centerY() < band.bottom() + 0.4 * height
                && Math.min(grain.width(), grain.height()) >= SMALLEST_POINT * height;
    }

    /** Of a broken digit the stem may be left, which is a 1, and this. */
    private static boolean mayBeRest(PixelBox grain, PixelBox ink, DigitBand band) {
        double reach = REST_REACH * band.height();
        boolean before = grain.right() <= ink.left() && grain.right() > ink.left() - reach;
        boolean after = grain.left() >= ink.right() && grain.left() < ink.right() + reach;
        return (before || after)
                && grain.centerY() > band.top()
                && grain.centerY() < band.bottom()
                && Math.max(grain.width(), grain.height()) >= SMALLEST_REST * band.height();
    }

    /** The cut with paper around it, its digits {@code height} pixels high. */
    GrayImage sized(int height) {
        return sized(image, height);
    }

    private GrayImage sized(GrayImage cut, int height) {
        double scale = height / band.height();
        int width = Math.max(1, (int) Math.round(cut.width() * scale));
        int newHeight = Math.max(1, (int) Math.round(cut.height() * scale));
        GrayImage scaled = cut.scaled(width, newHeight);
        return scaled.framed(width + 2 * BORDER, newHeight + 2 * BORDER, BORDER, BORDER);
    }

    /** The line's own ink {@code times} times beside itself, {@code height} pixels high, with paper around it. */
    GrayImage repeated(int height, int times) {
        PixelBox ink = ConnectedComponents.of(members).all().stream()
                .map(Component::box)
                .reduce(PixelBox::union)
                .orElse(image.box());
        int beside = (int) Math.max(1, Math.round(BESIDE * band.height()));
        GrayImage once = image.crop(new PixelBox(ink.left() - beside, 0, ink.right() + beside, image.height()));
        GrayImage row = GrayImage.white(times * once.width(), once.height());
        for (int y = 0; y < once.height(); y++) {
            for (int i = 0; i < times; i++) {
                System.arraycopy(
                        once.pixels(),
                        y * once.width(),
                        row.pixels(),
                        y * row.width() + i * once.width(),
                        once.width());
            }
        }
        return sized(row, height);
    }

    private static Component moved(Component component, PixelBox frame) {
        return new Component(component.id(), moved(component.box(), frame), component.area());
    }

    private static PixelBox moved(PixelBox box, PixelBox frame) {
        return new PixelBox(
                box.left() - frame.left(),
                box.top() - frame.top(),
                box.right() - frame.left(),
                box.bottom() - frame.top());
    }
}
