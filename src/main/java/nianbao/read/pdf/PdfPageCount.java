package nianbao.read.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How many pages a PDF has, without reading any. */
public final class PdfPageCount {
    private PdfPageCount() {}

    /** The number of pages; 0 for what is no PDF or cannot be opened. */
    public static int count(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
