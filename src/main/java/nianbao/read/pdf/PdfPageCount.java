package nianbao.read.pdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * How many pages a PDF has, without reading any.
 *
 * @param withoutFonts pages that name no font, as those of scans; of a long document as many as its first pages are in share
 */
public record PdfPageCount(int pages, int withoutFonts) {
    /** Pages that are looked at: the rest of a report is as its first pages are. */
    private static final int LOOKED_AT = 20;

    /** The number of pages; 0 for what is no PDF or cannot be opened. */
    public static int count(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** The same with the kind of the pages. */
    public static PdfPageCount of(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            int looked = Math.min(pages, LOOKED_AT);
            int without = 0;
            for (int i = 0; i < looked; i++) {
                without += hasFonts(document.getPage(i)) ? 0 : 1;
            }
            return new PdfPageCount(pages, looked == 0 ? 0 : (int) Math.round((double) without * pages / looked));
        } catch (IOException | RuntimeException e) {
            return new PdfPageCount(0, 0);
        }
    }

    private static boolean hasFonts(PDPage page) {
        return Optional.ofNullable(page.getResources())
                .filter(resources -> resources.getFontNames().iterator().hasNext())
                .isPresent();
    }
}
