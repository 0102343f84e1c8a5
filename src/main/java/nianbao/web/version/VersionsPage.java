package nianbao.web.version;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.review.version.AskedFigure;
import nianbao.review.version.FigurePair;
import nianbao.review.version.ReportVersions;
import nianbao.review.version.VersionDesk;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.reading.Reports.Title;
import nianbao.web.api.Json;
import nianbao.web.guard.Guard;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** The files and readings of a report: listed, chosen among, beside each other, and against what people said. */
final class VersionsPage {
    private final VersionDesk desk;
    private final FigureFields fields;

    VersionsPage(VersionDesk desk, FigureFields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    void answer(Context request) {
        Frame frame = Frame.of(request, fields);
        Templates.answer(
                request, "versions", Map.of("frame", frame, "view", new VersionsView(frame, versions(request, desk))));
    }

    static ReportVersions versions(Context request, VersionDesk desk) {
        return desk.versions(report(request)).orElseThrow(() -> new NotFoundResponse("web.refused.report"));
    }

    static long report(Context request) {
        return Json.number(request.pathParam("report")).orElseThrow(() -> new NotFoundResponse("web.refused.report"));
    }

    static String title(Frame frame, Title title) {
        return frame.report(title);
    }

    /** Has a file count, or the newest again. */
    void choose(Context request) {
        long report = report(request);
        choose(request, desk, report, form(request, "file"), form(request, "note"));
        request.redirect("/reports/" + report + "/versions", HttpStatus.SEE_OTHER);
    }

    /** @param file empty: the newest counts again */
    static void choose(Context request, VersionDesk desk, long report, Optional<String> file, Optional<String> note) {
        if (note.isEmpty()) {
            throw new HttpResponseException(HttpStatus.UNPROCESSABLE_CONTENT.getCode(), "web.refused.choice");
        }
        Saying saying = new Saying(Guard.session(request).orElseThrow().user(), note);
        if (file.isEmpty()) {
            desk.release(report, saying);
            return;
        }
        if (!desk.isOf(report, file.get())) {
            throw new NotFoundResponse("web.refused.file");
        }
        desk.choose(report, file.get(), saying);
    }

    private static Optional<String> form(Context request, String name) {
        return Optional.ofNullable(request.formParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Two readings beside each other. */
    void answerComparison(Context request) {
        Frame frame = Frame.of(request, fields);
        ReportVersions versions = versions(request, desk);
        VersionsView usual = new VersionsView(frame, versions);
        long one = reading(request, "one").orElse(usual.former());
        long other = reading(request, "other").orElse(usual.current());
        Templates.answer(
                request,
                "compare",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new CompareView(frame, versions, one, other, pairs(desk, report(request), one, other))));
    }

    static List<FigurePair> pairs(VersionDesk desk, long report, long one, long other) {
        return desk.compare(report, one, other).orElseThrow(() -> new NotFoundResponse("web.refused.reading"));
    }

    static Optional<Long> reading(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).flatMap(Json::number);
    }

    /** What a person said, where a new file or a new reading says otherwise. */
    void answerAsked(Context request) {
        Frame frame = Frame.of(request, fields);
        ReportVersions versions = versions(request, desk);
        List<AskedFigure> asked =
                desk.asked(report(request)).orElseThrow(() -> new NotFoundResponse("web.refused.report"));
        Templates.answer(request, "asked", Map.of("frame", frame, "view", new AskedView(frame, versions, asked)));
    }
}
