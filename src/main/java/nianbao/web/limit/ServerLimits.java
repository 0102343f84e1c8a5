package nianbao.web.limit;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The limits. Whoever sends slowly, or much, or opens many connections, must leave the rest of the server to others.
 *
 * @param largestRequest bytes of a body; who takes files has a limit of its own
 * @param proxied whether all connections come from a proxy, which says whose they are
 */
public record ServerLimits(String host, int port, long largestRequest, boolean proxied) {
    /** Of the whole server. */
    private static final int THREADS = 32;
    /** Of one address. Larger: one sender can take more of all. */
    private static final int THREADS_OF_ONE = 8;
    /** Of one address. A browser has six; an office behind one address has many. */
    static final int CONNECTIONS_OF_ONE = 120;
    /** After which a connection that says nothing is closed. */
    private static final long IDLE_MS = 20_000;
    /** Bytes of a body in a second; who sends fewer is cut off. Slower than any network that people work by. */
    private static final long SLOWEST = 200;
    /** Bytes of all headers of a request, its address with them. */
    private static final int LARGEST_HEADERS = 8 * 1024;

    private static final long GRACE_MS = 5000;
    /** After which a connection that says nothing is closed when the desk ends. Browsers keep theirs open. */
    private static final long IDLE_AT_END_MS = 100;

    /** Puts them around what is configured. */
    public void apply(JavalinConfig config) {
        config.http.maxRequestSize = largestRequest;
        config.jetty.threadPool = new QueuedThreadPool(THREADS);
        config.jetty.addConnector((server, http) -> connector(server, limited(http)));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new PlainErrors()));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(GRACE_MS);
            server.setErrorHandler(new PlainErrors());
            server.setHandler(threadLimit());
        });
    }

    private ThreadLimitHandler threadLimit() {
        ThreadLimitHandler threads = new ThreadLimitHandler(proxied ? "X-Forwarded-For" : null);
        threads.setThreadLimit(THREADS_OF_ONE);
        return threads;
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MS);
        connector.setShutdownIdleTimeout(IDLE_AT_END_MS);
        if (!proxied) {
            connector.addBean(new AddressConnections(CONNECTIONS_OF_ONE));
        }
        return connector;
    }

    /** The least rate of a request's bytes has no other setting in Jetty 12 yet. */
    @SuppressWarnings("removal")
    private static HttpConfiguration limited(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(LARGEST_HEADERS);
        http.setMinRequestDataRate(SLOWEST);
        return http;
    }
}
