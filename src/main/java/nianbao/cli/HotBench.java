package nianbao.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import nianbao.detect.TypeDetector;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;

/** One thread, all files again and again: from bytes to the record's JSON. */
final class HotBench {
    private static final double NS_PER_S = 1e9;
    private static final double NS_PER_MS = 1e6;

    private final Function<SourceFile, ReportRecord> reader;
    private final TypeDetector detector = new TypeDetector();
    private final RecordWriter json = new RecordWriter();
    private final double warmUp;

    /** @param warmUp seconds of reading at least before anything is measured, for the compilers to do their work */
    HotBench(Function<SourceFile, ReportRecord> reader, double warmUp) {
        this.reader = reader;
        this.warmUp = warmUp;
    }

    /**
     * What was measured.
     *
     * @param pages of all files; a file without pages counts as one
     * @param millisPerPage wall time of the middle run
     * @param processorMillisPerPage processor time of the middle run: what it would be on an idle machine
     */
    record Result(int pages, double millisPerPage, double processorMillisPerPage) {}

    Result measure(List<SourceFile> files, int runs) {
        long begin = System.nanoTime();
        int pages = run(files);
        while (System.nanoTime() - begin < warmUp * NS_PER_S) {
            run(files);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> wall = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < Math.max(1, runs); i++) {
            long start = System.nanoTime();
            long startOfThread = threads.getCurrentThreadCpuTime();
            run(files);
            wall.add((System.nanoTime() - start) / NS_PER_MS / pages);
            processor.add((threads.getCurrentThreadCpuTime() - startOfThread) / NS_PER_MS / pages);
        }
        Collections.sort(wall);
        Collections.sort(processor);
        return new Result(pages, wall.get(wall.size() / 2), processor.get(processor.size() / 2));
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
        }
        return pages;
    }
}
