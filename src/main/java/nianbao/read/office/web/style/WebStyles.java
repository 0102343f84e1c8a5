package nianbao.read.office.web.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.read.office.web.css.CssText;
import nianbao.read.office.web.css.DataUri;
import nianbao.read.office.web.css.Declarations;
import nianbao.read.office.web.css.Declarations.Declared;
import nianbao.read.office.web.css.MediaQuery;
import nianbao.read.office.web.css.StyleRule;
import nianbao.read.office.web.css.StyleSheet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What is declared of each element, by the style sheets in the page, the style attributes and the attributes of old:
 * the cascade of CSS Cascading 4, 6, without origins other than the page.
 */
public final class WebStyles {
    private static final String INHERIT = "inherit";
    private static final Pattern VARIABLE =
            Pattern.compile("var\\(\\s*(--[^,()\\s]+)\\s*(?:,((?:[^()]|\\([^()]*\\))*))?\\)");

    /** Variables put in for variables at most. */
    private static final int MAX_VARIABLES = 16;

    private final Map<String, List<StyleRule>> rulesByKey = new HashMap<>();
    private final IdentityHashMap<StyleRule, Integer> order = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Map<String, String>> declared = new IdentityHashMap<>();
    private final StyleSheet sheet = new StyleSheet();
    private final boolean folding;
    private boolean outside;

    /** @param folding are the names of ids and classes the same in capitals, as on pages without a document type? */
    private WebStyles(boolean folding) {
        this.folding = folding;
    }

    public static WebStyles of(Document page) {
        WebStyles styles = new WebStyles(page.quirksMode() == Document.QuirksMode.quirks);
        for (Element each : page.select("style, link[rel]")) {
            styles.readSheet(each);
        }
        for (StyleRule rule : styles.sheet.rules()) {
            styles.order.put(rule, styles.order.size());
            styles.rulesByKey
                    .computeIfAbsent(styles.folded(rule.key()), key -> new ArrayList<>())
                    .add(rule);
        }
        return styles;
    }

    private void readSheet(Element each) {
        String type = each.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean css = type.isEmpty() || type.startsWith("text/css");
        boolean applies = css
                && MediaQuery.holds(each.attr("media"))
                && each.parents().stream().noneMatch(outer -> outer.nameIs("noscript") || outer.nameIs("template"));
        if (!applies) {
            return;
        }
        if (each.nameIs("style")) {
            sheet.add(each.data());
            outside |= each.data().contains("@import");
        } else if (each.attr("rel").toLowerCase(Locale.ROOT).contains("stylesheet")) {
            DataUri.text(each.attr("href")).ifPresentOrElse(sheet::add, () -> outside = true);
        }
    }

    /** What is declared of {@code element} itself; nothing that it inherits, unless it asks for it. */
    public Optional<String> property(Element element, String name) {
        String value = all(element).get(name);
        if (value == null) {
            return Optional.empty();
        }
        Element parent = element.parent();
        return value.equals(INHERIT) && parent != null ? property(parent, name) : Optional.of(value);
    }

    public boolean is(Element element, String property, String value) {
        return property(element, property).filter(value::equals).isPresent();
    }

    /** What is declared of the {@code pseudo}-element of {@code element}; empty where nothing is. */
    Map<String, String> ofGenerated(Element element, String pseudo) {
        List<StyleRule> rules = matching(element, Optional.of(pseudo));
        if (rules.isEmpty()) {
            return Map.of();
        }
        Map<String, String> stated = new HashMap<>();
        all(element).forEach((name, value) -> {
            if (name.startsWith("--")) {
                stated.put(name, value);
            }
        });
        stated.putAll(cascaded(Map.of(), rules, Map.of()));
        return resolved(element, stated);
    }

    /** The pseudo-elements of {@code element} that some rule styles. */
    Set<String> generated(Element element) {
        Set<String> names = new HashSet<>();
        candidates(element)
                .filter(rule -> rule.generated().isPresent())
                .filter(rule -> rule.styles(element))
                .forEach(rule -> names.add(rule.generated().get()));
        return names;
    }

