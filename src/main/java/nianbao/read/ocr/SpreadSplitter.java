package nianbao.read.ocr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nianbao.geometry.Span;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.BackgroundNormalizer;

/**
 * Finds two pages that were laid side by side on one sheet: a broad sheet with ink on both sides of a gutter that no
 * line of text and no ruling crosses.
 */
final class SpreadSplitter {
    /** Width by height of the squattest sheet that holds two pages. */
    private static final double BROAD = 1.2;
    /** Pixels an inch of the small image that is looked at: one a point. */
    private static final double DPI = 72;
    /** Share of the width, about the middle, in which a gutter lies. */
    private static final double LEFTMOST = 0.42;

    private static final double RIGHTMOST = 0.58;
    /** Share of the width of the narrowest gutter: the inner margins of two pages are at least 10 mm each. */
    private static final double NARROWEST = 0.03;
    /** Share of a column's pixels that may be ink in a gutter: specks. */
    private static final double SPECKS = 0.01;
    /** Share of the columns about the middle that are dark above or below the paper, at least. */
    private static final double TABLE = 0.9;
    /** Share of the height above or below the paper at most. */
    private static final double MOST_TABLE = 0.25;
    /** Share that must be ink in the fold of a book, which may lie in it. */
    private static final double FOLD = 0.6;
    /** Share of a half's rows that must have ink: less is no page. */
    private static final double LEAST_ROWS = 0.08;
    /**
     * Points of a line's height, of the widest gap between its words, and of the shortest line that tells of a page.
     */
    private static final int LINE_HEIGHT = 8;

    private static final int WORD_GAP = 14;
    private static final int SHORTEST_LINE = 110;
    /** Grey up to which a pixel is ink, on paper made white. */
    private static final int INK = 150;
    /**
     * Points of a gutter's middle in which rulings are looked for: further, those of a sheet laid askew slope too far.
     */
    private static final int LOOKED_AT = 40;
    /** Share of those that a level ruling across it has ink in. */
    private static final double ACROSS = 0.9;
    /**
     * Level rulings across a gutter from which it is no gutter but a column of a table; one is a crease or a streak.
     */
    private static final int CROSSED = 2;
    /**
     * Share of either half of those columns that dotted and pale rulings have ink in, and what no page has in its
     * margin.
     */
    private static final double REACHING = 0.25;
    /** Such lines above each other, from which it is no gutter. */
    private static final int REACHED = 8;

    private SpreadSplitter() {}

    /** The views of the pages on a sheet, in reading order: one, or the left and the right half. */
    static List<PagePlacement> views(PageImage sheet) {
        boolean turned = sheet.view().quarters() % 2 == 1;
        double width = turned ? sheet.height() : sheet.width();
        double height = turned ? sheet.width() : sheet.height();
        if (width < BROAD * height) {
            return List.of(sheet.view());
        }
        GrayImage small = strip(sheet, 0, width, height, 1);
        int left = (int) (LEFTMOST * small.width());
        Span paper = paper(small, left, (int) (RIGHTMOST * small.width()));
        BinaryImage ink = BinaryImage.of(BackgroundNormalizer.even(small, DPI), INK);
        OptionalInt gutter = gutter(ink, paper);
        if (gutter.isEmpty() || isCrossed(sheet, gutter.getAsInt(), height)) {
            return List.of(sheet.view());
        }
        int quarters = sheet.view().quarters();
        double middle = gutter.getAsInt() + 0.5;
        return List.of(
                new PagePlacement(Optional.of(pixels(sheet, 0, middle, height)), quarters),
                new PagePlacement(Optional.of(pixels(sheet, middle, width, height)), quarters));
    }

    /** An upright strip of the page as it is read, in points; so many pixels a point, each the one in its middle. */
    private static GrayImage strip(PageImage sheet, double left, double right, double height, int scale) {
        Homography toImage = sheet.toReading().inverse();
        GrayImage strip = GrayImage.white((int) Math.max(1, (right - left) * scale), (int) Math.max(1, height * scale));
        for (int y = 0; y < strip.height(); y++) {
            for (int x = 0; x < strip.width(); x++) {
                double across = left + (x + 0.5) / scale;
                double down = (y + 0.5) / scale;
                int column = (int) Math.round(toImage.x(across, down));
                int row = (int) Math.round(toImage.y(across, down));
                if (column >= 0
                        && row >= 0
                        && column < sheet.image().getWidth()
                        && row < sheet.image().getHeight()) {
                    int green = sheet.image().getRGB(column, row) >> 8 & 0xFF;
                    strip.pixels()[y * strip.width() + x] = (byte) green;
                }
            }
        }
        return strip;
    }

    /** From where to where paper lies between two columns: a photograph shows what it lies on above and below it. */
    private static Span paper(GrayImage image, int left, int right) {
        int last = image.height() - 1;
        int top = dark(image, 0, 1, left, right);
        int bottom = dark(image, last, -1, left, right);
        return new Span(top, last - bottom + 1);
    }

