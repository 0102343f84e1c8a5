package nianbao.web.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.correct.FigureFields;
import nianbao.web.guard.Session;
import nianbao.words.Messages;

/** The open pages, and what they are told. For any number of threads; none of them waits for a page. */
public final class EventHub implements AutoCloseable {
    /** Pages in all; each has a thread. */
    static final int MOST = 100;
    /** Pages of one session: a browser holds a connection for each, of which it has six for a host. */
    static final int MOST_OF_SESSION = 12;

    /** For pages to take the last that they are told. */
    private static final long GRACE_MS = 1000;

    private final Map<String, Subscriber> subscribers = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Predicate<Session> isOver;
    private final FigureFields fields;
    private final Consumer<Exception> unexpected;
    private boolean closed;

    /** @param isOver whether a session has ended; asking must not keep it alive */
    public EventHub(Predicate<Session> isOver, FigureFields fields, Consumer<Exception> unexpected) {
        this.isOver = isOver;
        this.fields = fields;
        this.unexpected = unexpected;
    }

    /** Takes in a page, unless there are too many. */
    synchronized boolean open(Subscriber page, Event first) {
        long ofSession = subscribers.values().stream()
                .filter(other -> other.session().id().equals(page.session().id()))
                .count();
        if (closed || subscribers.size() >= MOST || ofSession >= MOST_OF_SESSION) {
            return false;
        }
        subscribers.put(page.id(), page);
        page.tell(first);
        Thread thread = new Thread(() -> serve(page), "events");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        tellPresence();
        return true;
    }

    private void serve(Subscriber page) {
        try {
            page.serve(() -> isOver.test(page.session()));
        } catch (RuntimeException e) {
            unexpected.accept(e);
        } finally {
            leave(page);
        }
    }

    private synchronized void leave(Subscriber page) {
        subscribers.remove(page.id());
        threads.remove(Thread.currentThread());
        tellPresence();
    }

    /** A page tells at which figure its person looks. */
    synchronized void look(Session session, String id, Optional<String> figure) {
        Subscriber page = subscribers.get(id);
        if (page != null
                && page.session().id().equals(session.id())
                && !page.figure().equals(figure)) {
            page.look(figure);
            tellPresence();
        }
    }

    /**
     * Tells those who have a report open.
     *
     * @param except the page that knows already
     */
    synchronized void tellReport(long report, String except, Event event) {
        subscribers.values().stream()
                .filter(page -> page.topic().equals(new Topic.Report(report)))
                .filter(page -> !page.id().equals(except))
                .forEach(page -> page.tell(event));
    }

    /** Tells those who look at what was brought. */
    synchronized void tellFiles() {
        subscribers.values().stream()
                .filter(page -> page.topic() instanceof Topic.Files)
                .forEach(page -> page.tell(Event.plain("files")));
    }

    /** Tells those who look at what waits to be keyed blind. */
    synchronized void tellBlind() {
        subscribers.values().stream()
                .filter(page -> page.topic() instanceof Topic.Blind)
                .forEach(page -> page.tell(Event.plain("blind")));
    }

    /** Tells lists that something came into the store, or was changed there. */
    synchronized void tellStore() {
        subscribers.values().stream()
                .filter(page -> page.topic() instanceof Topic.Queue)
                .forEach(page -> page.tell(Event.plain("queue")));
        tellFiles();
        tellBlind();
    }

    /** The reports that are open. */
    synchronized Set<Long> reports() {
        return subscribers.values().stream()
                .map(Subscriber::topic)
                .filter(Topic.Report.class::isInstance)
                .map(topic -> ((Topic.Report) topic).number())
                .collect(Collectors.toSet());
    }

    private void tellPresence() {
        List<Subscriber> pages = List.copyOf(subscribers.values());
        for (Subscriber page : pages) {
            List<Subscriber> others = pages.stream()
                    .filter(other -> !other.session().id().equals(page.session().id()))
                    .toList();
            if (page.topic() instanceof Topic.Report report) {
                List<Look> looks = others.stream()
                        .filter(other -> other.topic().equals(report))
                        .map(other -> new Look(other.session().user(), other.figure()))
                        .toList();
                page.tell(new Event("presence", messages -> Map.of("here", told(looks, messages))));
            } else if (page.topic() instanceof Topic.Queue) {
                Map<String, Set<String>> names = new LinkedHashMap<>();
                others.forEach(other -> {
                    if (other.topic() instanceof Topic.Report report) {
                        names.computeIfAbsent(Long.toString(report.number()), number -> new LinkedHashSet<>())
                                .add(other.session().user());
                    }
                });
                page.tell(new Event("presence", messages -> Map.of("reports", told(names, messages))));
            }
        }
    }

    /** Who looks at which figure. */
    private record Look(String user, Optional<String> figure) {}

    private List<Map<String, String>> told(List<Look> looks, Messages messages) {
        return looks.stream()
                .distinct()
                .map(look -> Map.of(
                        "user",
                        look.user(),
                        "field",
                        look.figure().orElse(""),
                        "text",
                        look.figure()
                                .map(figure -> messages.text(
                                        "web.here.at", look.user(), fields.words(figure, messages.locale())))
                                .orElseGet(() -> messages.text("web.here", look.user()))))
                .toList();
    }

    private static Map<String, String> told(Map<String, Set<String>> names, Messages messages) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> messages.text(
                                "web.here", String.join(messages.text("ingest.join"), entry.getValue()))));
    }

    /** How many pages are open. */
    synchronized int size() {
        return subscribers.size();
    }

    /** Tells all pages that the program ends, and lets them go. */
    @Override
    public void close() {
        List<Thread> last;
        synchronized (this) {
            closed = true;
            subscribers.values().forEach(Subscriber::end);
            last = List.copyOf(threads);
        }
        long end = System.currentTimeMillis() + GRACE_MS;
        try {
            for (Thread thread : last) {
                thread.join(Math.max(1, end - System.currentTimeMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
