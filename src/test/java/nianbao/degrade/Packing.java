package nianbao.degrade;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The kind of file in which sheets arrive. */
enum Packing {
    /** Each page one JPEG, or CCITT where it has one bit a pixel. */
    PDF("pdf") {
        @Override
        byte[] pack(List<Shot> shots, double quality) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument()) {
                for (Shot shot : shots) {
                    addPage(document, shot, quality);
                }
                document.save(out);
            }
            return out.toByteArray();
        }
    },
    /** Many pages in one file, with their resolution. */
    TIFF("tiff") {
        @Override
        byte[] pack(List<Shot> shots, double quality) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
            try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.prepareWriteSequence(null);
                for (Shot shot : shots) {
                    boolean twoTone = shot.image().getType() == BufferedImage.TYPE_BYTE_BINARY;
                    ImageWriteParam settings = settings(writer, twoTone ? "CCITT T.6" : "JPEG", quality, !twoTone);
                    writer.writeToSequence(
                            new IIOImage(shot.image(), null, resolution(writer, settings, shot)), settings);
                }
                writer.endWriteSequence();
            } finally {
                writer.dispose();
            }
            return out.toByteArray();
        }
    },
    /** An archive of JPEG files, as phones make them: the resolution says nothing. */
    PHOTOS("zip") {
        @Override
        byte[] pack(List<Shot> shots, double quality) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < shots.size(); i++) {
                    zip.putNextEntry(new ZipEntry("IMG_" + (i + 1) + ".jpg"));
                    zip.write(image(shots.get(i).image(), "jpeg", quality));
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        }
    },
    /** The same of PNG files, which lose nothing. */
    PNGS("zip") {
        @Override
        byte[] pack(List<Shot> shots, double quality) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < shots.size(); i++) {
                    zip.putNextEntry(new ZipEntry((i + 1) + ".png"));
                    ImageIO.write(shots.get(i).image(), "png", zip);
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        }
    };

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    static Packing of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Of the names of its files, without the dot. */
    String ending() {
        return ending;
    }

    /** @param quality of JPEG, 1 to 100 */
    abstract byte[] pack(List<Shot> shots, double quality) throws IOException;

    private static void addPage(PDDocument document, Shot shot, double quality) throws IOException {
        float width = (float) (shot.width() * 72 / shot.xDpi());
        float height = (float) (shot.height() * 72 / shot.yDpi());
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PDImageXObject image = shot.image().getType() == BufferedImage.TYPE_BYTE_BINARY
                ? CCITTFactory.createFromImage(document, shot.image())
                : JPEGFactory.createFromByteArray(document, image(shot.image(), "jpeg", quality));
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, width, height);
        }
    }

    private static byte[] image(BufferedImage image, String format, double quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage whole = image;
        if (image.getType() == BufferedImage.TYPE_BYTE_BINARY) {
            whole = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            whole.createGraphics().drawImage(image, 0, 0, null);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(whole, null, null), settings(writer, "JPEG", quality, true));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static ImageWriteParam settings(ImageWriter writer, String kind, double quality, boolean lossy) {
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionType(kind);
        if (lossy) {
            settings.setCompressionQuality((float) (quality / 100));
        }
        return settings;
    }

    private static IIOMetadata resolution(ImageWriter writer, ImageWriteParam settings, Shot shot) throws IOException {
        IIOMetadata plain =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(shot.image()), settings);
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(plain);
        BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
        addTag(directory, tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION), shot.xDpi());
        addTag(directory, tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION), shot.yDpi());
        TIFFTag unit = tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT);
        directory.addTIFFField(new TIFFField(unit, BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
        return directory.getAsMetadata();
    }

    private static void addTag(TIFFDirectory directory, TIFFTag tag, double dpi) {
        long[][] value = {{Math.round(dpi * 100), 100}};
        directory.addTIFFField(new TIFFField(tag, TIFFTag.TIFF_RATIONAL, 1, value));
    }
}
