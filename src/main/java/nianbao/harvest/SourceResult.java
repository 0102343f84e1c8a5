package nianbao.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.Address.Outcome;
import nianbao.store.Addresses.Notice;

/**
 * What came of a source.
 *
 * @param counts of addresses, by what a look at them found
 * @param failed addresses that could not be had
 * @param gone addresses where something was the last time, and nothing is now
 * @param trouble why not all of the source was seen, for a person
 */
public record SourceResult(
        Source source, Map<Outcome, Integer> counts, List<Notice> failed, List<Notice> gone, Optional<String> trouble) {
    public SourceResult {
        counts = Map.copyOf(counts);
        failed = List.copyOf(failed);
        gone = List.copyOf(gone);
    }

    /** Whether everything that the source has is in the store, as far as can be told. */
    public boolean isWell() {
        return failed.isEmpty() && trouble.isEmpty();
    }
}
