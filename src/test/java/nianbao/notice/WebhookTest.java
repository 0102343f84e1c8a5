package nianbao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final Notice NOTICE = new Notice("alarms", List.of("a"), "采集有问题", Instant.EPOCH);

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server = server();
    private int status = 200;

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            bodies.add(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Webhook hook() {
        return new Webhook("http://127.0.0.1:" + server.getAddress().getPort() + "/s3cret?key=s3cret");
    }

    @Test
    void postsJson() throws IOException {
        hook().send(NOTICE);
        assertThat(bodies).singleElement().asString().startsWith("POST {").contains("采集有问题", "alarms");
    }

    @Test
    void failsWithoutTellingTheAddress() {
        status = 500;
        assertThatThrownBy(() -> hook().send(NOTICE))
                .isInstanceOf(IOException.class)
                .hasMessage("127.0.0.1: HTTP 500")
                .hasNoCause();
        Webhook hook = hook();
        server.stop(0);
        assertThatThrownBy(() -> hook.send(NOTICE))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
        assertThatThrownBy(() -> new Webhook("ftp://s3cret")).hasMessageNotContaining("s3cret");
    }
}
