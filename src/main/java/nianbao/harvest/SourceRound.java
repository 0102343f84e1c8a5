package nianbao.harvest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.harvest.Looker.Brought;
import nianbao.harvest.Looker.Finding;
import nianbao.harvest.Looker.Listing;
import nianbao.harvest.Looker.Listing.Extent;
import nianbao.harvest.Looker.Place;
import nianbao.harvest.net.Sleeper;
import nianbao.store.Address;
import nianbao.store.Addresses.Round;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.Trouble;
import nianbao.words.Messages;

/**
 * Goes once through a source. Whatever is found is noted in the store before the next thing is done, so that a round that
 * is cut off at any moment is gone on with by the next run.
 */
final class SourceRound {
    /** A round that was cut off longer ago is not gone on with: its list is old. */
    private static final Duration TOO_OLD = Duration.ofHours(20);

    /** The kind of trouble where a place that a list calls a report brought none. */
    static final String NO_REPORT = "no-report";

    private final Source source;
    private final Looker looker;
    private final ReportStore store;
    private final Harvest.Watcher watcher;
    private final Sleeper sleeper;
    private final Messages messages;

    SourceRound(
            Source source,
            Looker looker,
            ReportStore store,
            Harvest.Watcher watcher,
            Sleeper sleeper,
            Messages messages) {
        this.source = source;
        this.looker = looker;
        this.store = store;
        this.watcher = watcher;
        this.sleeper = sleeper;
        this.messages = messages;
    }

    SourceResult go(long run) {
        Round round = store.write(tables -> tables.addresses().begin(run, source.name(), TOO_OLD));
        Extent extent = round.listed() ? Extent.WHOLE : list(round);
        if (extent != Extent.NONE) {
            lookAtAll(round);
        }
        return store.write(tables -> {
            noteBarren(tables, round);
            tables.troubles().settle(round);
            tables.addresses().end(round);
            return new SourceResult(
                    source,
                    tables.addresses().outcomes(round),
                    tables.troubles().open(source.name()),
                    tables.addresses().newlyGone(round),
                    Optional.empty());
        });
    }

    private Extent list(Round round) {
        Listing listing = looker.list(places -> {
            note(round, places);
            watcher.listed(source, places.size());
        });
        return store.write(tables -> {
            listing.troubles().forEach(trouble -> tables.troubles().note(round, OptionalLong.empty(), trouble));
            if (listing.extent() == Extent.WHOLE) {
                tables.addresses().endList(round);
            }
            return listing.extent();
        });
    }

    private void note(Round round, List<Place> places) {
        store.write(tables -> {
            places.forEach(place -> tables.addresses().list(round, place.address(), place.title(), Optional.empty()));
            return places;
        });
    }

    private void lookAtAll(Round round) {
        for (Optional<Address> next = next(round); next.isPresent(); next = next(round)) {
            sleeper.sleep(Duration.ZERO); // where the program is to stop, it stops here
            Address address = next.get();
            watcher.looks(source, address.address());
            Finding finding = looker.look(address);
            Optional<String> told = check(round, address, finding);
            watcher.looked(source, address.address(), finding.outcome(), told);
        }
    }

    private Optional<Address> next(Round round) {
        return store.read(tables -> tables.addresses().next(round));
    }

    /** Gives the trouble that somebody should know of. */
    private Optional<String> check(Round round, Address address, Finding finding) {
        return store.write(tables -> {
            if (finding instanceof Brought brought) {
                Map<String, String> offered = new LinkedHashMap<>();
                brought.offered().forEach(place -> offered.put(place.address(), place.title()));
                tables.addresses().offer(round, address, offered);
                tables.addresses()
                        .check(round, address, brought.outcome(), brought.reason(), brought.state(), brought.sha256());
            } else {
                tables.addresses().check(round, address, finding.outcome(), finding.reason());
            }
            List<String> open = finding.troubles().stream()
                    .filter(trouble -> tables.troubles().note(round, OptionalLong.of(address.id()), trouble))
                    .map(Trouble::reason)
                    .toList();
            return open.stream().findFirst();
        });
    }

    /** What a folder holds need be no report; what a list calls one is looked for until it is found. */
    private void noteBarren(Tables tables, Round round) {
        if (source instanceof Source.Web) {
            tables.troubles().barren(round).forEach(barren -> {
                String reason = barren.reason()
                        .map(why -> messages.text("harvest.trouble.no-report-because", why))
                        .orElseGet(() -> messages.text("harvest.trouble.no-report"));
                String seen = barren.sha256().orElse("");
                tables.troubles()
                        .note(
                                round,
                                OptionalLong.of(barren.id()),
                                new Trouble(barren.address(), NO_REPORT, seen, reason));
            });
        }
    }
}
