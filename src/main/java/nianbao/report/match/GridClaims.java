package nianbao.report.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.ProblemCode;
import nianbao.report.form.TableKind;
import nianbao.report.match.label.Naming;
import nianbao.report.match.table.TableMatch;

/**
 * Says of which kind a table is that fits the columns of several: of that whose rows it has.
 *
 * <p>Phases: 1. the kind of which most rows are named beyond doubt; 2. of several, those of which no row is missing; 3. of
 * these, the one that the heading above the table promises. Where all this does not tell, each has the table, in doubt.
 */
final class GridClaims {
    private static final Comparator<TableMatch> BY_ROWS =
            Comparator.comparingLong(GridClaims::named).thenComparing(GridClaims::isWhole);

    private GridClaims() {}

    /** The candidates of each kind, without those that are of another. */
    static Map<TableKind, List<TableCandidate>> decided(Map<TableKind, List<TableCandidate>> grids) {
        Map<TableKind, List<TableCandidate>> decided = new HashMap<>();
        grids.forEach((kind, candidates) -> {
            List<TableCandidate> own = new ArrayList<>();
            for (TableCandidate candidate : candidates) {
                decided(kind, candidate, rivals(kind, candidate, grids)).ifPresent(own::add);
            }
            decided.put(kind, own);
        });
        return decided;
    }

    /** What the other kinds make of the same rows. */
    private static Map<TableKind, TableMatch> rivals(
            TableKind kind, TableCandidate candidate, Map<TableKind, List<TableCandidate>> grids) {
        Map<TableKind, TableMatch> rivals = new HashMap<>();
        grids.forEach((other, candidates) -> candidates.stream()
                .filter(rival -> !other.equals(kind) && rival.slice().equals(candidate.slice()))
                .forEach(rival -> rivals.put(other, rival.match())));
        return rivals;
    }

    private static Optional<TableCandidate> decided(
            TableKind kind, TableCandidate candidate, Map<TableKind, TableMatch> rivals) {
        TableMatch match = candidate.match();
        if (rivals.values().stream().anyMatch(rival -> BY_ROWS.compare(rival, match) > 0)) {
            return Optional.empty();
        }
        List<TableKind> equal = rivals.entrySet().stream()
                .filter(rival -> BY_ROWS.compare(rival.getValue(), match) == 0)
                .map(Map.Entry::getKey)
                .toList();
        Optional<TableKind> promised = candidate.context().section();
        if (equal.isEmpty() || promised.filter(kind::equals).isPresent()) {
            return Optional.of(candidate);
        }
        return promised.filter(equal::contains).isPresent() ? Optional.empty() : Optional.of(candidate.doubted());
    }

    private static long named(TableMatch match) {
        return match.labels().stream()
                .filter(label -> label.distance() <= Naming.CERTAIN)
                .count();
    }

    private static boolean isWhole(TableMatch match) {
        return match.problems().stream().noneMatch(problem -> problem.code() == ProblemCode.ROW_MISSING);
    }
}
