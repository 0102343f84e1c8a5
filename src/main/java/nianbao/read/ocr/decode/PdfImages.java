package nianbao.read.ocr.decode;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nianbao.read.ocr.image.Homography;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.util.Matrix;

/**
 * The pages of a PDF as images: where a page is one image, that image itself, as the scanner wrote it; else the page
 * rendered.
 */
public final class PdfImages implements PageImages {
    /** Pixels an inch of a rendered page without images: below 200 thin strokes break, above 300 nothing is gained. */
    private static final double RENDER_DPI = 300;
    /** A page of several images, such as the strips of a scan, is rendered at their own resolution between these. */
    private static final double LEAST_DPI = 150;

    private static final double MOST_DPI = 400;
    /** The same for a first look, which makes finer images coarser. */
    private static final double COARSE_DPI = 120;
    /** Pixels of the largest rendered page, which takes four bytes for each: A3 at 320 dpi has 20 million. */
    private static final double RENDER_PIXELS = 20_000_000;
    /** Pixels of the largest stencil, which takes four bytes for each in one piece: A3 at 600 dpi has 70 million. */
    private static final long STENCIL_PIXELS = 80_000_000;

    private final PDDocument document;
    private final PageRenderer renderer;
    private final long pixelLimit;

    private PdfImages(PDDocument document, long pixelLimit) {
        this.document = document;
        this.renderer = new PageRenderer(document);
        this.pixelLimit = pixelLimit;
    }

    /** @param pixelLimit the most pixels of a page's image */
    public static PdfImages open(byte[] bytes, long pixelLimit) throws IOException {
        PDDocument document = Loader.loadPDF(bytes);
        document.setResourceCache(new FontsOnly());
        return new PdfImages(document, pixelLimit);
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public PageImage page(int number) throws IOException {
        return page(number, MOST_DPI);
    }

    @Override
    public PageImage coarse(int number) throws IOException {
        return page(number, COARSE_DPI);
    }

    @Override
    public PageImage atMost(int number, double dpi) throws IOException {
        return page(number, dpi);
    }

    @Override
    public long pixels(int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        ScannedPageDetector drawn = ScannedPageDetector.of(page);
        Optional<DrawnImage> scan = drawn.scan();
        double inches = Math.min(MOST_DPI, dpi(drawn)) / 72;
        return (long)
                (scan.isPresent()
                        ? scan.get().finestPixels()
                        : Math.min(RENDER_PIXELS, width(page) * height(page) * inches * inches));
    }

    /** @param mostDpi of a page that is rendered */
    private PageImage page(int number, double mostDpi) throws IOException {
        PDPage page = document.getPage(number - 1);
        ScannedPageDetector drawn = ScannedPageDetector.of(page);
        for (DrawnImage image : drawn.images()) {
            long limit = image.image().isStencil() ? Math.min(STENCIL_PIXELS, pixelLimit) : pixelLimit;
            ImageDecoder.checked(image.image().getWidth(), image.image().getHeight(), limit);
            if (image.finestPixels() > pixelLimit) {
                throw new PageTooLargeException((long) image.finestPixels(), pixelLimit);
            }
        }
        Optional<DrawnImage> scan = drawn.scan();
        return scan.isPresent()
                ? embedded(page, scan.get())
                : rendered(page, number - 1, Math.min(mostDpi, dpi(drawn)));
    }

    private PageImage embedded(PDPage page, DrawnImage scan) throws IOException {
        BufferedImage image = decode(scan.image());
        Homography toPage = seen(page)
                .after(Homography.affine(
                        scan.place().getScaleX(),
                        scan.place().getShearX(),
                        scan.place().getTranslateX(),
                        scan.place().getShearY(),
                        scan.place().getScaleY(),
                        scan.place().getTranslateY()))
                .after(unit(image));
        return new PageImage(image, width(page), height(page), toPage);
    }

    /** From the image's pixels to the unit square that a PDF draws it in, its first row on top. */
    private static Homography unit(BufferedImage image) {
        double w = image.getWidth();
        double h = image.getHeight();
        return Homography.affine(1 / w, 0, 0.5 / w, 0, -1 / h, 1 - 0.5 / h);
    }

    /** The JPEG as it stands, where it is nothing else: ten times as fast as by way of a colour space. */
    private BufferedImage decode(PDImageXObject object) throws IOException {
        List<COSName> filters = object.getStream().getFilters();
        if (List.of(COSName.DCT_DECODE).equals(filters)
                || List.of(COSName.JPX_DECODE).equals(filters)) {
            Optional<BufferedImage> image = decodeRaw(object);
            if (image.isPresent()) {
                return image.get();
            }
        }
        return object.getImage(null, ImageDecoder.step((long) object.getWidth() * object.getHeight()));
    }

    /** The bytes tell the true size, whatever the PDF says; empty where their colours need the PDF to be understood. */
    private Optional<BufferedImage> decodeRaw(PDImageXObject object) throws IOException {
        PDColorSpace space = object.getColorSpace();
        boolean plain = object.getDecode() == null
                && object.getSoftMask() == null
                && (space instanceof PDDeviceGray || space instanceof PDDeviceRGB);
        try (InputStream bytes = object.getStream().getCOSObject().createRawInputStream();
                ImageInputStream stream = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                ImageDecoder.checked(reader.getWidth(0), reader.getHeight(0), pixelLimit);
                BufferedImage image = plain ? ImageDecoder.read(reader, 0, pixelLimit) : null;
                return Optional.ofNullable(image)
                        .filter(read -> read.getRaster().getNumBands() == space.getNumberOfComponents());
            } catch (IllegalArgumentException | IIOException e) {
                return Optional.empty(); // an odd JPEG: PDFBox knows more of them
            } finally {
                reader.dispose();
            }
        }
    }

