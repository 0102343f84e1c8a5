package nianbao.read.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.SourceFile;
import nianbao.read.ofd.draw.DrawingBudget;
import nianbao.read.ofd.part.OfdAttachments;
import nianbao.read.ofd.part.OfdLimits;
import nianbao.read.ofd.part.OfdLocation;
import nianbao.read.ofd.part.OfdPackage;
import nianbao.read.ofd.part.OfdPartException;
import nianbao.read.ofd.part.OfdRefusedException;
import nianbao.read.ofd.part.XmlElement;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws the pages of an OFD anew as a PDF, which the reader of PDFs then reads and which can be shown (GB/T 33190-2016). One
 * reader serves any number of files, and threads.
 *
 * <p>Phases: 1. {@code OFD.xml} names the documents; 2. each document names its resources, templates and pages; 3. each page
 * is drawn: templates behind, layers, templates before, annotations, seals; 4. the fonts are written, once all is known that
 * they show.
 */
public final class OfdReader {
    private static final String ROOT = "OFD.xml";
    private static final String BODY = "DocBody";

    private final OfdLimits limits;

    public OfdReader(OfdLimits limits) {
        this.limits = limits;
    }

    /** Every outcome is a value. */
    public OfdTranscript read(byte[] bytes) {
        try (OfdPackage file = OfdPackage.open(bytes, limits);
                PDDocument pdf = new PDDocument()) {
            if (file.isEncrypted()) {
                return refused(ProblemCode.FILE_ENCRYPTED);
            }
            List<Problem> problems = new ArrayList<>();
            PdfPages pages = new PdfPages(file, pdf, new DrawingBudget(limits));
            List<String> attached = new ArrayList<>();
            for (XmlElement body : file.xml(ROOT).children(BODY).toList()) {
                Optional<String> root = body.value("DocRoot");
                if (root.isEmpty()) {
                    return refused(ProblemCode.FILE_DAMAGED);
                }
                String main = OfdLocation.resolve(ROOT, root.get());
                XmlElement document = file.xml(main);
                pages.add(new OfdDocument(file, document, main, body.value("Signatures")), problems);
                OfdAttachments.of(file, document, main).forEach(attachment -> attached.add(attachment.name()));
            }
            if (pages.count() == 0) {
                return refused(ProblemCode.FILE_DAMAGED);
            }
            if (!attached.isEmpty()) {
                problems.add(Problem.ofFile(ProblemCode.FILE_ATTACHED, String.join(", ", attached)));
            }
            pages.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return new OfdTranscript.Drawn(out.toByteArray(), problems);
        } catch (OfdRefusedException e) {
            return new OfdTranscript.Refused(
                    Problem.ofFile(e.code(), e.arguments().toArray(new String[0])));
        } catch (OutOfMemoryError e) {
            return refused(ProblemCode.FILE_TOO_MUCH_MEMORY);
        } catch (OfdPartException e) {
            return new OfdTranscript.Refused(Problem.ofFile(ProblemCode.FILE_DAMAGED, String.valueOf(e.getMessage())));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return refused(ProblemCode.FILE_DAMAGED);
        }
    }

    /**
     * The files that an OFD carries, in the order in which it names them; none of what cannot be opened.
     *
     * @param maxBytes of one attachment; of a larger one there are no bytes
     * @param maxFiles more are not looked for
     */
    public List<SourceFile> attachments(byte[] bytes, long maxBytes, int maxFiles) {
        try (OfdPackage file = OfdPackage.open(bytes, limits)) {
            List<SourceFile> found = new ArrayList<>();
            for (XmlElement body : file.xml(ROOT).children(BODY).toList()) {
                String main = OfdLocation.resolve(ROOT, body.value("DocRoot").orElse(""));
                for (OfdAttachments.Attachment one : OfdAttachments.of(file, file.xml(main), main)) {
                    if (found.size() < maxFiles) {
                        found.add(SourceFile.single(one.name(), "", one.bytes(file, maxBytes)));
                    }
                }
            }
            return List.copyOf(found);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of(); // what is wrong with the file, reading it says
        }
    }

    private static OfdTranscript refused(ProblemCode code) {
        return new OfdTranscript.Refused(Problem.ofFile(code));
    }
}
