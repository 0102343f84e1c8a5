package nianbao.web.book;

import io.javalin.config.RoutesConfig;
import nianbao.correct.FigureFields;
import nianbao.review.book.BookDesk;
import nianbao.web.guard.Role;

/** Where the book of a county, its roll-up and findings are asked for. */
public final class BookRoutes {
    private BookRoutes() {}

    public static void add(RoutesConfig routes, BookDesk desk, FigureFields fields) {
        BookPage book = new BookPage(desk, fields);
        RollUpPage rollUp = new RollUpPage(desk, fields);
        FindingsPage findings = new FindingsPage(desk, fields);
        BookApi api = new BookApi(desk, fields);
        routes.get("/book", book::answer, Role.READER);
        routes.get("/book.csv", book::answerTable, Role.READER);
        routes.post("/book/place", book::place, Role.REVIEWER);
        routes.post("/book/expect", book::expect, Role.ADMIN);
        routes.get("/rollup", rollUp::answer, Role.READER);
        routes.get("/rollup.csv", rollUp::answerTable, Role.READER);
        routes.get("/rollup.xlsx", rollUp::answerWorkbook, Role.READER);
        routes.get("/findings", findings::answer, Role.READER);
        routes.get("/findings.csv", findings::answerTable, Role.READER);
        routes.get("/api/book", api::book, Role.READER);
        routes.get("/api/rollup", api::rollUp, Role.READER);
        routes.get("/api/findings", api::findings, Role.READER);
    }
}
