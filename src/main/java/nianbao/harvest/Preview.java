package nianbao.harvest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nianbao.harvest.SourceCrawler.Candidate;
import nianbao.harvest.SourceCrawler.Listing;
import nianbao.store.ReportStore;
import nianbao.store.source.HarvestAlarm;

/** Says what a harvest would look at, without taking any of it: lists and articles are gone through, and nothing is kept. */
public final class Preview {
    private final Harvest harvest;
    private final ReportStore store;

    public Preview(Harvest harvest, ReportStore store) {
        this.harvest = harvest;
        this.store = store;
    }

    /**
     * A candidate that would be looked at.
     *
     * @param known whether it was looked at before
     */
    public record Entry(String address, String title, boolean known) {}

    /**
     * Tells {@code taker} of all candidates of a source.
     *
     * @return why they may not be all
     */
    public List<HarvestAlarm> of(Source source, BiConsumer<Source, Entry> taker) {
        Set<String> told = new HashSet<>();
        List<HarvestAlarm> alarms = new ArrayList<>();
        try (SourceCrawler crawler = harvest.crawler(Harvest.NO_RUN, source)) {
            Consumer<List<Candidate>> teller = candidates -> candidates.stream()
                    .filter(candidate -> told.add(candidate.address()))
                    .forEach(candidate -> taker.accept(source, entry(source, candidate)));
            Listing lists = crawler.list(candidates -> {
                teller.accept(candidates);
                candidates.forEach(
                        candidate -> crawler.behind(candidate, teller).alarms().forEach(alarms::add));
            });
            alarms.addAll(lists.alarms());
        }
        return alarms;
    }

    private Entry entry(Source source, Candidate candidate) {
        boolean known = store.read(tables ->
                tables.addresses().find(source.name(), candidate.address()).isPresent());
        return new Entry(candidate.address(), candidate.title(), known);
    }
}
