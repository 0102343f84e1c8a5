package nianbao.web.api;

import io.javalin.config.RoutesConfig;
import nianbao.correct.FigureFields;
import nianbao.review.Desk;
import nianbao.review.ReviewQueue;
import nianbao.upload.UploadQueue;
import nianbao.web.guard.BodyType;
import nianbao.web.guard.Role;
import nianbao.web.page.PagePictures;

/** Where programs ask and say what people do on the pages. */
public final class ApiRoutes {
    private ApiRoutes() {}

    public static void add(
            RoutesConfig routes,
            Desk desk,
            ReviewQueue queue,
            UploadQueue uploads,
            PagePictures pictures,
            FigureFields fields,
            ReportChanges changes) {
        Description description = new Description();
        QueueApi queueApi = new QueueApi(queue);
        ReportsApi reports = new ReportsApi(desk);
        WorkApi work = new WorkApi(desk, queue, fields);
        FigureApi figures = new FigureApi(desk, fields);
        StatementsApi statements = new StatementsApi(desk, fields, changes);
        FilesApi files = new FilesApi(uploads);
        routes.get("/api/openapi.yaml", description::answer, Role.ANYONE);
        routes.get("/api/record.schema.json", description::answerRecordSchema, Role.ANYONE);
        routes.get("/api/reports", queueApi::list, Role.READER);
        routes.get("/api/reports/{report}", reports::record, Role.READER);
        routes.get("/api/reports/{report}/at", reports::at, Role.READER);
        routes.get("/api/reports/{report}/work", work::answer, Role.READER);
        routes.get("/api/reports/{report}/sheets", work::answerSheets, Role.READER);
        routes.get("/api/reports/{report}/figures/{field}", figures::answer, Role.READER);
        routes.post("/api/reports/{report}/statements", statements::say, Role.REVIEWER);
        routes.get("/api/readings/{reading}/pages/{page}", pictures::answer, Role.READER);
        routes.get("/api/files", files::list, Role.READER);
        routes.post("/api/files", files::receive, Role.REVIEWER, BodyType.FILES);
    }
}
