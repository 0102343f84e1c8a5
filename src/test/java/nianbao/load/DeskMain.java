package nianbao.load;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.queue.QueueEntry;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;
import nianbao.store.queue.ReportQueue;

/**
 * How long the questions of a review desk take: {@code DeskMain DIVISIONS.csv FOLDER COUNT [TIMES]}. Fills a store in FOLDER
 * with COUNT reports unless that is done, and prints a table in Markdown.
 */
final class DeskMain {
    private DeskMain() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        StoreAddress address = LargeStore.address(folder);
        int count = Integer.parseInt(arguments[2]);
        int times = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 40;
        LargeStore.fillOnce(Path.of(arguments[0]), folder, count);
        System.out.println("| filter | reports | page, ms: median, p95 | counts | next |");
        System.out.println("|---|--:|--:|--:|--:|");
        try (ReportStore store = ReportStore.openToLook(address, Clock.systemUTC())) {
            filters().forEach((name, filter) -> System.out.println(row(store, name, filter, times)));
        }
    }

    private static Map<String, QueueFilter> filters() {
        QueueFilter all = QueueFilter.ALL;
        Map<String, QueueFilter> filters = new LinkedHashMap<>();
        filters.put("none", all);
        filters.put("none, newest", all.in(Order.NEWEST));
        filters.put("none, by name", all.in(Order.NAME));
        filters.put("none, page 500", all.atPage(500));
        filters.put("verdict review", all.ofVerdict(Verdict.REVIEW));
        filters.put("verdict review, newest", all.ofVerdict(Verdict.REVIEW).in(Order.NEWEST));
        filters.put("verdict accepted", all.ofVerdict(Verdict.ACCEPTED));
        filters.put(
                "verdict accepted, page 300", all.ofVerdict(Verdict.ACCEPTED).atPage(300));
        filters.put("verdict rejected (none)", all.ofVerdict(Verdict.REJECTED));
        filters.put("reason value-unreadable", all.withReason("value-unreadable"));
        filters.put("reason title-missing", all.withReason("title-missing"));
        filters.put("review, check-failed", all.ofVerdict(Verdict.REVIEW).withReason("check-failed"));
        filters.put("province", all.inRegion("51"));
        filters.put("county, by name", all.inRegion("510802").in(Order.NAME));
        filters.put("year", all.ofYear(2023));
        filters.put(
                "review of a province and year",
                all.ofVerdict(Verdict.REVIEW).inRegion("41").ofYear(2021));
        filters.put("issuer", all.by("广元市利州区人民政府"));
        filters.put("source", all.from("harvest: 市政府门户网站"));
        filters.put("words: rare", all.with("盐碱地治理"));
        filters.put("words: name of a body", all.with("广元市利州区"));
        filters.put("words: file", all.with("report-4711.pdf"));
        filters.put("words: in every report", all.with("政府信息公开"));
        filters.put("words: in every report, newest", all.with("政府信息公开").in(Order.NEWEST));
        filters.put("words: in every report, review", all.with("政府信息公开").ofVerdict(Verdict.REVIEW));
        filters.put("words: in every report, rejected", all.with("政府信息公开").ofVerdict(Verdict.REJECTED));
        filters.put("words: in some", all.with("2023 卫生健康局"));
        filters.put("words: one letter", all.with("蚕"));
        filters.put("words: one letter, frequent", all.with("政"));
        return filters;
    }

    private static String row(ReportStore store, String name, QueueFilter filter, int times) {
        List<QueueEntry> page = store.read(tables -> tables.queue().page(filter));
        long total = store.read(tables -> tables.queue().counts(filter).total());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s |",
                name,
                total,
                timed(store, times, queue -> queue.page(filter).size()),
                timed(store, times, queue -> queue.counts(filter).total()),
                page.isEmpty()
                        ? ""
                        : timed(
                                store,
                                times,
                                queue -> queue
                                        .next(filter, page.get(page.size() / 2).position(filter.order()))
                                        .stream()
                                        .count()));
    }

    private static String timed(ReportStore store, int times, ToLongFunction<ReportQueue> question) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            store.read(tables -> question.applyAsLong(tables.queue()));
            took.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(took);
        return String.format(Locale.ROOT, "%.1f, %.1f", took.get(times / 2), took.get(times * 95 / 100));
    }
}
