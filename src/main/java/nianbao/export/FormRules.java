package nianbao.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.report.form.Field;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.FormWords;
import nianbao.report.form.Identity;
import nianbao.report.form.file.FormCatalog;

/** The equations that the figures of the forms keep, as sums that are nothing. */
public final class FormRules {
    private final List<Rule> rules = new ArrayList<>();

    public FormRules(FormCatalog catalog) {
        for (Form form : catalog.forms()) {
            FormWords chinese = new FormWords(List.of(form), Locale.CHINESE);
            FormWords english = new FormWords(List.of(form), Locale.ENGLISH);
            for (FormTable table : form.tables()) {
                for (Identity identity : table.identities()) {
                    each(table, identity).forEach((where, fields) -> {
                        String check = table.kind() + "." + identity.id() + "." + where;
                        rules.add(new Rule(
                                check,
                                form.id(),
                                chinese.check(check).orElse(check),
                                english.check(check).orElse(check),
                                terms(table, identity, fields)));
                    });
                }
            }
        }
    }

    /**
     * An equation of a form: the sum of its terms is 0. What is blank counts as 0; where the total is blank, nothing is claimed.
     *
     * @param check its id, as records have it
     * @param chinese where it holds, and the equation in words
     */
    public record Rule(String check, String form, String chinese, String english, List<Term> terms) {
        public Rule {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A figure in an equation.
     *
     * @param coefficient by which it is multiplied: 1 or -1
     * @param isTotal whether it is the one that claims the sum
     */
    public record Term(String field, int coefficient, boolean isTotal) {}

    private static Map<String, List<Field>> each(FormTable table, Identity identity) {
        Map<String, List<Field>> each = new LinkedHashMap<>();
        table.fields()
                .forEach(field -> each.computeIfAbsent(identity.each(table, field), where -> new ArrayList<>())
                        .add(field));
        return each;
    }

    private static List<Term> terms(FormTable table, Identity identity, List<Field> fields) {
        List<Term> terms = new ArrayList<>();
        for (Field field : fields) {
            String part = identity.part(table, field);
            boolean isTotal = part.equals(identity.total());
            if (identity.sum().contains(part)) {
                terms.add(new Term(field.id(), 1, isTotal));
            } else if (identity.equalTo().contains(part)) {
                terms.add(new Term(field.id(), -1, isTotal));
            }
        }
        return terms;
    }

    /** All equations, those of the oldest form first. */
    public List<Rule> rules() {
        return List.copyOf(rules);
    }
}
