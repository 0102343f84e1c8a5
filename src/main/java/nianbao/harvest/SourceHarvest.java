package nianbao.harvest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.harvest.SourceCrawler.Candidate;
import nianbao.harvest.SourceCrawler.Delivered;
import nianbao.harvest.SourceCrawler.Listing;
import nianbao.harvest.SourceCrawler.Listing.Extent;
import nianbao.harvest.SourceCrawler.Visit;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.source.HarvestAlarm;
import nianbao.store.source.SourceAddress;
import nianbao.store.source.SourceAddresses.Round;
import nianbao.words.Messages;

/**
 * Goes once through a source. Whatever is found is noted in the store before the next thing is done, so that a round that
 * is cut off at any moment is gone on with by the next run.
 */
final class SourceHarvest {
    /** A round that was cut off longer ago is not gone on with: its list is old. */
    private static final Duration TOO_OLD = Duration.ofHours(20);

    /** The kind of alarm where a candidate that a list calls a report brought none. */
    static final String NO_REPORT = "no-report";

    private final Source source;
    private final SourceCrawler crawler;
    private final ReportStore store;
    private final Harvest.Watcher watcher;
    private final Runnable stopPoint;
    private final Messages messages;

    /** @param stopPoint throws where nothing more is to be begun */
    SourceHarvest(
            Source source,
            SourceCrawler crawler,
            ReportStore store,
            Harvest.Watcher watcher,
            Runnable stopPoint,
            Messages messages) {
        this.source = source;
        this.crawler = crawler;
        this.store = store;
        this.watcher = watcher;
        this.stopPoint = stopPoint;
        this.messages = messages;
    }

    SourceResult go(long run) {
        Round round = store.write(tables -> tables.addresses().begin(run, source.name(), TOO_OLD));
        Extent extent = round.listed() ? Extent.WHOLE : list(round);
        if (extent != Extent.NONE) {
            checkAll(round);
        }
        return store.write(tables -> {
            noteBarren(tables, round);
            tables.alarms().settle(round);
            tables.addresses().end(round);
            return new SourceResult(
                    source,
                    tables.addresses().outcomes(round),
                    tables.alarms().open(source.name()),
                    tables.addresses().newlyGone(round),
                    Optional.empty());
        });
    }

    private Extent list(Round round) {
        Listing listing = crawler.list(candidates -> {
            note(round, candidates);
            watcher.listed(source, candidates.size());
        });
        return store.write(tables -> {
            listing.alarms().forEach(alarm -> tables.alarms().note(round, OptionalLong.empty(), alarm));
            if (listing.extent() == Extent.WHOLE) {
                tables.addresses().endList(round);
            }
            return listing.extent();
        });
    }

    private void note(Round round, List<Candidate> candidates) {
        store.write(tables -> {
            candidates.forEach(candidate ->
                    tables.addresses().list(round, candidate.address(), candidate.title(), Optional.empty()));
            return candidates;
        });
    }

    private void checkAll(Round round) {
        for (Optional<SourceAddress> next = next(round); next.isPresent(); next = next(round)) {
            stopPoint.run(); // where the program is to stop, it stops here
            SourceAddress address = next.get();
            watcher.checking(source, address.address());
            Visit visit = crawler.visit(address);
            Optional<String> told = check(round, address, visit);
            watcher.checked(source, address.address(), visit.outcome(), told);
        }
    }

    private Optional<SourceAddress> next(Round round) {
        return store.read(tables -> tables.addresses().next(round));
    }

    /** Gives the alarm that somebody should know of. */
    private Optional<String> check(Round round, SourceAddress address, Visit visit) {
        return store.write(tables -> {
            if (visit instanceof Delivered delivered) {
                Map<String, String> offered = new LinkedHashMap<>();
                delivered.offered().forEach(candidate -> offered.put(candidate.address(), candidate.title()));
                tables.addresses().offer(round, address, offered);
                tables.addresses()
                        .check(
                                round,
                                address,
                                delivered.outcome(),
                                delivered.reason(),
                                delivered.state(),
                                delivered.sha256());
            } else {
                tables.addresses().check(round, address, visit.outcome(), visit.reason());
            }
            List<String> open = visit.alarms().stream()
                    .filter(alarm -> tables.alarms().note(round, OptionalLong.of(address.id()), alarm))
                    .map(HarvestAlarm::reason)
                    .toList();
            return open.stream().findFirst();
        });
    }

    /** What a folder holds need be no report; what a list calls one is looked for until it is found. */
    private void noteBarren(Tables tables, Round round) {
        if (source instanceof Source.Web) {
            tables.alarms().barren(round).forEach(barren -> {
                String reason = barren.reason()
                        .map(why -> messages.text("harvest.alarm.no-report-because", why))
                        .orElseGet(() -> messages.text("harvest.alarm.no-report"));
                String seen = barren.sha256().orElse("");
                tables.alarms()
                        .note(
                                round,
                                OptionalLong.of(barren.id()),
                                new HarvestAlarm(barren.address(), NO_REPORT, seen, reason));
            });
        }
    }
}
