package nianbao.web.drawn;

import io.javalin.config.RoutesConfig;
import nianbao.correct.FigureFields;
import nianbao.review.drawn.DrawnTableDesk;
import nianbao.web.events.ReportNews;
import nianbao.web.guard.Role;

/** Where tables are drawn. */
public final class DrawnTableRoutes {
    private DrawnTableRoutes() {}

    public static void add(RoutesConfig routes, DrawnTableDesk desk, ReportNews news, FigureFields fields) {
        DrawnTablesApi api = new DrawnTablesApi(desk, news, fields);
        routes.get("/api/reports/{report}/drawn-tables", api::standing, Role.READER);
        routes.get("/api/reports/{report}/found-tables", api::found, Role.REVIEWER);
        routes.post("/api/reports/{report}/drawn-tables", api::read, Role.REVIEWER);
        routes.get("/api/reports/{report}/drawn-tables/{drawing}", api::outcome, Role.REVIEWER);
        routes.post("/api/reports/{report}/drawn-tables/{drawing}", api::keep, Role.REVIEWER);
    }
}
