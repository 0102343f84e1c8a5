package nianbao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the rows, columns and tables of a form are called.
 *
 * @param variants what publishers call a row or column, beside the form's own wording
 * @param titles of the form's tables, letters and digits only
 * @param english what a wording of the form means
 */
public record Wordings(Map<String, List<String>> variants, List<String> titles, Map<String, String> english) {
    public static final Wordings NONE = new Wordings(Map.of(), List.of(), Map.of());

    public Wordings {
        variants = Map.copyOf(variants);
        titles = List.copyOf(titles);
        english = Map.copyOf(english);
    }

    /** {@code wording} and what else it is called. */
    public List<String> of(String wording) {
        List<String> wordings = new ArrayList<>(List.of(wording));
        wordings.addAll(variants.getOrDefault(wording, List.of()));
        return List.copyOf(wordings);
    }

    /** {@code wording} in English, or as it is where its form does not say. */
    public String inEnglish(String wording) {
        return english.getOrDefault(wording, wording);
    }
}
