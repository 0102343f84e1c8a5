package nianbao.web.version;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.ReportRecord.Value;
import nianbao.review.version.AskedFigure;
import nianbao.review.version.FigurePair;
import nianbao.review.version.ReportVersions;
import nianbao.review.version.VersionDesk;
import nianbao.store.correction.Correction;
import nianbao.store.reading.Versions.Version;
import nianbao.web.api.Json;

/** The files and readings of a report, for programs. */
final class VersionsApi {
    private final VersionDesk desk;

    VersionsApi(VersionDesk desk) {
        this.desk = desk;
    }

    void list(Context request) {
        ReportVersions versions = VersionsPage.versions(request, desk);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("report", versions.title().report());
        answer.put("versions", versions.versions().stream().map(this::version).toList());
        answer.put("chosen", versions.choice().flatMap(choice -> choice.after()));
        answer.put("chosen_by", versions.choice().map(choice -> choice.by()));
        answer.put("reason", versions.choice().flatMap(choice -> choice.note()));
        answer.put("asked", versions.asked());
        Json.answer(request, answer);
    }

    private Map<String, Object> version(Version version) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reading", version.reading());
        members.put("file", version.sha256());
        members.put("name", version.name());
        members.put("arrived_at", version.arrivedAt().toString());
        members.put("reader", version.reader());
        members.put("read_at", version.readAt().toString());
        members.put("verdict", version.verdict());
        members.put("standing", version.standing().id());
        return members;
    }

    /** Has a file count; without one, the newest again. */
    void choose(Context request) {
        Map<String, Object> body = Json.body(request);
        VersionsPage.choose(
                request,
                desk,
                VersionsPage.report(request),
                Json.text(body, "file"),
                Json.text(body, "note").filter(note -> !note.isBlank()));
        list(request);
    }

    /** The figures of two readings, {@code one} and {@code other}; with {@code all}, those on which they agree, too. */
    void compare(Context request) {
        long one = reading(request, "one");
        long other = reading(request, "other");
        boolean all = request.queryParam("all") != null;
        List<Map<String, Object>> figures = VersionsPage.pairs(desk, VersionsPage.report(request), one, other).stream()
                .filter(pair -> all || pair.differs())
                .map(VersionsApi::pair)
                .toList();
        Json.answer(request, Map.of("figures", figures));
    }

    private static long reading(Context request, String name) {
        return VersionsPage.reading(request, name).orElseThrow(() -> new BadRequestResponse("web.refused.json"));
    }

    private static Map<String, Object> pair(FigurePair pair) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", pair.field());
        members.put("one", pair.one().map(VersionsApi::value));
        members.put("other", pair.other().map(VersionsApi::value));
        members.put("differs", pair.differs());
        return members;
    }

    private static Map<String, Object> value(Value value) {
        OptionalInt page = value.page();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("value", value.value());
        members.put("raw", value.raw());
        members.put("status", value.status().id());
        members.put("page", page.isPresent() ? Optional.of(page.getAsInt()) : Optional.empty());
        members.put("box", value.box());
        return members;
    }

    /** What people said of figures that are read otherwise by now. */
    void asked(Context request) {
        List<Map<String, Object>> figures = desk
                .asked(VersionsPage.report(request))
                .orElseThrow(() -> new NotFoundResponse("web.refused.report"))
                .stream()
                .map(VersionsApi::asked)
                .toList();
        Json.answer(request, Map.of("figures", figures));
    }

    private static Map<String, Object> asked(AskedFigure figure) {
        Correction correction = figure.correction();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", figure.field());
        members.put("seen", figure.seen());
        members.put("then", value(correction.seen()));
        members.put("said", correction.value());
        members.put("by", correction.by());
        members.put("at", correction.at().toString());
        members.put("note", correction.note());
        members.put("now", figure.now().map(VersionsApi::value));
        return members;
    }
}
