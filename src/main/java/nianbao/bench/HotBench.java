package nianbao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nianbao.detect.type.TypeDetector;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;

/** One thread, all files again and again: from bytes to the record's JSON. */
public final class HotBench {
    private static final double NS_PER_MS = 1e6;

    private final Function<SourceFile, ReportRecord> reader;
    private final TypeDetector detector = new TypeDetector();
    private final RecordWriter json = new RecordWriter();
    private final double warmUp;
    private final Set<SourceFile> scans = new LinkedHashSet<>();

    /** @param warmUp seconds of reading at least before anything is measured ({@link WarmUp}) */
    public HotBench(Function<SourceFile, ReportRecord> reader, double warmUp) {
        this.reader = reader;
        this.warmUp = warmUp;
    }

    /**
     * What was measured.
     *
     * @param pages of all files; a file without pages counts as one
     * @param millisPerPage wall time of the middle run
     * @param processorMillisPerPage processor time of the middle run, of all threads: what it would be on an idle machine
     * @param scans the files all of whose pages are images
     */
    public record Throughput(int pages, double millisPerPage, double processorMillisPerPage, List<SourceFile> scans) {
        public Throughput {
            scans = List.copyOf(scans);
        }
    }

    public Throughput measure(List<SourceFile> files, int runs) {
        int pages = run(files);
        WarmUp.untilSteady(warmUp, () -> run(files));
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        List<Double> wall = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < Math.max(1, runs); i++) {
            long start = System.nanoTime();
            long startOfProcess = process.getProcessCpuTime();
            run(files);
            wall.add((System.nanoTime() - start) / NS_PER_MS / pages);
            processor.add((process.getProcessCpuTime() - startOfProcess) / NS_PER_MS / pages);
        }
        Collections.sort(wall);
        Collections.sort(processor);
        return new Throughput(
                pages, wall.get(wall.size() / 2), processor.get(processor.size() / 2), List.copyOf(scans));
    }

    private int run(List<SourceFile> files) {
        int pages = 0;
        for (SourceFile file : files) {
            SourceFile again = new SourceFile(file.name(), detector.detect(file.bytes()), file.bytes(), file.parts());
            ReportRecord read = reader.apply(again);
            if (json.line(read).isEmpty()) {
                throw new IllegalStateException("no record");
            }
            pages += read.source().pages().orElse(1);
            if (read.source().textSource().equals(Optional.of("ocr"))
                    && file.parts().isEmpty()) {
                scans.add(file);
            }
        }
        return pages;
    }
}
