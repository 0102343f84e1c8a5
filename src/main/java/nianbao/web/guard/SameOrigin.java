package nianbao.web.guard;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request that changes something was sent by a page of ours: browsers send cookies along with requests of other
 * sites' pages, too. Two proofs are asked for: what the browser says of the page, and a secret that only our pages have.
 */
final class SameOrigin {
    private final RequestSource source;

    SameOrigin(RequestSource source) {
        this.source = source;
    }

    /** @param token that the request must bear, in the header or, where the body is a form, in its field */
    boolean holds(Context request, BodyType body, String token) {
        return !isForeign(request) && isProven(request, body, token);
    }

    /** What browsers say themselves; a page cannot write these headers. Programs send none. */
    private boolean isForeign(Context request) {
        Optional<String> origin =
                Optional.ofNullable(request.header("Origin")).map(said -> said.toLowerCase(Locale.ROOT));
        Optional<String> site = Optional.ofNullable(request.header("Sec-Fetch-Site"));
        return origin.filter(said -> !said.equals(source.origin(request))).isPresent()
                || site.filter(said -> !said.equals("same-origin") && !said.equals("none"))
                        .isPresent();
    }

    private static boolean isProven(Context request, BodyType body, String token) {
        Optional<String> said = Optional.ofNullable(request.header(Guard.CSRF_HEADER));
        if (said.isEmpty() && body == BodyType.FORM) {
            said = Optional.ofNullable(request.formParam(Guard.CSRF));
        }
        return !token.isEmpty()
                && said.filter(word -> Secrets.isSame(word, token)).isPresent();
    }
}
