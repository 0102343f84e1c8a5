package nianbao.read.office.web.elements;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import org.jsoup.nodes.Element;

/** Text in drawings and formulas, where it is set as plainly as in a line; anything more makes it a drawing. */
final class WebDrawings {
    private static final Set<String> PLAIN_MATH =
            Set.of("math", "mrow", "mstyle", "mn", "mi", "mo", "mtext", "ms", "semantics");

    /** Attributes that leave the text of a drawing where and what it is. */
    private static final Set<String> PLAIN_ATTRIBUTES = Set.of(
            "width",
            "height",
            "x",
            "y",
            "xmlns",
            "viewbox",
            "version",
            "font-size",
            "font-family",
            "font-weight",
            "fill",
            "text-anchor",
            "dominant-baseline",
            "class",
            "id",
            "style",
            "role",
            "xml:space",
            "aria-label",
            "focusable");

    private static final Set<String> SILENT = Set.of("title", "desc", "metadata", "defs", "style");

    private WebDrawings() {}

    /** A drawing of one text, and what else is in it. */
    static ElementReading svg(Element svg, WebPage page) {
        StringBuilder text = new StringBuilder();
        int[] texts = {0};
        boolean plain = isPlain(svg) && collect(svg, page, text, texts) && texts[0] <= 1 && fits(svg);
        boolean empty = svg.childrenSize() == 0 && svg.text().isBlank();
        if (empty) {
            return ElementReading.NOTHING;
        }
        Mark drawing = new Mark(Kind.DRAWING, "svg " + text);
        return plain && !text.toString().isBlank()
                ? ElementReading.shown(text.toString())
                : ElementReading.shown(text.toString(), drawing);
    }

    /** Is nothing drawn inside {@code element} but text of common make? */
    private static boolean collect(Element element, WebPage page, StringBuilder text, int[] texts) {
        boolean plain = true;
        for (Element child : element.children()) {
            String name = child.normalName();
            if (SILENT.contains(name)) {
                continue;
            }
            boolean seen = page.appearance().hides(child).isEmpty()
                    && page.appearance().shows(child)
                    && isDark(child.attr("fill"));
            switch (name) {
                case "text" -> {
                    texts[0]++;
                    text.append(seen ? ' ' + child.text() : "");
                    plain &= seen && isPlain(child) && child.children().stream().allMatch(WebDrawings::isPlainSpan);
                }
                case "g", "a" -> plain &= seen && isPlain(child) && collect(child, page, text, texts);
                default -> plain = false;
            }
        }
        return plain;
    }

    private static boolean isPlainSpan(Element span) {
        return span.nameIs("tspan") && span.attributesSize() == 0 && span.childrenSize() == 0;
    }

    private static boolean isPlain(Element element) {
        return element.attributes().asList().stream()
                        .allMatch(attribute ->
                                PLAIN_ATTRIBUTES.contains(attribute.getKey().toLowerCase(Locale.ROOT)))
                && element.attr("style").indexOf(':') < 0;
    }

    private static boolean isDark(String fill) {
        return fill.isEmpty()
                || fill.matches("(?i)black|#000(?:000)?|#[0-5][0-9a-f]{2}|#(?:[0-5][0-9a-f]){3}|currentcolor");
    }

    /** Does all of the text lie within the drawing, as far as its attributes say? */
    private static boolean fits(Element svg) {
        double width = number(svg.attr("width"), 300);
        double height = number(svg.attr("height"), 150);
        return svg.attr("viewBox").isEmpty()
                && List.copyOf(svg.select("text")).stream().allMatch(text -> {
                    double size = number(text.attr("font-size"), 16);
                    double x = number(text.attr("x"), 0);
                    double y = number(text.attr("y"), 0);
                    double end = x + text.text().length() * size * 0.62;
                    return text.attr("text-anchor").isEmpty() && x >= 0 && end <= width && y >= size / 2 && y <= height;
                });
    }

    private static double number(String stated, double otherwise) {
        String digits = stated.strip().replaceFirst("px$", "");
        return digits.matches("-?\\d{1,6}(?:\\.\\d{1,6})?")
                ? Double.parseDouble(digits)
                : stated.isBlank() ? otherwise : -1;
    }

    /** A formula that is one line. */
    static ElementReading math(Element math) {
        boolean plain = math.stream()
                .allMatch(each -> PLAIN_MATH.contains(each.normalName())
                        && each.attr("style").isEmpty());
        String text = math.text();
        if (text.isBlank() && math.childrenSize() == 0) {
            return ElementReading.NOTHING;
        }
        return plain
                ? ElementReading.shown(text.replace(" ", ""))
                : ElementReading.marked(new Mark(Kind.DRAWING, "math " + text));
    }
}