    /** What rules would declare whose selectors are not understood as a whole. */
    Set<String> perhaps(Element element) {
        Set<String> names = new HashSet<>();
        candidates(element)
                .filter(rule -> !rule.certain())
                .filter(rule -> rule.styles(element))
                .forEach(rule -> names.addAll(rule.declarations().keySet()));
        return names;
    }

    /** Are there style sheets that lie outside of the page? */
    public boolean hasOutside() {
        return outside;
    }

    boolean isWhole() {
        return sheet.isWhole();
    }

    Set<String> fonts() {
        return sheet.fonts();
    }

    /** Does nothing state how {@code element} itself looks? */
    boolean isPlain(Element element) {
        return all(element).isEmpty();
    }

    private Map<String, String> all(Element element) {
        Map<String, String> known = declared.get(element);
        if (known == null) {
            String own = element.attr("style");
            Map<String, Declared> inline = own.isEmpty() ? Map.of() : Declarations.parse(CssText.withoutComments(own));
            known = resolved(
                    element, cascaded(PresentationalHints.of(element), matching(element, Optional.empty()), inline));
            declared.put(element, known);
        }
        return known;
    }

    private List<StyleRule> matching(Element element, Optional<String> generated) {
        return candidates(element)
                .filter(rule -> rule.certain() && rule.generated().equals(generated))
                .filter(rule -> rule.styles(element))
                .sorted(Comparator.comparingInt(StyleRule::specificity).thenComparing(order::get))
                .toList();
    }

    private Stream<StyleRule> candidates(Element element) {
        if (order.isEmpty()) {
            return Stream.empty();
        }
        List<List<StyleRule>> found = new ArrayList<>();
        found.add(rulesByKey.getOrDefault("*", List.of()));
        found.add(rulesByKey.getOrDefault(element.normalName(), List.of()));
        if (!element.id().isEmpty()) {
            found.add(rulesByKey.getOrDefault("#" + folded(element.id()), List.of()));
        }
        if (!element.className().isEmpty()) {
            element.classNames().forEach(name -> found.add(rulesByKey.getOrDefault("." + folded(name), List.of())));
        }
        return found.stream().flatMap(List::stream);
    }

    private String folded(String name) {
        return folding ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static Map<String, String> cascaded(
            Map<String, String> hints, List<StyleRule> rules, Map<String, Declared> inline) {
        if (rules.isEmpty() && inline.isEmpty()) {
            return hints;
        }
        Map<String, String> all = new HashMap<>(hints);
        for (boolean important : new boolean[] {false, true}) {
            rules.forEach(rule -> put(rule.declarations(), important, all));
            put(inline, important, all);
        }
        return all;
    }

    private static void put(Map<String, Declared> declarations, boolean important, Map<String, String> all) {
        declarations.forEach((name, value) -> {
            if (value.important() == important) {
                all.put(name, value.value());
            }
        });
    }

    /** With the values of its variables. */
    private Map<String, String> resolved(Element element, Map<String, String> stated) {
        if (stated.values().stream().noneMatch(value -> value.contains("var("))) {
            return stated;
        }
        Map<String, String> resolved = new HashMap<>();
        stated.forEach((name, value) -> resolved.put(name, resolved(element, stated, value)));
        return resolved;
    }

    private String resolved(Element element, Map<String, String> stated, String value) {
        String written = value;
        for (int i = 0; i < MAX_VARIABLES; i++) {
            Matcher matcher = VARIABLE.matcher(written);
            if (!matcher.find()) {
                break;
            }
            String otherwise = matcher.group(2) == null ? "" : matcher.group(2).strip();
            String found = variable(element, stated, matcher.group(1)).orElse(otherwise);
            written = written.substring(0, matcher.start()) + found + written.substring(matcher.end());
        }
        return written;
    }

    private Optional<String> variable(Element element, Map<String, String> stated, String name) {
        String own = stated.get(name);
        Element parent = element.parent();
        if (own != null) {
            return Optional.of(own);
        }
        return parent == null ? Optional.empty() : variable(parent, all(parent), name);
    }
}
