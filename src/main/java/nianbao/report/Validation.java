package nianbao.report;

import java.util.List;
import java.util.Optional;
import nianbao.model.Form;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.report.form.FormCatalog;
import nianbao.report.form.FormTable;
import nianbao.report.form.FormTable.Kind;
import nianbao.report.narrative.Narrative;

/**
 * What is to be thought of a report's figures, whoever they are from.
 *
 * @param failures the checks that fail, to be told to a person
 */
public record Validation(List<Check> checks, Verdict verdict, List<Problem> failures) {
    /** Sections of the form. */
    static final int SECTIONS = 6;

    public Validation {
        checks = List.copyOf(checks);
        failures = List.copyOf(failures);
    }

    /**
     * Judges figures that were read before and changed since.
     *
     * @param report whose forms they are of
     * @param sections empty where the prose was not read
     */
    public static Validation of(
            FormCatalog catalog, Description report, List<Value> values, Optional<List<Section>> sections) {
        if (report.year().isPresent() && Form.isBefore(report.year().getAsInt())) {
            return new Validation(List.of(), Verdict.REVIEW, List.of());
        }
        Form byYear = report.year().isPresent() ? Form.ofYear(report.year().getAsInt()) : Form.OGI_2021;
        FormTable requests = catalog.table(Kind.REQUESTS, form(report.forms().requests(), byYear));
        FormTable disputes = catalog.table(Kind.DISPUTES, form(report.forms().disputes(), byYear));
        return of(requests, disputes, values, sections, report);
    }

    private static Form form(Optional<String> id, Form otherwise) {
        return id.map(Form::of).orElse(otherwise);
    }

    /**
     * Judges figures.
     *
     * @param sections empty where the prose was not read, and cannot be judged
     * @param report whose figures they are: without an issuer or a year they are nobody's
     */
    static Validation of(
            FormTable requests,
            FormTable disputes,
            List<Value> values,
            Optional<List<Section>> sections,
            Description report) {
        List<Check> checks = Checks.of(requests, disputes, values);
        List<Check> failing = checks.stream()
                .filter(check -> check.verdict() == CheckVerdict.FAIL)
                .toList();
        boolean complete = sections.map(Narrative::formSections).orElse(SECTIONS) == SECTIONS;
        boolean whole = complete && report.issuer().isPresent() && report.year().isPresent() && !isEmpty(values);
        return new Validation(
                checks,
                verdict(values, failing, whole),
                failing.stream().map(Validation::failed).toList());
    }

    /** Whether no figure stands anywhere: the form was not filled in. */
    static boolean isEmpty(List<Value> values) {
        return values.stream().allMatch(value -> value.status() == Status.BLANK);
    }

    private static Problem failed(Check check) {
        return Problem.ofFile(
                ProblemCode.CHECK_FAILED,
                check.id(),
                check.expected().map(Object::toString).orElse(""),
                check.actual().map(Object::toString).orElse(""));
    }

    private static Verdict verdict(List<Value> values, List<Check> failing, boolean whole) {
        boolean doubtful = values.stream().anyMatch(value -> switch (value.status()) {
            case REVIEW, MISSING -> true;
            case READ, REPAIRED, BLANK, CORRECTED -> false;
        });
        if (doubtful || !whole) {
            return Verdict.REVIEW;
        }
        return failing.isEmpty() ? Verdict.ACCEPTED : Verdict.ACCEPTED_WITH_FAILURES;
    }
}
