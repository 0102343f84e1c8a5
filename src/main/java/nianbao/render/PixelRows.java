package nianbao.render;

import java.awt.image.BufferedImage;

/** The pixels of an image by rows, red, green and blue, on white where it can be seen through. */
interface PixelRows {
    /**
     * Reads some rows.
     *
     * @param top the first
     * @param into a row after the other
     */
    void read(int top, int count, int[] into);

    static PixelRows of(BufferedImage image) {
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY -> (top, count, into) -> readGrey(image, top, count, into);
            case BufferedImage.TYPE_3BYTE_BGR -> (top, count, into) -> readColours(image, top, count, into);
            case BufferedImage.TYPE_INT_RGB -> (top, count, into) -> readPacked(image, top, count, into);
            default -> (top, count, into) -> readOther(image, top, count, into);
        };
    }

    /** As the file has it: Java takes a grey for one of another scale, and would make it lighter. */
    private static void readGrey(BufferedImage image, int top, int count, int[] into) {
        byte[] grey = new byte[image.getWidth() * count];
        image.getRaster().getDataElements(0, top, image.getWidth(), count, grey);
        for (int i = 0; i < grey.length; i++) {
            into[i] = (grey[i] & 0xFF) * 0x010101;
        }
    }

    private static void readPacked(BufferedImage image, int top, int count, int[] into) {
        image.getRaster().getDataElements(0, top, image.getWidth(), count, into);
        for (int i = 0; i < count * image.getWidth(); i++) {
            into[i] &= 0xFFFFFF;
        }
    }

    private static void readColours(BufferedImage image, int top, int count, int[] into) {
        byte[] colours = new byte[3 * image.getWidth() * count];
        image.getRaster().getDataElements(0, top, image.getWidth(), count, colours);
        for (int i = 0; i < colours.length / 3; i++) {
            into[i] = (colours[3 * i] & 0xFF) << 16 | (colours[3 * i + 1] & 0xFF) << 8 | colours[3 * i + 2] & 0xFF;
        }
    }

    private static void readOther(BufferedImage image, int top, int count, int[] into) {
        boolean opaque = !image.getColorModel().hasAlpha();
        image.getRGB(0, top, image.getWidth(), count, into, 0, image.getWidth());
        for (int i = 0; i < count * image.getWidth(); i++) {
            into[i] = opaque ? into[i] & 0xFFFFFF : onWhite(into[i]);
        }
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        int red = onWhite(argb >> 16 & 0xFF, alpha);
        int green = onWhite(argb >> 8 & 0xFF, alpha);
        int blue = onWhite(argb & 0xFF, alpha);
        return red << 16 | green << 8 | blue;
    }

    private static int onWhite(int light, int alpha) {
        return (light * alpha + 255 * (255 - alpha)) / 255;
    }
}
