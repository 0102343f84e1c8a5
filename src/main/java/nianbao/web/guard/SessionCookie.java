package nianbao.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * A secret in a browser that no script can read and that no other site's page makes it send. Over TLS its name begins with
 * {@code __Host-}: then no neighbour's name can set it.
 */
final class SessionCookie {
    private final String name;

    SessionCookie(String name) {
        this.name = name;
    }

    private String name(Context request) {
        return Guard.isSecure(request) ? "__Host-" + name : name;
    }

    Optional<String> read(Context request) {
        return Optional.ofNullable(request.cookie(name(request))).filter(value -> !value.isEmpty());
    }

    void write(Context request, String value, int seconds) {
        request.cookie(
                new Cookie(name(request), value, "/", seconds, Guard.isSecure(request), true, null, SameSite.STRICT));
    }

    void remove(Context request) {
        write(request, "", 0);
    }
}
