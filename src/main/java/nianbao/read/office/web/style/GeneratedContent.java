package nianbao.read.office.web.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.office.text.PlainText;
import nianbao.read.office.web.css.Lengths;
import org.jsoup.nodes.Element;

/**
 * What a style sheet sets before or after the text of an element: CSS Generated Content 3.
 *
 * @param text empty where the sheet draws something or counts
 * @param raised is it set above or below the line?
 * @param what the value, as the sheet states it
 */
public record GeneratedContent(Optional<String> text, boolean raised, String what) {
    private static final Pattern PART =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|attr\\(\\s*([\\w:-]+)\\s*\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?|\\\\(.)");

    /** Properties that draw something where the text is empty. */
    private static final List<String> DRAWING = List.of(
            "background-color",
            "background-image",
            "border",
            "border-left",
            "border-right",
            "border-top",
            "border-bottom",
            "border-width",
            "border-style",
            "box-shadow",
            "outline");

    /** Empty where nothing of it is seen. */
    static Optional<GeneratedContent> of(Element element, Map<String, String> style) {
        String content = style.getOrDefault("content", "none").strip();
        if (content.equals("none") || content.equals("normal") || isUnseen(style)) {
            return Optional.empty();
        }
        Optional<String> text = text(element, content);
        boolean drawn = DRAWING.stream()
                .map(property -> style.getOrDefault(property, "none"))
                .anyMatch(value -> !value.matches("(?:none|0|0px|transparent|initial|unset|inherit)(?:\\s.*)?"));
        if (text.filter(shown -> PlainText.clean(shown).isEmpty()).isPresent() && !drawn) {
            return Optional.empty();
        }
        boolean raised = !style.getOrDefault("vertical-align", "baseline").matches("baseline|middle|initial|inherit")
                || !style.getOrDefault("position", "static").equals("static");
        return Optional.of(new GeneratedContent(drawn ? Optional.empty() : text, raised, content));
    }

    private static boolean isUnseen(Map<String, String> style) {
        return style.getOrDefault("display", "").equals("none")
                || style.getOrDefault("visibility", "").equals("hidden")
                || Lengths.px(style.getOrDefault("font-size", ""), 1)
                        .filter(px -> px == 0)
                        .isPresent()
                || style.getOrDefault("opacity", "").equals("0");
    }

    private static Optional<String> text(Element element, String content) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        Matcher matcher = PART.matcher(content);
        while (matcher.find()) {
            if (!content.substring(at, matcher.start()).isBlank()) {
                return Optional.empty();
            }
            at = matcher.end();
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            text.append(quoted == null ? element.attr(matcher.group(3)) : unescaped(quoted));
        }
        return content.substring(at).isBlank() ? Optional.of(text.toString()) : Optional.empty();
    }

    private static String unescaped(String quoted) {
        Matcher matcher = ESCAPE.matcher(quoted);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String letter = matcher.group(1) == null
                    ? matcher.group(2)
                    : Character.toString(Math.min(Character.MAX_CODE_POINT, Integer.parseInt(matcher.group(1), 16)));
            matcher.appendReplacement(text, Matcher.quoteReplacement(letter));
        }
        return matcher.appendTail(text).toString();
    }
}
