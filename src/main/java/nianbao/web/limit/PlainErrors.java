package nianbao.web.limit;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers to what no page of ours is asked for: the status, and nothing of what is behind. */
final class PlainErrors extends ErrorHandler {
    private static final HttpField NO_SCRIPT =
            new HttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    private static final HttpField NO_GUESSING = new HttpField("X-Content-Type-Options", "nosniff");

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        response.getHeaders().put(NO_SCRIPT);
        response.getHeaders().put(NO_GUESSING);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        Content.Sink.write(response, true, code + " " + HttpStatus.getMessage(code) + "\n", callback);
    }
}
