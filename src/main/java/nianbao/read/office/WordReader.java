package nianbao.read.office;

import java.util.function.Supplier;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Content;
import nianbao.read.office.doc.DocDocument;
import nianbao.read.office.docx.DocxDocument;
import nianbao.read.office.flow.FlowDocument;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadableException;

/**
 * Reads the files of Word: .docx (transitional and strict) and .doc (97 and later, and what WPS writes in its place).
 */
public final class WordReader {
    private final OfficeLimits limits;

    public WordReader() {
        this(OfficeLimits.DEFAULT);
    }

    public WordReader(OfficeLimits limits) {
        this.limits = limits;
    }

    /** Never throws for bad input: a file that cannot be read is {@link Content.Refused}. */
    public Content read(byte[] bytes, String mediaType) {
        return guarded(mediaType, bytes, limits, () -> flowed(bytes));
    }

    private FlowDocument flowed(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K')) {
            return DocxDocument.read(bytes, limits);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return DocDocument.read(bytes, limits);
        }
        throw new UnreadableException(ProblemCode.FILE_UNSUPPORTED, "not a file of Word");
    }

    /** What {@code reading} gives as content, or the reason why it gives nothing. */
    static Content guarded(String mediaType, byte[] bytes, OfficeLimits limits, Supplier<FlowDocument> reading) {
        if (bytes.length == 0) {
            return refused(mediaType, ProblemCode.FILE_EMPTY);
        }
        if (bytes.length > limits.maxBytes()) {
            return refused(
                    mediaType, ProblemCode.FILE_TOO_LARGE, mebibytes(bytes.length), mebibytes(limits.maxBytes()));
        }
        try {
            FlowDocument flowed = reading.get();
            return new Content.Flowing(
                    mediaType, flowed.blocks(), flowed.problems(), flowed.pictures(), flowed.publication());
        } catch (UnreadableException e) {
            return refused(mediaType, e.code(), UnreadableException.told(e));
        } catch (RuntimeException | StackOverflowError e) {
            // the libraries answer to damaged bytes with whatever exception comes up
            return refused(mediaType, ProblemCode.FILE_DAMAGED, UnreadableException.told(e));
        }
    }

    private static Content refused(String mediaType, ProblemCode code, String... arguments) {
        return new Content.Refused(mediaType, Problem.ofFile(code, arguments));
    }

    private static String mebibytes(long bytes) {
        return Long.toString(Math.max(1, Math.round((double) bytes / (1 << 20))));
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
