package nianbao.web.guard;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser is told never to do with our pages. */
final class SecurityHeaders {
    private static final int A_YEAR = 365 * 24 * 3600;

    private static final Map<String, String> HEADERS = headers();

    private SecurityHeaders() {}

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        // no script or style that stands in a page, nothing from other hosts, no frame
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.put("Vary", "Cookie, Accept-Language");
        headers.put("Cache-Control", "no-store"); // what may be kept says so itself
        return headers;
    }

    static void set(Context request) {
        HEADERS.forEach(request::header);
        if (Guard.isSecure(request)) {
            request.header("Strict-Transport-Security", "max-age=" + A_YEAR);
        }
    }
}
