package nianbao.web.change;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.review.change.ChangeConflictException;
import nianbao.review.change.ChangeExport;
import nianbao.review.change.ChangeLine;
import nianbao.review.change.ChangeLog;
import nianbao.review.change.ChangeLog.TakenBack;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.Changes.Saying;
import nianbao.web.api.Json;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** What people changed: looked through, taken along as a file, taken back. */
final class ChangesPage {
    private final ChangeLog log;
    private final FigureFields fields;

    ChangesPage(ChangeLog log, FigureFields fields) {
        this.log = log;
        this.fields = fields;
    }

    void answer(Context request) {
        answer(request, ChangeRequest.filter(request), List.of());
    }

    private void answer(Context request, ChangeFilter filter, List<String> told) {
        Frame frame = Frame.of(request, fields);
        Optional<String> report = filter.report().stream()
                .mapToObj(number -> ChangeView.title(frame, log.title(number)))
                .findFirst();
        ChangeLog.Page page = log.page(filter, ChangeRequest.before(request));
        Templates.answer(
                request,
                "changes",
                Map.of("frame", frame, "view", new ChangesView(frame, filter, page, log.people(), report, told)));
    }

    /** What was said of one figure, as a part of its page. */
    void answerOfFigure(Context request) {
        long report =
                Json.number(request.pathParam("report")).orElseThrow(() -> new NotFoundResponse("web.refused.report"));
        Frame frame = Frame.of(request, fields);
        ChangeFilter filter = ChangeFilter.ofFigure(report, request.pathParam("field"));
        List<ChangeView> lines = log.page(filter, Optional.empty()).lines().stream()
                .map(line -> new ChangeView(frame, line))
                .toList();
        Templates.answer(request, "history", Map.of("frame", frame, "lines", lines));
    }

    /** The same changes as a table for spreadsheets. */
    void answerTable(Context request) {
        ChangeExport export = new ChangeExport(fields, Frame.of(request, fields).messages());
        request.contentType("text/csv; charset=utf-8");
        request.header("Content-Disposition", "attachment; filename=\"changes.csv\"");
        write(request, out -> {
            out.write(export.head() + "\r\n");
            log.each(ChangeRequest.filter(request), line -> put(out, export.row(line) + "\r\n"));
        });
    }

    /** The same changes, each as an object on a line. */
    void answerLines(Context request) {
        ChangeExport export = new ChangeExport(fields, Frame.of(request, fields).messages());
        request.contentType("application/x-ndjson; charset=utf-8");
        request.header("Content-Disposition", "attachment; filename=\"changes.jsonl\"");
        write(request, out -> log.each(ChangeRequest.filter(request), line -> put(out, export.json(line) + "\n")));
    }

    /** Writes to whoever asks. */
    private interface Body {
        void write(Writer out) throws IOException;
    }

    private static void write(Context request, Body body) {
        try (Writer out = new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8)) {
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes one change back, and shows the page again from which that was asked. */
    void takeBack(Context request) {
        Session session = Guard.session(request).orElseThrow();
        ChangeLine line = ChangeRequest.meant(request, log);
        ChangeRequest.requireRight(session, line);
        try {
            log.takeBack(line.change().number(), saying(request, session));
            request.redirect(back(request), HttpStatus.SEE_OTHER);
        } catch (ChangeConflictException e) {
            request.status(HttpStatus.CONFLICT);
            answer(request, ChangeFilter.ALL, List.of(ChangeView.told(Frame.of(request, fields), e)));
        }
    }

    /** Takes back all that somebody changed from a moment on. */
    void takeBackAll(Context request) {
        Session session = Guard.session(request).orElseThrow();
        String by = form(request, "by").orElseThrow(() -> new BadRequestResponse("web.refused.json"));
        Instant since = form(request, "since")
                .flatMap(ChangeRequest::moment)
                .orElseThrow(() -> new BadRequestResponse("web.refused.since"));
        TakenBack done = log.takeBackAll(by, since, saying(request, session));
        Frame frame = Frame.of(request, fields);
        List<String> told = new ArrayList<>(List.of(frame.text(
                "changes.all-back", by, done.count(), done.conflicts().size())));
        done.conflicts().stream()
                .map(line -> new ChangeView(frame, line))
                .forEach(view ->
                        told.add(frame.text("changes.all-back.conflict", view.report(), view.what(), view.end())));
        answer(request, ChangeFilter.ofPerson(by, since), told);
    }

    private static Saying saying(Context request, Session session) {
        return new Saying(session.user(), form(request, "note"));
    }

    private static Optional<String> form(Context request, String name) {
        return Optional.ofNullable(request.formParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A page of ours, and no other. */
    private static String back(Context request) {
        return form(request, "back")
                .filter(address -> address.matches("/(changes|reports/[0-9]{1,9})([?/][^\\\\\\s]*)?"))
                .orElse("/changes");
    }
}
