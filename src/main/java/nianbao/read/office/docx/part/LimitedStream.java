package nianbao.read.office.docx.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.UnreadableException;

/** Counts what comes out of a zip, for the size that an entry states is the word of whoever made it. */
final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long count;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        count += Math.max(0, read);
        if (count > limit) {
            throw new UnreadableException(ProblemCode.FILE_TOO_LARGE, "a part inflates over " + limit + " bytes");
        }
    }
}
