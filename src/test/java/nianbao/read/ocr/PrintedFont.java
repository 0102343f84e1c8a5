package nianbao.read.ocr;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A font with which tests write figures on images: one that comes with a library, the same everywhere. */
final class PrintedFont {
    private PrintedFont() {}

    static Font of(float size) throws IOException, FontFormatException {
        String bundled = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(bundled))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        }
    }
}
