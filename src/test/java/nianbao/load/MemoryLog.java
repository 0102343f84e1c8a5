package nianbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What memory a process holds over time, and its children. Reads {@code /proc}, which Linux has. */
final class MemoryLog {
    private static final String RESIDENT = "VmRSS:";

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
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
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
