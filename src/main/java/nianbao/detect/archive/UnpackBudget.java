package nianbao.detect.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what one pass over an archive unpacks, and stops it at the limits. */
final class UnpackBudget {
    /** Bytes read at a time. */
    private static final int CHUNK = 1 << 16;

    /** Unpacked bytes below which no ratio is looked at: a short file of blanks packs very well. */
    private static final long SMALL = 4L << 20;

    private final OpeningLimits limits;
    private int members;
    private long total;

    UnpackBudget(OpeningLimits limits) {
        this.limits = limits;
    }

    void countMember() throws UnsafeArchiveException {
        if (++members > limits.members()) {
            throw new UnsafeArchiveException("reason.members");
        }
    }

    /**
     * Reads a member to its end.
     *
     * @param packed its packed size in bytes, negative where it is not known
     */
    byte[] read(InputStream in, long packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            out.write(chunk, 0, n);
            total += n;
            check(out.size(), packed);
        }
        return out.toByteArray();
    }

    private void check(long unpacked, long packed) throws UnsafeArchiveException {
        if (unpacked > limits.fileBytes()) {
            throw new UnsafeArchiveException("reason.member-bytes");
        }
        if (total > limits.archiveBytes()) {
            throw new UnsafeArchiveException("reason.archive-bytes");
        }
        if (packed >= 0 && unpacked > SMALL && unpacked / Math.max(1, packed) > limits.ratio()) {
            throw new UnsafeArchiveException("reason.ratio");
        }
    }
}
