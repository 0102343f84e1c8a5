package nianbao.read.office.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * The few properties of style that matter for reading, from the style elements of the page and the style attributes.
 *
 * <p>Only plain rules count: those inside {@code @media} and with pseudo-classes say how a page looks elsewhere.
 */
final class WebStyles {
    /** Selectors applied at most; each looks at every element. Pages of sites have some 200. */
    private static final int MAX_SELECTORS = 500;

    private static final Set<String> PROPERTIES = Set.of(
            "display",
            "visibility",
            "text-align",
            "font-size",
            "white-space",
            "list-style-type",
            "list-style",
            "mso-hide",
            "vertical-align",
            "text-indent",
            "margin-left",
            "padding-left",
            "text-decoration");

    private record Rule(String selector, int weight, Map<String, String> properties) {}

    private final Map<Element, Map<String, String>> fromSheets = new HashMap<>();
    private final Map<Element, Map<String, String>> properties = new HashMap<>();

    static WebStyles of(Document page) {
        WebStyles styles = new WebStyles();
        List<Rule> rules = new ArrayList<>();
        for (Element sheet : page.getElementsByTag("style")) {
            readRules(sheet.data().replaceAll("(?s)/\\*.*?(?:\\*/|$)|<!--|-->", " "), rules);
        }
        rules.sort(Comparator.comparingInt(Rule::weight)); // stable: of equals the later rule wins
        rules.stream().limit(MAX_SELECTORS).forEach(rule -> styles.apply(rule, page));
        return styles;
    }

    Optional<String> property(Element element, String name) {
        return Optional.ofNullable(
                properties.computeIfAbsent(element, this::allOf).get(name));
    }

    private Map<String, String> allOf(Element element) {
        Map<String, String> all = new HashMap<>(fromSheets.getOrDefault(element, Map.of()));
        all.putAll(declarations(element.attr("style")));
        return all;
    }

    boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || is(element, "display", "none")
                || is(element, "visibility", "hidden")
                || is(element, "mso-hide", "all")
                || is(element, "font-size", "0")
                || is(element, "font-size", "0px");
    }

    boolean is(Element element, String property, String value) {
        return property(element, property).filter(value::equals).isPresent();
    }

    private void apply(Rule rule, Document page) {
        try {
            for (Element element : page.select(rule.selector())) {
                fromSheets.computeIfAbsent(element, key -> new HashMap<>()).putAll(rule.properties());
            }
        } catch (SelectorParseException | IllegalArgumentException e) {
            return; // a selector that jsoup does not know styles nothing
        }
    }

    private static void readRules(String css, List<Rule> rules) {
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            String selectors = css.substring(at, open);
            selectors = selectors.substring(selectors.lastIndexOf(';') + 1).strip();
            int close = selectors.startsWith("@") ? endOfBlock(css, open) : css.indexOf('}', open);
            close = close < 0 ? css.length() : close;
            if (!selectors.startsWith("@")) {
                addRules(selectors, declarations(css.substring(open + 1, close)), rules);
            }
            at = close + 1;
        }
    }

    private static int endOfBlock(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private static void addRules(String selectors, Map<String, String> properties, List<Rule> rules) {
        if (properties.isEmpty()) {
            return;
        }
        for (String selector : selectors.split(",")) {
            String plain = selector.strip();
            if (!plain.isEmpty() && plain.indexOf(':') < 0) {
                rules.add(new Rule(plain, weight(plain), properties));
            }
        }
    }

    /** A selector with an id outweighs all classes, a class all names of elements. */
    private static int weight(String selector) {
        int weight = 0;
        for (String part : selector.split("[\\s>+~]+")) {
            int ids = (int) part.chars().filter(letter -> letter == '#').count();
            int classes = (int) part.chars()
                    .filter(letter -> letter == '.' || letter == '[')
                    .count();
            weight += 10_000 * ids + 100 * classes + (part.matches("[a-zA-Z].*") ? 1 : 0);
        }
        return weight;
    }

    private static Map<String, String> declarations(String css) {
        Map<String, String> found = new HashMap<>();
        for (String declaration : css.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (PROPERTIES.contains(name)) {
                    String value = declaration.substring(colon + 1).toLowerCase(Locale.ROOT);
                    found.put(name, value.replace("!important", "").strip());
                }
            }
        }
        return found;
    }
}
