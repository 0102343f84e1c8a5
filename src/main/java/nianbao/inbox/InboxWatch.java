package nianbao.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nianbao.inbox.WatchStatus.State;
import nianbao.inbox.move.ProcessedFileMover;
import nianbao.inbox.move.RenamingFileMover;
import nianbao.lifecycle.ProcessLock;
import nianbao.lifecycle.StopSignal;
import nianbao.model.EnvironmentException;

/**
 * Watches an inbox: looks into it again and again, and takes what has stopped changing. Looking alone is what works on
 * network shares too, where nobody tells of changes.
 *
 * <p>Whatever goes wrong outside, it says so, waits, and goes on. It runs in the thread that calls {@link #run}, once.
 */
public final class InboxWatch {
    /** For threads to notice that nobody waits for them any more. */
    private static final Duration CANCELLING = Duration.ofSeconds(5);

    private static final String LOCK = ".nianbao.lock";

    private final InboxSettings settings;
    private final WatchLog log;
    private final Consumer<WatchStatus> statuses;
    private final FileProcessor processor;
    private final ProcessLock lock;
    private final FileHandler handler;
    private final ExecutorService executor;
    private final InboxPoller poller;
    private final StopSignal stop = new StopSignal();

    /** When a watch ends. */
    public enum End {
        /** When it is stopped. */
        STOPPED,
        /** When nothing is left that could be taken now. */
        IDLE
    }

    /** Whether programs are looked for that have a file open. */
    public enum OpenFilePolicy {
        SKIP,
        TAKE
    }

    /** @param statuses told how it goes, after every look; it must not throw */
    public InboxWatch(
            InboxSettings settings,
            OpenFilePolicy policy,
            FileProcessor processor,
            WatchLog log,
            Clock clock,
            Consumer<WatchStatus> statuses) {
        this.settings = settings;
        this.log = log;
        this.statuses = statuses;
        this.processor = processor;
        this.lock = lock(settings.inbox());
        ProcessedFileMover mover = new RenamingFileMover(settings.inbox(), settings.done(), settings.failed());
        this.handler = new FileHandler(settings.inbox(), processor, mover, log);
        this.executor = Executors.newFixedThreadPool(settings.jobs(), InboxWatch::daemon);
        OpenFileDetector openFileDetector =
                policy == OpenFilePolicy.SKIP ? OpenFileDetector.in(Path.of("/proc")) : OpenFileDetector.unasked();
        this.poller = new InboxPoller(settings, lock, openFileDetector, handler, log, clock, executor, stop::wake);
    }

    /** What keeps a second watch from an inbox. */
    static ProcessLock lock(Path inbox) {
        return new ProcessLock(inbox.resolve(LOCK), ProcessLock.WithoutLocks.GO_ON);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Watches until the end.
     *
     * @return how it stood then
     * @throws EnvironmentException where another watch serves the inbox
     */
    public WatchStatus run(End end) {
        try {
            lockAtFirst();
            processor.begin();
            log.begins(settings.inbox());
            boolean ended = false;
            while (!stop.isStopped() && !ended) {
                poll();
                Duration pause = poller.pause();
                statuses.accept(poller.status(State.WATCHING, pause));
                ended = end == End.IDLE && poller.isIdle();
                if (!ended) {
                    stop.await(pause, poller::isHungry); // then there is room for more files
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // as good as stopped
        } finally {
            finish();
        }
        processor.end();
        log.ends(settings.inbox());
        WatchStatus last = poller.status(State.STOPPED, Duration.ZERO);
        statuses.accept(last);
        return last;
    }

    /** Ends the watch soon, from any thread: files in work are finished in the time that is granted, or stay as they are. */
    public void stop() {
        handler.halt();
        stop.stop();
    }

    /** Later, it is waited for; a missing folder is waited for from the beginning. */
    private void lockAtFirst() {
        try {
            lock.take();
        } catch (ProcessLock.TakenException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.INBOX_TAKEN, settings.inbox() + " (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            // the first look meets it, and says so
        }
    }

    private void poll() {
        try {
            poller.poll();
        } catch (RuntimeException e) {
            poller.meet(log.bug(e));
        }
    }

    private void finish() {
        statuses.accept(poller.status(State.STOPPING, settings.grace().plus(CANCELLING)));
        handler.halt();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(settings.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
                executor.awaitTermination(CANCELLING.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
        poller.collect();
        try {
            lock.close();
        } catch (IOException e) {
            // it ends with the process at the latest
        }
    }
}
