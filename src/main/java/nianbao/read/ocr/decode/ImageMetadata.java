package nianbao.read.ocr.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What an image file says of itself.
 *
 * @param orientation 1 to 8 as in EXIF and TIFF; 1 is upright
 * @param statedXDpi pixels an inch as stored, 0 where it does not say
 * @param statedYDpi pixels an inch as stored, 0 where it does not say
 */
record ImageMetadata(int orientation, double statedXDpi, double statedYDpi) {
    /** Inches of the long side of A4, which a page has where its file does not say, or says what cannot be. */
    private static final double A4_LONG_INCHES = 297 / 25.4;

    private static final double A4_SHORT_INCHES = 210 / 25.4;
    /** Height by width of the shortest picture that shows several pages, one below the other; photos come to 1.8. */
    private static final double SEVERAL_PAGES = 2;
    /** Inches of the longest page that is accepted: A3. Phones write 72 dpi into photos of 4000 pixels. */
    private static final double LONGEST_INCHES = 18;

    private static final double SHORTEST_INCHES = 5;

    static ImageMetadata of(ImageReader reader, int index) throws IOException {
        IIOMetadata metadata = metadata(reader, index);
        double xDpi = dpi(metadata, "HorizontalPixelSize");
        double yDpi = dpi(metadata, "VerticalPixelSize");
        int orientation = Math.max(tiffOrientation(metadata), exifOrientation(metadata));
        return new ImageMetadata(orientation, xDpi, yDpi);
    }

    /** Nothing where the decoder cannot follow it, though it can the image: some cameras put Exif before JFIF. */
    private static @Nullable IIOMetadata metadata(ImageReader reader, int index) throws IOException {
        try {
            return reader.getImageMetadata(index);
        } catch (IIOException e) {
            return null;
        }
    }

    /** Pixels an inch along the shown width. */
    double xDpi(double shownWidth, double shownHeight) {
        double stated = orientation >= 5 ? statedYDpi : statedXDpi;
        return isBelievable(shownWidth, shownHeight) ? stated : assumed(shownWidth, shownHeight);
    }

    /** Pixels an inch along the shown height. */
    double yDpi(double shownWidth, double shownHeight) {
        double stated = orientation >= 5 ? statedXDpi : statedYDpi;
        return isBelievable(shownWidth, shownHeight) ? stated : assumed(shownWidth, shownHeight);
    }

    private boolean isBelievable(double shownWidth, double shownHeight) {
        if (statedXDpi <= 0 || statedYDpi <= 0) {
            return false;
        }
        double across = shownWidth / (orientation >= 5 ? statedYDpi : statedXDpi);
        double down = shownHeight / (orientation >= 5 ? statedXDpi : statedYDpi);
        return Math.max(across, down) <= LONGEST_INCHES && Math.min(across, down) >= SHORTEST_INCHES;
    }

    /** As many as make the image fit on A4, upright or not; one of several pages in a row is as wide as A4. */
    private static double assumed(double width, double height) {
        if (height > SEVERAL_PAGES * width) {
            return width / A4_SHORT_INCHES;
        }
        return Math.max(Math.max(width, height) / A4_LONG_INCHES, Math.min(width, height) / A4_SHORT_INCHES);
    }

    private static double dpi(@Nullable IIOMetadata metadata, String name) {
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return 0;
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_1.0");
        NodeList nodes = root.getElementsByTagName(name);
        if (nodes.getLength() == 0) {
            return 0;
        }
        try {
            double millimetres = Double.parseDouble(((IIOMetadataNode) nodes.item(0)).getAttribute("value"));
            return millimetres > 0 ? 25.4 / millimetres : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int tiffOrientation(@Nullable IIOMetadata metadata) {
        if (metadata == null || !"javax_imageio_tiff_image_1.0".equals(metadata.getNativeMetadataFormatName())) {
            return 1;
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_tiff_image_1.0");
        NodeList fields = root.getElementsByTagName("TIFFField");
        for (int i = 0; i < fields.getLength(); i++) {
            IIOMetadataNode field = (IIOMetadataNode) fields.item(i);
            NodeList shorts = field.getElementsByTagName("TIFFShort");
            if ("274".equals(field.getAttribute("number")) && shorts.getLength() > 0) {
                return valid(Integer.parseInt(((IIOMetadataNode) shorts.item(0)).getAttribute("value")));
            }
        }
        return 1;
    }

    private static int exifOrientation(@Nullable IIOMetadata metadata) {
        if (metadata == null || !"javax_imageio_jpeg_image_1.0".equals(metadata.getNativeMetadataFormatName())) {
            return 1;
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        NodeList unknown = root.getElementsByTagName("unknown");
        for (int i = 0; i < unknown.getLength(); i++) {
            Node node = unknown.item(i);
            if (node instanceof IIOMetadataNode segment
                    && segment.getUserObject() instanceof byte[] bytes
                    && "225".equals(segment.getAttribute("MarkerTag"))) {
                int orientation = inExif(bytes);
                if (orientation != 1) {
                    return orientation;
                }
            }
        }
        return 1;
    }

    /** The orientation in an APP1 segment: "Exif", two zeros, then a little TIFF whose first directory has tag 274. */
    private static int inExif(byte[] bytes) {
        if (bytes.length < 14 || !new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("Exif")) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, 6, bytes.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == 274) {
                return valid(tiff.getShort(entry + 8) & 0xFFFF);
            }
        }
        return 1;
    }

    private static int valid(int orientation) {
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
}
