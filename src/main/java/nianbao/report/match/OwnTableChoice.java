package nianbao.report.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.report.form.Form;
import nianbao.report.form.TableKind;
import nianbao.report.match.context.Qualifiers;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.context.TableContexts.Context;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableParts;

/**
 * Chooses the report's own table among those that fit a form.
 *
 * <p>Phases: 1. those of another report, another body or another year are set aside, also where nothing else is left; 2.
 * {@link #joined}: parts of one table that stand beside each other are put together; 3. where the document does not tell
 * which of two is meant, the first is, in doubt. Each further table is named.
 */
final class OwnTableChoice {
    private final int report;
    private final ReportSubject subject;
    private final List<Form> forms;
    private final List<Problem> further = new ArrayList<>();

    /**
     * @param report in which the tables must be, of all that the document has
     * @param subject what is known of that report
     */
    OwnTableChoice(int report, ReportSubject subject, List<Form> forms) {
        this.report = report;
        this.subject = subject;
        this.forms = List.copyOf(forms);
    }

    /** A problem for each table that was not chosen. */
    List<Problem> further() {
        return List.copyOf(further);
    }

    /** The table of a kind that is the report's own. */
    Optional<TableMatch> of(TableKind kind, List<TableCandidate> all) {
        OptionalInt year = subject.year();
        List<TableCandidate> own = new ArrayList<>(all);
        own.removeIf(candidate -> candidate.context().report() != report);
        own.removeIf(candidate -> isOfAnotherYear(candidate.context(), year));
        own.removeIf(candidate ->
                candidate.context().annexed() && candidate.context().body().isPresent());
        preferring(own, candidate -> candidate.context().year().equals(year) && year.isPresent());
        preferring(own, candidate -> candidate.context().isPlain());
        preferring(own, candidate -> candidate.context().section().equals(Optional.of(kind)));
        Optional<TableMatch> joined = joined(own);
        for (TableCandidate candidate : all) {
            boolean used = own.contains(candidate) && (joined.isPresent() || candidate.equals(own.get(0)));
            if (!used) {
                further.add(furtherTable(candidate.match()));
            }
        }
        if (own.isEmpty()) {
            return Optional.empty();
        }
        TableMatch first = own.get(0).match();
        boolean certain = subject.otherPeriod().isEmpty()
                && own.stream().allMatch(candidate -> isCertain(candidate.context(), year));
        Qualifiers qualifiers = new Qualifiers(subject);
        TableMatch chosen = joined.orElse(own.size() > 1 ? first.doubting(figure -> true) : first);
        return Optional.of(chosen.doubting(figure ->
                !certain || figure.wording().stream().anyMatch(label -> qualifiers.isOther(label, figure.field()))));
    }

    /** What the pieces make together: each as it fits best, or all in the one form in which they do. */
    private Optional<TableMatch> joined(List<TableCandidate> pieces) {
        Optional<TableMatch> asTheyAre =
                TableParts.join(pieces.stream().map(TableCandidate::match).toList());
        if (asTheyAre.isPresent()) {
            return asTheyAre;
        }
        return forms.stream()
                .map(form -> pieces.stream()
                        .flatMap(piece -> piece.otherwise().stream()
                                .filter(match -> match.form().form().equals(form.id())))
                        .toList())
                .filter(matches -> matches.size() == pieces.size())
                .flatMap(matches -> TableParts.join(matches).stream())
                .max(Comparator.comparingInt(match -> match.figures().size()));
    }

    /** Whether a table is surely the report's: of no other body or scope, and of no year where the report's is not known. */
    private static boolean isCertain(Context context, OptionalInt year) {
        return context.isPlain() && (year.isPresent() || context.year().isEmpty());
    }

    /** Keeps those that hold, where some do. */
    private static void preferring(List<TableCandidate> candidates, Predicate<TableCandidate> test) {
        if (candidates.stream().anyMatch(test)) {
            candidates.removeIf(test.negate());
        }
    }

    private static boolean isOfAnotherYear(Context context, OptionalInt year) {
        return year.isPresent() && context.year().isPresent() && context.year().getAsInt() != year.getAsInt();
    }

    private static Problem furtherTable(TableMatch match) {
        return match.figures().stream()
                .findFirst()
                .flatMap(figure -> figure.cell().place())
                .map(place -> Problem.at(ProblemCode.TABLE_FURTHER, place))
                .orElse(Problem.ofFile(ProblemCode.TABLE_FURTHER));
    }
}
