package nianbao.read.office.web.style;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.read.office.web.css.CssColour;
import org.jsoup.nodes.Element;

/** What elements and their attributes say of how they look, before any style sheet does: HTML standard, 15. */
final class PresentationalHints {
    private static final List<String> FONT_SIZES =
            List.of("x-small", "small", "medium", "large", "x-large", "xx-large", "48px");

    private PresentationalHints() {}

    static Map<String, String> of(Element element) {
        Map<String, String> hints = new HashMap<>();
        ofName(element, hints);
        if (element.attributesSize() > 0) {
            ofAttributes(element, hints);
        }
        return hints;
    }

    private static void ofName(Element element, Map<String, String> hints) {
        switch (element.normalName()) {
            case "s", "strike", "del" -> hints.put("text-decoration-line", "line-through");
            case "sup" -> raised(hints, "super");
            case "sub" -> raised(hints, "sub");
            case "small" -> hints.put("font-size", "smaller");
            case "big" -> hints.put("font-size", "larger");
            case "mark" -> {
                hints.put("background-color", "yellow");
                hints.put("color", "black");
            }
            case "bdo" -> hints.put("unicode-bidi", "bidi-override");
            case "dialog" -> {
                if (!element.hasAttr("open")) {
                    hints.put("display", "none");
                }
            }
            default -> {}
        }
    }

    private static void raised(Map<String, String> hints, String how) {
        hints.put("vertical-align", how);
        hints.put("font-size", "smaller");
    }

    private static void ofAttributes(Element element, Map<String, String> hints) {
        if (element.hasAttr("hidden") || element.hasAttr("popover")) {
            hints.put("display", "none");
        }
        String direction = element.attr("dir").strip().toLowerCase(Locale.ROOT);
        if (direction.equals("rtl") || direction.equals("ltr")) {
            hints.put("direction", direction);
        }
        if (!element.attr("bgcolor").isEmpty()) {
            colour(element.attr("bgcolor"), "background-color", hints);
        }
        if (!element.attr("background").isEmpty()) {
            hints.put("background-image", "url(" + element.attr("background") + ")");
        }
        if (element.nameIs("body")) {
            colour(element.attr("text"), "color", hints);
        }
        if (element.nameIs("font")) {
            ofFont(element, hints);
        }
    }

    private static void ofFont(Element font, Map<String, String> hints) {
        colour(font.attr("color"), "color", hints);
        if (!font.attr("face").isEmpty()) {
            hints.put("font-family", font.attr("face").toLowerCase(Locale.ROOT));
        }
        String size = font.attr("size").strip();
        if (size.matches("[-+]?\\d{1,2}")) {
            boolean relative = !Character.isDigit(size.charAt(0));
            int step = Integer.parseInt(size) + (relative ? 3 : 0);
            hints.put("font-size", FONT_SIZES.get(Math.min(7, Math.max(1, step)) - 1));
        }
    }

    private static void colour(String stated, String property, Map<String, String> hints) {
        if (CssColour.ofAttribute(stated).isPresent()) {
            String plain = stated.strip();
            hints.put(property, CssColour.parse(plain).isPresent() ? plain : "#" + plain);
        }
    }
}
