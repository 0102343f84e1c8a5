package nianbao.read.ocr.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nianbao.read.ocr.MarkedImage;
import nianbao.read.ocr.normalize.Deskewer;
import nianbao.read.ocr.normalize.NormalizedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Image files show their pages as a viewer does, and are refused before they cost too much. */
class ImageFileTest {
    private static final long LIMIT = 1_000_000;
    /** Bytes of a JPEG up to the end of its JFIF segment. */
    private static final int BEHIND_JFIF = 20;
    /** A white image 400 by 560 is taken for A4: so many points are a pixel. */
    private static final double POINT = 297 / 25.4 * 72 / MarkedImage.HEIGHT;

    @ParameterizedTest
    @CsvSource({
        "1, 130, 170",
        "2, 270, 170",
        "3, 270, 390",
        "4, 130, 390",
        "5, 170, 130",
        "6, 390, 130",
        "7, 390, 270",
        "8, 170, 270"
    })
    void exifTellsHowAPhotoIsHeld(int orientation, double x, double y) throws IOException {
        byte[] photo =
                withExif(bytes(MarkedImage.image(BufferedImage.TYPE_3BYTE_BGR), "jpeg"), orientation, BEHIND_JFIF);
        PageImage page = only(photo);
        assertThat(page.width() > page.height()).isEqualTo(orientation >= 5);
        MarkedImage.assertSquareAt(page, x * POINT, y * POINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6", "LZW", "JPEG", "ZLib", "PackBits", "Deflate"})
    void tiffInAllCompressions(String compression) throws IOException {
        try (ImageFile file = ImageFile.open(threePages(compression), LIMIT)) {
            assertThat(file.count()).isEqualTo(3);
            MarkedImage.assertSquareAt(file.page(3), 130 * POINT, 170 * POINT);
        }
    }

    @Test
    void aPictureOfSeveralPagesIsAsWideAsOne() throws IOException {
        assertThat(only(bytes(new BufferedImage(400, 840, BufferedImage.TYPE_BYTE_GRAY), "png"))
                        .width())
                .isCloseTo(595, within(1.0));
        assertThat(only(bytes(new BufferedImage(400, 720, BufferedImage.TYPE_BYTE_GRAY), "png"))
                        .height())
                .isCloseTo(842, within(1.0));
    }

    private static byte[] threePages(String compression) throws IOException {
        int type = compression.startsWith("CCITT") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionType(compression);
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(new IIOImage(MarkedImage.image(type), null, null), settings);
            }
            writer.endWriteSequence();
        }
        return out.toByteArray();
    }

    @Test
    void thePageThatATornTiffNoLongerHoldsCountsAndCannotBeRead() throws IOException {
        byte[] whole = threePages("CCITT T.6");
        byte[] torn = Arrays.copyOf(whole, whole.length - 100);

        try (ImageFile file = ImageFile.open(torn, LIMIT)) {
            assertThat(file.count()).isEqualTo(3);
            assertThatThrownBy(() -> file.page(3)).isInstanceOf(IOException.class);
            MarkedImage.assertSquareAt(file.page(2), 130 * POINT, 170 * POINT);
        }
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        BufferedImage image = new BufferedImage(MarkedImage.WIDTH, MarkedImage.HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int y = 140; y < 200; y++) {
            for (int x = 100; x < 160; x++) {
                image.setRGB(x, y, 0xFF000000);
            }
        }
        PageImage page = only(bytes(image, "png"));
        NormalizedPage sheet =
                Deskewer.straight(page.image(), page.toReading(), page.dpi()).sheet();
        long dark = IntStream.range(0, sheet.page().pixels().length)
                .filter(i -> (sheet.page().pixels()[i] & 0xFF) < 100)
                .count();
        double square = Math.pow(60 * sheet.dpi() / page.dpi(), 2);
        assertThat((double) dark).isCloseTo(square, within(0.1 * square));
    }

    @Test
    void veryLargeImagesAreReadCoarser() throws IOException {
        BufferedImage large = new BufferedImage(6400, 8960, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = large.createGraphics();
        pen.fillRect(0, 0, 6400, 8960);
        pen.clearRect(1600, 2240, 960, 960);
        pen.dispose();
        try (ImageFile file = ImageFile.open(bytes(large, "png"), 100_000_000)) {
            PageImage page = file.page(1);
            assertThat(page.image().getWidth()).isEqualTo(3200);
            MarkedImage.assertSquareAt(page, 130 * POINT, 170 * POINT);
        }
    }

    @Test
    void anImageThatClaimsToBeHugeIsNotDecoded() throws IOException {
        byte[] png = bytes(MarkedImage.image(BufferedImage.TYPE_BYTE_GRAY), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 100_000);
        header.putInt(20, 100_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> only(png)).isInstanceOf(PageTooLargeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void halfAFileIsNoPage(String format) throws IOException {
        BufferedImage image = MarkedImage.image(BufferedImage.TYPE_BYTE_GRAY);
        byte[] bytes = bytes(image, format);
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() -> only(half)).isInstanceOfAny(IOException.class, RuntimeException.class);
    }

    private static PageImage only(byte[] bytes) throws IOException {
        try (ImageFile file = ImageFile.open(bytes, LIMIT)) {
            return file.page(1);
        }
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    @Test
    void aPhotoWithExifBeforeJfifIsReadAsItIsStored() throws IOException {
        byte[] photo = withExif(bytes(MarkedImage.image(BufferedImage.TYPE_3BYTE_BGR), "jpeg"), 6, 2);
        MarkedImage.assertSquareAt(only(photo), 130 * POINT, 170 * POINT);
    }

    /** The JPEG with an APP1 segment at {@code at}: "Exif", and a directory of one entry, tag 274. */
    private static byte[] withExif(byte[] jpeg, int orientation, int at) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        segment.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        segment.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + segment.capacity());
        whole.put(jpeg, 0, at).put(segment.array()).put(jpeg, at, jpeg.length - at);
        return whole.array();
    }
}
