package nianbao.web.book;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.book.words.BookWords;
import nianbao.correct.FigureFields;
import nianbao.review.RefusedInWords;
import nianbao.review.book.BookDesk;
import nianbao.store.book.BookedReport;
import nianbao.store.book.Placement;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** The book of a division: who owes a report, who has published, and whose place is a question. */
final class BookPage {
    /** Bodies of unknown place that are listed at once. */
    private static final int MOST_UNPLACED = 100;

    private final BookDesk desk;
    private final FigureFields fields;

    BookPage(BookDesk desk, FigureFields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    void answer(Context request) {
        OptionalLong report = BookRequest.report(request, "report");
        if (report.isPresent()) {
            request.redirect(lineOf(report.getAsLong()), HttpStatus.SEE_OTHER);
            return;
        }
        answer(request, Optional.empty());
    }

    /** Where the line of a report's body is. */
    private String lineOf(long number) {
        BookedReport report = desk.report(number).orElseThrow(() -> new NotFoundResponse("web.book.no-line"));
        Address page = new Address("/book", Map.of("body", report.body()));
        return report.code().isEmpty()
                ? page.toString()
                : page.with(DivisionChoice.PARAMETER, desk.bookOf(report.code())) + "#report-" + number;
    }

    private void answer(Context request, Optional<String> told) {
        Frame frame = frame(request);
        DivisionChoice choice = DivisionChoice.of(request);
        Optional<String> body = BookRequest.said(request, "body");
        Map<String, Object> parts = new HashMap<>();
        parts.put("frame", frame);
        parts.put("told", told);
        parts.put("division", BookRequest.division(frame, desk, choice));
        if (choice.code().isPresent()) {
            List<Placement> placements = body.map(desk::placements).orElse(List.of());
            parts.put("view", new BookView(frame, desk.book(choice.code().get()), body, placements));
            Templates.answer(request, "book", parts);
        } else {
            List<UnplacedView> unplaced = desk.unplaced(body.orElse("")).stream()
                    .map(question -> new UnplacedView(question, Optional.empty()))
                    .toList();
            parts.put("unplaced", unplaced.subList(0, Math.min(MOST_UNPLACED, unplaced.size())));
            parts.put("count", unplaced.size());
            parts.put("words", body.orElse(""));
            Templates.answer(request, "books", parts);
        }
    }

    /** What is refused of a form is told on the page from which it came. */
    private Frame frame(Context request) {
        Frame frame = Frame.of(request, fields);
        Address asked = Address.of(frame.address());
        return new Frame(
                frame.messages(),
                frame.fields(),
                frame.session(),
                new Address("/book", asked.query()).toString(),
                frame.keying());
    }

    /** The same as a table for spreadsheets. */
    void answerTable(Context request) {
        String code = DivisionChoice.of(request).code().orElseThrow(() -> new NotFoundResponse("web.book.no-division"));
        Frame frame = Frame.of(request, fields);
        request.header("Content-Disposition", "attachment; filename=\"book-" + code + ".csv\"");
        csv(request, new BookWords(frame.messages()).table(desk.book(code).lines(), OptionalInt.empty()));
    }

    /** Answers with a table for spreadsheets. */
    static void csv(Context request, List<String> lines) {
        request.contentType("text/csv; charset=utf-8");
        request.result((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A person says where a body is. */
    void place(Context request) {
        Session session = Guard.session(request).orElseThrow();
        String body = required(request, "body");
        String division = required(request, "division");
        answerAfter(request, () -> desk.place(body, division, session.user(), BookRequest.form(request, "note")));
    }

    /** A person gives the list of those that owe a report. */
    void expect(Context request) {
        Session session = Guard.session(request).orElseThrow();
        String code = required(request, "county");
        String list = BookRequest.form(request, "list").orElse("");
        answerAfter(request, () -> desk.expect(code, list, session.user()));
    }

    private void answerAfter(Context request, Runnable said) {
        try {
            said.run();
            request.redirect(back(request), HttpStatus.SEE_OTHER);
        } catch (RefusedInWords e) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            answer(request, Optional.of(Frame.of(request, fields).messages().text(e.key(), e.arguments())));
        }
    }

    private static String required(Context request, String name) {
        return BookRequest.form(request, name).orElseThrow(() -> new BadRequestResponse("web.refused.form"));
    }

    /** A page of ours, and no other. */
    private static String back(Context request) {
        return BookRequest.form(request, "back")
                .filter(address -> address.matches("/book([?][^\\\\\\s]*)?"))
                .orElse("/book");
    }
}
