package nianbao.web.drawn;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nianbao.correct.FigureFields;
import nianbao.json.DrawnGridJson;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.model.page.DrawnGrid;
import nianbao.review.drawn.DrawnOutcome;
import nianbao.review.drawn.DrawnOutcome.ChangedFigure;
import nianbao.review.drawn.DrawnRefused;
import nianbao.review.drawn.DrawnTableDesk;
import nianbao.store.correction.Changes.Saying;
import nianbao.web.api.Json;
import nianbao.web.events.ReportNews;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Frame;

/** Takes the lines of tables that people draw, tells what is read between them, and keeps it when they say so. */
public final class DrawnTablesApi {
    private static final String GRIDS = "tables";
    /** Which open page says it: that one need not be told. */
    private static final String PAGE_HEADER = "X-Page";

    private final DrawnTableDesk desk;
    private final ReportNews news;
    private final FigureFields fields;

    DrawnTablesApi(DrawnTableDesk desk, ReportNews news, FigureFields fields) {
        this.desk = desk;
        this.news = news;
        this.fields = fields;
    }

    /** What was drawn on the file of a report, and stands. */
    public void standing(Context request) {
        long report = number(request, "report");
        Json.answer(request, Map.of(GRIDS, DrawnGridJson.write(answered(() -> desk.standing(report)))));
    }

    /** The tables of a report's file as its reader finds them: what is drawn begins with these. */
    public void found(Context request) {
        long report = number(request, "report");
        Optional<List<DrawnGrid>> grids = answered(() -> desk.found(report));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", grids.isPresent() ? "found" : "looking");
        grids.ifPresent(found -> told.put(GRIDS, DrawnGridJson.write(found)));
        Json.answer(request, told);
    }

    /** Has the file read again; what comes of it is asked for. */
    public void read(Context request) {
        long report = number(request, "report");
        Map<String, Object> body = Json.body(request);
        long seen = Json.text(body, "reading")
                .flatMap(Json::number)
                .orElseThrow(() -> new BadRequestResponse("web.refused.json"));
        List<DrawnGrid> grids = grids(body);
        long drawing =
                answered(() -> desk.read(report, seen, grids, session(request).user()));
        request.status(HttpStatus.ACCEPTED);
        Json.answer(request, Map.of("drawing", drawing));
    }

    private static List<DrawnGrid> grids(Map<String, Object> body) {
        try {
            List<DrawnGrid> grids = DrawnGridJson.read(body, GRIDS);
            if (grids.isEmpty()) {
                throw new BadRequestResponse("web.refused.json");
            }
            return grids;
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("web.refused.json");
        }
    }

    /** What is read between the lines, beside what counts now. */
    public void outcome(Context request) {
        long report = number(request, "report");
        long drawing = number(request, "drawing");
        DrawnOutcome outcome =
                answered(() -> desk.outcome(report, drawing, session(request).user()));
        Frame frame = Frame.of(request, fields);
        Map<String, Object> told = new LinkedHashMap<>();
        if (outcome instanceof DrawnOutcome.Refused refused) {
            told.put("state", "refused");
            told.put("message", refused.why().isEmpty() ? frame.text("refused.bug") : refused.why());
        } else if (outcome instanceof DrawnOutcome.Read read) {
            told.put("state", "read");
            told.put("verdict", Map.of("before", verdict(read.before(), frame), "after", verdict(read.after(), frame)));
            List<ChangedFigure> figures = read.figures();
            told.put(
                    "message",
                    figures.isEmpty() ? frame.text("drawn.same") : frame.text("drawn.differ", figures.size()));
            told.put(
                    "figures",
                    figures.stream().map(changed -> figure(changed, frame)).toList());
        } else {
            told.put("state", "reading");
        }
        Json.answer(request, told);
    }

    private static Map<String, Object> verdict(ReportRecord record, Frame frame) {
        String id = record.verdict().id();
        return Map.of("id", id, "words", frame.word("verdict", id));
    }

    private static Map<String, Object> figure(ChangedFigure changed, Frame frame) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("field", changed.field());
        told.put("name", frame.figure(changed.field()));
        told.put("before", side(changed.before(), frame));
        told.put("after", side(changed.after(), frame));
        return told;
    }

    /** A figure in one of two readings. */
    private static Map<String, Object> side(Optional<Value> value, Frame frame) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("value", value.flatMap(Value::value).map(BigDecimal::toPlainString));
        told.put("status", value.map(read -> read.status().id()));
        told.put("words", value.map(read -> frame.word("status", read.status().id())));
        return told;
    }

    /** Keeps what was read: it counts from now on. */
    public void keep(Context request) {
        long report = number(request, "report");
        long drawing = number(request, "drawing");
        String by = session(request).user();
        long now = answered(() -> desk.keep(report, drawing, new Saying(by, Optional.empty())));
        news.redrawn(now, by, String.valueOf(request.header(PAGE_HEADER)));
        Json.answer(request, Map.of("report", now));
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (DrawnRefused e) {
            HttpStatus status = switch (e.reason()) {
                case UNKNOWN -> HttpStatus.NOT_FOUND;
                case NO_PAGES, NO_SUCH_PAGE -> HttpStatus.UNPROCESSABLE_CONTENT;
                case CHANGED, NOT_READ -> HttpStatus.CONFLICT;
                case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            };
            throw new HttpResponseException(
                    status.getCode(),
                    "web.drawn.refused."
                            + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static Session session(Context request) {
        return Guard.session(request).orElseThrow();
    }

    private static long number(Context request, String name) {
        return Json.number(request.pathParam(name)).orElseThrow(() -> new NotFoundResponse("web.refused.report"));
    }
}
