package nianbao.web.change;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import nianbao.review.change.ChangeLine;
import nianbao.review.change.ChangeLog;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.ChangePosition;
import nianbao.web.api.Json;
import nianbao.web.guard.Role;
import nianbao.web.guard.Session;

/** What requests about changes say, and who may do what they ask. */
final class ChangeRequest {
    private ChangeRequest() {}

    /** Which changes are looked for: by person, report, and day or moment from which on. */
    static ChangeFilter filter(Context request) {
        Optional<LocalDate> day = said(request, "day").flatMap(ChangeRequest::day);
        return new ChangeFilter(
                said(request, "by"),
                said(request, "report").flatMap(Json::number).stream()
                        .mapToLong(Long::longValue)
                        .findFirst(),
                said(request, "field"),
                day.map(ChangeRequest::beginning)
                        .or(() -> said(request, "since").flatMap(ChangeRequest::moment)),
                day.map(date -> beginning(date.plusDays(1))));
    }

    /** What is not understood looks for nothing; programs are told so. */
    static void requireUnderstood(Context request) {
        requireUnderstood(request, "report", Json::number);
        requireUnderstood(request, "day", ChangeRequest::day);
        requireUnderstood(request, "since", ChangeRequest::moment);
        requireUnderstood(request, "before", ChangePosition::of);
    }

    private static void requireUnderstood(
            Context request, String name, Function<String, ? extends Optional<?>> reading) {
        if (said(request, name).filter(text -> reading.apply(text).isEmpty()).isPresent()) {
            throw new BadRequestResponse("web.refused.json");
        }
    }

    /** The place after which changes are wanted. */
    static Optional<ChangePosition> before(Context request) {
        return said(request, "before").flatMap(ChangePosition::of);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment: with its offset, or by the clock of this machine, or a day as its beginning. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return day(text).map(ChangeRequest::beginning).or(() -> local(text));
        }
    }

    private static Optional<Instant> local(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> said(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The change that a request names. */
    static ChangeLine meant(Context request, ChangeLog log) {
        return Json.number(request.pathParam("number"))
                .flatMap(log::find)
                .orElseThrow(() -> new NotFoundResponse("web.refused.change"));
    }

    /** Whether somebody may take a change back: everyone their own, an administrator all. */
    static boolean mayTakeBack(Session session, ChangeLine line) {
        return session.role().may(Role.ADMIN)
                || session.role().may(Role.REVIEWER) && line.change().by().equals(session.user());
    }

    static void requireRight(Session session, ChangeLine line) {
        if (!mayTakeBack(session, line)) {
            throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), "web.refused.others");
        }
    }
}
