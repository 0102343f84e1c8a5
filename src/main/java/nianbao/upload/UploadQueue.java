package nianbao.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nianbao.ingest.Ingest;
import nianbao.lifecycle.ProcessLock;
import nianbao.lifecycle.ProcessLock.WithoutLocks;
import nianbao.lifecycle.StopSignal;
import nianbao.model.EnvironmentException;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.Tables;
import nianbao.store.queue.QueueEntry;
import nianbao.store.upload.Upload;
import nianbao.store.upload.UploadResult;
import nianbao.upload.UploadProgress.Finished;
import nianbao.upload.UploadProgress.Outcome;

/**
 * Reads what people bring, some files at a time. A file that was acknowledged is read, whatever happens: what was not finished
 * when the program ended is gone on with when it is started next. Of several processes with one store all receive, and one
 * reads.
 */
public final class UploadQueue implements AutoCloseable {
    /** Between two looks at what others received, and after something that kept all files from being read. */
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** For files in work, when the program is told to end. */
    private static final Duration GRACE = Duration.ofSeconds(3);
    /** Members of an archive whose results are shown. */
    private static final int SHOWN = 20;
    /** Files that wait. */
    private static final int MOST_WAITING = 5000;

    private final ReportStore store;
    private final UploadSpool spool;
    private final UploadIngestion ingestion;
    private final int jobs;
    private final Consumer<Exception> unexpected;
    private final Clock clock;
    private final ProcessLock lock;
    private final UploadLine line = new UploadLine();
    private final StopSignal signal = new StopSignal();
    private final List<Thread> readers = new ArrayList<>();
    private volatile UploadWatcher watcher = new Unwatched();
    /** Counts what was received, for those who wait. */
    private final AtomicInteger news = new AtomicInteger();

    /** Nobody looks. */
    private record Unwatched() implements UploadWatcher {
        @Override
        public void changed() {}

        @Override
        public void taken(Upload upload, List<Long> reports) {}
    }

    /**
     * A file that has come, and is not acknowledged yet.
     *
     * @param name as the other end says it
     */
    public record Received(Path file, String name, long bytes) {}

    /**
     * A queue that is not begun yet.
     *
     * @param jobs files that are read at the same time
     * @param unexpected takes what should not happen
     */
    public UploadQueue(
            StoreAddress address,
            ReportStore store,
            Ingest ingest,
            int jobs,
            Consumer<Exception> unexpected,
            Clock clock) {
        this.store = store;
        this.spool = new UploadSpool(folder(address));
        this.ingestion = new UploadIngestion(store, ingest, spool);
        this.jobs = jobs;
        this.unexpected = unexpected;
        this.clock = clock;
        this.lock = new ProcessLock(address.lock("upload"), WithoutLocks.GO_ON);
    }

    /** Where files are that people brought to this store, until the store has them. */
    public static Path folder(StoreAddress address) {
        return address.beside("uploads");
    }

    /** Where files are while they come. */
    public UploadSpool spool() {
        return spool;
    }

    /** Begins to read, with what is left of before. */
    public void start(UploadWatcher told) {
        watcher = told;
        List<String> lying = spool.names();
        store.read(tables -> lying.stream().filter(tables.uploads()::isFinished).toList())
                .forEach(spool::remove);
        spool.sweep(Set.copyOf(store.read(tables -> tables.uploads().spoolNames())), clock.instant());
        for (int i = 0; i < jobs; i++) {
            Thread reader = new Thread(this::work, "upload");
            reader.setDaemon(true);
            readers.add(reader);
            reader.start();
        }
    }

    /** Keeps files that have come, all of them or none: when this comes back, they are read even where the power fails. */
    public List<Long> receive(List<Received> files, String by) {
        List<String> kept = new ArrayList<>();
        boolean noted = false;
        try {
            files.forEach(file -> kept.add(spool.keep(file.file())));
            List<Long> numbers = store.write(tables -> {
                List<Long> given = new ArrayList<>();
                for (int i = 0; i < files.size(); i++) {
                    String name = UploadName.of(files.get(i).name());
                    given.add(tables.uploads()
                            .receive(kept.get(i), name, files.get(i).bytes(), by));
                }
                return given;
            });
            noted = true;
            wake();
            return numbers;
        } finally {
            if (!noted) {
                kept.forEach(spool::remove);
            }
        }
    }

