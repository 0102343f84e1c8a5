package nianbao.web.book;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nianbao.book.across.AcrossFinding;
import nianbao.book.words.FindingWords;
import nianbao.correct.FigureFields;
import nianbao.review.book.BookDesk;
import nianbao.store.book.BookedReport;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** What shows between the reports of a division. */
final class FindingsPage {
    private final BookDesk desk;
    private final FigureFields fields;

    FindingsPage(BookDesk desk, FigureFields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    void answer(Context request) {
        OptionalLong report = BookRequest.report(request, "report");
        if (report.isPresent()) {
            request.redirect(ofBody(report.getAsLong()), HttpStatus.SEE_OTHER);
            return;
        }
        Frame frame = Frame.of(request, fields);
        DivisionChoice choice = DivisionChoice.of(request);
        int reports = choice.code().map(desk::reports).orElse(0);
        boolean tooMany = reports > BookDesk.MOST_COMPARED;
        Map<String, Object> parts = new HashMap<>();
        parts.put("frame", frame);
        parts.put("division", BookRequest.division(frame, desk, choice, "due", "kind", "level"));
        parts.put("tooMany", tooMany ? reports : 0);
        parts.put(
                "view",
                choice.code()
                        .filter(code -> !tooMany)
                        .map(code -> new FindingsView(frame, code, found(request, code))));
        Templates.answer(request, "findings", parts);
    }

    /** Where the findings about the body of a report are. */
    private String ofBody(long number) {
        BookedReport report = desk.report(number)
                .filter(each -> !each.code().isEmpty())
                .orElseThrow(() -> new NotFoundResponse("web.book.no-line"));
        return new Address(
                        "/findings",
                        Map.of(DivisionChoice.PARAMETER, desk.bookOf(report.code()), "body", report.body()))
                .toString();
    }

    private List<AcrossFinding> found(Context request, String code) {
        return desk.findings(code, BookRequest.day(request, "due"));
    }

    /** Those that are asked for as a table for spreadsheets. */
    void answerTable(Context request) {
        Frame frame = Frame.of(request, fields);
        String code = DivisionChoice.of(request)
                .code()
                .filter(each -> desk.reports(each) <= BookDesk.MOST_COMPARED)
                .orElseThrow(() -> new NotFoundResponse("web.book.no-division"));
        FindingsView view = new FindingsView(frame, code, found(request, code));
        request.header("Content-Disposition", "attachment; filename=\"findings-" + code + ".csv\"");
        BookPage.csv(request, new FindingWords(fields, frame.messages()).table(view.found()));
    }
}
