package nianbao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What publishers call the rows, columns and tables of a form.
 *
 * @param variants of a row or column, beside the form's own wording
 * @param titles of the form's tables, letters and digits only
 */
public record Wordings(Map<String, List<String>> variants, List<String> titles) {
    public static final Wordings NONE = new Wordings(Map.of(), List.of());

    public Wordings {
        variants = Map.copyOf(variants);
        titles = List.copyOf(titles);
    }

    /** {@code wording} and what else it is called. */
    public List<String> of(String wording) {
        List<String> wordings = new ArrayList<>(List.of(wording));
        wordings.addAll(variants.getOrDefault(wording, List.of()));
        return List.copyOf(wordings);
    }
}
