package nianbao.read.ocr.normalize;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import nianbao.read.ocr.image.GrayImage;

/** Decoded images as pixels: grey ones straight from their bytes, coloured ones as red, green and blue. */
public final class RasterPixels {
    private RasterPixels() {}

    /** Whether the image has no colour by its kind, so that {@link #grey} loses nothing. */
    public static boolean isGrey(BufferedImage image) {
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY -> true;
            case BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED -> isGreyPalette(image);
            default -> image.getRaster().getNumBands() == 1;
        };
    }

    private static boolean isGreyPalette(BufferedImage image) {
        if (!(image.getColorModel() instanceof IndexColorModel palette)) {
            return true;
        }
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (palette.getRed(i) != palette.getGreen(i) || palette.getGreen(i) != palette.getBlue(i)) {
                return false;
            }
        }
        return true;
    }

    /** The image of one band, without a change of colour space: scanners mean their bytes as they are. */
    public static GrayImage grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] table = table(image);
        byte[] pixels = new byte[width * height];
        Raster raster = image.getRaster();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getData().length == pixels.length) {
            System.arraycopy(buffer.getData(), 0, pixels, 0, pixels.length);
            return new GrayImage(width, height, pixels);
        }
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = table[(row[x] >> shift) & 0xFF];
            }
        }
        return new GrayImage(width, height, pixels);
    }

    private static byte[] table(BufferedImage image) {
        byte[] table = new byte[256];
        int bits = Math.min(8, image.getRaster().getSampleModel().getSampleSize(0));
        int largest = (1 << bits) - 1;
        for (int i = 0; i < 256; i++) {
            if (image.getColorModel() instanceof IndexColorModel palette) {
                table[i] = (byte) palette.getRed(Math.min(i, palette.getMapSize() - 1));
            } else {
                table[i] = (byte) (255 * Math.min(i, largest) / largest);
            }
        }
        return table;
    }

    /** Red, green and blue of a row, 8 bits each, as in {@link BufferedImage#getRGB}; transparent pixels are white. */
    static void row(BufferedImage image, int y, int[] into) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            // the same for what JPEGs become, without asking a colour space for each pixel
            byte[] samples = (byte[]) image.getRaster().getDataElements(0, y, into.length, 1, null);
            for (int x = 0; x < into.length; x++) {
                into[x] = (samples[3 * x] & 0xFF) << 16 | (samples[3 * x + 1] & 0xFF) << 8 | samples[3 * x + 2] & 0xFF;
            }
            return;
        }
        image.getRGB(0, y, image.getWidth(), 1, into, 0, image.getWidth());
        if (image.getColorModel().hasAlpha()) {
            for (int x = 0; x < into.length; x++) {
                if (into[x] >>> 24 < 128) {
                    into[x] = 0xFFFFFF;
                }
            }
        }
    }
}
