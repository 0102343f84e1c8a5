package nianbao.report.match.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.report.match.table.TableMatch.Label;
import nianbao.report.match.table.TableMatch.Located;

/** Parts of one table that stand beside each other: some columns of it in one, the others in the next. */
public final class TableParts {
    private TableParts() {}

    /** The table that {@code parts} make; empty where there are less than two, or one has what another has. */
    public static Optional<TableMatch> join(List<TableMatch> parts) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Set<String> fields = new HashSet<>();
        List<Located> figures = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        Set<Problem> problems = new LinkedHashSet<>();
        for (TableMatch part : parts) {
            for (Located figure : part.figures()) {
                if (!fields.add(figure.field().id())) {
                    return Optional.empty();
                }
                figures.add(figure);
            }
            labels.addAll(part.labels());
            problems.addAll(part.problems());
        }
        TableMatch first = parts.get(0);
        if (parts.stream()
                .anyMatch(part -> !part.form().form().equals(first.form().form()))) {
            return Optional.empty();
        }
        problems.removeIf(problem -> problem.code() == ProblemCode.COLUMN_MISSING
                && fields.size() == first.form().fields().size());
        double cost = parts.stream().mapToDouble(TableMatch::cost).min().orElse(0);
        return Optional.of(new TableMatch(first.form(), cost, figures, labels, List.copyOf(problems)));
    }
}