    /** Pixels an inch at which a page is rendered: those of the images on it, where it has some. */
    private static double dpi(ScannedPageDetector drawn) throws IOException {
        double dpi = drawn.dpi();
        return dpi == 0 ? RENDER_DPI : Math.max(LEAST_DPI, Math.min(MOST_DPI, dpi));
    }

    private PageImage rendered(PDPage page, int index, double dpi) throws IOException {
        double finest = dpi;
        double pixels = width(page) * height(page) / 72 / 72 * finest * finest;
        if (pixels > RENDER_PIXELS) {
            finest *= Math.sqrt(RENDER_PIXELS / pixels);
        }
        BufferedImage image = renderer.renderImageWithDPI(index, (float) finest, ImageType.RGB);
        for (PDAnnotation note : OverlaidAnnotations.of(page)) {
            if (note.getNormalAppearanceStream() == null && note.getRectangle() != null) {
                crossOut(image, seen(page), note.getRectangle(), finest / 72);
            }
        }
        return PageImage.whole(image, finest);
    }

    /**
     * A field or note that only a viewer could draw: a crossed box, as for a missing picture, so that none reads below
     * it.
     */
    private static void crossOut(BufferedImage image, Homography toPage, PDRectangle place, double scale) {
        double x1 = place.getLowerLeftX();
        double y1 = place.getLowerLeftY();
        double x2 = place.getUpperRightX();
        double y2 = place.getUpperRightY();
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke((float) Math.max(1, scale)));
        for (double[] line : new double[][] {
            {x1, y1, x2, y1}, {x1, y2, x2, y2}, {x1, y1, x1, y2}, {x2, y1, x2, y2}, {x1, y1, x2, y2}, {x1, y2, x2, y1}
        }) {
            pen.draw(new Line2D.Double(
                    scale * toPage.x(line[0], line[1]),
                    scale * toPage.y(line[0], line[1]),
                    scale * toPage.x(line[2], line[3]),
                    scale * toPage.y(line[2], line[3])));
        }
        pen.dispose();
    }

    /** From user space to the page as seen: crop box and rotation applied, y down. */
    private static Homography seen(PDPage page) {
        PDRectangle crop = page.getCropBox();
        double l = crop.getLowerLeftX();
        double b = crop.getLowerLeftY();
        double r = crop.getUpperRightX();
        double t = crop.getUpperRightY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> Homography.affine(0, 1, -b, 1, 0, -l);
            case 180 -> Homography.affine(-1, 0, r, 0, 1, -b);
            case 270 -> Homography.affine(0, -1, t, -1, 0, r);
            default -> Homography.affine(1, 0, -l, 0, -1, t);
        };
    }

    private static boolean isSideways(PDPage page) {
        return Math.floorMod(page.getRotation(), 180) == 90;
    }

    private static double width(PDPage page) {
        PDRectangle crop = page.getCropBox();
        return isSideways(page) ? crop.getHeight() : crop.getWidth();
    }

    private static double height(PDPage page) {
        PDRectangle crop = page.getCropBox();
        return isSideways(page) ? crop.getWidth() : crop.getHeight();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /**
     * Keeps no images and no contents of pages that are done with: they would fill the memory as far as there is any.
     */
    private static final class FontsOnly extends DefaultResourceCache {
        @Override
        public void put(COSObject indirect, PDXObject object) {
            // each page that draws it opens it anew
        }
    }

    /**
     * An image as it is drawn on a page.
     *
     * @param place from the unit square to user space
     */
    record DrawnImage(PDImageXObject image, Matrix place) {
        /**
         * Pixels of the picture, or of its mask where that is finer: scans are split into a coarse ink and a fine mask.
         */
        double finestPixels() throws IOException {
            double finest = pixels(image);
            if (image.getMask() != null) {
                finest = Math.max(finest, pixels(image.getMask()));
            }
            return image.getSoftMask() == null ? finest : Math.max(finest, pixels(image.getSoftMask()));
        }

        private static double pixels(PDImageXObject image) {
            return (double) image.getWidth() * image.getHeight();
        }
    }
}
