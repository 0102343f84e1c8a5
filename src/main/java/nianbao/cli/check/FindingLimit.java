package nianbao.cli.check;

import java.util.ArrayList;
import java.util.List;
import nianbao.check.Finding;
import nianbao.check.Finding.Kind;

/** How many findings of a kind are told: each, or the first of many. */
enum FindingLimit {
    ALL,
    FEW;

    /** Findings of a kind that are told, where not all are asked for. */
    private static final int MOST_OF_A_KIND = 8;

    /** Findings parted by their kinds, in the order of these. */
    List<List<Finding>> byKind(List<Finding> findings) {
        List<List<Finding>> parted = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Finding> some =
                    findings.stream().filter(finding -> finding.kind() == kind).toList();
            if (!some.isEmpty()) {
                parted.add(some);
            }
        }
        return parted;
    }

    /** Those of one kind that are told; nobody is told that one more there is. */
    List<Finding> told(List<Finding> some) {
        return this == ALL || some.size() <= MOST_OF_A_KIND + 1 ? some : some.subList(0, MOST_OF_A_KIND);
    }
}
