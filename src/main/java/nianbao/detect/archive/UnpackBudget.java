package nianbao.detect.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Counts what one pass over an archive unpacks, and stops it at the limits. */
final class UnpackBudget {
    /** Unpacked bytes below which no ratio is looked at: a short file of blanks packs very well. */
    private static final long SMALL = 4L << 20;

    private final OpeningLimits limits;
    private int members;
    private long total;

    UnpackBudget(OpeningLimits limits) {
        this.limits = limits;
    }

    void countMember() throws RefusedArchiveException {
        if (++members > limits.members()) {
            throw RefusedArchiveException.unsafe("reason.members");
        }
    }

    /**
     * Reads a member to its end.
     *
     * @param packed its packed size in bytes, negative where it is not known
     */
    byte[] read(InputStream in, long packed) throws IOException {
        Collected out = collect(packed);
        in.transferTo(out);
        return out.toByteArray();
    }

    /** What takes the bytes of a member, until they pass a limit. */
    Collected collect(long packed) {
        return new Collected(packed);
    }

    /** The bytes of one member. */
    final class Collected extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long packed;

        private Collected(long packed) {
            this.packed = packed;
        }

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] chunk, int offset, int length) throws IOException {
            total += length;
            check((long) bytes.size() + length, packed);
            bytes.write(chunk, offset, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }

    private void check(long unpacked, long packed) throws RefusedArchiveException {
        if (unpacked > limits.fileBytes()) {
            throw RefusedArchiveException.unsafe("reason.member-bytes");
        }
        if (total > limits.archiveBytes()) {
            throw RefusedArchiveException.unsafe("reason.archive-bytes");
        }
        if (packed >= 0 && unpacked > SMALL && unpacked / Math.max(1, packed) > limits.ratio()) {
            throw RefusedArchiveException.unsafe("reason.ratio");
        }
    }
}