    private void wake() {
        news.incrementAndGet();
        signal.wake();
        watcher.changed();
    }

    /** The files that came last, the newest first, and how far each is. */
    public List<UploadProgress.Of> latest(int most) {
        return store.read(tables -> {
            List<Long> unfinished =
                    tables.uploads().unfinished().stream().map(Upload::number).toList();
            return tables.uploads().latest(most).stream()
                    .map(upload -> new UploadProgress.Of(upload, progress(tables, upload, unfinished)))
                    .toList();
        });
    }

    private UploadProgress progress(Tables tables, Upload upload, List<Long> unfinished) {
        if (upload.finished().isEmpty()) {
            return line.progress(upload, unfinished);
        }
        List<Outcome> outcomes = tables.uploads().results(upload.number(), SHOWN).stream()
                .map(result -> new Outcome(result, report(tables, result)))
                .toList();
        return new Finished(outcomes, tables.uploads().count(upload.number()));
    }

    private static Optional<QueueEntry> report(Tables tables, UploadResult result) {
        return result.sha256()
                .flatMap(bytes -> tables.readings().latest(bytes))
                .filter(reading -> reading.report().isPresent())
                .flatMap(reading -> tables.queue().entry(reading.report().getAsLong()));
    }

    /** Whether so many wait that more must come later. */
    public boolean isFull() {
        return store.read(tables -> tables.uploads().spoolNames()).size() >= MOST_WAITING;
    }

    private void work() {
        while (!signal.isStopped()) {
            int before = news.get();
            boolean worked = false;
            try {
                worked = readNext();
            } catch (CancellationException e) {
                // the program is to stop: what was at hand is gone on with
            } catch (EnvironmentException e) {
                // the store cannot be asked what is to be read; it may be later
            } catch (RuntimeException e) {
                unexpected.accept(e);
            }
            if (!worked) {
                await(before);
            }
        }
    }

    private void await(int before) {
        try {
            signal.await(PAUSE, () -> news.get() != before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            signal.stop();
        }
    }

    /** Reads one file; says whether there may be another right now. */
    private boolean readNext() {
        Optional<Upload> next = next();
        if (next.isEmpty()) {
            return false;
        }
        Upload upload = next.get();
        watcher.changed();
        try {
            List<Long> reports = ingestion.take(upload, () -> {
                line.pageRead(upload);
                watcher.changed();
            });
            line.end(upload);
            watcher.taken(upload, reports);
            return true;
        } catch (CancellationException e) {
            line.giveBack(upload, Optional.empty());
            throw e;
        } catch (EnvironmentException e) {
            line.giveBack(upload, Optional.of(e));
            return false;
        } catch (RuntimeException e) {
            line.leave(upload);
            if (!signal.isStopped()) {
                unexpected.accept(e);
            }
            return true;
        } finally {
            watcher.changed();
        }
    }

    private synchronized Optional<Upload> next() {
        if (isOurs()) {
            line.add(store.read(tables -> tables.uploads().unfinished()));
            return line.take();
        }
        return Optional.empty();
    }

    private boolean isOurs() {
        try {
            lock.take();
            return true;
        } catch (IOException e) {
            return false; // another process reads
        }
    }

    /** Begins no more files; those in work have a moment to be finished. */
    @Override
    public void close() {
        signal.stop();
        long end = System.nanoTime() + GRACE.toNanos();
        try {
            for (Thread reader : readers) {
                reader.join(
                        Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
            }
            ingestion.end();
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // the lock ends with the process
        } catch (EnvironmentException e) {
            // a run that was not ended is one that was cut off
        }
    }
}
