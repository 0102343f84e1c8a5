package nianbao.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.Block;
import nianbao.model.Extent;
import nianbao.model.Form;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Forms;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SecondReader;
import nianbao.model.Table;
import nianbao.report.form.FormCatalog;
import nianbao.report.form.FormMatcher;
import nianbao.report.form.FormTable;
import nianbao.report.form.FormTable.Kind;
import nianbao.report.form.ReportSubject;
import nianbao.report.form.TableMatch;
import nianbao.report.form.TableMatch.Located;
import nianbao.report.narrative.Narrative;

/**
 * Makes of a document's blocks what the record says of the report.
 *
 * <p>Phases: 1. the tables are laid against the forms; 2. the figures are read; 3. the forms' arithmetic is held against
 * them; 4. the prose; 5. the verdict.
 */
public final class ReportReader {
    /** Sections that make a report of a document without a title and without a table that was found. */
    private static final int FEWEST_SECTIONS = 4;

    private static final Map<Kind, Integer> SECTIONS = Map.of(Kind.PROACTIVE, 2, Kind.REQUESTS, 3, Kind.DISPUTES, 4);

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
        Narrative all = Narrative.read(blocks, publisher);
        FormMatcher.MatchedTables found =
                new FormMatcher(catalog).match(blocks, new ReportSubject(all.issuer(), all.year(), all.otherPeriod()));
        Map<Kind, TableMatch> matches = found.own();
        boolean recognised = !secondReader.equals(SecondReader.NONE);
        Narrative narrative = recognised && !all.isBeforeForms() ? all.withoutTables(notUnderstood(matches)) : all;
        if (!isReport(matches, narrative) && !unread) {
            return notAReport(narrative);
        }
        if (narrative.isBeforeForms()) {
            return beforeForms(narrative, tables);
        }
        Map<Kind, FormTable> forms = forms(matches, narrative.year());
        Map<String, Located> located = located(matches, new Captions(blocks));
        List<Value> first = new ArrayList<>();
        forms.forEach((kind, form) -> first.addAll(ValueFinder.values(form, located)));
        FormTable requests = formOf(forms, Kind.REQUESTS);
        FormTable disputes = formOf(forms, Kind.DISPUTES);
        List<Value> values = new Reconciler(requests, disputes, located, secondReader).settle(first);
        Description description = description(narrative, matches);
        Validation validation = Validation.of(requests, disputes, values, sections(narrative), description);
        List<Problem> problems = new ArrayList<>(problems(matches, narrative, tables));
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
    private static Set<Integer> notUnderstood(Map<Kind, TableMatch> matches) {
        Set<Integer> sections = new TreeSet<>();
        SECTIONS.forEach((kind, section) -> {
            TableMatch match = matches.get(kind);
            if (match == null || match.figures().size() < match.form().fields().size()) {
                sections.add(section);
            }
        });
        return sections;
    }

    private static boolean isReport(Map<Kind, TableMatch> matches, Narrative narrative) {
        return narrative.title().isPresent()
                || matches.size() >= 2
                || matches.containsKey(Kind.REQUESTS)
                || narrative.formSections() >= FEWEST_SECTIONS;
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

    /** The form of each table: its own where it was found, else what the year calls for. */
    private Map<Kind, FormTable> forms(Map<Kind, TableMatch> matches, OptionalInt year) {
        Form byYear = year.isPresent() ? Form.ofYear(year.getAsInt()) : Form.OGI_2021;
        Map<Kind, FormTable> forms = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            TableMatch match = matches.get(kind);
            forms.put(kind, match == null ? catalog.table(kind, byYear) : match.form());
        }
        return forms;
    }

    private static Map<String, Located> located(Map<Kind, TableMatch> matches, Captions captions) {
        return matches.values().stream()
                .flatMap(match -> match.figures().stream())
                .map(captions::heard)
                .collect(Collectors.toMap(place -> place.field().id(), place -> place, (first, second) -> first));
    }

    private static FormTable formOf(Map<Kind, FormTable> forms, Kind kind) {
        FormTable form = forms.get(kind);
        if (form == null) {
            throw new IllegalStateException("no form for " + kind);
        }
        return form;
    }

    /** The sections, where they are told. */
    private Optional<List<Section>> sections(Narrative narrative) {
        return extent == Extent.WHOLE ? Optional.of(narrative.sections()) : Optional.empty();
    }

    private Description description(Narrative narrative, Map<Kind, TableMatch> matches) {
        Description whole = wholeDescription(narrative, matches);
        return extent == Extent.WHOLE ? whole : whole.withoutProse();
    }

    private static Description wholeDescription(Narrative narrative, Map<Kind, TableMatch> matches) {
        Forms forms = new Forms(
                formId(matches, Kind.PROACTIVE), formId(matches, Kind.REQUESTS), formId(matches, Kind.DISPUTES));
        List<String> ids = Stream.of(forms.proactive(), forms.requests(), forms.disputes())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Optional<String> template =
                ids.isEmpty() ? Optional.empty() : Optional.of(ids.size() == 1 ? ids.get(0) : "mixed");
        return new Description(
                narrative.title(),
                narrative.issuer(),
                narrative.year(),
                template,
                forms,
                narrative.documentNumber(),
                narrative.signatory(),
                narrative.date(),
                Optional.empty(),
                narrative.preamble(),
                narrative.closing());
    }

    private static Optional<String> formId(Map<Kind, TableMatch> matches, Kind kind) {
        return Optional.ofNullable(matches.get(kind))
                .map(match -> match.form().form().id());
    }

    private List<Problem> problems(Map<Kind, TableMatch> matches, Narrative narrative, List<Table> tables) {
        List<Problem> problems = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            TableMatch match = matches.get(kind);
            if (match == null) {
                problems.add(
                        Problem.ofFile(ProblemCode.TABLE_MISSING, kind.name().toLowerCase(Locale.ROOT)));
            } else {
                problems.addAll(match.problems());
            }
        }
        problems.addAll(sections(narrative)
                .map(ReportReader::missing)
                .orElseGet(() -> List.of(Problem.ofFile(ProblemCode.PROSE_UNREAD))));
        problems.addAll(narrative.problems());
        problems.addAll(leftovers(tables));
        return problems;
    }

    /** The sections of the forms that are not among those found. */
    private static List<Problem> missing(List<Section> found) {
        return IntStream.rangeClosed(1, Validation.SECTIONS)
                .filter(number -> found.stream().noneMatch(section -> section.number() == number))
                .mapToObj(number -> Problem.ofFile(ProblemCode.SECTION_MISSING, Integer.toString(number)))
                .toList();
    }

    private static List<Problem> leftovers(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.leftovers().stream())
                .map(left -> Problem.at(ProblemCode.TABLE_LEFTOVER_TEXT, left.place(), left.text()))
                .toList();
    }
}
