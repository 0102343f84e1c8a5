package nianbao.cli.read;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import nianbao.words.Messages;
import nianbao.worker.ReadingLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of commands that read many files. */
public final class PoolOptions {
    /** MiB of a reading process: a page at 300 dpi takes half, and the rest is slack for larger ones. */
    static final int MEMORY = 1024;
    /** Share of the machine's memory that all reading processes together take at most, unless told otherwise. */
    private static final double MEMORY_SHARE = 0.6;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Files read at the same time, each in a process of its own (default: one for each core,"
                    + " as far as three fifths of the memory go). Where there are fewer files, pages of scans are.")
    private Optional<Integer> jobs = Optional.empty();

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description = "The most memory of a reading process (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + MEMORY)
    private int memory = MEMORY;

    /**
     * Files that are read at the same time.
     *
     * @throws ParameterException for numbers that leave room for nothing
     */
    public int jobs(Messages messages) {
        if (jobs.isPresent() && jobs.get() < 1) {
            throw new ParameterException(spec.commandLine(), messages.text("cli.jobs.few"));
        }
        if (memory < ReadingLimits.LEAST_MEMORY_MIB) {
            throw new ParameterException(
                    spec.commandLine(), messages.text("cli.memory.little", ReadingLimits.LEAST_MEMORY_MIB));
        }
        return jobs.orElseGet(this::jobsThatFit);
    }

    private int jobsThatFit() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double mebibytes = (double) system.getTotalMemorySize() / (1 << 20);
        int fitting = (int) (MEMORY_SHARE * mebibytes / memory);
        return Math.max(1, Math.min(fitting, system.getAvailableProcessors()));
    }

    int memory() {
        return memory;
    }
}
