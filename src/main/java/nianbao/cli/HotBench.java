package nianbao.cli;

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
    /** Nanoseconds of warm-up at least: the second compiler has done its work by then. */
    private static final long WARM_UP_NS = 10_000_000_000L;

    private static final double NS_PER_MS = 1e6;

    private final Function<SourceFile, ReportRecord> reader;
    private final TypeDetector detector = new TypeDetector();
    private final RecordWriter json = new RecordWriter();

    HotBench(Function<SourceFile, ReportRecord> reader) {
        this.reader = reader;
    }

    /**
     * What was measured.
     *
     * @param pages of all files; a file without pages counts as one
     * @param millisPerPage of the middle run
     */
    record Result(int pages, double millisPerPage) {}

    Result measure(List<SourceFile> files, int runs) {
        long begin = System.nanoTime();
        int pages = run(files);
        while (System.nanoTime() - begin < WARM_UP_NS) {
            run(files);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < Math.max(1, runs); i++) {
            long start = System.nanoTime();
            run(files);
            times.add((System.nanoTime() - start) / NS_PER_MS / pages);
        }
        Collections.sort(times);
        return new Result(pages, times.get(times.size() / 2));
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
