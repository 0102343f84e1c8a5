package nianbao.county;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nianbao.export.FormRules;
import nianbao.export.FormRules.Rule;
import nianbao.export.FormRules.Term;
import nianbao.report.form.Field;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;

/** Makes all figures of a report, so that its own arithmetic holds. */
final class FigureMaker {
    static final String FORM = "ogi-2021";
    static final String CARRIED_IN = "requests.carried_in.";
    static final String CARRIED_OUT = "requests.carried_out.";
    static final String RECEIVED = "requests.new.";
    static final List<String> IN_FORCE = List.of("proactive.regulations.", "proactive.normative_documents.");

    private static final String PERSONS = "natural_person";
    private static final List<String> APPLICANTS =
            List.of(PERSONS, "business", "research_institute", "public_welfare_org", "legal_service", "other");

    private final Random random;
    private final List<String> fields;
    private final List<Rule> totals;
    private final Map<String, List<String>> outcomes = new HashMap<>();

    FigureMaker(Random random) {
        this.random = random;
        FormCatalog catalog = FormCatalog.load();
        fields = catalog.forms().stream()
                .filter(form -> form.id().equals(FORM))
                .map(Form::tables)
                .flatMap(List::stream)
                .map(FormTable::fields)
                .flatMap(List::stream)
                .map(Field::id)
                .toList();
        List<Rule> rules = new FormRules(catalog)
                .rules().stream().filter(rule -> rule.form().equals(FORM)).toList();
        totals = rules.stream().filter(rule -> rule.check().contains(".total.")).toList();
        for (String applicant : APPLICANTS) {
            outcomes.put(
                    applicant,
                    rules.stream()
                            .filter(rule -> rule.check().equals("requests.outcomes." + applicant))
                            .flatMap(rule -> rule.terms().stream())
                            .filter(term -> !term.isTotal())
                            .map(Term::field)
                            .toList());
        }
    }

    /**
     * The figures of a year.
     *
     * @param before those of the year before, from which requests and documents are carried over; empty in the first year
     * @param off by which what is carried in, and what is in force, is not what follows from the year before
     * @param persons requests of natural persons
     * @param calm nothing is carried out, issued or repealed
     */
    Map<String, Integer> year(Map<String, Integer> before, Slip off, int persons, boolean calm) {
        Map<String, Integer> made = new TreeMap<>();
        fields.forEach(field -> made.put(field, 0));
        for (String applicant : APPLICANTS) {
            int in = before.getOrDefault(CARRIED_OUT + applicant, 0) + (applicant.equals(PERSONS) ? off.carried() : 0);
            int received = applicant.equals(PERSONS) ? persons : Math.max(0, random.nextInt(7) - 3);
            int out = calm ? 0 : Math.min(in + received, random.nextInt(3));
            made.put(CARRIED_IN + applicant, in);
            made.put(RECEIVED + applicant, received);
            made.put(CARRIED_OUT + applicant, out);
            made.put("requests.processed_total." + applicant, in + received - out);
            distribute(in + received - out, outcomes.getOrDefault(applicant, List.of()), made);
        }
        for (String kind : IN_FORCE) {
            int issued = calm ? 0 : random.nextInt(4);
            int then = before.getOrDefault(kind + "in_force", 5 + random.nextInt(30));
            int repealed = calm ? 0 : Math.min(then, random.nextInt(3));
            made.put(kind + "issued", issued);
            made.put(kind + "repealed", repealed);
            made.put(kind + "in_force", then + issued - repealed + (kind.equals(IN_FORCE.get(0)) ? off.inForce() : 0));
        }
        for (String field : List.of("licensing.decisions", "penalties.decisions", "fees.amount")) {
            made.put("proactive." + field, 1 + random.nextInt(900));
        }
        for (String group : List.of("review", "litigation_direct", "litigation_after_review")) {
            for (String outcome : List.of("upheld", "corrected", "other", "pending")) {
                made.put("disputes." + group + "." + outcome, Math.max(0, random.nextInt(6) - 4));
            }
        }
        sumUp(made);
        return made;
    }

    /** By how much two figures are not what follows from the year before. */
    record Slip(int carried, int inForce) {
        static final Slip NONE = new Slip(0, 0);
    }

    private void distribute(int processed, List<String> rows, Map<String, Integer> made) {
        for (int i = 0; i < processed; i++) {
            // half of all is granted
            made.merge(random.nextBoolean() ? rows.get(0) : rows.get(random.nextInt(rows.size())), 1, Integer::sum);
        }
    }

    /** Sets every total to what its parts make. */
    private void sumUp(Map<String, Integer> made) {
        for (Rule rule : totals) {
            int sum = rule.terms().stream()
                    .filter(term -> !term.isTotal())
                    .mapToInt(term -> made.getOrDefault(term.field(), 0))
                    .sum();
            rule.terms().stream().filter(Term::isTotal).forEach(total -> made.put(total.field(), sum));
        }
    }

    /** The sum of reports, figure by figure. */
    Map<String, Integer> sum(List<Map<String, Integer>> reports) {
        Map<String, Integer> sum = new TreeMap<>();
        fields.forEach(field -> sum.put(
                field,
                reports.stream().mapToInt(each -> each.getOrDefault(field, 0)).sum()));
        return sum;
    }
}
