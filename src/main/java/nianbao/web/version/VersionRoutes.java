package nianbao.web.version;

import io.javalin.config.RoutesConfig;
import nianbao.correct.FigureFields;
import nianbao.review.version.VersionDesk;
import nianbao.web.guard.Role;

/** Where the files and readings of reports are asked for. */
public final class VersionRoutes {
    private VersionRoutes() {}

    public static void add(RoutesConfig routes, VersionDesk desk, FigureFields fields) {
        VersionsPage page = new VersionsPage(desk, fields);
        VersionsApi api = new VersionsApi(desk);
        routes.get("/reports/{report}/versions", page::answer, Role.READER);
        routes.post("/reports/{report}/versions", page::choose, Role.REVIEWER);
        routes.get("/reports/{report}/compare", page::answerComparison, Role.READER);
        routes.get("/reports/{report}/asked", page::answerAsked, Role.READER);
        routes.get("/api/reports/{report}/versions", api::list, Role.READER);
        routes.post("/api/reports/{report}/versions", api::choose, Role.REVIEWER);
        routes.get("/api/reports/{report}/compare", api::compare, Role.READER);
        routes.get("/api/reports/{report}/asked", api::asked, Role.READER);
    }
}
