package nianbao.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.detect.type.TypeDetector;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.SourceFile;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PageImages;
import nianbao.read.ocr.decode.PageTooLargeException;
import nianbao.read.ocr.image.Homography;

/**
 * A page as a reader sees it, without anything that was found on it: upright as its file lays it, its crop box and turn
 * applied, and not straightened. The boxes of a record are in its points, from its upper left corner; {@link #scale} takes
 * them to pixels. Nothing is recognised for it.
 *
 * @param sheet of the file, counted from 1, as records count pages
 * @param sheets that the file has
 * @param width of the page in points
 * @param height of the page in points
 */
@SuppressWarnings("ArrayRecordComponent") // as in SourceFile
public record PageRaster(int sheet, int sheets, byte[] png, int widthPx, int heightPx, double width, double height) {
    /** Pixels of the largest picture: A4 at 300 dpi has 8.7 million, A3 at 240 dpi 11 million. */
    static final long MOST_PIXELS = 12_000_000;

    /** Points of an inch. */
    private static final double INCH = 72;
    /** Pixels by which a mapped corner may miss its pixel, for the image to be the picture as it is. */
    private static final double EXACT = 0.01;

    private static final Set<String> WITH_PAGES =
            Set.of(TypeDetector.PDF, TypeDetector.OFD, TypeDetector.TIFF, TypeDetector.JPEG, TypeDetector.PNG);

    /** Whether a file of this kind has pages: a Word file or a web page gets them from who shows it. */
    public static boolean hasPages(SourceFile file) {
        return parts(file).stream().allMatch(part -> WITH_PAGES.contains(part.mediaType()));
    }

    /** The number of sheets of a file with pages. */
    public static int count(SourceFile file) throws IOException {
        int count = 0;
        for (SourceFile part : parts(file)) {
            try (PageImages images = PageBackground.open(part)) {
                count += images.count();
            }
        }
        return count;
    }

    /**
     * The page on a sheet of a file with pages; empty where it has no such sheet.
     *
     * @param sheet counted from 1 over all parts of the file
     * @param dpi pixels of an inch at most: an image is not drawn finer than it is, nor any page with more than twelve million
     *     pixels
     * @throws IOException where it cannot be decoded
     */
    public static Optional<PageRaster> of(SourceFile file, int sheet, int dpi) throws IOException {
        int before = 0;
        Optional<BufferedImage> picture = Optional.empty();
        double scale = 1;
        for (SourceFile part : parts(file)) {
            try (PageImages images = PageBackground.open(part)) {
                if (sheet > before && sheet <= before + images.count()) {
                    PageImage image = images.atMost(sheet - before, dpi);
                    scale = scale(image, dpi);
                    picture = Optional.of(picture(image, scale));
                }
                before += images.count();
            }
        }
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        BufferedImage shown = picture.get();
        return Optional.of(new PageRaster(
                sheet,
                before,
                PngEncoder.png(shown),
                shown.getWidth(),
                shown.getHeight(),
                shown.getWidth() / scale,
                shown.getHeight() / scale));
    }

    /** What to say of a page of which no picture could be made. */
    public static Problem problem(Exception failure, int sheet) {
        ProblemCode code =
                failure instanceof PageTooLargeException ? ProblemCode.PAGE_TOO_LARGE : ProblemCode.PAGE_UNREADABLE;
        return Problem.ofPage(code, sheet);
    }

    /** Pixels a point, the same in both directions. */
    public double scale() {
        return widthPx / width;
    }

    private static List<SourceFile> parts(SourceFile file) {
        return file.parts().isEmpty() ? List.of(file) : file.parts();
    }

    private static double scale(PageImage image, int dpi) {
        double wanted = Math.min(dpi, image.dpi()) / INCH;
        return Math.min(wanted, Math.sqrt(MOST_PIXELS / (image.width() * image.height())));
    }

    private static BufferedImage picture(PageImage source, double scale) {
        int widthPx = (int) Math.max(1, Math.round(source.width() * scale));
        int heightPx = (int) Math.max(1, Math.round(source.height() * scale));
        Homography toImage = source.toPage().inverse().after(Homography.affine(1 / scale, 0, 0, 0, 1 / scale, 0));
        return isItself(source.image(), widthPx, heightPx, toImage)
                ? source.image()
                : PixelSampler.of(source.image(), source.dpi() / INCH / scale).picture(widthPx, heightPx, toImage);
    }

    /** Whether each pixel of the picture is that of the image at the same place. */
    private static boolean isItself(BufferedImage image, int widthPx, int heightPx, Homography toImage) {
        return image.getWidth() == widthPx
                && image.getHeight() == heightPx
                && isAt(toImage, 0.5, 0.5, 0, 0)
                && isAt(toImage, widthPx - 0.5, heightPx - 0.5, widthPx - 1.0, heightPx - 1.0);
    }

    private static boolean isAt(Homography toImage, double x, double y, double column, double row) {
        return Math.abs(toImage.x(x, y) - column) < EXACT && Math.abs(toImage.y(x, y) - row) < EXACT;
    }
}
