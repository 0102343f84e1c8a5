package nianbao.detect.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops what unpacks to more than a limit, also where members are only skipped. */
final class StoppingStream extends FilterInputStream {
    private final long limit;
    private long count;

    /** @param limit in bytes */
    StoppingStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws RefusedArchiveException {
        count += bytes;
        if (count > limit) {
            throw RefusedArchiveException.unsafe("reason.archive-bytes");
        }
    }
}
