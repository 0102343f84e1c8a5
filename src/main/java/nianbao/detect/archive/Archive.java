package nianbao.detect.archive;

import java.io.Closeable;
import java.io.IOException;
import nianbao.model.Problem;

/** The members of an archive, one after the other, none of them written to disk. */
public interface Archive extends Closeable {
    /**
     * Hands over each member that is a file, in the order of the archive, until the visitor has enough.
     *
     * @throws RefusedArchiveException where a limit is passed
     */
    void visit(Visitor visitor) throws IOException;

    /** Takes members. */
    interface Visitor {
        Next take(Member member) throws IOException;
    }

    /** What a visitor wants next. */
    enum Next {
        GO_ON,
        ENOUGH
    }

    /** A file in an archive. */
    sealed interface Member {
        String name();
    }

    @SuppressWarnings("ArrayRecordComponent") // as in SourceFile
    record Content(String name, byte[] bytes) implements Member {}

    record Locked(String name, Problem problem) implements Member {}
}
