package nianbao.read.ofd;

import java.util.List;
import java.util.Optional;
import nianbao.model.Problem;

/** What came of an OFD. */
public sealed interface OfdTranscript {
    /**
     * The same pages as a PDF.
     *
     * @param pdf with as many pages, in the same order; a page that cannot be read is blank, and a problem says so
     * @param problems of the file and of single pages
     */
    @SuppressWarnings("ArrayRecordComponent") // a file is never compared
    record Drawn(byte[] pdf, List<Problem> problems) implements OfdTranscript {
        public Drawn {
            problems = List.copyOf(problems);
        }
    }

    /** It cannot be read. */
    record Refused(Problem problem) implements OfdTranscript {}

    /** The PDF, if it could be read. */
    default Optional<byte[]> pages() {
        return this instanceof Drawn drawn ? Optional.of(drawn.pdf()) : Optional.empty();
    }
}
