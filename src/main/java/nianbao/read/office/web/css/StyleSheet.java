package nianbao.read.office.web.css;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nianbao.read.office.web.css.Declarations.Declared;

/**
 * Reads the rules of style sheets that hold for a reader at a desk, also those inside {@code @media} and inside each
 * other.
 */
public final class StyleSheet {
    /** Rules of a page at most; those of sites have some 2,000. */
    private static final int MAX_RULES = 10_000;

    private static final Set<String> CONDITIONS = Set.of("@media", "@supports", "@layer", "@container", "@scope");

    /** Blocks within blocks at most. */
    private static final int MAX_DEPTH = 8;

    private final List<StyleRule> rules = new ArrayList<>();
    private final Set<String> fonts = new HashSet<>();
    private boolean whole = true;

    /** Does it hold beyond doubt what is read now? */
    private boolean certain = true;

    public void add(String css) {
        block(CssText.withoutComments(css), List.of(), 0);
    }

    /** In the order of the sheets. */
    public List<StyleRule> rules() {
        return rules;
    }

    /** Names of the fonts that the page brings along. */
    public Set<String> fonts() {
        return fonts;
    }

    /** Was everything read? */
    public boolean isWhole() {
        return whole;
    }

    private void block(String css, List<String> around, int depth) {
        StringBuilder declarations = new StringBuilder();
        int at = 0;
        while (at < css.length()) {
            int end = CssText.next(css, at, "{;");
            if (end >= css.length() || css.charAt(end) == ';') {
                declarations.append(css, at, end).append(';');
                at = end + 1;
                continue;
            }
            int close = CssText.endOfBlock(css, end);
            inner(css.substring(at, end).strip(), css.substring(end + 1, close), around, depth);
            at = close + 1;
        }
        if (!around.isEmpty()) {
            rules(around, Declarations.parse(declarations.toString()));
        }
    }

    private void inner(String prelude, String body, List<String> around, int depth) {
        if (depth >= MAX_DEPTH) {
            whole = false;
            return;
        }
        if (!prelude.startsWith("@")) {
            block(body, selectors(prelude, around), depth + 1);
            return;
        }
        String name = prelude.split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT);
        if (name.equals("@font-face")) {
            Declared family = Declarations.parse(body).get("font-family");
            if (family != null) {
                fonts.add(family.value().replaceAll("[\"']", "").strip());
            }
        } else if (CONDITIONS.contains(name)) {
            conditional(name, prelude.substring(name.length()).strip(), body, around, depth);
        }
    }

    private void conditional(String name, String condition, String body, List<String> around, int depth) {
        boolean media = name.equals("@media");
        boolean holds = media ? MediaQuery.holds(condition) : !condition.startsWith("not");
        boolean known = media
                ? MediaQuery.isCertain(condition)
                : !name.equals("@container")
                        && (!name.equals("@supports") || condition.matches("(?:not\\s*)?\\(display.*"));
        if (!holds && known) {
            return;
        }
        boolean before = certain;
        certain &= known;
        block(body, around, depth + 1);
        certain = before;
    }

    private static List<String> selectors(String prelude, List<String> around) {
        List<String> selectors = new ArrayList<>();
        for (String each : CssText.split(prelude, ',')) {
            String own = each.strip();
            if (around.isEmpty()) {
                selectors.add(own);
            }
            for (String outer : around) {
                selectors.add(own.contains("&") ? own.replace("&", outer) : outer + " " + own);
            }
        }
        return selectors;
    }

    private void rules(List<String> selectors, Map<String, Declared> declarations) {
        if (declarations.isEmpty()) {
            return;
        }
        for (String selector : selectors) {
            if (rules.size() >= MAX_RULES) {
                whole = false;
                return;
            }
            StyleRule.of(selector, declarations)
                    .map(rule -> certain ? rule : rule.doubted())
                    .ifPresent(rules::add);
        }
    }
}
