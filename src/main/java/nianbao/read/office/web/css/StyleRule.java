package nianbao.read.office.web.css;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.office.web.css.Declarations.Declared;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * A rule with one selector.
 *
 * @param key what an element must be named for the rule to come into question: {@code #id}, {@code .class}, a tag or {@code *}
 * @param generated the pseudo-element that it styles, such as {@code before}
 * @param certain is every part of the selector understood, so that it styles no other elements than those it matches?
 */
public record StyleRule(
        Evaluator matcher,
        String key,
        int specificity,
        Optional<String> generated,
        Map<String, Declared> declarations,
        boolean certain) {
    private static final Pattern GENERATED = Pattern.compile(
            "::?(-[a-z-]+|before|after|first-line|first-letter|marker|placeholder|selection"
                    + "|backdrop|file-selector-button|cue|part|slotted)(?:\\([^)]*\\))?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASS =
            Pattern.compile(":(?!:)(-?[a-z-]+)(\\((?:[^()]|\\([^()]*\\))*\\))?", Pattern.CASE_INSENSITIVE);

    /** How an element is while someone points at it or has chosen it: not how the page is read. */
    private static final Set<String> PASSING = Set.of(
            "hover",
            "active",
            "focus",
            "focus-within",
            "focus-visible",
            "visited",
            "target",
            "checked",
            "disabled",
            "invalid",
            "fullscreen",
            "host",
            "indeterminate",
            "autofill",
            "popover-open",
            "modal",
            "open");

    /** Those that the browsers and the parser of selectors both know. */
    private static final Set<String> KNOWN = Set.of(
            "first-child",
            "last-child",
            "only-child",
            "first-of-type",
            "last-of-type",
            "only-of-type",
            "nth-child",
            "nth-last-child",
            "nth-of-type",
            "nth-last-of-type",
            "not",
            "is",
            "has",
            "empty",
            "root");

    private static final Set<String> LIKE_IS = Set.of("where", "any", "-webkit-any", "-moz-any");

    private static final Pattern LAST_COMPOUND = Pattern.compile("[^\\s>+~]*$");
    private static final Pattern KEY = Pattern.compile("([#.])(-?[\\w\\u00a0-\\uffff-]+)");
    private static final Pattern TAG = Pattern.compile("^[a-zA-Z][\\w-]*");

    /** A selector without what is not understood, which so matches more. */
    private record Read(String selector, boolean certain) {}

    /** Empty for a selector that styles nothing, or only in passing. */
    static Optional<StyleRule> of(String selector, Map<String, Declared> declarations) {
        String plain = selector.strip();
        Matcher pseudo = GENERATED.matcher(plain);
        Optional<String> generated = Optional.empty();
        if (pseudo.find()) {
            generated = Optional.of(pseudo.group(1).toLowerCase(Locale.ROOT));
            plain = plain.substring(0, pseudo.start());
        }
        Optional<String> of = generated;
        return read(plain).flatMap(read -> rule(read, of, declarations));
    }

    private static Optional<StyleRule> rule(Read read, Optional<String> generated, Map<String, Declared> declarations) {
        String selector = read.selector();
        try {
            return Optional.of(new StyleRule(
                    QueryParser.parse(AttributeSelectors.written(selector)),
                    key(selector),
                    specificity(selector),
                    generated,
                    declarations,
                    read.certain()));
        } catch (SelectorParseException | IllegalArgumentException e) {
            return Optional.empty(); // neither do browsers apply what they cannot parse
        }
    }

    /** The same rule, of which it cannot be told whether it holds. */
    StyleRule doubted() {
        return new StyleRule(matcher, key, specificity, generated, declarations, false);
    }

    public boolean styles(Element element) {
        return element.is(matcher);
    }

    /** Empty where it only holds in passing. */
    private static Optional<Read> read(String selector) {
        StringBuilder known = new StringBuilder();
        boolean certain = true;
        Matcher matcher = CLASS.matcher(selector);
        while (matcher.find()) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            String arguments = matcher.group(2) == null ? "" : matcher.group(2);
            if (PASSING.contains(name)) {
                return Optional.empty();
            }
            boolean ofPassing = name.equals("not") && PASSING.stream().anyMatch(each -> arguments.contains(":" + each));
            Optional<String> written = ofPassing ? Optional.of("") : written(name, arguments);
            certain &= written.isPresent();
            matcher.appendReplacement(known, Matcher.quoteReplacement(written.orElse("")));
        }
        matcher.appendTail(known);
        String left = known.toString().strip();
        boolean open = left.isEmpty() || left.matches(".*[\\s>+~]$");
        return Optional.of(new Read(open ? left + "*" : left, certain));
    }

    private static Optional<String> written(String name, String arguments) {
        if (KNOWN.contains(name) && !arguments.contains(" of ")) {
            return Optional.of(":" + name + (name.startsWith("nth-") ? arguments.replaceAll("\\s", "") : arguments));
        }
        if (LIKE_IS.contains(name)) {
            return Optional.of(":is" + arguments);
        }
        return switch (name) {
            case "link", "any-link" -> Optional.of("[href]");
            case "scope" -> Optional.of(":root");
            default -> Optional.empty();
        };
    }

    private static String key(String selector) {
        Matcher last = LAST_COMPOUND.matcher(selector.replaceAll("\\[[^\\]]*\\]|\\((?:[^()]|\\([^()]*\\))*\\)", ""));
        String compound = last.find() ? last.group() : "";
        Matcher named = KEY.matcher(compound);
        if (named.find()) {
            return named.group();
        }
        Matcher tag = TAG.matcher(compound);
        return tag.find() ? tag.group().toLowerCase(Locale.ROOT) : "*";
    }

    /** An id outweighs all classes, a class all names of elements: Selectors 4, 17. */
    private static int specificity(String selector) {
        int specificity = 0;
        for (String part : selector.split("[\\s>+~(),]+")) {
            int ids = (int) part.chars().filter(letter -> letter == '#').count();
            int classes = (int) part.chars()
                    .filter(letter -> letter == '.' || letter == '[' || letter == ':')
                    .count();
            specificity += 10_000 * ids + 100 * classes + (part.matches("[a-zA-Z].*") ? 1 : 0);
        }
        return specificity;
    }
}
