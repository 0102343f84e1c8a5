package nianbao.read.ocr.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes images within limits of memory: the header is looked at first, and very large images are decoded coarser. */
final class ImageDecoder {
    /**
     * Pixels of the largest image that is decoded whole: A4 at 600 dpi has 35 million, which with colours is 105 MB.
     * Larger needs more heap.
     */
    private static final long WHOLE_PIXELS = 40_000_000;
    /** How libjpeg says that the data end before the picture does, and the rest is made up. */
    private static final String TORN = "premature end of data";

    private ImageDecoder() {}

    /** Of how many pixels in each direction one is taken. */
    static int step(long pixels) {
        return (int) Math.ceil(Math.sqrt((double) pixels / WHOLE_PIXELS));
    }

    /**
     * Checks a size before it is decoded.
     *
     * @throws PageTooLargeException for more pixels than {@code limit}
     */
    static long checked(long width, long height, long limit) throws PageTooLargeException {
        if (width * height > limit) {
            throw new PageTooLargeException(width * height, limit);
        }
        return width * height;
    }

    /**
     * The image, or every n-th pixel of it where it is very large.
     *
     * @throws IOException for an image that cannot be decoded, or not to its end
     */
    static BufferedImage read(ImageReader reader, int index, long limit) throws IOException {
        long pixels = checked(reader.getWidth(index), reader.getHeight(index), limit);
        ImageReadParam settings = reader.getDefaultReadParam();
        settings.setSourceSubsampling(step(pixels), step(pixels), 0, 0);
        boolean[] torn = {false};
        reader.addIIOReadWarningListener((source, warning) -> torn[0] |= warning.contains(TORN));
        BufferedImage image = reader.read(index, settings);
        reader.removeAllIIOReadWarningListeners();
        if (torn[0]) {
            throw new IOException("the image ends before its last row");
        }
        return image;
    }
}
