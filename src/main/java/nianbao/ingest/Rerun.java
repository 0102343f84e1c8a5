package nianbao.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nianbao.correct.codebook.Codebook;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.input.Archive;
import nianbao.store.input.Selection;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.OrderedExecutor;

/**
 * Reads originals again that the store has. What is to be read is written down at the beginning, and each file crossed off
 * in the transaction that keeps its reading: a rerun that was cut off goes on where it was.
 */
public final class Rerun {
    private static final String COMMAND = "rerun";

    private final ReportStore store;
    private final OriginalReader originals;
    private volatile boolean stopped;

    public Rerun(DrawnTableReading reading, ReportStore store, Archive archive, Messages messages) {
        this.store = store;
        this.originals = new OriginalReader(reading, IngestContext.of(store, Optional.of(archive), messages));
    }

    /** Told how far a rerun is. */
    public interface Watcher {
        /** About to read so many files, after so many that a rerun which was cut off has read. */
        void begins(int files, int before);

        /** A file was read again. */
        void ended(RereadComparison reread);
    }

    /**
     * Tells what would change, and changes nothing.
     *
     * @param jobs files that are read at the same time
     * @return how many files were left because it was stopped
     */
    public int preview(Selection selection, int jobs, Watcher watcher) {
        List<String> files = store.read(tables -> tables.originals().select(selection));
        watcher.begins(files.size(), 0);
        return inOrder(files, jobs, watcher::ended);
    }

    /**
     * Reads again what is chosen; goes on with the same choice where that was cut off or stopped.
     *
     * @param jobs files that are read at the same time
     * @return how many files were left because it was stopped
     */
    public int run(Selection selection, int jobs, Watcher watcher) {
        long run = store.write(tables -> begun(tables, selection));
        List<String> left = store.read(tables -> tables.runs().left(run));
        watcher.begins(left.size(), store.read(tables -> tables.runs().planned(run)) - left.size());
        int unread = inOrder(left, jobs, reread -> {
            store.write(tables -> kept(tables, run, reread));
            watcher.ended(reread);
        });
        if (unread == 0) { // else it is open, to be gone on with
            store.write(tables -> {
                tables.runs().end(run);
                return run;
            });
        }
        return unread;
    }

    /** Has a rerun begin no more files; those in work are finished. From any thread. */
    public void stop() {
        stopped = true;
    }

    private int inOrder(List<String> files, int jobs, Consumer<RereadComparison> taker) {
        AtomicInteger left = new AtomicInteger();
        new OrderedExecutor<String, RereadComparison>(
                        (sha256, give) -> rereadUnlessStopped(sha256).ifPresentOrElse(give, left::incrementAndGet),
                        taker)
                .run(files, jobs);
        return left.get();
    }

    /** Empty where the file is left for another time. */
    private Optional<RereadComparison> rereadUnlessStopped(String sha256) {
        if (stopped) {
            return Optional.empty();
        }
        try {
            return Optional.of(originals.reread(sha256));
        } catch (CancellationException e) {
            if (!stopped) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static long begun(Tables tables, Selection selection) {
        Map<String, String> settings = Map.of("selection", selection.toString());
        tables.codebook().set(Codebook.load().rows());
        return tables.runs()
                .resume(COMMAND, Program.reader().version(), settings)
                .orElseGet(() -> {
                    long run = tables.runs().begin(COMMAND, Program.reader().version(), settings);
                    tables.runs().plan(run, tables.originals().select(selection));
                    return run;
                });
    }

    private boolean kept(Tables tables, long run, RereadComparison reread) {
        String sha256 = reread.original().sha256();
        if (reread.after().isPresent()) {
            originals.keep(tables, reread);
        }
        StoredReading latest = tables.readings().latest(sha256).orElseThrow();
        tables.runs().countSeen(run);
        tables.runs().count(run, DispositionRules.state(latest.record(), latest.finality()));
        return tables.runs().crossOff(run, sha256);
    }
}
