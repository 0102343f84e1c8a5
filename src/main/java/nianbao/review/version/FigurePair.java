package nianbao.review.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.ingest.Difference;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;

/**
 * A figure as two readings state it.
 *
 * @param one empty where the first has no such figure
 * @param other empty where the second has none
 */
public record FigurePair(String field, Optional<Value> one, Optional<Value> other, boolean differs) {
    /** All figures of two records, in the order of the second; those that it has not come last. */
    static List<FigurePair> of(ReportRecord one, ReportRecord other) {
        Set<String> differing =
                Difference.between(one, other).stream().map(Difference::field).collect(Collectors.toSet());
        Map<String, Value> first = byField(one);
        List<FigurePair> pairs = new ArrayList<>();
        for (Value value : other.values()) {
            String field = value.field();
            pairs.add(new FigurePair(
                    field, Optional.ofNullable(first.remove(field)), Optional.of(value), differing.contains(field)));
        }
        first.forEach((field, value) -> pairs.add(new FigurePair(field, Optional.of(value), Optional.empty(), true)));
        return pairs;
    }

    private static Map<String, Value> byField(ReportRecord record) {
        Map<String, Value> values = new LinkedHashMap<>();
        record.values().forEach(value -> values.put(value.field(), value));
        return values;
    }
}
