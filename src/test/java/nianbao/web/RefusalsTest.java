package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

    /** Its body may come after the answer: who sent it must not send the next request on that connection. */
    @Test
    void aRefusalOfWhatIsSentEndsTheConnection() throws Exception {
        start(routes -> {
            routes.post("/refused", request -> {
                throw new BadRequestResponse("web.refused.no-file");
            });
            routes.get("/refused", request -> {
                throw new BadRequestResponse("web.refused.no-file");
            });
        });
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/refused");
        HttpResponse<String> sent = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(BodyPublishers.ofString("more"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(sent.headers().firstValue("Connection")).contains("close");
        assertThat(ask("/refused").join().headers().firstValue("Connection")).isEmpty();
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
}
