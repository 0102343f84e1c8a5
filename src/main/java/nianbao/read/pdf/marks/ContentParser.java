package nianbao.read.pdf.marks;

import java.io.IOException;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * PDFBox's parser, which closes itself both at the end and at the first thing that it cannot parse; this tells which.
 */
final class ContentParser extends PDFStreamParser {
    private boolean torn;

    ContentParser(byte[] bytes) {
        super(bytes);
    }

    @Override
    public void close() throws IOException {
        torn |= !source.isClosed() && !source.isEOF();
        super.close();
    }

    boolean isTorn() {
        return torn;
    }
}
