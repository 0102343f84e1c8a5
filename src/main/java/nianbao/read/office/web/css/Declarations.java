package nianbao.read.office.web.css;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code name: value} pairs; short forms are written out as far as their parts matter for reading. */
public final class Declarations {
    private static final Pattern SIZE_IN_FONT = Pattern.compile(
            "(?:^|\\s)(0|\\d*\\.?\\d+(?:px|pt|em|rem|%|mm|cm|in|vw|ex|ch)|xx-small|x-small|small|medium|large|x-large|xx-large"
                    + "|smaller|larger)(?:/\\S+)?\\s+(.+)$");
    private static final Pattern IMAGE =
            Pattern.compile("(?:url|image|image-set|-webkit-image-set|element|cross-fade)\\(" + "|gradient\\(");

    /** What a value is worth in the cascade. */
    public record Declared(String value, boolean important) {}

    private Declarations() {}

    public static Map<String, Declared> parse(String css) {
        Map<String, Declared> found = new HashMap<>();
        for (String declaration : CssText.split(css, ';')) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip();
                boolean custom = name.startsWith("--");
                put(custom ? name : name.toLowerCase(Locale.ROOT), declaration.substring(colon + 1), found);
            }
        }
        return found;
    }

    private static void put(String name, String stated, Map<String, Declared> found) {
        String value = stated.strip();
        String lower = value.toLowerCase(Locale.ROOT);
        boolean important = lower.endsWith("important") && lower.lastIndexOf('!') >= 0;
        if (important) {
            value = value.substring(0, value.lastIndexOf('!')).strip();
        }
        boolean asWritten = name.equals("content") || name.startsWith("--") || name.startsWith("background");
        String read = asWritten ? value : value.toLowerCase(Locale.ROOT);
        if (!read.isEmpty()) {
            expand(name, read).forEach((each, part) -> set(each, new Declared(part, important), found));
        }
    }

    /** Of two in one block the later wins, unless the earlier one is important. */
    private static void set(String name, Declared declared, Map<String, Declared> found) {
        Declared before = found.get(name);
        if (before == null || declared.important() || !before.important()) {
            found.put(name, declared);
        }
    }

    private static Map<String, String> expand(String name, String value) {
        return switch (name) {
            case "text-decoration" -> Map.of("text-decoration-line", value);
            case "background" -> background(value);
            case "list-style" -> Map.of("list-style-type", value, "list-style-image", image(value));
            case "font" -> font(value);
            case "overflow" -> Map.of("overflow-x", first(value), "overflow-y", last(value));
            case "margin", "padding" -> sides(name + "-", value);
            case "inset" -> sides("", value);
            case "-webkit-clip-path" -> Map.of("clip-path", value);
            case "-webkit-transform", "-ms-transform" -> Map.of("transform", value);
            case "-webkit-filter" -> Map.of("filter", value);
            case "-webkit-mask", "mask", "-webkit-mask-image" -> Map.of("mask-image", value);
            case "-webkit-background-clip" -> Map.of("background-clip", value);
            case "-webkit-animation", "animation-name" -> Map.of("animation", value);
            case "border-image-source" -> Map.of("border-image", value);
            default -> Map.of(name, value);
        };
    }

    private static Map<String, String> background(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        Map<String, String> parts = new HashMap<>();
        parts.put("background-image", image(lower));
        parts.put("background-color", "transparent");
        for (String part : CssText.split(lower.replace('/', ' '), ' ')) {
            if (CssColour.parse(part).isPresent() || part.startsWith("var(") || part.equals("inherit")) {
                parts.put("background-color", part);
            }
        }
        if (lower.matches(".*(?:^|\\s)text(?:\\s|$).*")) {
            parts.put("background-clip", "text");
        }
        return parts;
    }

    static String image(String value) {
        return IMAGE.matcher(value.toLowerCase(Locale.ROOT)).find() ? value : "none";
    }

    private static Map<String, String> font(String value) {
        Matcher matcher = SIZE_IN_FONT.matcher(value);
        return matcher.find()
                ? Map.of("font-size", matcher.group(1), "font-family", matcher.group(2))
                : Map.of("font", value);
    }

    private static Map<String, String> sides(String name, String value) {
        List<String> parts = CssText.split(value.replaceAll("\\s+", " "), ' ');
        String top = parts.get(0);
        String right = parts.size() > 1 ? parts.get(1) : top;
        String bottom = parts.size() > 2 ? parts.get(2) : top;
        String left = parts.size() > 3 ? parts.get(3) : right;
        return Map.of(name + "top", top, name + "right", right, name + "bottom", bottom, name + "left", left);
    }

    private static String first(String value) {
        return CssText.split(value, ' ').get(0);
    }

    private static String last(String value) {
        List<String> parts = CssText.split(value, ' ');
        return parts.get(parts.size() - 1);
    }
}
