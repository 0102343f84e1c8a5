package nianbao.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.web.guard.RawRequest;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class PlainErrorsTest {
    /** Fails with words that are nobody's business. */
    private static final class Failing extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Response.writeError(request, response, callback, 500, "secret", new IllegalStateException("/etc/secret"));
            return true;
        }
    }

    @Test
    void tellTheStatusAndNothingOfWhatIsBehind() throws Exception {
        Server server = new Server(0);
        server.setErrorHandler(new PlainErrors());
        server.setHandler(new Failing());
        server.start();
        try {
            String answer = RawRequest.send(
                    ((ServerConnector) server.getConnectors()[0]).getLocalPort(),
                    "GET /%3Cscript%3E HTTP/1.1",
                    "Host: 127.0.0.1",
                    "Accept: text/html",
                    "Connection: close");
            assertThat(RawRequest.status(answer)).isEqualTo(500);
            assertThat(answer)
                    .contains("Content-Type: text/plain", "X-Content-Type-Options: nosniff", "Cache-Control: no-store")
                    .contains("Content-Security-Policy: default-src 'none'")
                    .endsWith("\r\n\r\n500 Server Error\n")
                    .doesNotContain("secret", "script>", "Exception");
        } finally {
            server.stop();
        }
    }
}
