package nianbao.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;

/**
 * A figure that two versions of a report state otherwise.
 *
 * @param before empty where the older version has no such figure
 * @param after empty where the newer one has none
 */
public record Difference(String field, Optional<Value> before, Optional<Value> after) {
    /** What differs, in the order of the newer version. Another place or confidence of the same figure is no difference. */
    public static List<Difference> between(ReportRecord before, ReportRecord after) {
        Map<String, Value> old = new LinkedHashMap<>();
        before.values().forEach(value -> old.put(value.field(), value));
        List<Difference> differences = new ArrayList<>();
        for (Value value : after.values()) {
            Optional<Value> earlier = Optional.ofNullable(old.remove(value.field()));
            if (earlier.isEmpty() || !isSame(earlier.get(), value)) {
                differences.add(new Difference(value.field(), earlier, Optional.of(value)));
            }
        }
        old.forEach((field, value) -> differences.add(new Difference(field, Optional.of(value), Optional.empty())));
        return differences;
    }

    private static boolean isSame(Value one, Value other) {
        return isSame(one.value(), other.value()) && certainty(one.status()).equals(certainty(other.status()));
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : one.isEmpty() && other.isEmpty();
    }

    /** Read and repaired figures are as certain as each other. */
    private static Status certainty(Status status) {
        return status == Status.REPAIRED ? Status.READ : status;
    }
}
