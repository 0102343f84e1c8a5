package nianbao.web.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import nianbao.model.EnvironmentException;

/**
 * Tells open pages what becomes of the store otherwise than by this desk: files that come by an inbox or a harvest, what is said
 * by a command or at another desk. It looks every second while a page is open.
 */
public final class StoreNews implements AutoCloseable {
    private static final long PAUSE_MS = 1000;

    private final BooleanSupplier hasChanged;
    private final EventHub hub;
    private final LongFunction<String> states;
    private final Consumer<Exception> unexpected;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "store-news");
        thread.setDaemon(true);
        return thread;
    });
    /** The states of open reports as they were told last. */
    private final Map<Long, String> told = new HashMap<>();

    private boolean changedBefore;

    /**
     * Not begun yet.
     *
     * @param hasChanged whether anything was committed since it was asked last; asked by one thread
     * @param states the state of a report
     */
    public StoreNews(
            BooleanSupplier hasChanged, EventHub hub, LongFunction<String> states, Consumer<Exception> unexpected) {
        this.hasChanged = hasChanged;
        this.hub = hub;
        this.states = states;
        this.unexpected = unexpected;
    }

    public void start() {
        // it ends with the executor, and what it meets is told
        Future<?> unused = looking.scheduleWithFixedDelay(this::lookAgain, PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    private void lookAgain() {
        try {
            look();
        } catch (EnvironmentException e) {
            // the store cannot be looked at now; it may be later
        } catch (RuntimeException e) {
            unexpected.accept(e);
        }
    }

    /**
     * Lists are told at once. A report is told of with the next look: what was said at this desk is told with who said it, and
     * known to the page that said it, by then.
     */
    void look() {
        if (hub.size() == 0) {
            told.clear();
            return;
        }
        boolean changed = hasChanged.getAsBoolean();
        if (changed) {
            hub.tellStore();
        }
        if (changedBefore) {
            tellReports(hub.reports());
        }
        changedBefore = changed;
    }

    private void tellReports(Set<Long> open) {
        told.keySet().retainAll(open);
        for (long report : open) {
            String state = states.apply(report);
            if (!state.equals(told.put(report, state))) {
                hub.tellReport(
                        report,
                        "",
                        new Event(
                                "report",
                                messages -> ReportNews.data(
                                        "", List.of(), List.of(messages.text("web.news.meanwhile")), state)));
            }
        }
    }

    @Override
    public void close() {
        looking.shutdown();
        try {
            if (!looking.awaitTermination(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                looking.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
