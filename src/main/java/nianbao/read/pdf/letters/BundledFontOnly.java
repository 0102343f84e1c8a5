package nianbao.read.pdf.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps PDFBox from searching the machine for fonts, which takes seconds, writes a cache into the home folder, and
 * makes what is read depend on the machine. The one font that PDFBox brings along stands in for all that are not
 * embedded.
 */
public final class BundledFontOnly implements FontMapper {
    private static final String BUNDLED = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final BundledFontOnly ONLY = new BundledFontOnly();

    private @Nullable TrueTypeFont bundled;

    private BundledFontOnly() {}

    /** PDFBox knows one mapper for the whole process. */
    public static void install() {
        FontMappers.set(ONLY);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(bundled(), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(bundled(), true);
    }

    @Override
    @SuppressWarnings("NullAway") // a mapping without an OpenType font says so with null
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, bundled(), true);
    }

    private synchronized TrueTypeFont bundled() {
        if (bundled == null) {
            try (InputStream in = PDDocument.class.getResourceAsStream(BUNDLED)) {
                if (in == null) {
                    throw new IllegalStateException("PDFBox has lost its font");
                }
                bundled = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bundled;
    }
}
