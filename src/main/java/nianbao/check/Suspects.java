package nianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;

/**
 * Which figure to look at first where several checks fail: the one that stands in all of them, and in none that holds. One wrong
 * figure of section three breaks a set of checks that no other breaks alone. It is no evidence: two wrong ones may look like it.
 */
public final class Suspects {
    /** Checks that one figure stands in, at least, to be told from the others of its row. */
    private static final int FEWEST = 2;

    private final Map<String, String> byCheck = new HashMap<>();

    public Suspects(ReportRecord draft) {
        Map<Set<String>, List<String>> breaking = new LinkedHashMap<>();
        Map<String, Set<String>> failing = new LinkedHashMap<>();
        Set<String> holding = new TreeSet<>();
        for (Check check : draft.checks()) {
            if (check.verdict() == CheckVerdict.PASS) {
                holding.addAll(check.fields());
            } else if (check.verdict() == CheckVerdict.FAIL) {
                check.fields()
                        .forEach(field -> failing.computeIfAbsent(field, id -> new TreeSet<>())
                                .add(check.id()));
            }
        }
        failing.forEach((field, checks) -> {
            if (!holding.contains(field) && checks.size() >= FEWEST) {
                breaking.computeIfAbsent(checks, ids -> new ArrayList<>()).add(field);
            }
        });
        List<Set<String>> most = breaking.keySet().stream()
                .filter(checks -> breaking.getOrDefault(checks, List.of()).size() == 1)
                .sorted(Comparator.comparingInt((Set<String> checks) -> -checks.size()))
                .collect(Collectors.toList());
        most.forEach(checks -> checks.forEach(id ->
                byCheck.putIfAbsent(id, breaking.getOrDefault(checks, List.of()).get(0))));
    }

    /** The figure to look at first where this check fails. */
    public Optional<String> of(String check) {
        return Optional.ofNullable(byCheck.get(check));
    }
}
