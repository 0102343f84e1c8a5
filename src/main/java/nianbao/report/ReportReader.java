package nianbao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.model.Extent;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Forms;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SecondReader;
import nianbao.model.document.Block;
import nianbao.model.document.Table;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.form.SectionPlan;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.FormMatcher;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Located;
import nianbao.report.narrative.Narrative;

/**
 * Makes of a document's blocks what the record says of the report.
 *
 * <p>Phases: 1. the tables are laid against the forms; 2. the figures are read; 3. the forms' arithmetic is held against
 * them; 4. the prose; 5. the verdict.
 */
public final class ReportReader {
    /** Share of a form's sections that make a report of a document without a title and without a table that was found. */
    private static final double FEWEST_SECTIONS = 0.6;

    private final FormCatalog catalog;
    private final Extent extent;

    /** @param extent how much of a report is told */
    public ReportReader(FormCatalog catalog, Extent extent) {
        this.catalog = catalog;
        this.extent = extent;
    }

    /**
     * What is to be said of a report, but for its file.
     *
     * @param sections empty where only figures are read
     */
    public record ReadReport(
            Description description,
            Optional<List<Section>> sections,
            List<Value> values,
            List<Check> checks,
            List<Problem> problems,
            Verdict verdict,
            List<TableMatch> tables) {
        public ReadReport {
            sections = sections.map(List::copyOf);
            values = List.copyOf(values);
            checks = List.copyOf(checks);
            problems = List.copyOf(problems);
            tables = List.copyOf(tables);
        }
    }

    /**
     * Reads {@code blocks}.
     *
     * @param secondReader asked where the figures break the forms' arithmetic
     * @param unread whether there are pages that could not be read: what is not found may stand there
     * @param publisher the body that a web page names as its publisher beside the report
     */
    public ReadReport read(List<Block> blocks, boolean unread, Optional<String> publisher, SecondReader secondReader) {
        List<Table> tables = blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        Narrative all = Narrative.read(blocks, publisher, catalog);
        FormMatcher.MatchedTables found =
                new FormMatcher(catalog).match(blocks, new ReportSubject(all.issuer(), all.year(), all.otherPeriod()));
        Map<String, TableMatch> matches = found.own();
        boolean recognised = !secondReader.equals(SecondReader.NONE);
        Narrative narrative = recognised && !all.isBeforeForms() ? all.withoutTables(notUnderstood(matches, all)) : all;
        if (!isReport(matches, narrative) && !unread) {
            return notAReport(narrative);
        }
        if (narrative.isBeforeForms()) {
            return beforeForms(narrative, tables);
        }
        List<FormTable> forms = ReportForms.of(
                catalog,
                catalog.ofYear(narrative.year()),
                table -> Optional.ofNullable(matches.get(table))
                        .map(match -> match.form().form()));
        Map<String, Located> located = located(matches, new Captions(blocks));
        List<Value> first = new ArrayList<>();
        forms.forEach(form -> first.addAll(ValueFinder.values(form, located)));
        List<Value> values = new Reconciler(forms, located, secondReader).settle(first);
        Description description = description(narrative, matches);
        SectionPlan plan = narrative.plan().orElseThrow();
        Validation validation = Validation.of(forms, plan, values, sections(narrative), description);
        List<Problem> problems = new ArrayList<>(problems(forms, matches, narrative, tables));
        problems.addAll(found.further());
        values.forEach(value -> Optional.ofNullable(located.get(value.field()))
                .flatMap(place -> ValueFinder.problem(value, place))
                .ifPresent(problems::add));
        if (Validation.isEmpty(values)) {
            problems.add(Problem.ofFile(ProblemCode.FORM_EMPTY));
        }
        problems.addAll(validation.failures());
        return new ReadReport(
                description,
                sections(narrative),
                values,
                validation.checks(),
                problems,
                validation.verdict(),
                List.copyOf(matches.values()));
    }

    /** The sections whose table was not found, or not the whole of it. */
    private Set<Integer> notUnderstood(Map<String, TableMatch> matches, Narrative narrative) {
        return catalog.ofYear(narrative.year()).stream()
                .flatMap(form -> form.tables().stream())
                .filter(table -> {
                    TableMatch match = matches.get(table.kind());
                    return match == null
                            || match.figures().size() < match.form().fields().size();
                })
                .map(FormTable::section)
                .collect(Collectors.toSet());
    }

