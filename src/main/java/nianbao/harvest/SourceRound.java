package nianbao.harvest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.harvest.Looker.Brought;
import nianbao.harvest.Looker.Finding;
import nianbao.harvest.Looker.Listing;
import nianbao.harvest.Looker.Listing.Extent;
import nianbao.harvest.Looker.Place;
import nianbao.harvest.net.Sleeper;
import nianbao.store.Address;
import nianbao.store.Address.Outcome;
import nianbao.store.Addresses.Round;
import nianbao.store.ReportStore;

/**
 * Goes once through a source. Whatever is found is noted in the store before the next thing is done, so that a round that
 * is cut off at any moment is gone on with by the next run.
 */
final class SourceRound {
    /** A round that was cut off longer ago is not gone on with: its list is old. */
    private static final Duration TOO_OLD = Duration.ofHours(20);

    private final Source source;
    private final Looker looker;
    private final ReportStore store;
    private final Harvest.Watcher watcher;
    private final Sleeper sleeper;

    SourceRound(Source source, Looker looker, ReportStore store, Harvest.Watcher watcher, Sleeper sleeper) {
        this.source = source;
        this.looker = looker;
        this.store = store;
        this.watcher = watcher;
        this.sleeper = sleeper;
    }

    SourceResult go(long run) {
        Round round = store.write(tables -> tables.addresses().begin(run, source.name(), TOO_OLD));
        Listing listing = round.listed() ? Listing.WHOLE : list(round);
        if (listing.extent() != Extent.NONE) {
            lookAtAll(round);
        }
        return store.write(tables -> {
            tables.addresses().end(round);
            Map<Outcome, Integer> counts = tables.addresses().outcomes(round);
            return new SourceResult(
                    source,
                    counts,
                    tables.addresses().failed(round),
                    tables.addresses().newlyGone(round),
                    listing.trouble());
        });
    }

    private Listing list(Round round) {
        Listing listing = looker.list(places -> {
            note(round, places, Optional.empty());
            watcher.listed(source, places.size());
        });
        if (listing.extent() == Extent.WHOLE) {
            store.write(tables -> {
                tables.addresses().endList(round);
                return round;
            });
        }
        return listing;
    }

    private void note(Round round, List<Place> places, Optional<String> foundOn) {
        store.write(tables -> {
            places.forEach(place -> tables.addresses().list(round, place.address(), place.title(), foundOn));
            return places;
        });
    }

    private void lookAtAll(Round round) {
        for (Optional<Address> next = next(round); next.isPresent(); next = next(round)) {
            sleeper.sleep(Duration.ZERO); // where the program is to stop, it stops here
            Address address = next.get();
            watcher.looks(source, address.address());
            Finding finding = looker.look(address);
            check(round, address, finding);
            watcher.looked(source, address.address(), finding.outcome(), finding.reason());
        }
    }

    private Optional<Address> next(Round round) {
        return store.read(tables -> tables.addresses().next(round));
    }

    private void check(Round round, Address address, Finding finding) {
        store.write(tables -> {
            if (finding instanceof Brought brought) {
                brought.offered()
                        .forEach(place -> tables.addresses()
                                .list(round, place.address(), place.title(), Optional.of(address.address())));
                tables.addresses()
                        .check(round, address, brought.outcome(), brought.reason(), brought.state(), brought.sha256());
            } else {
                tables.addresses().check(round, address, finding.outcome(), finding.reason());
            }
            return finding;
        });
    }
}
