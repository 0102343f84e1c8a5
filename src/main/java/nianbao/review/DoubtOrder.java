package nianbao.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Value;

/** The order in which doubtful figures are best settled: first that which leaves the fewest checks undecided. */
final class DoubtOrder {
    private final List<Check> undecided;

    private DoubtOrder(List<Check> undecided) {
        this.undecided = undecided;
    }

    /** The ids of the doubtful figures of a record; among those that settle as many checks, as the form has them. */
    static List<String> of(ReportRecord record) {
        Set<String> doubtful = new LinkedHashSet<>();
        record.values().stream()
                .filter(value -> !value.status().isCertain())
                .map(Value::field)
                .forEach(doubtful::add);
        List<Check> undecided = record.checks().stream()
                .filter(check -> check.verdict() == CheckVerdict.UNKNOWN)
                .toList();
        return new DoubtOrder(undecided).settling(doubtful);
    }

    private List<String> settling(Set<String> doubtful) {
        List<String> order = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(doubtful);
        while (!left.isEmpty()) {
            String next = left.stream()
                    .min(Comparator.comparingLong((String field) -> -decidedBy(field, left))
                            .thenComparingLong(field -> -takingPart(field, left))
                            .thenComparingInt(field -> fewestBeside(field, left)))
                    .orElseThrow();
            order.add(next);
            left.remove(next);
        }
        return order;
    }

    /** Checks that are decided once this figure is certain. */
    private long decidedBy(String field, Set<String> doubtful) {
        return undecided.stream()
                .filter(check -> check.fields().contains(field) && doubtfulIn(check, doubtful) == 1)
                .count();
    }

    private long takingPart(String field, Set<String> doubtful) {
        return undecided.stream()
                .filter(check -> check.fields().contains(field) && doubtfulIn(check, doubtful) > 0)
                .count();
    }

    /** How many figures stand between this one and the first check that is decided. */
    private int fewestBeside(String field, Set<String> doubtful) {
        return undecided.stream()
                .filter(check -> check.fields().contains(field))
                .mapToInt(check -> doubtfulIn(check, doubtful))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int doubtfulIn(Check check, Set<String> doubtful) {
        return (int) check.fields().stream().filter(doubtful::contains).count();
    }
}
