package nianbao.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nianbao.detect.type.TypeDetector;
import nianbao.geometry.Frame;
import nianbao.model.SourceFile;
import nianbao.model.page.Page;
import nianbao.pipeline.image.DrawableFile;
import nianbao.read.ocr.decode.ImageFile;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PageImages;
import nianbao.read.ocr.decode.PdfImages;
import nianbao.read.ocr.image.Homography;

/** What a page shows, laid into the frame in which it is read: upright and straightened. */
public final class PageBackground {
    /** Pixels of the largest page image that is drawn: A2 at 600 dpi. */
    private static final long PIXEL_LIMIT = 140_000_000;

    private PageBackground() {}

    /**
     * The page at {@code scale} pixels a point, or nothing where it cannot be drawn.
     *
     * @param page with its sheet counted from 1 over all parts of the file
     */
    static Optional<BufferedImage> draw(SourceFile file, Page page, double scale) {
        try {
            int before = 0;
            for (SourceFile part : file.parts().isEmpty() ? List.of(file) : file.parts()) {
                try (PageImages images = open(part)) {
                    if (page.sheet() <= before + images.count()) {
                        return Optional.of(lay(images.page(page.sheet() - before), page, scale));
                    }
                    before += images.count();
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The images of the pages of a file, or of a part of one. */
    public static PageImages open(SourceFile given) throws IOException {
        SourceFile part = DrawableFile.of(given);
        return part.mediaType().equals(TypeDetector.PDF)
                ? PdfImages.open(part.bytes(), PIXEL_LIMIT)
                : ImageFile.open(part.bytes(), PIXEL_LIMIT);
    }

    private static BufferedImage lay(PageImage source, Page page, double scale) {
        int width = (int) Math.ceil(page.width() * scale);
        int height = (int) Math.ceil(page.height() * scale);
        Homography toImage = source.toPage()
                .inverse()
                .after(projection(page.frame()))
                .after(Homography.affine(1 / scale, 0, 0, 0, 1 / scale, 0));
        return PixelSampler.of(source.image(), source.dpi() / 72 / scale).picture(width, height, toImage);
    }

    static Homography projection(Frame frame) {
        List<Double> m = frame.matrix();
        return new Homography(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7), m.get(8));
    }
}
