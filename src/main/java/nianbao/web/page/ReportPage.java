package nianbao.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.review.Desk;
import nianbao.review.ReviewQueue;
import nianbao.review.ReviewedReport;
import nianbao.review.blind.BlindDesk;
import nianbao.review.blind.BlindState;
import nianbao.store.queue.QueueEntry;
import nianbao.store.queue.QueueFilter.Order;

/** A report: its page beside its tables, one doubt after another. */
public final class ReportPage {
    private static final int DIGITS = 9;

    private final Desk desk;
    private final NextReport next;
    private final BlindDesk blind;
    private final FigureFields fields;

    public ReportPage(Desk desk, ReviewQueue queue, BlindDesk blind, FigureFields fields) {
        this.desk = desk;
        this.next = new NextReport(queue);
        this.blind = blind;
        this.fields = fields;
    }

    /** The whole page, at the first doubt. */
    public void answer(Context request) {
        answer(request, Optional.empty());
    }

    /** The whole page, at a figure: what people cite. */
    public void answerAtFigure(Context request) {
        answer(request, Optional.of(field(request)));
    }

    private void answer(Context request, Optional<String> figure) {
        ReviewedReport report = report(request);
        figure.ifPresent(field -> requireKnown(report, field));
        Frame frame = Frame.of(request, fields);
        Templates.answer(request, "report", Map.of("frame", frame, "view", view(request, frame, report, figure)));
    }

    /** The tables and lists alone, after something was said. */
    public void answerWork(Context request) {
        ReviewedReport report = report(request);
        Frame frame = Frame.of(request, fields);
        Templates.answer(
                request, "work", Map.of("frame", frame, "view", view(request, frame, report, Optional.empty())));
    }

    private ReportView view(Context request, Frame frame, ReviewedReport report, Optional<String> figure) {
        return new ReportView(frame, report, figure, next(request, report), blind.states(report.number()));
    }

    /** All that is known of a figure. */
    public void answerPanel(Context request) {
        ReviewedReport report = report(request);
        String field = field(request);
        requireKnown(report, field);
        Frame frame = Frame.of(request, fields);
        Optional<BlindState> keyed =
                Optional.ofNullable(blind.states(report.number()).get(field));
        Templates.answer(
                request, "figure", Map.of("frame", frame, "view", new FigureView(frame, report, field, keyed)));
    }

    private ReviewedReport report(Context request) {
        return number(request.pathParam("report"))
                .flatMap(desk::open)
                .orElseThrow(() -> new NotFoundResponse("web.refused.report"));
    }

    static Optional<Long> number(String text) {
        return text.matches("[0-9]{1," + DIGITS + "}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private String field(Context request) {
        return request.pathParam("field");
    }

    private static void requireKnown(ReviewedReport report, String field) {
        if (report.value(field).isEmpty()) {
            throw new NotFoundResponse("web.refused.figure");
        }
    }

    /** Where the report is opened that comes next in the queue that this one was opened from. */
    private Optional<String> next(Context request, ReviewedReport report) {
        Address from = Address.of(request.path() + "?"
                        + Optional.ofNullable(request.queryString()).orElse(""))
                .without("lang");
        return next.after(request, report.number())
                .map(entry ->
                        address(entry, QueuePage.filter(request).order(), from).toString());
    }

    /**
     * Where a report is opened so that the next one of the queue comes after it.
     *
     * @param from whose query says which queue that is
     */
    static Address address(QueueEntry entry, Order order, Address from) {
        Address queue =
                from.without("page").with(NextReport.AT, entry.position(order).word());
        return new Address("/reports/" + entry.report(), queue.query());
    }
}
