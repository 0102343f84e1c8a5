package nianbao.web.page;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord.Verdict;
import nianbao.review.ReviewQueue;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;

/** The reports that wait, or whichever are looked for. */
public final class QueuePage {
    private static final int MOST_PAGES = 10_000;

    private final ReviewQueue queue;
    private final FigureFields fields;

    public QueuePage(ReviewQueue queue, FigureFields fields) {
        this.queue = queue;
        this.fields = fields;
    }

    public void answer(Context request) {
        Frame frame = Frame.of(request, fields);
        QueueFilter filter = filter(request);
        ReviewQueue.Page page = queue.page(filter);
        Templates.answer(
                request,
                "queue",
                Map.of("frame", frame, "view", new QueueView(frame, filter, page, Address.of(frame.address()))));
    }

    /** What a request looks for; where it says nothing, the reports that wait for a person. */
    public static QueueFilter filter(Context request) {
        return new QueueFilter(
                verdict(request),
                said(request, "reason"),
                said(request, "region").filter(code -> code.matches("[0-9]{2,12}")),
                number(request, "year"),
                said(request, "issuer"),
                said(request, "source"),
                said(request, "q"),
                order(said(request, "order")),
                Math.max(1, Math.min(MOST_PAGES, number(request, "page").orElse(1))));
    }

    private static Optional<Verdict> verdict(Context request) {
        String word = Optional.ofNullable(request.queryParam("verdict")).orElse(Verdict.REVIEW.id());
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.id().equals(word))
                .findFirst();
    }

    private static Order order(Optional<String> word) {
        return Arrays.stream(Order.values())
                .filter(order -> word.isPresent()
                        && order.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(word.get()))
                .findFirst()
                .orElse(Order.MOST_CHECKS);
    }

    /** The orders that can be asked for. */
    public static List<String> orders() {
        return Arrays.stream(Order.values())
                .map(order -> order.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static Optional<String> said(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static OptionalInt number(Context request, String name) {
        return said(request, name)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
