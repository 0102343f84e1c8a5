package nianbao.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.SourceFile;
import nianbao.model.document.Content;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.Test;

class PdfAttachmentsTest {
    private static final long MANY = 1 << 20;

    private static PDComplexFileSpecification file(PDDocument document, String name, String text) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
        return file;
    }

    /** A document with one file in its name tree, and one that hangs on its page. */
    private static byte[] document() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("1", file(document, "年报.docx", "one")));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            PDAnnotationFileAttachment pinned = new PDAnnotationFileAttachment();
            pinned.setFile(file(document, "附表.pdf", "two"));
            page.setAnnotations(List.of(pinned));
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void filesOfTheNameTreeAndOfPagesAreFound() throws IOException {
        List<SourceFile> files = PdfAttachments.of(document(), MANY, 10);
        assertThat(files).extracting(SourceFile::name).containsExactly("年报.docx", "附表.pdf");
        assertThat(files.get(0).bytes()).isEqualTo("one".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void limitsHold() throws IOException {
        assertThat(PdfAttachments.of(document(), 2, 10)).allMatch(file -> file.bytes().length == 0);
        assertThat(PdfAttachments.of(document(), MANY, 1)).hasSize(1);
    }

    @Test
    void whatIsNoPdfCarriesNothing() {
        assertThat(PdfAttachments.of(new byte[] {1, 2}, MANY, 10)).isEmpty();
    }

    @Test
    void theReaderNamesThem() throws IOException {
        Content content = new PdfReader(PdfLimits.DEFAULT).read(document());
        assertThat(((Content.Paged) content).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_ATTACHED);
    }
}
