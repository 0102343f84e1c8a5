package nianbao.read.ocr.decode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nianbao.read.ocr.image.Homography;

/**
 * The pages of a TIFF, or the one page of a JPEG or PNG file. Where a TIFF was cut off, the first page that is lost
 * counts: it cannot be read, and says so.
 */
public final class ImageFile implements PageImages {
    private final ImageReader reader;
    private final ImageInputStream stream;
    private final long pixelLimit;
    private final int held;
    private final int lost;

    private ImageFile(ImageReader reader, ImageInputStream stream, long pixelLimit, int lost) throws IOException {
        this.reader = reader;
        this.stream = stream;
        this.pixelLimit = pixelLimit;
        this.held = reader.getNumImages(true);
        this.lost = lost;
    }

    /**
     * @param pixelLimit the most pixels of a page's image
     * @throws IOException for bytes that no decoder knows
     */
    public static ImageFile open(byte[] bytes, long pixelLimit) throws IOException {
        ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            stream.close();
            throw new IOException("no decoder knows this image");
        }
        ImageReader reader = readers.next();
        reader.setInput(stream);
        return new ImageFile(reader, stream, pixelLimit, TiffDirectories.isTorn(bytes) ? 1 : 0);
    }

    @Override
    public int count() {
        return held + lost;
    }

    @Override
    public PageImage page(int number) throws IOException {
        if (number > held) {
            throw new IOException("the file ends before this page");
        }
        int index = number - 1;
        BufferedImage image = ImageDecoder.read(reader, index, pixelLimit);
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        ImageMetadata notes = ImageMetadata.of(reader, index);
        boolean sideways = notes.orientation() >= 5;
        double shownWidth = sideways ? height : width;
        double shownHeight = sideways ? width : height;
        double xDpi = notes.xDpi(shownWidth, shownHeight);
        double yDpi = notes.yDpi(shownWidth, shownHeight);
        double step = (double) width / image.getWidth();
        Homography toStored = Homography.affine(step, 0, (step - 1) / 2, 0, step, (step - 1) / 2);
        Homography toShown = shown(notes.orientation(), width, height).after(toStored);
        Homography toPoints = Homography.affine(72 / xDpi, 0, 36 / xDpi, 0, 72 / yDpi, 36 / yDpi);
        return new PageImage(image, shownWidth * 72 / xDpi, shownHeight * 72 / yDpi, toPoints.after(toShown));
    }

    @Override
    public long pixels(int number) throws IOException {
        return number > held ? 0 : (long) reader.getWidth(number - 1) * reader.getHeight(number - 1);
    }

    @Override
    public PageImage atMost(int number, double dpi) throws IOException {
        return page(number);
    }

    @Override
    public PageImage coarse(int number) throws IOException {
        return page(number);
    }

    /** From stored pixels to pixels as shown, for the orientations 1 to 8 of EXIF and TIFF. */
    private static Homography shown(int orientation, int width, int height) {
        double w = width - 1.0;
        double h = height - 1.0;
        return switch (orientation) {
            case 2 -> Homography.affine(-1, 0, w, 0, 1, 0);
            case 3 -> Homography.affine(-1, 0, w, 0, -1, h);
            case 4 -> Homography.affine(1, 0, 0, 0, -1, h);
            case 5 -> Homography.affine(0, 1, 0, 1, 0, 0);
            case 6 -> Homography.affine(0, -1, h, 1, 0, 0);
            case 7 -> Homography.affine(0, -1, h, -1, 0, w);
            case 8 -> Homography.affine(0, 1, 0, -1, 0, w);
            default -> Homography.IDENTITY;
        };
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
