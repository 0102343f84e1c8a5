package nianbao.report;

import java.util.List;
import java.util.Optional;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.SectionPlan;
import nianbao.report.form.file.FormCatalog;

/**
 * What is to be thought of a report's figures, whoever they are from.
 *
 * @param failures the checks that fail, to be told to a person
 */
public record Validation(List<Check> checks, Verdict verdict, List<Problem> failures) {
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
        Optional<Form> byYear = catalog.ofYear(report.year());
        List<FormTable> tables = ReportForms.of(catalog, report);
        return tables.isEmpty()
                ? new Validation(List.of(), Verdict.REVIEW, List.of())
                : of(tables, byYear.orElse(catalog.newest()).sections(), values, sections, report);
    }

    /**
     * Judges figures.
     *
     * @param sections empty where the prose was not read, and cannot be judged
     * @param plan the sections that the report should have
     * @param report whose figures they are: without an issuer or a year they are nobody's
     */
    static Validation of(
            List<FormTable> tables,
            SectionPlan plan,
            List<Value> values,
            Optional<List<Section>> sections,
            Description report) {
        List<Check> checks = Checks.of(tables, values);
        List<Check> failing = checks.stream()
                .filter(check -> check.verdict() == CheckVerdict.FAIL)
                .toList();
        boolean complete =
                sections.map(found -> plan.missing(numbers(found)).isEmpty()).orElse(true);
        boolean whole = complete && report.issuer().isPresent() && report.year().isPresent() && !isEmpty(values);
        return new Validation(
                checks,
                verdict(values, failing, whole),
                failing.stream().map(Validation::failed).toList());
    }

    /**
     * The sections that a report should have and lacks.
     *
     * @param report by whose year its sections are known
     * @param sections empty where the prose was not read
     */
    public static List<Integer> missingSections(
            FormCatalog catalog, Description report, Optional<List<Section>> sections) {
        if (ReportForms.of(catalog, report).isEmpty()) {
            return List.of();
        }
        SectionPlan plan =
                catalog.ofYear(report.year()).orElse(catalog.newest()).sections();
        return sections.map(found -> plan.missing(numbers(found))).orElse(List.of());
    }

    /** That a section is missing. */
    public static Problem missingSection(int number) {
        return Problem.ofFile(ProblemCode.SECTION_MISSING, Integer.toString(number));
    }

    static List<Integer> numbers(List<Section> sections) {
        return sections.stream().map(Section::number).toList();
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
