package nianbao.web.change;

import io.javalin.config.RoutesConfig;
import nianbao.correct.FigureFields;
import nianbao.review.change.ChangeLog;
import nianbao.web.guard.Role;

/** Where changes are asked for. */
public final class ChangeRoutes {
    private ChangeRoutes() {}

    public static void add(RoutesConfig routes, ChangeLog log, FigureFields fields) {
        ChangesPage page = new ChangesPage(log, fields);
        ChangesApi api = new ChangesApi(log, fields);
        routes.get("/changes", page::answer, Role.READER);
        routes.get("/changes.csv", page::answerTable, Role.READER);
        routes.get("/changes.jsonl", page::answerLines, Role.READER);
        routes.get("/reports/{report}/figures/{field}/history", page::answerOfFigure, Role.READER);
        routes.post("/changes/take-back", page::takeBackAll, Role.ADMIN);
        routes.post("/changes/{number}/take-back", page::takeBack, Role.REVIEWER);
        routes.get("/api/changes", api::list, Role.READER);
        routes.get("/api/changes/people", api::people, Role.READER);
        routes.get("/api/changes/{number}", api::find, Role.READER);
        routes.post("/api/changes/take-back", api::takeBackAll, Role.ADMIN);
        routes.post("/api/changes/{number}/take-back", api::takeBack, Role.REVIEWER);
    }
}
