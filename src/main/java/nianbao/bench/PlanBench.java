package nianbao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.bench.MeasuredCommand.Taken;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;

/** What it takes to read some files, by kind, and to have them in a database: what a run over many like them is planned from. */
public final class PlanBench {
    private static final double NS_PER_S = 1e9;

    /** How the command ends where some files are no reports. */
    private static final int SOME_REJECTED = 1;

    private PlanBench() {}

    /** What reading costs by. */
    public enum Kind {
        /** A PDF whose letters are text on all of its pages. */
        DIGITAL,
        /** Images, wholly or in part. */
        SCANNED,
        /** Word files, web pages, and what is rejected. */
        OTHER;

        static Kind of(ReportRecord.Source source) {
            String text = source.textSource().orElse("");
            if (text.equals("ocr") || text.equals("mixed")) {
                return SCANNED;
            }
            return text.isEmpty() || source.pages().isEmpty() ? OTHER : DIGITAL;
        }
    }

    /**
     * The files of one kind.
     *
     * @param pages of all of them; what has no pages counts as one
     * @param seconds of processor time that reading all of them takes, warm
     */
    public record Share(int files, int pages, double seconds) {
        /** What is there of both. */
        public Share and(Share other) {
            return new Share(files + other.files, pages + other.pages, seconds + other.seconds);
        }
    }

    /**
     * All files taken into a new database by a command of its own.
     *
     * @param processes that read at the same time
     * @param taken wall time, start and all, and the memory of all processes together
     * @param databaseBytes what the database takes on the disk
     * @param originalBytes what the originals beside it take
     */
    public record Ingested(int processes, Taken taken, long databaseBytes, long originalBytes) {}

    /**
     * Reads the files in one thread, all of them again and again until it is warm, but once more at least; the last time counts.
     *
     * @param warmUp seconds of reading after which it is warm; 0 for once only
     * @return what is there of each kind, in the order of kinds
     */
    public static Map<Kind, Share> read(
            Function<SourceFile, ReportRecord> reader, List<SourceFile> files, double warmUp) {
        long begin = System.nanoTime();
        Map<Kind, Share> shares = measured(reader, files);
        if (warmUp > 0) {
            do {
                shares = measured(reader, files);
            } while (System.nanoTime() - begin < warmUp * NS_PER_S);
        }
        return shares;
    }

    private static Map<Kind, Share> measured(Function<SourceFile, ReportRecord> reader, List<SourceFile> files) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<Kind, Share> shares = new EnumMap<>(Kind.class);
        for (SourceFile file : files) {
            long start = process.getProcessCpuTime();
            ReportRecord record = reader.apply(file);
            double seconds = (process.getProcessCpuTime() - start) / NS_PER_S;
            shares.merge(
                    Kind.of(record.source()),
                    new Share(1, record.source().pages().orElse(1), seconds),
                    Share::and);
        }
        return shares;
    }

    /**
     * Has the files taken into a database in a folder of its own, which is deleted after.
     *
     * @param program the command
     * @throws IOException where that fails
     */
    public static Ingested ingest(Path program, List<Path> files, int processes) throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            Path folder = work.path();
            Path store = folder.resolve("nianbao.db");
            List<String> command = new ArrayList<>(List.of(
                    program.toString(), "ingest", "--store", store.toString(), "--jobs", Integer.toString(processes)));
            files.forEach(file -> command.add(file.toString()));
            Taken taken = MeasuredCommand.run(command, folder.resolve("log"), SOME_REJECTED);
            return new Ingested(processes, taken, Files.size(store), bytes(folder.resolve("originals")));
        }
    }

    private static long bytes(Path folder) throws IOException {
        long all = 0;
        try (Stream<Path> under = Files.walk(folder)) {
            for (Path file : under.filter(Files::isRegularFile).toList()) {
                all += Files.size(file);
            }
        }
        return all;
    }
}
