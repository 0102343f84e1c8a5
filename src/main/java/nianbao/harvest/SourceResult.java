package nianbao.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.source.HarvestAlarms.Standing;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddresses.Notice;

/**
 * What came of a source.
 *
 * @param counts of addresses, by what a look at them found
 * @param alarms what the source has and the store has not, from this night and from earlier ones
 * @param gone addresses where something was the last time, and nothing is now
 * @param failure why the source was not gone through to its end, for a person
 */
public record SourceResult(
        Source source,
        Map<CheckResult, Integer> counts,
        List<Standing> alarms,
        List<Notice> gone,
        Optional<String> failure) {
    public SourceResult {
        counts = Map.copyOf(counts);
        alarms = List.copyOf(alarms);
        gone = List.copyOf(gone);
    }

    /** Whether everything that the source has is in the store, as far as can be told, or somebody knows what is not. */
    public boolean isWell() {
        return alarms.isEmpty() && failure.isEmpty();
    }
}
