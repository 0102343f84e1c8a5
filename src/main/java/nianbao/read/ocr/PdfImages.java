package nianbao.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import nianbao.read.ocr.image.Projection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/**
 * The pages of a PDF as images: where a page is one image, that image itself, as the scanner wrote it; else the page
 * rendered.
 */
public final class PdfImages implements PageImages {
    /** Pixels an inch of a rendered page: below 200 thin strokes break, above 300 nothing is gained. */
    private static final double RENDER_DPI = 300;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final long pixelLimit;

    private PdfImages(PDDocument document, long pixelLimit) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        this.pixelLimit = pixelLimit;
    }

    /** @param pixelLimit the most pixels of a page's image */
    public static PdfImages open(byte[] bytes, long pixelLimit) throws IOException {
        return new PdfImages(Loader.loadPDF(bytes), pixelLimit);
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public PageImage page(int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        Optional<DrawnImage> scan = new DrawnImages(page).scan();
        return scan.isPresent() ? embedded(page, scan.get()) : rendered(page, number - 1);
    }

    private PageImage embedded(PDPage page, DrawnImage scan) throws IOException {
        PDImageXObject object = scan.image();
        check((long) object.getWidth() * object.getHeight());
        BufferedImage image = decode(object);
        Projection toPage = seen(page)
                .after(Projection.affine(
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
    private static Projection unit(BufferedImage image) {
        double w = image.getWidth();
        double h = image.getHeight();
        return Projection.affine(1 / w, 0, 0.5 / w, 0, -1 / h, 1 - 0.5 / h);
    }

    /** The JPEG as it stands, where it is nothing else: ten times as fast as by way of a colour space. */
    private static BufferedImage decode(PDImageXObject object) throws IOException {
        PDColorSpace space = object.getColorSpace();
        boolean plain = List.of(COSName.DCT_DECODE).equals(object.getStream().getFilters())
                && object.getDecode() == null
                && (space instanceof PDDeviceGray || space instanceof PDDeviceRGB);
        if (plain) {
            try (InputStream stream = object.getStream().getCOSObject().createRawInputStream()) {
                BufferedImage image = ImageIO.read(stream);
                if (image != null && image.getRaster().getNumBands() == space.getNumberOfComponents()) {
                    return image;
                }
            } catch (IOException | IllegalArgumentException e) {
                // an odd JPEG: PDFBox knows more of them
                return object.getImage();
            }
        }
        return object.getImage();
    }

    private PageImage rendered(PDPage page, int index) throws IOException {
        double dpi = RENDER_DPI;
        double pixels = width(page) * height(page) / 72 / 72 * dpi * dpi;
        if (pixels > pixelLimit) {
            dpi *= Math.sqrt(pixelLimit / pixels);
        }
        BufferedImage image = renderer.renderImageWithDPI(index, (float) dpi, ImageType.RGB);
        return PageImage.whole(image, dpi);
    }

    private void check(long pixels) throws PageTooLargeException {
        if (pixels > pixelLimit) {
            throw new PageTooLargeException(pixels, pixelLimit);
        }
    }

    /** From user space to the page as seen: crop box and rotation applied, y down. */
    private static Projection seen(PDPage page) {
        PDRectangle crop = page.getCropBox();
        double l = crop.getLowerLeftX();
        double b = crop.getLowerLeftY();
        double r = crop.getUpperRightX();
        double t = crop.getUpperRightY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> Projection.affine(0, 1, -b, 1, 0, -l);
            case 180 -> Projection.affine(-1, 0, r, 0, 1, -b);
            case 270 -> Projection.affine(0, -1, t, -1, 0, r);
            default -> Projection.affine(1, 0, -l, 0, -1, t);
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
     * An image as it is drawn on a page.
     *
     * @param place from the unit square to user space
     */
    record DrawnImage(PDImageXObject image, Matrix place) {}
}
