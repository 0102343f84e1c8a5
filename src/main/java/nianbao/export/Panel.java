package nianbao.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import nianbao.json.FigureReader;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.queue.QueueEntry;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueRecords.Stated;

/** The reports of a store that a filter finds, by issuer and year, all as of one moment. */
public final class Panel {
    /** Reports that are in memory at a time: some 100 kB each, with what is made of them. */
    private static final int AT_ONCE = 100;

    private final ReportStore store;
    private final QueueFilter filter;
    private final FigureReader reader = new FigureReader();

    public Panel(ReportStore store, QueueFilter filter) {
        this.store = store;
        this.filter = filter;
    }

    /** How many reports there are. */
    public long count() {
        return store.read(tables -> tables.queueRecords().count(filter));
    }

    /**
     * Writes all reports. What is made of them is made on all processors.
     *
     * @param progress is told how many are written
     * @return how many there were
     * @throws IOException where they cannot be written
     * @throws EnvironmentException where a record is none
     */
    public <T> long write(PanelFormat<T> format, LongConsumer progress) throws IOException {
        try {
            long written = store.read(tables -> write(tables, format, progress));
            format.finish();
            return written;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <T> long write(Tables tables, PanelFormat<T> format, LongConsumer progress) {
        long written = 0;
        Optional<QueueEntry> last = Optional.empty();
        List<Stated> reports = tables.queueRecords().after(filter, last, AT_ONCE);
        while (!reports.isEmpty()) {
            List<T> prepared = reports.parallelStream()
                    .map(report -> format.prepared(report(report)))
                    .toList();
            for (T each : prepared) {
                try {
                    format.write(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            written += prepared.size();
            progress.accept(written);
            last = Optional.of(reports.get(reports.size() - 1).entry());
            reports = tables.queueRecords().after(filter, last, AT_ONCE);
        }
        return written;
    }

    private PanelReport report(Stated report) {
        try {
            return new PanelReport(report.entry(), report.sha256(), reader.read(report.record()));
        } catch (IllegalArgumentException e) {
            throw new EnvironmentException(
                    Code.STORE_DAMAGED, "report " + report.entry().report() + ": " + e.getMessage(), e);
        }
    }
}
