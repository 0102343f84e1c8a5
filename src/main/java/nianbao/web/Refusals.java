package nianbao.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import nianbao.correct.FigureFields;
import nianbao.model.EnvironmentException;
import nianbao.web.api.Json;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Role;
import nianbao.web.page.Frame;
import nianbao.web.page.RefusedPage;
import nianbao.words.Messages;

/** What people and programs are told where a request is not done. */
final class Refusals {
    /** Bytes of a body that is taken although it is refused: some more than any form of ours has. */
    private static final long SHORT_BODY = 64L << 10;

    private final FigureFields fields;
    private final Consumer<Exception> unexpected;

    /** @param unexpected takes what should not happen, for whoever runs the program */
    Refusals(FigureFields fields, Consumer<Exception> unexpected) {
        this.fields = fields;
        this.unexpected = unexpected;
    }

    void stand(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, unlessGone(this::refuse));
        routes.exception(EnvironmentException.class, (failure, request) -> {
            unexpected.accept(failure);
            unlessGone(this::tellFailure).handle(failure, request);
        });
        routes.exception(Exception.class, (bug, request) -> {
            // whoever left while they were told events had no answer to be given: that is no bug
            if (!(bug instanceof IllegalStateException && isGone(request))) {
                unexpected.accept(bug);
            }
            unlessGone(this::tellBug).handle(bug, request);
        });
    }

    /** An exception of the handler of an exception is handled, too: where nobody is there any more, that would never end. */
    private static <E extends Exception> ExceptionHandler<E> unlessGone(ExceptionHandler<E> handler) {
        return (failure, request) -> {
            if (!isGone(request)) {
                handler.handle(failure, request);
            }
        };
    }

    private static boolean isGone(Context request) {
        try {
            return request.statusCode() == 0;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void refuse(HttpResponseException refusal, Context request) {
        request.status(refusal.getStatus());
        if (request.method().equals(HandlerType.POST) && !isHeardOut(refusal, request)) {
            // what is left of its body may not be there yet: the server then closes, and who sent it has to know
            request.header("Connection", "close");
        }
        String told = text(request, key(refusal));
        if (refusal.getStatus() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            request.contentType("text/plain; charset=utf-8"); // at the cost of no page: there are many
            request.result(told);
        } else {
            tell(request, told);
        }
    }

    /**
     * Takes the rest of a short body. Who still sends when the server closes may never read the answer: its system tells it
     * of the end of the connection first.
     *
     * @return whether nothing of it is left
     */
    private static boolean isHeardOut(HttpResponseException refusal, Context request) {
        if (refusal.getStatus() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            return false;
        }
        try {
            return request.req().getInputStream().skip(SHORT_BODY) < SHORT_BODY;
        } catch (IOException e) {
            return false; // it did not arrive whole, which may be why it is refused
        }
    }

    private void tellFailure(EnvironmentException failure, Context request) {
        request.status(HttpStatus.SERVICE_UNAVAILABLE);
        boolean mayKnow = Guard.session(request)
                .filter(session -> session.role() == Role.ADMIN)
                .isPresent(); // it names files of this machine
        tell(
                request,
                mayKnow ? Messages.in(Frame.language(request)).tell(failure) : text(request, "web.refused.world"));
    }

    private void tellBug(Exception bug, Context request) {
        request.status(HttpStatus.INTERNAL_SERVER_ERROR);
        tell(request, text(request, "web.refused.bug"));
    }

    /** A refusal of ours names a text; one of the server's own is told by its status alone. */
    private static String key(HttpResponseException refusal) {
        String key = String.valueOf(refusal.getMessage());
        if (key.startsWith("web.")) {
            return key;
        }
        return refusal.getStatus() == HttpStatus.NOT_FOUND.getCode() ? "web.refused.missing" : "web.refused.other";
    }

    private static String text(Context request, String key) {
        return Messages.in(Frame.language(request)).text(key);
    }

    private void tell(Context request, String told) {
        if (request.path().startsWith("/api/")) {
            Json.answer(request, Map.of("message", told));
        } else {
            RefusedPage.answer(request, fields, told);
        }
    }
}
