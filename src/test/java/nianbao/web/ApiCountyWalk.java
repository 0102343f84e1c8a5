package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.ingest.FakeReport;
import nianbao.review.ReviewStore;
import nianbao.web.guard.TestBrowser;

/** Looks through the book of a county, its roll-up and findings. */
final class ApiCountyWalk {
    private static final String LANGAO = "610925";

    private final ApiWalk walk;
    private final TestBrowser reviewer;

    ApiCountyWalk(ApiWalk walk, TestBrowser reviewer) {
        this.walk = walk;
        this.reviewer = reviewer;
    }

    void go(ReviewStore reports) {
        long own = 0;
        for (String body : List.of("民主镇人民政府", "岚皋县财政局", "岚皋县人民政府")) {
            own = reports.take(
                    body + ".pdf",
                    file -> new FakeReport()
                            .by(body)
                            .with(FakeReport.GROUP + "other", body.endsWith("财政局") ? "2" : "5")
                            .dated("2025-04-01", "文")
                            .of(file));
        }
        assertThat(walk.get(reviewer, "/api/book?county=" + LANGAO, 200))
                .contains("\"kind\": \"department\"", "\"perhaps\": [ \"民主镇人民政府\" ]", "\"reports\": [ ]");
        assertThat(walk.get(reviewer, "/api/rollup?county=" + LANGAO + "&year=2024", 200))
                .contains("\"own\": " + own, "\"difference\": 3", "\"outcome\": \"open\"");
        walk.get(reviewer, "/api/rollup?county=" + LANGAO + "&year=2024&own=" + own, 200);
        assertThat(walk.get(reviewer, "/api/findings?county=" + LANGAO + "&due=03-31", 200))
                .contains("\"kind\": \"late\"", "\"evidence\": \"2025-04-01\"");
        for (String page : List.of("/api/book?county=", "/api/rollup?year=2024&county=", "/api/findings?county=")) {
            walk.get(reviewer, page + "99", 404);
            walk.get(reviewer, page + "north", 400);
        }
        walk.get(reviewer, "/api/rollup?county=" + LANGAO, 400);
        walk.get(reviewer, "/api/rollup?county=" + LANGAO + "&year=2024&own=x", 400);
        walk.get(reviewer, "/api/findings?county=" + LANGAO + "&due=soon", 400);
    }
}
