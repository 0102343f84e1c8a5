package nianbao.harvest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.net.Fetcher;
import nianbao.harvest.net.http.Spool;
import nianbao.ingest.Ingest;
import nianbao.lifecycle.Sleeper.Registration;
import nianbao.model.EnvironmentException;
import nianbao.store.ReportStore;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.words.Messages;

/** Goes through sources, several at a time; what fails in one stops no other. */
public final class Harvest {
    /** In place of a run's number where nothing is taken. */
    static final long NO_RUN = 0;

    private final ReportStore store;
    private final Ingest ingest;
    private final OwnFiles own;
    private final Fetcher.Context around;
    private final Messages messages;
    private final Consumer<Throwable> bugs;

    /**
     * @param own files that are no report of a source
     * @param bugs told of what should never have been thrown
     */
    public Harvest(
            ReportStore store,
            Ingest ingest,
            OwnFiles own,
            Fetcher.Context around,
            Messages messages,
            Consumer<Throwable> bugs) {
        this.store = store;
        this.ingest = ingest;
        this.own = own;
        this.around = around;
        this.messages = messages;
        this.bugs = bugs;
    }

    /** For a file that is being read, or a name that is being looked up, where the program is to stop. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** What a run is called that goes through all sources there are. */
    public static final String ALL = "all";

    /** Told how far a harvest is, by several threads. */
    public interface Watcher {
        /** A list, or a page of one, named so many new candidates. */
        void listed(Source source, int candidates);

        void checking(Source source, String address);

        /** @param alarm what could not be had there, unless somebody said that it need not be told */
        void checked(Source source, String address, CheckResult outcome, Optional<String> alarm);
    }

    /**
     * Goes through all sources. Whatever stops it, the next run goes on where it was.
     *
     * @param which what the run is recorded with: {@link #ALL}, or which sources these are
     * @param jobs how many sources at a time
     * @throws EnvironmentException where none can be gone on with
     * @throws CancellationException where the program is to stop
     */
    public List<SourceResult> run(List<Source> sources, String which, int jobs, Watcher watcher) {
        long run = ingest.begin("harvest", Map.of("sources", which, "jobs", Integer.toString(jobs)));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(jobs, Harvest::daemon);
        List<Future<SourceResult>> rounds = new ArrayList<>();
        sources.forEach(source -> rounds.add(threads.submit(() -> {
            boolean done = false;
            try {
                SourceResult result = go(run, source, watcher, over);
                done = true;
                return result;
            } finally {
                if (!done) {
                    over.set(true); // what keeps one from going on keeps all
                }
            }
        })));
        threads.shutdown();
        Registration atStop = around.sleeper().whenStopped(() -> giveUp(rounds));
        try {
            List<SourceResult> results = results(rounds);
            ingest.end(run);
            return results;
        } finally {
            atStop.close();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "harvest");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits and requests end by themselves; what else is in work has a moment, and is given up then. */
    private static void giveUp(List<Future<SourceResult>> rounds) {
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> rounds.forEach(round -> round.cancel(true)));
    }

    /** Waits for all, whatever happens to one. */
    private static List<SourceResult> results(List<Future<SourceResult>> rounds) {
        List<SourceResult> results = new ArrayList<>();
        Optional<RuntimeException> failure = Optional.empty();
        for (Future<SourceResult> round : rounds) {
            try {
                results.add(round.get());
            } catch (ExecutionException e) {
                RuntimeException cause =
                        e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
                if (failure.isEmpty() || failure.get() instanceof CancellationException) {
                    failure = Optional.of(cause);
                }
            } catch (CancellationException e) {
                failure = failure.or(() -> Optional.of(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return results;
    }

    private SourceResult go(long run, Source source, Watcher watcher, AtomicBoolean over) {
        Runnable stopPoint = () -> {
            if (over.get()) {
                throw new CancellationException();
            }
            around.sleeper().sleep(Duration.ZERO);
        };
        try (SourceCrawler crawler = crawler(run, source)) {
            return new SourceHarvest(source, crawler, store, watcher, stopPoint, messages).go(run);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            stopPoint.run(); // a failure of what is being given up is none
            if (e instanceof EnvironmentException) {
                throw e;
            }
            bugs.accept(e);
            String alarm = messages.text("harvest.alarm.bug", e.getClass().getSimpleName());
            return new SourceResult(source, Map.of(), List.of(), List.of(), Optional.of(alarm));
        }
    }

    SourceCrawler crawler(long run, Source source) {
        SourceFileIngester ingester = new SourceFileIngester(ingest, run, source);
        if (source instanceof Source.Web web) {
            Spool spool = around.spool().of(source.name());
            Fetcher fetcher = new Fetcher(
                    around, spool, web.manner().access(), web.manner().pause());
            return new WebCrawler(web, fetcher, spool, ingester, messages);
        }
        Source.Folder folder = (Source.Folder) source;
        int known = store.read(tables -> tables.addresses().count(folder.name()));
        return new FolderCrawler(folder, known, own, ingester, messages, around.clock());
    }
}