    /**
     * How many rows are dark from {@code row} on; none where it goes on into the page: a ruling from its dark edge is
     * paper's.
     */
    private static int dark(GrayImage image, int row, int step, int left, int right) {
        int most = (int) (MOST_TABLE * image.height());
        int rows = 0;
        if (darkShare(image, row, left, right) >= TABLE) {
            while (rows < most && darkShare(image, row + rows * step, left, right) > SPECKS) {
                rows++;
            }
        }
        return rows < most ? rows : 0;
    }

    private static double darkShare(GrayImage image, int row, int left, int right) {
        long dark =
                IntStream.range(left, right).filter(x -> image.at(x, row) < INK).count();
        return (double) dark / Math.max(1, right - left);
    }

    /** Whether level rulings go through a gutter: hair lines, too, which fall between the pixels of the small image. */
    private static boolean isCrossed(PageImage sheet, double middle, double height) {
        int scale = (int) Math.ceil(sheet.dpi() / DPI);
        GrayImage strip = strip(sheet, middle - LOOKED_AT / 2.0, middle + LOOKED_AT / 2.0, height, scale);
        Span paper = paper(strip, 0, strip.width());
        BinaryImage ink = BinaryImage.of(BackgroundNormalizer.even(strip, DPI * scale), INK);
        int crossed = 0;
        int reached = 0;
        int half = ink.width() / 2;
        int free = 0; // the first row below the last ruling
        for (int y = (int) paper.start() + scale; y < paper.end() - scale; y++) {
            double left = inked(ink, 0, half, y, scale);
            double right = inked(ink, half, ink.width(), y, scale);
            if ((left + right) / 2 >= ACROSS && y >= free) {
                crossed++;
                free = y + 2 * scale + 2;
            }
            boolean begins = inked(ink, 0, half, y - 1, scale) < REACHING
                    && inked(ink, half, ink.width(), y - 1, scale) < REACHING;
            reached += begins && Math.max(left, right) >= REACHING ? 1 : 0;
        }
        return crossed >= CROSSED || reached >= REACHED;
    }

    /** Share of the columns from {@code left} to {@code right} in which a level ruling there has ink. */
    private static double inked(BinaryImage ink, int left, int right, int y, int scale) {
        int inked = 0;
        for (int x = left; x < right; x++) {
            inked += ink.count(new PixelBox(x, y - scale, x + 1, y + scale + 1)) > 0 ? 1 : 0;
        }
        return (double) inked / (right - left);
    }

    /** The middle of the broadest gutter. */
    private static OptionalInt gutter(BinaryImage ink, Span paper) {
        int top = (int) paper.start();
        int bottom = (int) paper.end();
        int best = 0;
        int end = 0;
        int run = 0;
        for (int x = (int) (LEFTMOST * ink.width()); x < RIGHTMOST * ink.width(); x++) {
            double share = (double) ink.count(new PixelBox(x, top, x + 1, bottom)) / paper.length();
            run = share <= SPECKS || share >= FOLD ? run + 1 : 0;
            if (run > best) {
                best = run;
                end = x + 1;
            }
        }
        int middle = end - best / 2;
        boolean parts = best >= NARROWEST * ink.width() && isPage(ink, 0, middle) && isPage(ink, middle, ink.width());
        return parts ? OptionalInt.of(middle) : OptionalInt.empty();
    }

    private static boolean isPage(BinaryImage ink, int left, int right) {
        int rows = 0;
        for (int y = 0; y < ink.height(); y++) {
            rows += ink.count(new PixelBox(left, y, right, y + 1)) > 0 ? 1 : 0;
        }
        return rows >= LEAST_ROWS * ink.height() && hasLine(ink, left, right);
    }

    /** Whether a line of words stands there: figures of a table without upright rulings stand far apart. */
    private static boolean hasLine(BinaryImage ink, int left, int right) {
        for (int y = 0; y + LINE_HEIGHT <= ink.height(); y += LINE_HEIGHT / 2) {
            int from = left;
            int last = left - WORD_GAP - 1;
            for (int x = left; x < right; x++) {
                if (ink.count(new PixelBox(x, y, x + 1, y + LINE_HEIGHT)) == 0) {
                    continue;
                }
                from = x - last > WORD_GAP ? x : from;
                last = x;
                if (last - from >= SHORTEST_LINE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The pixels of an upright strip of the page as it is read. */
    private static PixelBox pixels(PageImage sheet, double left, double right, double height) {
        Homography toImage = sheet.toReading().inverse();
        double x1 = toImage.x(left, 0);
        double y1 = toImage.y(left, 0);
        double x2 = toImage.x(right, height);
        double y2 = toImage.y(right, height);
        PixelBox box = new PixelBox(
                (int) Math.round(Math.min(x1, x2)),
                (int) Math.round(Math.min(y1, y2)),
                (int) Math.round(Math.max(x1, x2)) + 1,
                (int) Math.round(Math.max(y1, y2)) + 1);
        return box.shared(
                new PixelBox(0, 0, sheet.image().getWidth(), sheet.image().getHeight()));
    }
}
