package nianbao.web.guard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** Lets requests through that may be; each is looked at before anything else is done for it. */
public final class Guard {
    /** The header in which scripts repeat the session's second secret; forms have a field of the same name. */
    public static final String CSRF = "csrf";

    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String SESSION = "nianbao.session";
    private static final String SECURE = "nianbao.secure";
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    /** Requests at once: a page with all its parts and pictures has some twenty. */
    private static final double BURST = 400;

    private static final double PER_SECOND = 100;
    /** Seconds that a form of entry is good for. */
    private static final int VISIT = 12 * 3600;

    private final Sessions sessions;
    private final Predicate<Session> stands;
    private final Set<String> hosts;
    private final RequestSource source;
    private final SameOrigin sameOrigin;
    private final RequestRate rate;
    private final FormTokens tokens = new FormTokens();
    private final SessionCookie sessionCookie = new SessionCookie("nianbao-session");
    private final SessionCookie visitorCookie = new SessionCookie("nianbao-visitor");

    /**
     * @param stands whether the account of a session is still as it was when it was entered
     * @param hosts by which names this desk may be asked: a page of another host that points its name here is refused
     */
    public Guard(Sessions sessions, Predicate<Session> stands, Set<String> hosts, Transport transport, Clock clock) {
        this.sessions = sessions;
        this.stands = stands;
        this.hosts = Set.copyOf(hosts);
        this.source = new RequestSource(transport);
        this.sameOrigin = new SameOrigin(source);
        this.rate = new RequestRate(BURST, PER_SECOND, clock);
    }

    /** Stands before all routes. */
    public void stand(RoutesConfig routes) {
        routes.before(this::first);
        routes.beforeMatched(this::admit);
    }

    private void first(Context request) {
        request.attribute(SECURE, source.isSecure(request));
        SecurityHeaders.set(request);
        if (!rate.allows(address(request))) {
            request.header("Retry-After", "1");
            throw new HttpResponseException(HttpStatus.TOO_MANY_REQUESTS.getCode(), "web.refused.rate");
        }
        if (!isOurs(request)) {
            throw new HttpResponseException(HttpStatus.MISDIRECTED_REQUEST.getCode(), "web.refused.host");
        }
        if (source.isExposed(request)) {
            throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), "web.refused.exposed");
        }
        if (!request.path().startsWith("/assets/")) {
            sessionCookie
                    .read(request)
                    .flatMap(sessions::find)
                    .filter(this::stillStands)
                    .ifPresent(session -> request.attribute(SESSION, session));
        }
    }

    /** A name that we were given, or the very address that was connected to: no page of another host can have that. */
    private boolean isOurs(Context request) {
        String name = source.host(request).replaceFirst(":[0-9]*$", "");
        return hosts.contains(name)
                || name.replace("[", "").replace("]", "").equals(request.req().getLocalAddr());
    }

    private boolean stillStands(Session session) {
        boolean is = stands.test(session);
        if (!is) {
            sessions.end(session);
        }
        return is;
    }

    private void admit(Context request) {
        Role needed = request.routeRoles().stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .max(Role::compareTo)
                .orElse(Role.ADMIN); // a route that was given no role is nobody else's
        if (needed != Role.ANYONE) {
            Session session = session(request)
                    .orElseThrow(
                            () -> new HttpResponseException(HttpStatus.UNAUTHORIZED.getCode(), "web.refused.session"));
            if (!session.role().may(needed)) {
                throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), "web.refused.role");
            }
        }
        if (!HARMLESS.contains(request.method())) {
            requireOwn(request);
        }
    }

    /** A request that changes something comes from a page of ours: not from another site's, in this browser. */
    private void requireOwn(Context request) {
        BodyType body = BodyType.of(request.routeRoles(), request.path());
        if (!body.isMet(request)) {
            throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "web.refused.type");
        }
        String token = session(request)
                .map(Session::csrf)
                .or(() -> visitorCookie.read(request).map(tokens::of))
                .orElse("");
        if (!sameOrigin.holds(request, body, token)) {
            throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), "web.refused.foreign");
        }
    }

    /** The session that a request belongs to. */
    public static Optional<Session> session(Context request) {
        return Optional.ofNullable(request.attribute(SESSION));
    }

    /** Whether a request came by TLS, so that cookies may be kept to that. */
    public static boolean isSecure(Context request) {
        return Boolean.TRUE.equals(request.attribute(SECURE));
    }

    /** The address of whoever asks. */
    public String address(Context request) {
        return source.address(request);
    }

    /** What a form must bear that is filled in before there is a session. */
    public String visitorToken(Context request) {
        String cookie = visitorCookie.read(request).orElseGet(Secrets::create);
        visitorCookie.write(request, cookie, VISIT);
        return tokens.of(cookie);
    }

    /** Somebody enters by the address that only who started the program has. */
    public Session enter(Context request, String user, Role role) {
        return enter(request, user, role, OptionalLong.empty());
    }

    /** Somebody enters by an account; whatever session there was in this browser is over. */
    public Session enter(Context request, String user, Role role, OptionalLong accountVersion) {
        session(request).ifPresent(sessions::end);
        Session session = sessions.begin(user, role, accountVersion);
        sessionCookie.write(request, session.id(), (int) Sessions.LONGEST.toSeconds());
        visitorCookie.remove(request);
        return session;
    }

    /** Somebody leaves; the browser keeps nothing of what it was shown. */
    public void leave(Context request) {
        session(request).ifPresent(sessions::end);
        sessionCookie.remove(request);
        request.header("Clear-Site-Data", "\"cache\"");
    }

    /** All who entered by this name must enter anew. */
    public void endAll(String user) {
        sessions.endAll(user);
    }
}
