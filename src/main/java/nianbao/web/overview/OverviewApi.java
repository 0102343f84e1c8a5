package nianbao.web.overview;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.places.Divisions;
import nianbao.review.overview.Overview;
import nianbao.review.overview.OverviewService;
import nianbao.store.overview.OverviewTables.Coverage;
import nianbao.store.overview.OverviewTables.Failures;
import nianbao.store.overview.OverviewTables.Sum;
import nianbao.web.api.Json;
import nianbao.web.page.Frame;

/** What all reports amount to, for programs. */
public final class OverviewApi {
    private final OverviewService overviews;
    private final FigureFields fields;

    public OverviewApi(OverviewService overviews, FigureFields fields) {
        this.overviews = overviews;
        this.fields = fields;
    }

    public void answer(Context request) {
        String region = Optional.ofNullable(request.queryParam("region")).orElse("");
        if (!region.matches("([0-9]{2,9})?")) {
            throw new BadRequestResponse("web.refused.json");
        }
        Overview overview = overviews.of(region);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("as_of", overview.asOf().toString());
        members.put("region", Optional.of(region).filter(code -> !code.isEmpty()));
        members.put(
                "coverage",
                overview.coverage().stream().map(OverviewApi::coverage).toList());
        members.put("load", overview.load().stream().map(OverviewApi::load).toList());
        members.put(
                "totals",
                overview.totals().stream().map(sum -> total(request, sum)).toList());
        members.put(
                "failures",
                overview.failures().stream()
                        .map(failures -> failures(request, failures))
                        .toList());
        Json.answer(request, members);
    }

    private static Map<String, Object> coverage(Coverage coverage) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("region", coverage.region());
        members.put("name", Divisions.shipped().name(coverage.region()));
        members.putAll(load(coverage));
        return members;
    }

    private static Map<String, Object> load(Coverage load) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("year", year(load.year()));
        members.put("verdict", load.verdict());
        members.put("reports", load.reports());
        return members;
    }

    private static Optional<Integer> year(int year) {
        return year == 0 ? Optional.empty() : Optional.of(year);
    }

    private Map<String, Object> total(Context request, Sum sum) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", sum.field());
        members.put("name", fields.words(sum.field(), Frame.language(request)));
        members.put("is_outcome", overviews.outcomes().contains(sum.field()));
        members.put("year", year(sum.year()));
        members.put("sum", sum.sum());
        members.put("certain", sum.certain());
        members.put("uncertain", sum.uncertain());
        return members;
    }

    private Map<String, Object> failures(Context request, Failures failures) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("check", failures.check());
        members.put("words", fields.check(failures.check(), Frame.language(request)));
        members.put("year", year(failures.year()));
        members.put("reports", failures.reports());
        return members;
    }
}
