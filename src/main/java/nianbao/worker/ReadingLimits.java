package nianbao.worker;

import java.time.Duration;
import nianbao.detect.archive.OpeningLimits;

/**
 * What a reading process may cost before it is ended. How many pages a file may have, and how many pixels a page, the
 * rooms that read them know.
 *
 * @param total wall time for one file
 * @param withoutProgress wall time without a page being finished: a page takes a second or two, and fifteen at 600 dpi
 * @param memoryMiB of the process, its heap and all else
 * @param files after which a process is replaced, whatever it looks like: what native code leaks ends there
 * @param opening how much of a file is opened
 */
public record ReadingLimits(Duration total, Duration withoutProgress, int memoryMiB, int files, OpeningLimits opening) {
    /** MiB that a process needs beside its heap: two handles of Tesseract, compiled code, classes, its stacks. */
    private static final int BESIDE_HEAP_MIB = 324;
    /** MiB of heap in which a page at 300 dpi can be read. */
    private static final int LEAST_HEAP_MIB = 200;
    /** Share of the memory above which an idle process is replaced by a new one. */
    private static final double GROWN_SHARE = 0.95;

    /** The least that {@link #memoryMiB} may be. */
    public static final int LEAST_MEMORY_MIB = BESIDE_HEAP_MIB + LEAST_HEAP_MIB;

    public ReadingLimits {
        if (total.isNegative() || withoutProgress.isNegative() || memoryMiB < LEAST_MEMORY_MIB || files < 1) {
            throw new IllegalArgumentException("a limit leaves room for nothing");
        }
    }

    /** With the usual limits on what is opened. */
    public ReadingLimits(Duration total, Duration withoutProgress, int memoryMiB, int files) {
        this(total, withoutProgress, memoryMiB, files, OpeningLimits.STANDARD);
    }

    int heapMiB() {
        return memoryMiB - BESIDE_HEAP_MIB;
    }

    boolean isTooMuch(long bytes) {
        return bytes > (long) memoryMiB << 20;
    }

    boolean isGrown(long bytes) {
        return bytes > GROWN_SHARE * memoryMiB * (1 << 20);
    }
}
