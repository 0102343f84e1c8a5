package nianbao.harvest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nianbao.harvest.Looker.Listing;
import nianbao.harvest.Looker.Place;
import nianbao.store.ReportStore;
import nianbao.store.Trouble;

/** Says what a harvest would look at, without taking any of it: lists and articles are gone through, and nothing is kept. */
public final class Preview {
    private final Harvest harvest;
    private final ReportStore store;

    public Preview(Harvest harvest, ReportStore store) {
        this.harvest = harvest;
        this.store = store;
    }

    /**
     * A place that would be looked at.
     *
     * @param known whether it was looked at before
     */
    public record Entry(String address, String title, boolean known) {}

    /**
     * Tells {@code taker} of all places of a source.
     *
     * @return why they may not be all
     */
    public List<Trouble> of(Source source, BiConsumer<Source, Entry> taker) {
        Set<String> told = new HashSet<>();
        List<Trouble> troubles = new ArrayList<>();
        try (Looker looker = harvest.looker(Harvest.NO_RUN, source)) {
            Consumer<List<Place>> teller = places -> places.stream()
                    .filter(place -> told.add(place.address()))
                    .forEach(place -> taker.accept(source, entry(source, place)));
            Listing lists = looker.list(places -> {
                teller.accept(places);
                places.forEach(place -> looker.behind(place, teller).troubles().forEach(troubles::add));
            });
            troubles.addAll(lists.troubles());
        }
        return troubles;
    }

    private Entry entry(Source source, Place place) {
        boolean known = store.read(tables ->
                tables.addresses().find(source.name(), place.address()).isPresent());
        return new Entry(place.address(), place.title(), known);
    }
}
