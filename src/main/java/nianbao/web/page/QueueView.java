package nianbao.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nianbao.model.ReportRecord.Verdict;
import nianbao.places.Divisions;
import nianbao.review.ReviewQueue;
import nianbao.store.queue.QueueCounts;
import nianbao.store.queue.QueueEntry;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.ReportQueue;

/** The queue, as its page shows it. */
public final class QueueView {
    /** Reasons and sources that are offered; the address takes any. */
    private static final int OFFERED = 12;
    /** How files come in; some are followed by a name. */
    private static final Set<String> WAYS = Set.of("ingest", "watch", "harvest", "upload");

    private final Frame frame;
    private final QueueFilter filter;
    private final ReviewQueue.Page page;
    private final Address address;

    QueueView(Frame frame, QueueFilter filter, ReviewQueue.Page page, Address address) {
        this.frame = frame;
        this.filter = filter;
        this.page = page;
        this.address = address.without("lang");
    }

    /** One choice of a filter, with how many reports it finds. */
    public record Choice(String text, long count, String address, boolean chosen) {}

    /** Choices of one kind. */
    public record Facet(String name, List<Choice> choices) {
        public Facet {
            choices = List.copyOf(choices);
        }
    }

    public List<QueueEntry> entries() {
        return page.entries();
    }

    public long total() {
        return page.counts().total();
    }

    /** What is to be known of the words looked for: that not all reports with them are here. */
    public Optional<String> bounds() {
        return page.counts().isBounded()
                ? Optional.of(frame.text("queue.bounds", QueueCounts.MOST_WITH_WORDS))
                : Optional.empty();
    }

    public String words() {
        return filter.words().orElse("");
    }

    /** What the form that looks for words must say beside them, so that the other filters stay. */
    public Map<String, String> others() {
        return address.without("q").without("page").query();
    }

    /** Verdicts as they are, all of them first. */
    public List<Choice> verdicts() {
        List<Choice> choices = new ArrayList<>();
        long all = page.counts().verdicts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        choices.add(choice(
                frame.text("queue.all"), all, "verdict", "all", filter.verdict().isEmpty()));
        Arrays.stream(Verdict.values())
                .filter(Verdict::isReport)
                .forEach(verdict -> choices.add(choice(
                        frame.word("verdict", verdict.id()),
                        page.counts().verdicts().getOrDefault(verdict.id(), 0L),
                        "verdict",
                        verdict.id(),
                        filter.verdict().equals(Optional.of(verdict)))));
        return choices;
    }

    /** By what else reports can be looked for. */
    public List<Facet> facets() {
        return List.of(
                facet("reason", page.counts().reasons(), filter.reason(), this::reason),
                facet(
                        "year",
                        page.counts().years(),
                        filter.year().stream().mapToObj(Integer::toString).findFirst(),
                        UnaryOperator.identity()),
                facet("region", page.counts().regions(), filter.region(), QueueView::region),
                facet("source", page.counts().sources(), filter.source(), this::source));
    }

    private Facet facet(String name, Map<String, Long> counts, Optional<String> chosen, UnaryOperator<String> words) {
        List<Choice> choices = new ArrayList<>();
        chosen.ifPresent(value -> choices.add(new Choice(
                words.apply(value),
                counts.getOrDefault(value, total()),
                address.without(name).without("page").toString(),
                true)));
        counts.entrySet().stream()
                .filter(count -> chosen.isEmpty() || !chosen.get().equals(count.getKey()))
                .limit(OFFERED)
                .forEach(count -> choices.add(
                        choice(words.apply(count.getKey()), count.getValue(), name, count.getKey(), false)));
        return new Facet(frame.text("queue." + name), choices);
    }

    private Choice choice(String text, long count, String name, String value, boolean chosen) {
        return new Choice(text, count, address.with(name, value).without("page").toString(), chosen);
    }

    /** Orders in which the entries can stand. */
    public List<Choice> orders() {
        String now = filter.order().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return QueuePage.orders().stream()
                .map(order -> choice(frame.text("queue.order." + order), 0, "order", order, order.equals(now)))
                .toList();
    }

    /** Not a sentence here. */
    private String reason(String code) {
        return frame.problem(code).replaceFirst("[.。]$", "");
    }

    /** A way to come in; after one the name of a site or of a person. */
    private String source(String id) {
        String[] parts = id.split(": ", 2);
        return WAYS.contains(parts[0]) ? frame.text("source." + parts[0], parts.length > 1 ? parts[1] : "") : id;
    }

    private static String region(String code) {
        return Divisions.shipped().name(code).orElse(code);
    }

    /** Where a report is opened; it knows from which queue it was, and goes on there. */
    public String report(QueueEntry entry) {
        return ReportPage.address(entry, filter.order(), address).toString();
    }

    public String title(QueueEntry entry) {
        return entry.issuer().or(entry::title).orElse(entry.fileName());
    }

    public Optional<String> before() {
        return filter.page() > 1
                ? Optional.of(address.with("page", Integer.toString(filter.page() - 1))
                        .toString())
                : Optional.empty();
    }

    public Optional<String> after() {
        return (long) filter.page() * ReportQueue.PAGE < total()
                ? Optional.of(address.with("page", Integer.toString(filter.page() + 1))
                        .toString())
                : Optional.empty();
    }

    /** Of which page how many there are. */
    public String place() {
        long first = (filter.page() - 1L) * ReportQueue.PAGE + 1;
        long last = first + entries().size() - 1;
        return frame.text("queue.place", first, last, total());
    }
}
