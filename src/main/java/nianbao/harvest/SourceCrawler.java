package nianbao.harvest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.store.source.HarvestAlarm;
import nianbao.store.source.SourceAddress;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddress.FileVersion;

/** Crawls a source: what there is, and what has become of each candidate. */
interface SourceCrawler extends AutoCloseable {
    /** Finds the candidates of the source, some at a time. */
    Listing list(Consumer<List<Candidate>> found);

    /** Finds the documents that a candidate offers, and takes nothing. */
    Listing behind(Candidate candidate, Consumer<List<Candidate>> found);

    /** Visits a candidate, and takes what is new there. */
    Visit visit(SourceAddress address);

    @Override
    void close();

    /**
     * What may be a report, and is worth a visit.
     *
     * @param title what the link to it says
     */
    record Candidate(String address, String title) {}

    /**
     * What came of listing.
     *
     * @param alarms what of the list could not be had
     */
    record Listing(Extent extent, List<HarvestAlarm> alarms) {
        static final Listing WHOLE = new Listing(Extent.WHOLE, List.of());

        public Listing {
            alarms = List.copyOf(alarms);
        }

        static Listing part(HarvestAlarm alarm) {
            return new Listing(Extent.PART, List.of(alarm));
        }

        enum Extent {
            WHOLE,
            PART,
            /** The source is not there: nothing can be said of its candidates. */
            NONE
        }
    }

    /** What a look found. */
    sealed interface Visit {
        CheckResult outcome();

        Optional<String> reason();

        /** What could not be had there. */
        List<HarvestAlarm> alarms();
    }

    /** Nothing that was not known of the file. */
    record NothingNew(CheckResult outcome, Optional<String> reason, List<HarvestAlarm> alarms) implements Visit {
        static final NothingNew UNCHANGED = new NothingNew(CheckResult.UNCHANGED, Optional.empty(), List.of());

        public NothingNew {
            alarms = List.copyOf(alarms);
        }

        static NothingNew gone(Optional<String> reason) {
            return new NothingNew(CheckResult.GONE, reason, List.of());
        }

        static NothingNew failed(HarvestAlarm alarm) {
            return new NothingNew(CheckResult.FAILED, Optional.of(alarm.reason()), List.of(alarm));
        }
    }

    /**
     * A file came.
     *
     * @param state by which it will be known to be the same; empty where it is to be asked for in any case
     * @param sha256 of what the store has of it
     * @param offered candidates that it leads to
     */
    record Delivered(
            CheckResult outcome,
            Optional<String> reason,
            Optional<FileVersion> state,
            Optional<String> sha256,
            List<Candidate> offered,
            List<HarvestAlarm> alarms)
            implements Visit {
        public Delivered {
            offered = List.copyOf(offered);
            alarms = List.copyOf(alarms);
        }
    }
}
