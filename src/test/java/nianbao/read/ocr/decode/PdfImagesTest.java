package nianbao.read.ocr.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.read.ocr.MarkedImage;
import nianbao.read.ocr.decode.CodedImages.Coding;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Images of pages come out of PDFs in whatever way they were put in, and lie where a reader sees them. */
class PdfImagesTest {
    private static final long LIMIT = 1_000_000;
    /** Pages that are rendered have no fewer pixels an inch. */
    private static final double LEAST_DPI = 150;

    private final PDDocument document = new PDDocument();
    private final CodedImages images = new CodedImages(document);

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void aBorderThatIsThinnerThanAPixelIsDrawn() throws IOException {
        PDPage page = new PDPage(new PDRectangle(200, 200));
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            // as browsers print the right border of a table: all but a sliver lies outside of the clip
            pen.addRect(50, 50, 100.05f, 100);
            pen.clip();
            pen.addRect(150, 60, 0.75f, 80);
            pen.fill();
        }
        assertThat(inkedColumns(only(page), 100)).hasSize(1);
    }

    @Test
    void aThinBorderInALayerThatIsOffIsNot() throws IOException {
        PDPage page = new PDPage(new PDRectangle(200, 200));
        PDOptionalContentGroup layer = new PDOptionalContentGroup("off");
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, /* enable= */ false);
        document.getDocumentCatalog().setOCProperties(layers);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.beginMarkedContent(COSName.OC, layer);
            pen.addRect(150, 60, 0.05f, 80);
            pen.fill();
            pen.endMarkedContent();
        }
        assertThat(inkedColumns(only(page), 100)).isEmpty();
    }

    /** The columns of pixels that are not white at {@code y} points from the top. */
    private static List<Integer> inkedColumns(PageImage page, double y) {
        int row = (int) Math.round(y * page.dpi() / 72);
        return IntStream.range(0, page.image().getWidth())
                .filter(x -> (page.image().getRGB(x, row) & 0xFF) < 128)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theImageItselfIsRead(Coding coding) throws IOException {
        PageImage page = only(page(images.coded(coding), Matrix.getScaleInstance(200, 280)));
        assertThat(page.image().getWidth()).isEqualTo(MarkedImage.WIDTH);
        assertThat(page.dpi()).isCloseTo(144, within(0.1));
        MarkedImage.assertSquareAt(page, MarkedImage.X, MarkedImage.Y);
    }

    @ParameterizedTest
    @CsvSource({"0, 65, 85", "90, 195, 65", "180, 135, 195", "270, 85, 135"})
    void aTurnedPageIsAsItsReaderSeesIt(int rotation, double x, double y) throws IOException {
        PDPage page = page(images.coded(Coding.JPEG), Matrix.getScaleInstance(200, 280));
        page.setRotation(rotation);
        MarkedImage.assertSquareAt(only(page), x, y);
    }

    @ParameterizedTest
    @CsvSource({"-200, 280, 200, 0, 135, 85", "200, -280, 0, 280, 65, 195", "-200, -280, 200, 280, 135, 195"})
    void anImageMayBeDrawnMirrored(float a, float d, float e, float f, double x, double y) throws IOException {
        MarkedImage.assertSquareAt(only(page(images.coded(Coding.JPEG), new Matrix(a, 0, 0, d, e, f))), x, y);
    }

    @Test
    void theCropBoxIsThePage() throws IOException {
        PDPage page = page(images.coded(Coding.JPEG), Matrix.getScaleInstance(200, 280));
        page.setCropBox(new PDRectangle(10, 10, 180, 260));
        MarkedImage.assertSquareAt(only(page), MarkedImage.X - 10, MarkedImage.Y - 10);
    }

    @Test
    void aMaskIsPaintedInItsColour() throws IOException {
        PDImageXObject mask = images.coded(Coding.CCITT);
        mask.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        mask.getCOSObject().removeItem(COSName.COLORSPACE);
        PageImage page = only(page(mask, Matrix.getScaleInstance(200, 280)));
        MarkedImage.assertSquareAt(page, MarkedImage.X, MarkedImage.Y);
        assertThat(page.dpi()).isCloseTo(LEAST_DPI, within(0.5));
    }

    @Test
    void aMaskMayBeFinerThanThePictureThatItShows() throws IOException {
        BufferedImage black = new BufferedImage(40, 56, BufferedImage.TYPE_BYTE_GRAY);
        PDImageXObject image = LosslessFactory.createFromImage(document, black);
        PDImageXObject mask = images.coded(Coding.CCITT);
        mask.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        mask.getCOSObject().removeItem(COSName.COLORSPACE);
        image.getCOSObject().setItem(COSName.MASK, mask);
        PageImage page = only(page(image, Matrix.getScaleInstance(200, 280)));
        MarkedImage.assertSquareAt(page, MarkedImage.X, MarkedImage.Y);
        assertThat(page.image().getWidth()).isGreaterThan(MarkedImage.WIDTH);
    }

    @Test
    void aTransparentPictureIsSeenOnPaper() throws IOException {
        PDImageXObject image = images.transparent(MarkedImage.image(BufferedImage.TYPE_BYTE_GRAY));
        MarkedImage.assertSquareAt(only(page(image, Matrix.getScaleInstance(200, 280))), MarkedImage.X, MarkedImage.Y);
    }

    @Test
    void aNoteOverAScanIsSeenWithIt() throws IOException {
        PDPage page = page(images.coded(Coding.JPEG), Matrix.getScaleInstance(200, 280));
        PDAnnotationSquare note = new PDAnnotationSquare();
        note.setRectangle(new PDRectangle(100, 20, 60, 60));
        note.setInteriorColor(new PDColor(new float[] {0}, PDDeviceGray.INSTANCE));
        note.constructAppearances();
        page.getAnnotations().add(note);
        assertThat(greyAt(only(page), 130, 230)).isLessThan(60);
    }

    @Test
    void aHiddenNoteIsNotSeen() throws IOException {
        PDPage page = page(images.coded(Coding.JPEG), Matrix.getScaleInstance(200, 280));
        PDAnnotationSquare note = new PDAnnotationSquare();
        note.setRectangle(new PDRectangle(100, 20, 60, 60));
        note.setHidden(true);
        page.getAnnotations().add(note);
        PageImage seen = only(page);
        assertThat(seen.image().getWidth()).isEqualTo(MarkedImage.WIDTH);
        assertThat(greyAt(seen, 130, 230)).isGreaterThan(200);
    }

    @Test
    void aFieldThatSaysNothingOfItsLookIsCrossedOut() throws IOException {
        PDPage page = page(images.coded(Coding.JPEG), Matrix.getScaleInstance(200, 280));
        PDAnnotationWidget field = new PDAnnotationWidget();
        field.setRectangle(new PDRectangle(100, 20, 60, 60));
        page.getAnnotations().add(field);
        assertThat(greyAt(only(page), 130, 230)).isLessThan(128);
    }

    @Test
    void whatIsClippedAwayOfAScanIsNotSeen() throws IOException {
        PDPage page = blankPage();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.addRect(0, 0, 200, 140);
            content.clip();
            content.drawImage(images.coded(Coding.JPEG), 0, 0, 200, 280);
        }
        assertThat(greyAt(only(page), MarkedImage.X, MarkedImage.Y)).isGreaterThan(200);
    }

    @Test
    void aScanThatIsHardlyShownIsHardlySeen() throws IOException {
        PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
        pale.setNonStrokingAlphaConstant(0.1f);
        PDPage page = blankPage();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setGraphicsStateParameters(pale);
            content.drawImage(images.coded(Coding.JPEG), 0, 0, 200, 280);
        }
        assertThat(greyAt(only(page), MarkedImage.X, MarkedImage.Y)).isGreaterThan(200);
    }

    @Test
    void aScanInALayerThatIsOffIsNotSeen() throws IOException {
        PDOptionalContentGroup layer = new PDOptionalContentGroup("scan");
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, false);
        document.getDocumentCatalog().setOCProperties(layers);
        PDPage page = blankPage();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginMarkedContent(COSName.OC, layer);
            content.drawImage(images.coded(Coding.JPEG), 0, 0, 200, 280);
            content.endMarkedContent();
        }
        assertThat(greyAt(only(page), MarkedImage.X, MarkedImage.Y)).isGreaterThan(200);
    }

    @Test
    void aClipAroundTheWholeScanChangesNothing() throws IOException {
        PDPage page = blankPage();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.addRect(0, 0, 200, 280);
            content.clip();
            content.drawImage(images.coded(Coding.JPEG), 0, 0, 200, 280);
        }
        assertThat(only(page).image().getWidth()).isEqualTo(MarkedImage.WIDTH);
    }

    private static int greyAt(PageImage page, double x, double y) {
        int column = (int) Math.round(page.toPage().inverse().x(x, y));
        int row = (int) Math.round(page.toPage().inverse().y(x, y));
        return page.image().getRGB(column, row) >> 8 & 0xFF;
    }

    @Test
    void stripsOfOneScanAreOnePageAtTheirResolution() throws IOException {
        PDPage page = blankPage();
        BufferedImage whole = MarkedImage.image(BufferedImage.TYPE_BYTE_GRAY);
        int strips = 4;
        int high = MarkedImage.HEIGHT / strips;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < strips; i++) {
                BufferedImage strip = whole.getSubimage(0, i * high, MarkedImage.WIDTH, high);
                PDImageXObject image = LosslessFactory.createFromImage(document, strip);
                content.drawImage(image, 0, 280 - (i + 1) * 70, 200, 70);
            }
        }
        PageImage seen = only(page);
        assertThat(seen.dpi()).isCloseTo(LEAST_DPI, within(0.5));
        MarkedImage.assertSquareAt(seen, MarkedImage.X, MarkedImage.Y);
    }

    @Test
    void anImageThatClaimsToBeSmallIsNotTrusted() throws IOException {
        BufferedImage large = new BufferedImage(1200, 1000, BufferedImage.TYPE_BYTE_GRAY);
        PDImageXObject image = JPEGFactory.createFromImage(document, large);
        image.setWidth(10);
        image.setHeight(10);
        PDPage page = page(image, Matrix.getScaleInstance(200, 280));
        assertThatThrownBy(() -> only(page)).isInstanceOf(PageTooLargeException.class);
    }

    @Test
    void stencilsThatTakeFourBytesForEachPixelMustBeSmaller() throws IOException {
        PDImageXObject image =
                images.raw(CodedImages.deflated(new byte[10]), COSName.FLATE_DECODE, 1, PDDeviceGray.INSTANCE);
        image.setWidth(10_000);
        image.setHeight(9_000);
        image.setStencil(true);
        document.addPage(page(image, Matrix.getScaleInstance(200, 280)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        try (PageImages pages = PdfImages.open(out.toByteArray(), 150_000_000)) {
            assertThatThrownBy(() -> pages.page(1)).isInstanceOf(PageTooLargeException.class);
        }
    }

    @Test
    void hugeImagesAreNotDecoded() throws IOException {
        PDImageXObject image = images.coded(Coding.FLATE);
        image.setWidth(2_000_000_000);
        image.setHeight(2_000_000_000);
        PDPage page = page(image, Matrix.getScaleInstance(200, 280));
        assertThatThrownBy(() -> only(page)).isInstanceOf(PageTooLargeException.class);
    }

    @Test
    void halfAJpegIsNoPage() throws IOException {
        byte[] bytes = CodedImages.bytes(MarkedImage.image(BufferedImage.TYPE_BYTE_GRAY), "jpeg");
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        PDImageXObject image = images.raw(half, COSName.DCT_DECODE, 8, PDDeviceGray.INSTANCE);
        PDPage page = page(image, Matrix.getScaleInstance(200, 280));
        assertThatThrownBy(() -> only(page)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 560", "400, 0", "-5, 560"})
    void impossibleImagesAreRefused(int width, int height) throws IOException {
        PDImageXObject image = images.coded(Coding.FLATE);
        image.setWidth(width);
        image.setHeight(height);
        PDPage page = page(image, Matrix.getScaleInstance(200, 280));
        assertThatThrownBy(() -> only(page)).isInstanceOfAny(IOException.class, RuntimeException.class);
    }

    private PageImage only(PDPage page) throws IOException {
        document.addPage(page);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        try (PdfImages read = PdfImages.open(out.toByteArray(), LIMIT)) {
            assertThat(read.count()).isEqualTo(1);
            return read.page(1);
        }
    }

    private static PDPage blankPage() {
        return new PDPage(new PDRectangle(200, 280));
    }

    private PDPage page(PDImageXObject image, Matrix place) throws IOException {
        PDPage page = blankPage();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, place);
        }
        return page;
    }
}
