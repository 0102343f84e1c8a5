package nianbao.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.geometry.Frame;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.model.page.Page;
import nianbao.read.pdf.letters.BundledFontOnly;
import nianbao.read.pdf.letters.DocumentFonts;
import nianbao.read.pdf.marks.FormFields;
import nianbao.read.pdf.marks.OptionalContent;
import nianbao.read.pdf.marks.ResourceBudget;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF. One reader serves any number of files, and threads. */
public final class PdfReader {
    /** What a PDF is called. */
    public static final String MEDIA_TYPE = "application/pdf";

    private final PdfLimits limits;
    private final Map<String, CMap> characterMaps = new ConcurrentHashMap<>();

    public PdfReader(PdfLimits limits) {
        this.limits = limits;
        BundledFontOnly.install();
    }

    /** Every outcome is a value: a file that cannot be read is {@link Content.Refused}. */
    public Content read(byte[] bytes) {
        if (bytes.length == 0) {
            return refused(ProblemCode.FILE_EMPTY);
        }
        if (bytes.length > limits.maxBytes()) {
            return refused(ProblemCode.FILE_TOO_LARGE, mebibytes(bytes.length), mebibytes(limits.maxBytes()));
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return pages(document);
        } catch (InvalidPasswordException e) {
            return refused(ProblemCode.FILE_ENCRYPTED);
        } catch (ResourceBudget.TooSlow e) {
            return refused(
                    ProblemCode.FILE_TOO_SLOW, String.valueOf(limits.maxTime().toSeconds()));
        } catch (OutOfMemoryError e) {
            return refused(ProblemCode.FILE_TOO_MUCH_MEMORY);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return e instanceof IOException && e.getMessage() != null
                    ? refused(ProblemCode.FILE_DAMAGED, e.getMessage())
                    : refused(ProblemCode.FILE_DAMAGED);
        }
    }

    private static String mebibytes(long bytes) {
        return String.valueOf((bytes >> 20) + 1);
    }

    private static Content refused(ProblemCode code, String... arguments) {
        return new Content.Refused(MEDIA_TYPE, Problem.ofFile(code, arguments));
    }

    private Content pages(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (FormFields.areLaidOutElsewhere(catalog)) {
            return refused(ProblemCode.FILE_XFA);
        }
        List<Optional<PDPage>> found = PageTree.pages(catalog, limits.maxPages());
        if (found.stream().allMatch(Optional::isEmpty)) {
            return refused(ProblemCode.FILE_DAMAGED);
        }
        if (found.size() > limits.maxPages()) {
            return refused(ProblemCode.FILE_TOO_MANY_PAGES, "> " + limits.maxPages());
        }
        ResourceBudget budget = new ResourceBudget(limits.maxTime(), limits.maxOperators(), limits.maxGlyphs());
        PageReader reader = new PageReader(
                new DocumentFonts(characterMaps), new OptionalContent(catalog), new FormFields(catalog), budget);
        List<Page> pages = new ArrayList<>(found.size());
        for (Optional<PDPage> page : found) {
            budget.startPage();
            int number = pages.size() + 1;
            pages.add(page.map(given -> page(reader, given, number))
                    .orElseGet(() -> unread(PDRectangle.A4, number, ProblemCode.PAGE_UNREADABLE)));
        }
        List<String> attached = PdfAttachments.names(document);
        List<Problem> problems = attached.isEmpty()
                ? List.of()
                : List.of(Problem.ofFile(ProblemCode.FILE_ATTACHED, String.join(", ", attached)));
        return new Content.Paged(MEDIA_TYPE, pages, problems);
    }

    private Page page(PageReader reader, PDPage page, int number) {
        PDRectangle crop = PDRectangle.A4;
        try {
            crop = page.getCropBox();
            return Math.max(crop.getWidth(), crop.getHeight()) > limits.maxPageSide()
                    ? unread(crop, number, ProblemCode.PAGE_TOO_LARGE)
                    : reader.read(page, number);
        } catch (ResourceBudget.TooSlow e) {
            throw e;
        } catch (ResourceBudget.PageTooLarge e) {
            return unread(crop, number, ProblemCode.PAGE_TOO_LARGE);
        } catch (RuntimeException | StackOverflowError e) {
            return unread(crop, number, ProblemCode.PAGE_UNREADABLE);
        }
    }

    private static Page unread(PDRectangle crop, int number, ProblemCode code) {
        return new Page(
                number,
                number,
                crop.getWidth(),
                crop.getHeight(),
                Frame.IDENTITY,
                TextSource.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(Problem.ofPage(code, number)));
    }
}
