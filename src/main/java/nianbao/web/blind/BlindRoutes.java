package nianbao.web.blind;

import io.javalin.config.RoutesConfig;
import java.util.function.IntSupplier;
import nianbao.correct.FigureFields;
import nianbao.review.blind.BlindDesk;
import nianbao.web.api.KeyingChanges;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Role;
import nianbao.web.page.Frame;

/** Where figures are keyed blind. */
public final class BlindRoutes {
    private BlindRoutes() {}

    /** @param changes told of what is asked and keyed */
    public static void add(RoutesConfig routes, BlindDesk desk, FigureFields fields, KeyingChanges changes) {
        BlindPage page = new BlindPage(desk, fields);
        BlindApi api = new BlindApi(desk, fields, changes);
        // every page has the count beside the way here
        routes.beforeMatched(request -> Guard.session(request).ifPresent(session -> {
            IntSupplier count = () -> desk.waiting(session.user());
            request.attribute(Frame.KEYING, count);
        }));
        routes.get("/blind", page::answer, Role.REVIEWER);
        routes.get("/blind/list", page::answerList, Role.REVIEWER);
        routes.get("/blind/figures", page::answerFigures, Role.REVIEWER);
        routes.get("/api/blind", api::list, Role.REVIEWER);
        routes.get("/api/blind/next", api::next, Role.REVIEWER);
        routes.post("/api/blind/{figure}", api::key, Role.REVIEWER);
        routes.post("/api/reports/{report}/blind", api::ask, Role.REVIEWER);
    }
}
