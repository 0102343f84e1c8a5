package nianbao.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FSDataOutputStream;

/** An attempt at a part: what came of one path after another, each on the disk before the next is read. */
final class PartWriter implements AutoCloseable {
    private final FSDataOutputStream out;
    private final Settling settling;
    private int count;

    /** What gives the finished file its name. */
    @FunctionalInterface
    interface Settling {
        void settle() throws IOException;
    }

    /** @param before of the same part, from an attempt that was ended */
    PartWriter(FSDataOutputStream out, PartMembers before, Settling settling) throws IOException {
        this.out = out;
        this.settling = settling;
        this.count = before.count();
        out.write(before.bytes());
        out.hflush();
    }

    /** Paths of the part that are done. */
    int count() {
        return count;
    }

    /** Adds the lines of the next path. */
    void add(List<String> lines) throws IOException {
        out.write(PartMembers.member(lines));
        out.hflush();
        count++;
    }

    /** All paths are there. */
    void commit() throws IOException {
        out.close();
        settling.settle();
    }

    /** What is not committed stays, for the next attempt. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
