package nianbao.web.guard;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Locale;
import java.util.Set;

/** What a request may bring along. A route says which, or gets what is usual at its address. */
public enum BodyType implements RouteRole {
    /** A form of a page. */
    FORM("application/x-www-form-urlencoded"),
    /** What scripts and programs send. */
    JSON("application/json"),
    /** A form with files. Its token stands in the header: files are not read before it is known. */
    FILES("multipart/form-data");

    private final String mediaType;

    BodyType(String mediaType) {
        this.mediaType = mediaType;
    }

    static BodyType of(Set<RouteRole> roles, String path) {
        return roles.stream()
                .filter(BodyType.class::isInstance)
                .map(BodyType.class::cast)
                .findFirst()
                .orElse(path.startsWith("/api/") ? JSON : FORM);
    }

    /** Whether a request brings this, or nothing. */
    boolean isMet(Context request) {
        String said = request.contentType();
        if (said == null) {
            return request.req().getContentLengthLong() <= 0 && request.header("Transfer-Encoding") == null;
        }
        return said.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(mediaType);
    }
}
