package nianbao.read.office.web.elements;

import java.util.Locale;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import org.jsoup.nodes.Element;

/**
 * The fields of a form as a page shows them before anyone writes into them: HTML standard, 4.10. What they show is
 * read, and marked.
 */
final class WebFields {
    private WebFields() {}

    static ElementReading input(Element input) {
        String type = input.attr("type").strip().toLowerCase(Locale.ROOT);
        String value = input.attr("value");
        return switch (type) {
            case "hidden" ->
                value.isBlank()
                        ? ElementReading.NOTHING
                        : ElementReading.marked(new Mark(Kind.HIDDEN, "input " + value));
            case "button" -> ElementReading.shown(value);
            case "submit", "reset" ->
                value.isEmpty()
                        ? ElementReading.marked(new Mark(Kind.FIELD, "input " + type))
                        : ElementReading.shown(value);
            case "image" -> ElementReading.marked(new Mark(Kind.PICTURE, "input " + type));
            case "checkbox", "radio", "range", "color", "file", "password" ->
                ElementReading.marked(new Mark(Kind.FIELD, "input " + type));
            default -> shown("input", value, input);
        };
    }

    static ElementReading area(Element area) {
        return shown("textarea", area.wholeText(), area);
    }

    /** Of several that are chosen a list shows the last; of none it shows the first. */
    static ElementReading selection(Element select) {
        boolean list = select.hasAttr("multiple")
                || !select.attr("size").replace("1", "").isBlank();
        Element chosen = select.select("option[selected]").last();
        Element first = select.selectFirst("option");
        if (list || first == null) {
            return ElementReading.marked(new Mark(Kind.FIELD, "select"));
        }
        Element shown = chosen == null ? first : chosen;
        String label = shown.attr("label");
        String text = label.isEmpty() ? shown.text() : label;
        return ElementReading.shown(text, new Mark(Kind.FIELD, "select " + text));
    }

    private static ElementReading shown(String name, String value, Element field) {
        boolean prompts = value.isEmpty() && !field.attr("placeholder").isEmpty();
        String what = prompts ? name + " placeholder" : name + " " + value;
        return ElementReading.shown(value.replace('\n', ' '), new Mark(Kind.FIELD, what));
    }
}
