package nianbao.read.ocr;

import java.awt.image.BufferedImage;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;

/**
 * A box cut out of an image, upright and as fine as readers of figures want it.
 *
 * @param dpi pixels an inch
 */
record ImageCrop(GrayImage grey, double dpi) {
    /** Pixels an inch below which the cut is made larger. */
    private static final double COARSEST_DPI = 180;

    private static final double WORKING_DPI = 300;
    /** Pixels of the side of the smallest cut in which something can be read. */
    private static final int SMALLEST = 4;

    /** What becomes of colours. */
    enum ColourMode {
        /** As light as they are to the eye. */
        SEEN {
            @Override
            int light(int red, int green, int blue) {
                return (299 * red + 587 * green + 114 * blue) / 1000;
            }
        },
        /** As light as their strongest part: of the ink of a seal nothing is left, black stays black. */
        TAKEN_OFF {
            @Override
            int light(int red, int green, int blue) {
                return Math.max(red, Math.max(green, blue));
            }
        };

        abstract int light(int red, int green, int blue);
    }

    /**
     * Cuts {@code box} out of {@code image}; empty where nothing of it is on the image.
     *
     * @param box on the page as a reader sees it, in points
     */
    static Optional<ImageCrop> of(PageImage image, Box box, ColourMode colours) {
        Homography toPixels = image.toPage().inverse();
        Box pixels = Box.ofCorners(
                toPixels.x(box.left(), box.top()),
                toPixels.y(box.left(), box.top()),
                toPixels.x(box.right(), box.bottom()),
                toPixels.y(box.right(), box.bottom()));
        PixelBox inside = new PixelBox(
                        (int) Math.round(pixels.left()),
                        (int) Math.round(pixels.top()),
                        (int) Math.round(pixels.right()) + 1,
                        (int) Math.round(pixels.bottom()) + 1)
                .shared(new PixelBox(
                        0, 0, image.image().getWidth(), image.image().getHeight()));
        if (inside.isEmpty() || inside.width() < SMALLEST || inside.height() < SMALLEST) {
            return Optional.empty();
        }
        GrayImage grey =
                grey(image.image(), inside, colours).turned(image.view().quarters());
        double factor = image.dpi() >= COARSEST_DPI ? 1 : WORKING_DPI / image.dpi();
        GrayImage sized = factor == 1
                ? grey
                : grey.scaled((int) Math.ceil(grey.width() * factor), (int) Math.ceil(grey.height() * factor));
        return Optional.of(new ImageCrop(sized, image.dpi() * factor));
    }

    /** How light each pixel is, on white where it can be seen through. */
    private static GrayImage grey(BufferedImage image, PixelBox box, ColourMode colours) {
        byte[] pixels = new byte[box.width() * box.height()];
        int[] row = new int[box.width()];
        for (int y = 0; y < box.height(); y++) {
            image.getRGB(box.left(), box.top() + y, box.width(), 1, row, 0, box.width());
            for (int x = 0; x < row.length; x++) {
                int light = colours.light(row[x] >> 16 & 0xFF, row[x] >> 8 & 0xFF, row[x] & 0xFF);
                int alpha = row[x] >>> 24;
                pixels[y * box.width() + x] = (byte) ((light * alpha + 255 * (255 - alpha)) / 255);
            }
        }
        return new GrayImage(box.width(), box.height(), pixels);
    }
}
