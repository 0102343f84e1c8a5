package nianbao.report.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Section;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Table;
import nianbao.report.form.Form;
import nianbao.report.form.SectionPlan;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.narrative.line.Phrases;
import nianbao.report.narrative.line.Signature;
import nianbao.report.narrative.line.Title;
import nianbao.report.narrative.section.InnerHeadings;
import nianbao.report.narrative.section.OwnSections;
import nianbao.report.narrative.section.SectionOutline;
import nianbao.report.narrative.section.Sections;
import nianbao.report.narrative.year.Period;
import nianbao.report.narrative.year.Years;

/**
 * All that a report says in words.
 *
 * @param date that the report bears at its end, ISO 8601
 * @param otherPeriod the time that it says it covers, where that is no whole year
 * @param sections those of the form by their numbers, then those that the report has beside them; of a report on a
 *     year before the forms its own, as it counts them
 * @param problems what was not found, and where two parts of the report contradict each other
 * @param plan the sections of the form for its year; empty where no form is for it
 */
public record Narrative(
        Optional<String> title,
        Optional<String> issuer,
        OptionalInt year,
        Optional<String> documentNumber,
        Optional<String> signatory,
        Optional<String> date,
        Optional<String> preamble,
        Optional<String> closing,
        Optional<String> otherPeriod,
        List<Section> sections,
        List<Problem> problems,
        Optional<SectionPlan> plan) {
    public Narrative {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the prose by the sections of the form that the report's year calls for; where the year is not known, by those of
     * which most are found.
     *
     * @param publisher the body that a web page names as its publisher beside the report
     */
    public static Narrative read(List<Block> blocks, Optional<String> publisher, FormCatalog catalog) {
        Narrative first = catalog.sectionPlans().stream()
                .filter(plan -> plan.count() > 0)
                .map(plan -> read(blocks, publisher, plan))
                .reduce((best, other) -> other.share() > best.share() ? other : best)
                .orElseGet(() -> read(blocks, publisher, catalog.newest().sections()));
        Optional<SectionPlan> plan = catalog.ofYear(first.year()).map(Form::sections);
        if (plan.equals(first.plan())) {
            return first;
        }
        if (plan.filter(known -> known.count() > 0).isPresent()) {
            return read(blocks, publisher, plan.get());
        }
        Sections sections = new Sections(first.plan().orElseThrow());
        return read(blocks, publisher, sections, paragraphs -> OwnSections.find(paragraphs, sections))
                .underPlan(plan);
    }

    private static Narrative read(List<Block> blocks, Optional<String> publisher, SectionPlan plan) {
        Sections sections = new Sections(plan);
        return read(blocks, publisher, sections, sections::find);
    }

    private static Narrative read(
            List<Block> blocks,
            Optional<String> publisher,
            Sections sections,
            Function<List<Paragraph>, SectionOutline> finder) {
        List<Paragraph> all = InnerHeadings.parted(
                blocks.stream()
                        .filter(Paragraph.class::isInstance)
                        .map(Paragraph.class::cast)
                        .filter(paragraph -> !paragraph.text().isBlank())
                        .toList(),
                sections.plan());
        List<Paragraph> own = all.subList(0, OtherReport.start(all, sections));
        Predicate<String> credible = isRecognised(blocks) ? Issuer::isCredible : name -> true;
        Narrative narrative = of(finder.apply(own), publisher, credible, sections);
        return isRecognised(blocks) ? narrative.withUsualBrackets() : narrative;
    }

    /** The share of the form's sections that was found. */
    private double share() {
        return plan.map(form -> (double) formSections() / form.count()).orElse(0.0);
    }

    private static Narrative of(
            SectionOutline outline, Optional<String> publisher, Predicate<String> credible, Sections sections) {
        Heading heading = Heading.find(outline.before(), sections);
        Signature signature = Signature.find(outline.after());
        Issuer issuer = Issuer.of(heading, signature, publisher.filter(name -> isOwn(name, outline)), credible)
                .confirmed(credible);
        List<String> preamble = heading.preamble().stream().map(Paragraph::text).toList();
        List<String> texts = outline.sections().stream().map(Section::text).toList();
        Years years = Years.of(heading.titles(), preamble, texts);
        Optional<String> otherPeriod = Period.ofReport(
                heading.titles(),
                Stream.concat(preamble.stream(), texts.stream().limit(1)).toList());
        return new Narrative(
                heading.title(),
                issuer.name(),
                years.year(),
                heading.documentNumber(),
                heading.signatory(),
                signature.date().map(LocalDate::toString),
                text(heading.preamble()),
                text(outline.after()),
                otherPeriod,
                outline.sections(),
                problems(heading, issuer, years, otherPeriod),
                Optional.of(sections.plan()));
    }

    /** Whether the tables of a file were recognised from images. */
    private static boolean isRecognised(List<Block> blocks) {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).cells().stream())
                .anyMatch(cell -> cell.evidence().isPresent());
    }

    /** The same with the number of its document in the brackets that GB/T 9704 sets: readers of images mistake them for others. */
    private Narrative withUsualBrackets() {
        Optional<String> usual = documentNumber.map(
                number -> Phrases.DOCUMENT_NUMBER.matcher(number).replaceFirst("$1〔$2〕$3号"));
        return with(usual, sections, plan);
    }

    /** The same under the plan of another form, or of none. */
    private Narrative underPlan(Optional<SectionPlan> other) {
        return with(documentNumber, sections, other);
    }

    /**
     * The same without what is left of a table in sections whose table was not understood: all that is no sentence. That it
     * was not understood is said elsewhere.
     *
     * @param numbers of these sections
     */
    public Narrative withoutTables(Set<Integer> numbers) {
        List<Section> kept = sections.stream()
                .map(section -> numbers.contains(section.number())
                        ? new Section(section.number(), section.heading(), sentences(section.text()), section.page())
                        : section)
                .toList();
        return with(documentNumber, kept, plan);
    }

    private Narrative with(Optional<String> number, List<Section> others, Optional<SectionPlan> form) {
        return new Narrative(
                title, issuer, year, number, signatory, date, preamble, closing, otherPeriod, others, problems, form);
    }

    private static String sentences(String text) {
        return text.lines()
                .filter(paragraph -> Phrases.SENTENCE.matcher(paragraph).matches())
                .collect(Collectors.joining("\n"));
    }

    /** Whether a report that speaks of 我局 or 我镇 may be that of the body {@code name}. */
    private static boolean isOwn(String name, SectionOutline outline) {
        Set<String> kinds = new TreeSet<>();
        outline.sections().forEach(section -> {
            Matcher matcher = Phrases.OURSELVES.matcher(section.text());
            while (matcher.find()) {
                kinds.add(matcher.group(1));
            }
        });
        return kinds.isEmpty() || kinds.stream().anyMatch(name::contains);
    }

    /** Whether a line reads like the title of a report, and like nothing else. */
    public static boolean isTitle(String line) {
        return Title.isOne(line.replace(" ", ""));
    }

    /** Whether a line is a day and nothing else, as a report is signed with. */
    public static boolean isDay(String line) {
        return Signature.isDay(line);
    }

    /** Whether it reports on a year that no form is for, so that its sections are its own. */
    public boolean isBeforeForms() {
        return plan.isEmpty();
    }

    /** How many of the form's sections were found; a report may have sections of its own beside them. */
    public int formSections() {
        return plan.map(form -> (int) sections.stream()
                        .filter(section -> form.has(section.number()))
                        .count())
                .orElse(0);
    }

    private static List<Problem> problems(Heading heading, Issuer issuer, Years years, Optional<String> otherPeriod) {
        List<Problem> problems = new ArrayList<>();
        if (heading.title().isEmpty()) {
            problems.add(Problem.ofFile(ProblemCode.TITLE_MISSING));
        }
        if (!issuer.contradiction().isEmpty()) {
            problems.add(Problem.ofFile(
                    ProblemCode.ISSUER_CONTRADICTED,
                    issuer.contradiction().get(0),
                    issuer.contradiction().get(1)));
        } else if (issuer.unconfirmed().isPresent()) {
            problems.add(Problem.ofFile(
                    ProblemCode.ISSUER_UNCONFIRMED, issuer.unconfirmed().get()));
        } else if (issuer.name().isEmpty()) {
            problems.add(Problem.ofFile(ProblemCode.ISSUER_MISSING));
        }
        if (!years.contradiction().isEmpty()) {
            problems.add(Problem.ofFile(
                    ProblemCode.YEAR_CONTRADICTED,
                    years.contradiction().get(0).toString(),
                    years.contradiction().get(1).toString()));
        } else if (years.year().isEmpty()) {
            problems.add(Problem.ofFile(ProblemCode.YEAR_MISSING));
        }
        otherPeriod.ifPresent(period -> problems.add(Problem.ofFile(ProblemCode.PERIOD_OTHER, period)));
        return problems;
    }

    private static Optional<String> text(List<Paragraph> paragraphs) {
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n")));
    }
}
