package nianbao.read.ocr.normalize;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import org.jspecify.annotations.Nullable;

/**
 * Takes red seals off a page while it is in colour, and keeps in mind where they were.
 *
 * <p>Red letterheads and red rules stay: they are text. Phases: 1. {@link #redCells}: where there is red, coarsely; 2.
 * {@link #areas}: red that hangs together in a shape about as high as wide is a seal; 3. {@link #grey}: inside those,
 * red pixels become paper as far as they are red, and ink below them stays; elsewhere colours become grey.
 */
public final class SealRemover {
    /** Cells an inch at which red is gathered: a cell is half a millimetre. */
    private static final int CELLS_PER_INCH = 50;
    /** Cells between two red places that still hang together: the ring and the letters of a seal stand 2 mm apart. */
    private static final int REACH_CELLS = 4;
    /** Inches of the smallest and the largest seal: official ones are 38 to 50 mm, others from 25 mm. */
    private static final double SMALLEST = 0.75;

    private static final double LARGEST = 2.6;
    /** Width by height of the longest seal: letterheads are rows, much wider than high. */
    private static final double LONGEST = 1.6;
    /** By how much red must be stronger than green and blue (of 255): less takes brown paper for red. */
    private static final int REDNESS = 48;

    private SealRemover() {}

    /** The page without its seals; {@code seals} is dark where red was taken off, and null where there was none. */
    public record SealFreeImage(GrayImage page, @Nullable GrayImage seals) {}

    public static SealFreeImage takeOff(BufferedImage image, double dpi) {
        if (RasterPixels.isGrey(image)) {
            return new SealFreeImage(RasterPixels.grey(image), null);
        }
        int cell = Math.max(2, (int) Math.round(dpi / CELLS_PER_INCH));
        BinaryImage red = redCells(image, cell);
        List<PixelBox> areas = areas(red, cell, dpi);
        return grey(image, areas);
    }

    /** Phase 1: a cell is red where a fifth of its pixels is. */
    private static BinaryImage redCells(BufferedImage image, int cell) {
        int columns = (image.getWidth() + cell - 1) / cell;
        int rows = (image.getHeight() + cell - 1) / cell;
        int[] counts = new int[columns * rows];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            RasterPixels.row(image, y, row);
            int base = y / cell * columns;
            for (int x = 0; x < row.length; x++) {
                if (isRed(row[x])) {
                    counts[base + x / cell]++;
                }
            }
        }
        byte[] bits = new byte[counts.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) (counts[i] * 5 >= cell * cell ? 1 : 0);
        }
        return new BinaryImage(columns, rows, bits);
    }

    private static boolean isRed(int rgb) {
        int r = rgb >> 16 & 0xFF;
        return r - Math.max(rgb >> 8 & 0xFF, rgb & 0xFF) > REDNESS;
    }

    /** Phase 2: in pixels. */
    private static List<PixelBox> areas(BinaryImage red, int cell, double dpi) {
        List<PixelBox> areas = new ArrayList<>();
        for (Component component : ConnectedComponents.of(grown(red)).all()) {
            PixelBox box = component.box().grow(-REACH_CELLS / 2);
            double width = box.width() * cell / dpi;
            double height = box.height() * cell / dpi;
            boolean sized = Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
            if (sized && Math.max(width, height) <= LONGEST * Math.min(width, height)) {
                PixelBox wide = box.grow(2);
                areas.add(new PixelBox(
                        Math.max(0, wide.left() * cell),
                        Math.max(0, wide.top() * cell),
                        wide.right() * cell,
                        wide.bottom() * cell));
            }
        }
        return areas;
    }

    /** Every red cell grown by half the reach, so that places within reach touch. */
    private static BinaryImage grown(BinaryImage red) {
        byte[] bits = new byte[red.bits().length];
        int reach = REACH_CELLS / 2;
        for (int y = 0; y < red.height(); y++) {
            for (int x = 0; x < red.width(); x++) {
                if (red.at(x, y)) {
                    for (int v = Math.max(0, y - reach); v <= Math.min(red.height() - 1, y + reach); v++) {
                        for (int u = Math.max(0, x - reach); u <= Math.min(red.width() - 1, x + reach); u++) {
                            bits[v * red.width() + u] = 1;
                        }
                    }
                }
            }
        }
        return new BinaryImage(red.width(), red.height(), bits);
    }

    /** Phase 3. */
    private static SealFreeImage grey(BufferedImage image, List<PixelBox> areas) {
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight()];
        GrayImage seals = areas.isEmpty() ? null : GrayImage.white(width, image.getHeight());
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            RasterPixels.row(image, y, row);
            for (int x = 0; x < width; x++) {
                int r = row[x] >> 16 & 0xFF;
                int g = row[x] >> 8 & 0xFF;
                int b = row[x] & 0xFF;
                pixels[y * width + x] = (byte) ((77 * r + 150 * g + 29 * b) >> 8);
            }
            for (PixelBox area : areas) {
                if (seals != null && y >= area.top() && y < area.bottom()) {
                    cleanRow(row, area, pixels, seals.pixels(), y * width);
                }
            }
        }
        return new SealFreeImage(new GrayImage(width, image.getHeight(), pixels), seals);
    }

    private static void cleanRow(int[] row, PixelBox area, byte[] pixels, byte[] seals, int base) {
        for (int x = area.left(); x < Math.min(row.length, area.right()); x++) {
            int r = row[x] >> 16 & 0xFF;
            int cold = Math.max(row[x] >> 8 & 0xFF, row[x] & 0xFF);
            int redness = Math.max(0, r - cold);
            // the ink of the seal takes a little red too: the more colour, the more of it is given back
            pixels[base + x] = (byte) Math.min(255, r + redness / 4);
            if (redness > REDNESS) {
                seals[base + x] = 0;
            }
        }
    }
}
