package nianbao.read.ofd.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nianbao.read.ofd.part.OfdPackage;
import nianbao.read.ofd.part.ResourceBook;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The images of a file, each decoded once, within a number of pixels that its head states before it is decoded. */
public final class ImageBook {
    private final OfdPackage file;
    private final PDDocument document;
    private final PdfResources resources;
    private final Map<String, Optional<String>> images = new HashMap<>();

    public ImageBook(OfdPackage file, PDDocument document, PdfResources resources) {
        this.file = file;
        this.document = document;
        this.resources = resources;
    }

    /** The name of the resource that is this image; empty for one that cannot be decoded. */
    Optional<String> image(ResourceBook book, Optional<String> id) throws IOException {
        Optional<ResourceBook.Resource> media = book.find("MultiMedia", id);
        Optional<String> part = media.isEmpty() ? Optional.empty() : media.get().location("MediaFile");
        if (part.filter(file::has).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> known = images.get(part.get());
        if (known == null) {
            known = decoded(file.bytes(part.get()))
                    .map(image -> resources.add(COSName.XOBJECT, "I", image.getCOSObject()));
            images.put(part.get(), known);
        }
        return known;
    }

    private Optional<PDImageXObject> decoded(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > file.limits().maxPixels()) {
                    return Optional.empty();
                }
                if (reader.getFormatName().equalsIgnoreCase("JPEG")) {
                    return Optional.of(JPEGFactory.createFromByteArray(document, bytes));
                }
                BufferedImage image = reader.read(0);
                return Optional.of(LosslessFactory.createFromImage(document, image));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
