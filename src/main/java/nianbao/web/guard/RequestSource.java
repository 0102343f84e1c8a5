package nianbao.web.guard;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request comes from and what it was sent to. What a request itself says of that ({@code X-Forwarded-*}) is believed
 * only where a proxy of ours wrote it: anyone can send such headers.
 */
final class RequestSource {
    private static final String HTTPS = "https";

    private final Transport transport;

    RequestSource(Transport transport) {
        this.transport = transport;
    }

    /** The address of whoever asks. */
    String address(Context request) {
        return forwarded(request, "X-Forwarded-For").orElseGet(request::ip);
    }

    /** By which name and port we are asked, as the browser wrote it; empty where it did not. */
    String host(Context request) {
        return forwarded(request, "X-Forwarded-Host")
                .or(() -> Optional.ofNullable(request.header("Host")))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether nobody on the way could read it, as far as we know. */
    boolean isSecure(Context request) {
        return switch (transport) {
            case PLAIN -> request.req().isSecure();
            case BEHIND_HTTPS ->
                forwarded(request, "X-Forwarded-Proto").orElse(HTTPS).equals(HTTPS);
        };
    }

    /** Whether it came by a way that it should not have: around TLS, where there is TLS. */
    boolean isExposed(Context request) {
        return transport == Transport.BEHIND_HTTPS && !isSecure(request);
    }

    /** What a page of ours is called as the origin of a request. */
    String origin(Context request) {
        String scheme = isSecure(request) ? HTTPS : "http";
        String ending = isSecure(request) ? ":443" : ":80";
        String host = host(request);
        return scheme + "://" + (host.endsWith(ending) ? host.substring(0, host.length() - ending.length()) : host);
    }

    /** What the nearest proxy wrote: it stands last; before it may stand what the browser made up. */
    private Optional<String> forwarded(Context request, String header) {
        return transport == Transport.PLAIN
                ? Optional.empty()
                : Optional.ofNullable(request.header(header))
                        .map(value ->
                                value.substring(value.lastIndexOf(',') + 1).strip())
                        .filter(value -> !value.isEmpty());
    }
}
