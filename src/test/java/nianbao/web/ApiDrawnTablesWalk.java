package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.web.guard.TestBrowser;

/** Has a file read between lines that a program draws. */
final class ApiDrawnTablesWalk {
    private final ApiWalk walk;
    private final TestBrowser reviewer;

    ApiDrawnTablesWalk(ApiWalk walk, TestBrowser reviewer) {
        this.walk = walk;
        this.reviewer = reviewer;
    }

    void go() throws InterruptedException {
        String found = walk.get(reviewer, "/api/reports?verdict=all&q=minzhu", 200);
        String brought = "/api/reports/" + found.replaceFirst("(?s).*\"report\": ([0-9]+).*", "$1");
        String reading = walk.get(reviewer, brought + "/work", 200).replaceFirst("(?s).*\"reading\": ([0-9]+).*", "$1");
        String tables = brought + "/drawn-tables";
        assertThat(walk.get(reviewer, tables, 200)).contains("\"tables\": [ ]");
        walk.get(reviewer, "/api/reports/999/drawn-tables", 404);
        walk.get(reviewer, "/api/reports/999/found-tables", 404);
        String grids = walk.get(reviewer, brought + "/found-tables", 200);
        while (grids.contains("\"looking\"")) {
            Thread.sleep(100);
            grids = walk.get(reviewer, brought + "/found-tables", 200);
        }
        assertThat(grids).contains("\"found\"", "\"corners\"");
        walk.post(reviewer, tables, "{\"reading\": " + reading + ", \"tables\": []}", 400);
        walk.post(reviewer, "/api/reports/999/drawn-tables", ApiBodies.drawn(reading, 1), 404);
        walk.post(reviewer, tables, ApiBodies.drawn("1", 1), 409);
        walk.post(reviewer, tables, ApiBodies.drawn(reading, 99), 422);
        walk.get(reviewer, tables + "/999", 404);
        String drawing = drawAndRead(tables, ApiBodies.drawn(reading, 1));
        String later = drawAndRead(tables, ApiBodies.drawn(reading, 1));
        walk.post(reviewer, tables + "/x", "", 404);
        walk.post(reviewer, drawing, "", 200);
        walk.post(reviewer, later, "", 409);
        assertThat(walk.get(reviewer, tables, 200)).contains("\"page\": 1");
    }

    private String drawAndRead(String tables, String drawn) throws InterruptedException {
        String begun = walk.post(reviewer, tables, drawn, 202);
        String drawing = tables + "/" + begun.replaceFirst("(?s).*: ([0-9]+).*", "$1");
        String outcome = walk.get(reviewer, drawing, 200);
        while (outcome.contains("\"reading\"")) {
            Thread.sleep(100);
            outcome = walk.get(reviewer, drawing, 200);
        }
        assertThat(outcome).contains("\"read\"", "\"before\"");
        return drawing;
    }
}
