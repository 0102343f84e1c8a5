package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.TooManyRequestsResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nianbao.correct.FigureFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<Exception> unexpected = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private Javalin server = Javalin.create();

    private void start(Consumer<RoutesConfig> added) {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new Refusals(FigureFields.load(), unexpected::add).stand(config.routes);
            added.accept(config.routes);
        });
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(address).timeout(LONG).build(), BodyHandlers.ofString());
    }

    @Test
    void aBugIsToldInWordsAndReported() {
        start(routes -> routes.get("/api/bug", request -> {
            throw new NoSuchFileException("/secret");
        }));
        HttpResponse<String> answer = ask("/api/bug").join();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("message").doesNotContain("secret");
        assertThat(unexpected).hasOnlyElementsOfType(NoSuchFileException.class).hasSize(1);
    }

    private HttpResponse<String> refused(Supplier<InputStream> body) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/refused");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LONG)
                .POST(BodyPublishers.ofInputStream(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private void startRefusing(String told) {
        start(routes -> {
            routes.post("/refused", request -> {
                throw told.isEmpty() ? new TooManyRequestsResponse() : new BadRequestResponse(told);
            });
            routes.get("/refused", request -> {
                throw new BadRequestResponse(told);
            });
        });
    }

    /** A connection that is closed before all is sent breaks the sending, and the answer is lost with it. */
    @Test
    void whoSendsLittleIsHeardOutBeforeTheRefusal() throws Exception {
        startRefusing("web.refused.no-file");
        CountDownLatch sent = new CountDownLatch(1);
        HttpResponse<String> answer = refused(() -> new SlowBody(3, sent));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(sent.getCount()).as("all was sent before it was answered").isZero();
        assertThat(answer.headers().firstValue("Connection")).isEmpty();
        assertThat(ask("/refused").join().headers().firstValue("Connection")).isEmpty();
    }

    /** The rest of its body may come after the answer: who sent it must not send the next request on that connection. */
    @Test
    void aRefusalOfMuchThatIsSentEndsTheConnection() throws Exception {
        startRefusing("web.refused.no-file");
        String head = "POST /refused HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n\r\n";
        assertThat(answer(head + "x".repeat(64 << 10)))
                .startsWith("HTTP/1.1 400")
                .contains("Connection: close");
    }

    @Test
    void whoAsksTooOftenIsNotHeardOut() throws Exception {
        startRefusing("");
        String head = "POST /refused HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n";
        assertThat(answer(head)).startsWith("HTTP/1.1 429").contains("Connection: close");
    }

    /** What the server answers before it closes. */
    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout((int) LONG.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As when a browser leaves a page that is told events: what comes after finds no request and no answer. */
    @Test
    void whoLeftIsNotAnsweredForEver() throws InterruptedException {
        start(routes -> {
            routes.get("/left", request -> {
                request.future(() -> end);
                CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(() -> {
                    request.req().getAsyncContext().complete();
                    asked.countDown();
                });
            });
            routes.after(request -> request.header("X-Any", "any"));
        });
        CompletableFuture<HttpResponse<String>> answer = ask("/left");
        assertThat(asked.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(answer).succeedsWithin(LONG);
        Thread told = new Thread(() -> end.complete("told"));
        told.setDaemon(true);
        told.start();
        told.join(LONG.toMillis());
        assertThat(told.isAlive()).isFalse();
        assertThat(unexpected).isEmpty();
    }

    /** Says a byte every tenth of a second. */
    private static final class SlowBody extends InputStream {
        private final CountDownLatch sent;
        private int left;

        SlowBody(int bytes, CountDownLatch sent) {
            this.left = bytes;
            this.sent = sent;
        }

        @Override
        public int read() throws IOException {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (left == 0) {
                sent.countDown();
                return -1;
            }
            left--;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = read();
            if (read < 0) {
                return -1;
            }
            bytes[offset] = (byte) read;
            return 1;
        }
    }
}
