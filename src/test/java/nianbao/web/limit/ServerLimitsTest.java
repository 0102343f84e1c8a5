package nianbao.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nianbao.web.guard.RawRequest;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server with the limits of the desk, and nothing else of it. */
class ServerLimitsTest {
    private static final int LARGEST = 1000;

    private final List<Javalin> servers = new ArrayList<>();

    private Javalin start(boolean proxied) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            new ServerLimits("127.0.0.1", 0, LARGEST, proxied).apply(config);
            config.routes.get("/", request -> request.result("here"));
            config.routes.post("/", ServerLimitsTest::length);
        });
        server.start();
        servers.add(server);
        return server;
    }

    private static void length(Context request) {
        request.result("length " + request.body().length());
    }

    @AfterEach
    void stop() {
        servers.forEach(Javalin::stop);
    }

    private static String ask(Javalin server, String... lines) {
        return RawRequest.send(server.port(), lines);
    }

    private static String post(Javalin server, int length) {
        return ask(
                server,
                "POST / HTTP/1.1",
                "Host: 127.0.0.1",
                "Content-Length: " + length,
                "Connection: close",
                "",
                "x".repeat(length));
    }

    @Test
    void aBodyIsAsLargeAsItMayBe() {
        Javalin server = start(false);
        assertThat(post(server, LARGEST)).contains("length " + LARGEST);
        assertThat(RawRequest.status(post(server, LARGEST + 1))).isEqualTo(413);
    }

    @Test
    void headersAreAsLargeAsTheyMayBe() {
        Javalin server = start(false);
        String request = "GET / HTTP/1.1";
        assertThat(ask(server, request, "Host: 127.0.0.1", "X-A: " + "x".repeat(7000), "Connection: close"))
                .contains("here");
        assertThat(RawRequest.status(
                        ask(server, request, "Host: 127.0.0.1", "X-A: " + "x".repeat(9000), "Connection: close")))
                .isEqualTo(431);
    }

    @Test
    void answersTellNothingOfTheServer() {
        String answer = ask(start(false), "GET / HTTP/1.1", "Host: 127.0.0.1", "Connection: close");
        assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContainIgnoringCase("x-powered-by");
        assertThat(answer).doesNotContainIgnoringCase("\r\nserver:");
    }

    @Test
    void connectionsOfOneAddressAreCountedUnlessAllAreAProxys() throws IOException {
        assertThat(isAnsweredAfterMany(start(false))).isFalse();
        assertThat(isAnsweredAfterMany(start(true))).isTrue();
    }

    /** Whether one is answered that asks beside as many connections as one address may have. */
    private static boolean isAnsweredAfterMany(Javalin server) throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < ServerLimits.CONNECTIONS_OF_ONE; i++) {
                Socket socket = RawRequest.connect("127.0.0.1", server.port());
                open.add(socket);
                beServed(socket); // else one may be counted only after the one too many
            }
            return ask(server, "GET / HTTP/1.1", "Host: 127.0.0.1", "Connection: close")
                    .contains("here");
        } catch (UncheckedIOException e) {
            return false; // the connection was closed before the request was sent
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** Until the server has taken a connection in: it answers. */
    private static void beServed(Socket socket) throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        assertThat(RawRequest.status(RawRequest.begin(socket.getInputStream()))).isEqualTo(200);
    }

    @Test
    void whatSaysNothingIsClosedInTime() {
        Javalin server = start(false);
        ServerConnector connector =
                (ServerConnector) server.jettyServer().server().getConnectors()[0];
        assertThat(connector.getIdleTimeout()).isEqualTo(20_000);
        assertThat(connector.getShutdownIdleTimeout()).isEqualTo(100);
        assertThat(connector.getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void threadsAreLimitedByWhoAsks() {
        Javalin server = start(true);
        ThreadLimitHandler threads = server.jettyServer().server().getDescendant(ThreadLimitHandler.class);
        assertThat(threads.getThreadLimit()).isEqualTo(8);
        assertThat(server.jettyServer().server().getThreadPool().getThreads()).isLessThanOrEqualTo(32);
    }
}
