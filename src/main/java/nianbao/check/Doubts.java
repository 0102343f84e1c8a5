package nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.check.Finding.Kind;
import nianbao.check.Finding.Level;
import nianbao.check.form.Deviation;
import nianbao.check.form.Deviation.Aspect;
import nianbao.correct.Worklist;
import nianbao.correct.Worklist.Item;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;

/** What of a draft could not be read, but for what its form tells better: a table that is missing is one thing, not a hundred. */
final class Doubts {
    private static final Set<Aspect> GAPS =
            Set.of(Aspect.TABLE_MISSING, Aspect.TABLE_OUTDATED, Aspect.ROW_MISSING, Aspect.COLUMN_MISSING);
    /** What makes figures doubtful that were read. */
    private static final Set<Aspect> WORDS = Set.of(Aspect.LABEL, Aspect.HEAD);

    /** What the form is asked of. */
    private static final Set<String> OF_FORM = Set.of(
            ProblemCode.TABLE_MISSING.id(),
            ProblemCode.ROW_MISSING.id(),
            ProblemCode.COLUMN_MISSING.id(),
            ProblemCode.SECTION_MISSING.id(),
            ProblemCode.LABEL_UNCERTAIN.id());

    private final boolean isInForm;
    private final Set<String> gone;
    private final Set<String> misnamed;
    /** Of rows that stand there more than once: one of them has to go, whatever is in it. */
    private final Set<String> twice;

    /**
     * What is left beside what the form tells.
     *
     * @param told deviations; empty where there was no form to ask
     */
    Doubts(Optional<List<Deviation>> told) {
        isInForm = told.isPresent();
        gone = fields(told.orElse(List.of()), GAPS);
        misnamed = fields(told.orElse(List.of()), WORDS);
        twice = fields(told.orElse(List.of()), Set.of(Aspect.ROW_TWICE));
    }

    private static Set<String> fields(List<Deviation> told, Set<Aspect> aspects) {
        return told.stream()
                .filter(deviation -> aspects.contains(deviation.aspect()))
                .flatMap(deviation -> deviation.fields().stream())
                .collect(Collectors.toSet());
    }

    Stream<Finding> of(ReportRecord draft) {
        boolean isOfOtherPeriod =
                draft.problems().stream().anyMatch(note -> note.code().equals(ProblemCode.PERIOD_OTHER.id()));
        return Worklist.of(draft).stream()
                .filter(item -> !isTold(item) && !(isOfOtherPeriod && isPlain(item)))
                .map(item -> new Finding(
                        item.field().isPresent() ? Kind.DOUBTFUL : Kind.REPORT,
                        Level.LOOK,
                        item.field().stream().toList(),
                        item.value(),
                        Optional.empty(),
                        item.why(),
                        item.page()));
    }

    /** A figure that anyone can read: what makes it doubtful is told of the report as a whole. */
    private static boolean isPlain(Item item) {
        return item.field().isPresent()
                && item.value().map(BigDecimal::toPlainString).equals(item.raw());
    }

    private boolean isTold(Item item) {
        boolean missing = item.status().equals(Optional.of(Status.MISSING.id()))
                && item.field().filter(gone::contains).isPresent();
        boolean named = item.value().isPresent()
                && item.field().filter(misnamed::contains).isPresent();
        boolean ofForm = isInForm && item.code().filter(OF_FORM::contains).isPresent();
        boolean repeated = item.field().filter(twice::contains).isPresent();
        return missing || named || repeated || ofForm && item.field().isEmpty();
    }
}
