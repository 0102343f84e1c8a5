package nianbao.read.office.doc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.FlowDocument;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadableException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens an OLE file as a document of Word. */
public final class DocDocument {
    private DocDocument() {}

    /** @throws UnreadableException where {@code bytes} are no document of Word 97 or later, encrypted or damaged */
    public static FlowDocument read(byte[] bytes, OfficeLimits limits) {
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw new UnreadableException(ProblemCode.FILE_ENCRYPTED, "an encrypted package");
            }
            if (!root.hasEntry("WordDocument")) {
                throw new UnreadableException(ProblemCode.FILE_UNSUPPORTED, "OLE, not Word");
            }
            try (HWPFDocument document = new HWPFDocument(root)) {
                return DocFlow.of(document, limits);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(ProblemCode.FILE_ENCRYPTED, e);
        } catch (OldFileFormatException e) {
            throw new UnreadableException(ProblemCode.FILE_UNSUPPORTED, "Word 95 or older");
        } catch (IOException e) {
            throw new UnreadableException(ProblemCode.FILE_DAMAGED, e);
        }
    }
}
