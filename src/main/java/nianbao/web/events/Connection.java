package nianbao.web.events;

import java.util.Map;

/** The way to one open page. Each of these may wait for the other end, and comes back where that is gone. */
interface Connection {
    void send(String event, Map<String, ?> data);

    /** Says nothing, to see whether anybody is there. */
    void beat();

    boolean isGone();

    void close();
}
