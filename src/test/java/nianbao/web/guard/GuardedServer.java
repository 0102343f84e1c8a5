package nianbao.web.guard;

import io.javalin.Javalin;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A server of a few routes behind a guard, on this machine. What is refused is told by the key of its text. */
public final class GuardedServer implements AutoCloseable {
    private final Javalin server;
    /** Whether the accounts of all sessions still stand. */
    final AtomicBoolean stands = new AtomicBoolean(true);

    GuardedServer(Transport transport, Set<String> hosts, Clock clock) {
        Predicate<Session> standing = session -> stands.get();
        Guard guard = new Guard(new Sessions(clock), standing, hosts, transport, clock);
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    guard.stand(config.routes);
                    config.routes.exception(
                            HttpResponseException.class,
                            (refusal, request) ->
                                    request.status(refusal.getStatus()).result(String.valueOf(refusal.getMessage())));
                    config.routes.get("/open", request -> request.result("open"), Role.ANYONE);
                    config.routes.get("/form", request -> request.result(guard.visitorToken(request)), Role.ANYONE);
                    config.routes.get(
                            "/token",
                            request -> request.result(
                                    Guard.session(request).orElseThrow().csrf()),
                            Role.READER);
                    config.routes.get("/who", request -> request.result(guard.address(request)), Role.ANYONE);
                    config.routes.get("/review", request -> request.result("review"), Role.REVIEWER);
                    config.routes.get("/admin", request -> request.result("admin"), Role.ADMIN);
                    config.routes.get("/no-role", request -> request.result("no role"));
                    for (Role role : Set.of(Role.READER, Role.REVIEWER, Role.ADMIN)) {
                        config.routes.post(
                                "/enter/" + role.id(), request -> guard.enter(request, "li", role), Role.ANYONE);
                    }
                    config.routes.post("/leave", guard::leave, Role.READER);
                    config.routes.post("/change", request -> request.result("changed"), Role.READER);
                    config.routes.post("/api/change", request -> request.result("changed"), Role.READER);
                    config.routes.post("/files", request -> request.result("taken"), Role.READER, BodyType.FILES);
                })
                .start("127.0.0.1", 0);
    }

    int port() {
        return server.port();
    }

    TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
