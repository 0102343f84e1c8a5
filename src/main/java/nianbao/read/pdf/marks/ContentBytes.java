package nianbao.read.pdf.marks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The operators of a content stream, unpacked. PDFBox gives what it could unpack of a damaged stream and says nothing;
 * here it is said, because the rows that are missing would be missing silently.
 */
final class ContentBytes {
    /** Of one page or form, unpacked; a page drawn cell by cell has 200 kB, a detailed map 20 MB. */
    private static final int MAX_BYTES = 64_000_000;
    /** Header of a zlib stream, before the deflated data. */
    private static final int ZLIB_HEADER = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean torn;

    private ContentBytes() {}

    /** @param contents a stream, or several that follow each other; nothing is an empty page */
    static ContentBytes of(@Nullable COSBase contents) {
        ContentBytes content = new ContentBytes();
        if (contents instanceof COSStream stream) {
            content.append(stream);
        } else if (contents instanceof COSArray streams) {
            for (int i = 0; i < streams.size(); i++) {
                if (streams.getObject(i) instanceof COSStream stream) {
                    content.append(stream);
                } else {
                    content.torn = true;
                }
            }
        }
        return content;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Whether some of it could not be unpacked. */
    boolean isTorn() {
        return torn;
    }

    private void append(COSStream stream) {
        try {
            boolean deflated = COSName.FLATE_DECODE.equals(stream.getFilters())
                    && stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) == null;
            if (deflated) {
                inflate(stream);
            } else if (isImage(stream.getFilters())) {
                torn = true;
            } else {
                copy(stream);
            }
        } catch (IOException | DataFormatException e) {
            torn = true;
        }
        out.write('\n');
    }

    /** No operators are packed like an image; to unpack one can take all memory. */
    private static boolean isImage(@Nullable COSBase filters) {
        return filters instanceof COSArray array
                ? array.toList().stream().anyMatch(ContentBytes::isImage)
                : filters instanceof COSName name && name.getName().matches("(JBIG2|JPX|DCT|CCITTFax)Decode|DCT|CCF");
    }

    private void copy(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            out.write(in.readNBytes(MAX_BYTES - out.size()));
            check();
        }
    }

    private void inflate(COSStream stream) throws IOException, DataFormatException {
        byte[] packed;
        try (InputStream in = stream.createRawInputStream()) {
            packed = in.readAllBytes();
        }
        if (packed.length <= ZLIB_HEADER) {
            return;
        }
        Inflater inflater = new Inflater(true);
        byte[] buffer = new byte[16_384];
        try {
            inflater.setInput(packed, ZLIB_HEADER, packed.length - ZLIB_HEADER);
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                out.write(buffer, 0, count);
                check();
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    torn = true;
                    return;
                }
            }
        } finally {
            inflater.end();
        }
    }

    private void check() {
        if (out.size() >= MAX_BYTES) {
            throw new ResourceBudget.PageTooLarge();
        }
    }
}
