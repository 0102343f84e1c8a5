package nianbao.web.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.ReportYear;
import nianbao.places.Divisions;
import nianbao.review.ReviewQueue;
import nianbao.store.queue.QueueCounts;
import nianbao.store.queue.QueueEntry;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;
import nianbao.store.queue.ReportQueue;
import nianbao.web.page.QueuePage;

/** Reports as programs look for them: by the same filters, in the same order and with the same counts as on the page. */
final class QueueApi {
    /** What a page takes for nothing said, a program is told of. */
    private static final Map<String, Predicate<String>> KNOWN = Map.of(
            "verdict",
            word -> word.equals("all") || isVerdict(word),
            "order",
            word -> QueuePage.orders().contains(word),
            "reason",
            QueueApi::isProblem,
            "region",
            word -> Divisions.shipped().name(word).isPresent(),
            "year",
            word -> word.matches("[0-9]{4}") && ReportYear.isPossible(Integer.parseInt(word)),
            "page",
            word -> word.matches("[1-9][0-9]{0,3}"));

    private final ReviewQueue queue;

    QueueApi(ReviewQueue queue) {
        this.queue = queue;
    }

    private static boolean isVerdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(Verdict::isReport)
                .anyMatch(verdict -> verdict.id().equals(word));
    }

    private static boolean isProblem(String word) {
        return Arrays.stream(ProblemCode.values()).anyMatch(code -> code.id().equals(word));
    }

    void list(Context request) {
        requireKnown(request);
        QueueFilter filter = QueuePage.filter(request);
        ReviewQueue.Page page = queue.page(filter);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", page.counts().total());
        answer.put("bounded", page.counts().isBounded());
        answer.put("page", filter.page());
        answer.put("per_page", ReportQueue.PAGE);
        answer.put(
                "reports",
                page.entries().stream()
                        .map(entry -> entry(entry, filter.order()))
                        .toList());
        answer.put("counts", counts(page.counts()));
        Json.answer(request, answer);
    }

    static void requireKnown(Context request) {
        KNOWN.forEach((name, known) -> {
            String said = request.queryParam(name);
            if (said != null && !said.isEmpty() && !known.test(said)) {
                throw new BadRequestResponse("web.refused.queue." + name);
            }
        });
    }

    /** A report of the queue, and where it stands in this order. */
    static Map<String, Object> entry(QueueEntry entry, Order order) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("report", entry.report());
        members.put("reading", entry.reading());
        members.put("verdict", entry.verdict().id());
        members.put("title", entry.title());
        members.put("issuer", entry.issuer());
        members.put("year", maybe(entry.year()));
        members.put("form", entry.form());
        members.put("region", entry.region());
        members.put("source", entry.source());
        members.put("text_source", entry.textSource());
        members.put("file", entry.fileName());
        members.put("doubtful", entry.doubtful());
        members.put("failed", entry.failed());
        members.put("changed_at", entry.changed().toString());
        members.put("at", entry.position(order).word());
        return members;
    }

    static Optional<Integer> maybe(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static Map<String, Object> counts(QueueCounts counts) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("verdicts", counts.verdicts());
        members.put("reasons", counts.reasons());
        members.put("years", counts.years());
        members.put("regions", counts.regions());
        members.put("sources", counts.sources());
        return members;
    }
}
