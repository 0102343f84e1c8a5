package nianbao.web.events;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nianbao.web.guard.Session;
import nianbao.words.Messages;

/**
 * An open page, with a thread of its own that tells it what is to be told: a page that takes nothing keeps nobody else waiting.
 * One that is too far behind is dropped; it opens a new connection, and begins with how things are then.
 */
final class Subscriber {
    /** Events that a page may be behind. */
    private static final int BEHIND = 128;

    private final String id;
    private final Session session;
    private final Topic topic;
    private final Messages messages;
    private final Connection connection;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(BEHIND);
    private final long beatMillis;
    private volatile Optional<String> figure = Optional.empty();
    private volatile boolean ended;

    /** @param beatMillis after which it is seen whether anybody is there, where nothing is to be told */
    Subscriber(String id, Session session, Topic topic, Messages messages, Connection connection, long beatMillis) {
        this.id = id;
        this.session = session;
        this.topic = topic;
        this.messages = messages;
        this.connection = connection;
        this.beatMillis = beatMillis;
    }

    String id() {
        return id;
    }

    Session session() {
        return session;
    }

    Topic topic() {
        return topic;
    }

    /** The figure that the person looks at. */
    Optional<String> figure() {
        return figure;
    }

    void look(Optional<String> at) {
        figure = at;
    }

    /** Has it told, as soon as it takes it. Never waits. */
    void tell(Event event) {
        if (!events.offer(event)) {
            ended = true;
        }
    }

    /** Tells what is left, and no more. */
    void end() {
        tell(Event.plain("end"));
        ended = true;
    }

    /** Tells events until nobody is there, the session is over, or it is ended. */
    void serve(BooleanSupplier isSessionOver) {
        try {
            boolean over = false;
            while (!over && !connection.isGone()) {
                Event next = ended ? events.poll() : events.poll(beatMillis, TimeUnit.MILLISECONDS);
                if (next != null) {
                    connection.send(next.name(), next.data().apply(messages));
                } else if (!ended) {
                    connection.beat();
                }
                over = (ended && events.isEmpty()) || isSessionOver.getAsBoolean();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
        }
    }
}