    private static boolean isReport(Map<String, TableMatch> matches, Narrative narrative) {
        return narrative.title().isPresent()
                || matches.size() >= 2
                || matches.values().stream().anyMatch(match -> match.form().layout() == Layout.GRID)
                || narrative
                        .plan()
                        .filter(plan -> plan.count() > 0 && narrative.formSections() >= FEWEST_SECTIONS * plan.count())
                        .isPresent();
    }

    /** A report on a year before the forms: what its tables hold is in no form, and its prose is its own. */
    private ReadReport beforeForms(Narrative narrative, List<Table> tables) {
        List<Problem> problems = new ArrayList<>(narrative.problems());
        if (extent == Extent.FIGURES) {
            problems.add(Problem.ofFile(ProblemCode.PROSE_UNREAD));
        }
        narrative
                .year()
                .ifPresent(year -> problems.add(Problem.ofFile(ProblemCode.FORM_UNKNOWN, Integer.toString(year))));
        problems.addAll(leftovers(tables));
        return new ReadReport(
                description(narrative, Map.of()),
                sections(narrative),
                List.of(),
                List.of(),
                problems,
                Verdict.REVIEW,
                List.of());
    }

    private ReadReport notAReport(Narrative narrative) {
        return new ReadReport(
                new Description(
                        narrative.title(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Description.UNKNOWN.forms(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                extent == Extent.WHOLE ? Optional.of(List.of()) : Optional.empty(),
                List.of(),
                List.of(),
                List.of(Problem.ofFile(ProblemCode.NOT_A_REPORT)),
                Verdict.NOT_A_REPORT,
                List.of());
    }

    private static Map<String, Located> located(Map<String, TableMatch> matches, Captions captions) {
        return matches.values().stream()
                .flatMap(match -> match.figures().stream())
                .map(captions::heard)
                .collect(Collectors.toMap(place -> place.field().id(), place -> place, (first, second) -> first));
    }

    /** The sections, where they are told. */
    private Optional<List<Section>> sections(Narrative narrative) {
        return extent == Extent.WHOLE ? Optional.of(narrative.sections()) : Optional.empty();
    }

    private Description description(Narrative narrative, Map<String, TableMatch> matches) {
        Description whole = wholeDescription(narrative, matches);
        return extent == Extent.WHOLE ? whole : whole.withoutProse();
    }

    private static Description wholeDescription(Narrative narrative, Map<String, TableMatch> matches) {
        Map<String, String> found = new LinkedHashMap<>();
        matches.forEach((table, match) -> found.put(table, match.form().form()));
        List<String> ids = found.values().stream().distinct().toList();
        Optional<String> template =
                ids.isEmpty() ? Optional.empty() : Optional.of(ids.size() == 1 ? ids.get(0) : "mixed");
        return new Description(
                narrative.title(),
                narrative.issuer(),
                narrative.year(),
                template,
                Forms.of(found),
                narrative.documentNumber(),
                narrative.signatory(),
                narrative.date(),
                Optional.empty(),
                narrative.preamble(),
                narrative.closing());
    }

    private List<Problem> problems(
            List<FormTable> forms, Map<String, TableMatch> matches, Narrative narrative, List<Table> tables) {
        List<Problem> problems = new ArrayList<>();
        for (FormTable form : forms) {
            TableMatch match = matches.get(form.kind());
            if (match == null) {
                problems.add(Problem.ofFile(ProblemCode.TABLE_MISSING, form.kind()));
            } else {
                problems.addAll(match.problems());
            }
        }
        problems.addAll(sections(narrative)
                .map(found -> missing(narrative.plan().orElseThrow(), found))
                .orElseGet(() -> List.of(Problem.ofFile(ProblemCode.PROSE_UNREAD))));
        problems.addAll(narrative.problems());
        problems.addAll(leftovers(tables));
        return problems;
    }

    /** The sections of the forms that are not among those found. */
    private static List<Problem> missing(SectionPlan plan, List<Section> found) {
        return plan.missing(Validation.numbers(found)).stream()
                .map(Validation::missingSection)
                .toList();
    }

    private static List<Problem> leftovers(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.leftovers().stream())
                .map(left -> Problem.at(ProblemCode.TABLE_LEFTOVER_TEXT, left.place(), left.text()))
                .toList();
    }
}
