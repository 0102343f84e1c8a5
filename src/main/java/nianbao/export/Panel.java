package nianbao.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
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
        return write(format, progress, tables -> {});
    }

    /**
     * The same, and asks the store for more.
     *
     * @param more is given the tables after the last report, as of the same moment, before the format is finished
     */
    public <T> long write(PanelFormat<T> format, LongConsumer progress, Consumer<Tables> more) throws IOException {
        try {
            long written = store.read(tables -> {
                long reports = write(tables, format, progress);
                more.accept(tables);
                return reports;
            });
            format.finish();
            return written;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** While some reports are written, those after them are made into what is written, and those after these are loaded. */
    private <T> long write(Tables tables, PanelFormat<T> format, LongConsumer progress) {
        long written = 0;
        CompletableFuture<List<Stated>> loading = loading(tables, Optional.empty());
        CompletableFuture<List<T>> making = CompletableFuture.completedFuture(List.of());
        try {
            List<Stated> loaded = finished(loading);
            while (!loaded.isEmpty()) {
                loading = loading(
                        tables, Optional.of(loaded.get(loaded.size() - 1).entry()));
                List<T> made = finished(making);
                making = making(loaded, format);
                written += write(made, format);
                progress.accept(written);
                loaded = finished(loading);
            }
            written += write(finished(making), format);
            progress.accept(written);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            loading.exceptionally(failure -> List.of()).join(); // it works on the tables
        }
    }

    private static <T> int write(List<T> made, PanelFormat<T> format) throws IOException {
        for (T each : made) {
            format.write(each);
        }
        return made.size();
    }

    private CompletableFuture<List<Stated>> loading(Tables tables, Optional<QueueEntry> last) {
        return CompletableFuture.supplyAsync(() -> tables.queueRecords().after(filter, last, AT_ONCE));
    }

    private <T> CompletableFuture<List<T>> making(List<Stated> loaded, PanelFormat<T> format) {
        return CompletableFuture.supplyAsync(() -> loaded.parallelStream()
                .map(report -> format.prepared(report(report)))
                .toList());
    }

    private static <T> T finished(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
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
