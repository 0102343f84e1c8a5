package nianbao.read.office.web.css;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes attribute selectors of CSS (Selectors 4, 6) for the parser of selectors, which has other signs for some of
 * them: its {@code ~=} is a pattern and not a word among others, it knows no {@code |=}, and it takes capitals for
 * small letters.
 */
final class AttributeSelectors {
    private static final Pattern SELECTOR = Pattern.compile("\\[\\s*(?:\\*?\\|)?([\\w:-]+)\\s*([~|^$*]?=)\\s*"
            + "(?:\"([^\"]*)\"|'([^']*)'|([^\\]\\s\"']+))\\s*([iIsS])?\\s*\\]");

    /** Attributes whose values are the author's own words: in others capitals do not matter. */
    private static final Pattern OF_AUTHORS = Pattern.compile("class|id|name|title|data-.*");

    private AttributeSelectors() {}

    static String written(String selector) {
        if (selector.indexOf('[') < 0) {
            return selector;
        }
        Matcher matcher = SELECTOR.matcher(selector);
        StringBuilder written = new StringBuilder();
        while (matcher.find()) {
            String value = matcher.group(3) != null
                    ? matcher.group(3)
                    : matcher.group(4) != null ? matcher.group(4) : matcher.group(5);
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            boolean anyCase = "i".equalsIgnoreCase(matcher.group(6))
                    || !OF_AUTHORS.matcher(name).matches();
            String pattern = pattern(matcher.group(2), value, anyCase);
            matcher.appendReplacement(written, Matcher.quoteReplacement("[" + name + "~=" + pattern + "]"));
        }
        return matcher.appendTail(written).toString();
    }

    private static String pattern(String sign, String value, boolean anyCase) {
        String quoted = value.replaceAll("[^\\w\\u00a0-\\uffff -]", ".");
        String how = anyCase ? "(?i)" : "";
        return how
                + switch (sign) {
                    case "=" -> "^" + quoted + "$";
                    case "^=" -> "^" + quoted;
                    case "$=" -> quoted + "$";
                    case "~=" -> "(?:^|\\s)" + quoted + "(?:\\s|$)";
                    case "|=" -> "^" + quoted + "(?:-|$)";
                    default -> quoted;
                };
    }
}
