package nianbao.harvest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.store.Address;
import nianbao.store.Address.Outcome;
import nianbao.store.Address.State;
import nianbao.store.Trouble;

/** Looks into a source: what there is, and what has come of each place. */
interface Looker extends AutoCloseable {
    /** Finds the places of the source, some at a time. */
    Listing list(Consumer<List<Place>> found);

    /** Finds the documents that a place offers, and takes nothing. */
    Listing behind(Place place, Consumer<List<Place>> found);

    /** Looks at a place, and takes what is new there. */
    Finding look(Address address);

    @Override
    void close();

    /**
     * A place that is worth a look.
     *
     * @param title what the link to it says
     */
    record Place(String address, String title) {}

    /**
     * What came of listing.
     *
     * @param troubles what of the list could not be had
     */
    record Listing(Extent extent, List<Trouble> troubles) {
        static final Listing WHOLE = new Listing(Extent.WHOLE, List.of());

        public Listing {
            troubles = List.copyOf(troubles);
        }

        static Listing part(Trouble trouble) {
            return new Listing(Extent.PART, List.of(trouble));
        }

        enum Extent {
            WHOLE,
            PART,
            /** The source is not there: nothing can be said of its places. */
            NONE
        }
    }

    /** What a look found. */
    sealed interface Finding {
        Outcome outcome();

        Optional<String> reason();

        /** What could not be had there. */
        List<Trouble> troubles();
    }

    /** Nothing that was not known of the file. */
    record Nothing(Outcome outcome, Optional<String> reason, List<Trouble> troubles) implements Finding {
        static final Nothing UNCHANGED = new Nothing(Outcome.UNCHANGED, Optional.empty(), List.of());

        public Nothing {
            troubles = List.copyOf(troubles);
        }

        static Nothing gone(Optional<String> reason) {
            return new Nothing(Outcome.GONE, reason, List.of());
        }

        static Nothing failed(Trouble trouble) {
            return new Nothing(Outcome.FAILED, Optional.of(trouble.reason()), List.of(trouble));
        }
    }

    /**
     * A file came.
     *
     * @param state by which it will be known to be the same; empty where it is to be asked for in any case
     * @param sha256 of what the store has of it
     * @param offered places that it leads to
     */
    record Brought(
            Outcome outcome,
            Optional<String> reason,
            Optional<State> state,
            Optional<String> sha256,
            List<Place> offered,
            List<Trouble> troubles)
            implements Finding {
        public Brought {
            offered = List.copyOf(offered);
            troubles = List.copyOf(troubles);
        }
    }
}
