package nianbao.load;

import java.util.ArrayList;
import java.util.List;
import nianbao.worker.ProcessMemory;

/** What memory a process holds over time, and its children. Reads {@code /proc}, which Linux has. */
final class MemoryLog {
    private final List<Sample> samples = new ArrayList<>();

    /**
     * One look.
     *
     * @param seconds since the start
     * @param parent MiB of the process itself
     * @param largestChild MiB of the largest of its children; 0 where it has none
     */
    record Sample(double seconds, double parent, double largestChild) {}

    /** Looks at a process. One that ends meanwhile counts as nothing. */
    void look(ProcessHandle process, double seconds) {
        double largest = process.children()
                .mapToDouble(child -> mebibytes(child.pid()))
                .max()
                .orElse(0);
        samples.add(new Sample(seconds, mebibytes(process.pid()), largest));
    }

    private static double mebibytes(long pid) {
        return ProcessMemory.residentBytes(pid) / 1024.0 / 1024;
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** The samples of one quarter of the time, counted from 0. */
    List<Sample> quarter(int number) {
        int size = samples.size();
        return samples.subList(size * number / 4, size * (number + 1) / 4);
    }
}
