package nianbao.ingest.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.lifecycle.StopSignal;
import nianbao.model.EnvironmentException;
import nianbao.model.FileAddress;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.work.WorkHolder;
import nianbao.store.work.WorkItem;

/**
 * Takes paths from the queue of a store, several at the same time, and has each ingested. What it has is renewed while it works,
 * given back when it is stopped, and taken by others when it is gone.
 */
public final class QueueWorker {
    /** Renewals in the time of a lease: some may be late. */
    private static final int RENEWALS = 3;
    /** Between two looks at an empty queue. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private final Ingest ingest;
    private final ReportStore store;
    private final Duration lease;
    private final Watcher watcher;
    private final WorkHolder holder = WorkHolder.here();
    private final StopSignal stopping = new StopSignal();
    private volatile boolean stopped;

    /** Told what became of paths; from any thread. */
    public interface Watcher {
        /** What came of it is in the store: a file, or those of an archive. */
        void done(String path, List<IngestedFile> taken);

        /** It failed for a reason that may pass, and waits again. */
        void failed(String path);

        /** It is not tried any more by itself. */
        void putAside(String path);
    }

    /** @param lease for how long a path is nobody else's after this process was heard of last */
    public QueueWorker(Ingest ingest, ReportStore store, Duration lease, Watcher watcher) {
        this.ingest = ingest;
        this.store = store;
        this.lease = lease;
        this.watcher = watcher;
    }

    /** What it does where nothing waits. */
    public enum WhenEmpty {
        END,
        WAIT
    }

    /**
     * Works until nothing waits any more, or it is stopped.
     *
     * @param jobs paths that are read at the same time
     * @throws EnvironmentException where the store or the reader cannot go on
     */
    public void run(int jobs, WhenEmpty empty) {
        long run = ingest.begin("work", Map.of("jobs", Integer.toString(jobs)));
        ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(QueueWorker::daemon);
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            long pause = Math.max(1, lease.toMillis() / RENEWALS);
            List<Future<?>> all = new ArrayList<>();
            Future<?> renewals = renewing.scheduleAtFixedRate(this::renew, pause, pause, TimeUnit.MILLISECONDS);
            for (int job = 0; job < jobs; job++) {
                all.add(threads.submit(() -> work(run, empty)));
            }
            await(all);
            renewals.cancel(false);
            ingest.end(run);
        } finally {
            renewing.shutdownNow();
            threads.shutdownNow();
            release();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "renewing leases");
        thread.setDaemon(true);
        return thread;
    }

    /** Has it take no more paths; those in work are finished. From any thread. */
    public void stop() {
        stopped = true;
        ingest.stop();
        stopping.stop();
    }

    /** The first that fails ends all. */
    private void await(List<Future<?>> all) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                if (e.getCause() instanceof RuntimeException cause) {
                    failures.add(cause);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop();
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void work(long run, WhenEmpty empty) {
        try {
            while (!stopped) {
                Optional<WorkItem> item =
                        store.writeBeside(tables -> tables.work().take(holder, lease));
                if (item.isPresent()) {
                    take(run, item.get());
                } else if (empty == WhenEmpty.END) {
                    return;
                } else {
                    stopping.sleep(POLL);
                }
            }
        } catch (CancellationException e) {
            if (!stopped) {
                throw e;
            }
        } catch (RuntimeException e) {
            stop(); // the others would meet the same
            throw e;
        }
    }

    private void take(long run, WorkItem item) {
        Path file = FileAddress.path(item.path());
        List<IngestedFile> taken = ingest.take(run, IncomingFile.of(file, "work"), file);
        if (taken.stream().anyMatch(each -> each.state() == InputState.QUARANTINED)) {
            said(tables -> tables.work().putAside(item, holder));
            watcher.putAside(item.path());
        } else if (taken.stream().anyMatch(each -> each.state() == InputState.FAILED_RETRY)) {
            said(tables -> tables.work().fail(item, holder));
            watcher.failed(item.path());
        } else {
            said(tables -> tables.work().finish(item, holder));
            watcher.done(item.path(), taken);
        }
    }

    private void said(Consumer<Tables> what) {
        store.writeBeside(tables -> {
            what.accept(tables);
            return true;
        });
    }

    private void renew() {
        try {
            said(tables -> tables.work().renew(holder, lease));
        } catch (EnvironmentException e) {
            // the next renewal may come through; whoever works meets the same, and says so
        }
    }

    private void release() {
        try {
            said(tables -> tables.work().release(holder));
        } catch (EnvironmentException e) {
            // what it had is free when its lease ends
        }
    }
}
