package nianbao.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.SourceFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The files that a PDF carries: those of its name tree, which are also the documents of a portfolio, and those that
 * hang on its pages (ISO 32000-1, 7.11.4 and 12.5.6.15).
 */
public final class PdfAttachments {
    /** Name trees in name trees; real files have two levels. */
    private static final int MAX_DEPTH = 16;

    private final long maxBytes;
    private final int maxFiles;
    private final Map<COSBase, SourceFile> found = new LinkedHashMap<>();

    private PdfAttachments(long maxBytes, int maxFiles) {
        this.maxBytes = maxBytes;
        this.maxFiles = maxFiles;
    }

    /**
     * The attachments of a PDF, in the order in which it names them; none of what is no PDF or cannot be opened.
     *
     * @param maxBytes of one attachment, unpacked; of a larger one there are no bytes
     * @param maxFiles more are not looked for
     */
    public static List<SourceFile> of(byte[] bytes, long maxBytes, int maxFiles) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PdfAttachments attachments = new PdfAttachments(maxBytes, maxFiles);
            attachments.collect(document);
            return List.copyOf(attachments.found.values());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of(); // what is wrong with the file, its reader says
        }
    }

    /** The names of the attachments of an open document. */
    static List<String> names(PDDocument document) {
        try {
            PdfAttachments attachments = new PdfAttachments(0, Integer.MAX_VALUE);
            attachments.collect(document);
            return attachments.found.values().stream().map(SourceFile::name).toList();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    private void collect(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            collect(names.getEmbeddedFiles(), 0);
        }
        for (PDPage page : document.getPages()) {
            if (page.getCOSObject().getCOSArray(COSName.ANNOTS) != null) {
                for (COSBase annotation :
                        page.getCOSObject().getCOSArray(COSName.ANNOTS).toList()) {
                    collectFrom(annotation);
                }
            }
        }
    }

    private void collectFrom(COSBase annotation) {
        if (annotation instanceof COSObject indirect) {
            collectFrom(indirect.getObject());
        } else if (annotation instanceof COSDictionary dictionary
                && "FileAttachment".equals(dictionary.getNameAsString(COSName.SUBTYPE))
                && dictionary.getCOSDictionary(COSName.FS) != null) {
            add("", new PDComplexFileSpecification(dictionary.getCOSDictionary(COSName.FS)));
        }
    }

    private void collect(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            names.forEach(this::add);
        }
        if (node.getKids() != null && depth < MAX_DEPTH) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, depth + 1);
            }
        }
    }

    private void add(String key, PDComplexFileSpecification file) {
        PDEmbeddedFile embedded =
                Optional.ofNullable(file.getEmbeddedFileUnicode()).orElse(file.getEmbeddedFile());
        if (embedded == null || found.size() >= maxFiles || found.containsKey(embedded.getCOSObject())) {
            return;
        }
        String name = Optional.ofNullable(file.getFileUnicode())
                .or(() -> Optional.ofNullable(file.getFile()))
                .filter(stated -> !stated.isBlank())
                .orElse(key.isBlank() ? "attachment-" + (found.size() + 1) : key);
        found.put(embedded.getCOSObject(), SourceFile.single(name, "", bytes(embedded)));
    }

    /** No bytes of what is too large or cannot be unpacked. */
    private byte[] bytes(PDEmbeddedFile embedded) {
        if (maxBytes == 0) {
            return new byte[0];
        }
        try (InputStream in = embedded.createInputStream()) {
            byte[] bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
            return bytes.length > maxBytes ? new byte[0] : bytes;
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
