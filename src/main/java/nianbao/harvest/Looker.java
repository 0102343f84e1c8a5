package nianbao.harvest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.store.Address;
import nianbao.store.Address.Outcome;
import nianbao.store.Address.State;

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
     * @param trouble why it is not the whole list, for a person
     */
    record Listing(Extent extent, Optional<String> trouble) {
        static final Listing WHOLE = new Listing(Extent.WHOLE, Optional.empty());

        static Listing part(String trouble) {
            return new Listing(Extent.PART, Optional.of(trouble));
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
    }

    /** Nothing that was not known of the file. */
    record Nothing(Outcome outcome, Optional<String> reason) implements Finding {}

    /**
     * A file came.
     *
     * @param state by which it will be known to be the same; empty where it is to be asked for in any case
     * @param offered places that it leads to
     */
    record Brought(
            Outcome outcome,
            Optional<String> reason,
            Optional<State> state,
            Optional<String> sha256,
            List<Place> offered)
            implements Finding {
        public Brought {
            offered = List.copyOf(offered);
        }
    }
}
