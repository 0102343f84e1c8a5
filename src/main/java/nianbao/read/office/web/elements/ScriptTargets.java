package nianbao.read.office.web.elements;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which elements of a page its own scripts may write into or change: those that a writing script names by id, class,
 * attribute or tag. Scripts are not run.
 */
public final class ScriptTargets {
    /** Letters of scripts looked at for names, at most. */
    private static final int MAX_LETTERS = 1_000_000;

    /** A tag counts as written into where a word of writing follows its name within so many letters. */
    private static final int NEAR = 200;

    private static final Pattern WRITES = Pattern.compile(
            "innerHTML|innerText|outerHTML|textContent|nodeValue|insertAdjacent|createTextNode|appendChild|insertRow|insertCell"
                    + "|replaceWith|replaceChild|\\.(?:text|html|append|prepend|before|after|val|replaceAll)\\s*\\(\\s*[^)\\s]"
                    + "|\\.value\\s*=|\\.(?:hide|show|toggle|remove|empty|css|attr)\\s*\\(|style\\.|classList|className\\s*=");
    private static final Pattern LITERAL = Pattern.compile(
            "\"((?:[^\"\\\\\\n]|\\\\.){1,120})\"|'((?:[^'\\\\\\n]|\\\\.){1,120})'|`((?:[^`\\\\]|\\\\.){1,120})`");
    private static final Pattern NAME = Pattern.compile("[#.\\[]?-?[A-Za-z_][\\w-]*");
    private static final Pattern DATASET = Pattern.compile("(?:dataset\\.|\\.data\\(\\s*[\"'])([\\w-]+)");

    /** Attributes by which frameworks put text into an element. */
    private static final Pattern BINDING = Pattern.compile(
            "(?:v-|ng-|x-|th:|bind:|wx:|data-bind|data-ng-|data-v-text|data-th-|\\[|\\(|:|@).*",
            Pattern.CASE_INSENSITIVE);

    /** Attributes that hold what a script will show. */
    private static final Pattern HELD = Pattern.compile(
            "data-(?:v|val|value|n|num|number|count|text|txt|content|figure|bind|field|target|to|end|final|src|html)",
            Pattern.CASE_INSENSITIVE);

    /** Attributes that hold what a script counts up to, whatever stands there now. */
    private static final Pattern COUNTED =
            Pattern.compile("data-(?:to|end|final|target|count|countup|bind|from)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> PLACEHOLDERS =
            Set.of("span", "div", "p", "b", "i", "em", "strong", "label", "output", "font");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    private ScriptTargets() {}

    public static ScriptTargets of(Document page) {
        ScriptTargets scripts = new ScriptTargets();
        int left = MAX_LETTERS;
        for (Element each : page.getElementsByTag("script")) {
            String code = each.data();
            if (isScript(each) && code.length() <= left && WRITES.matcher(code).find()) {
                left -= code.length();
                scripts.read(code);
            }
        }
        return scripts;
    }

    /** Is it a script with something in it, and no data? */
    public static boolean isScript(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean code =
                type.isEmpty() || type.contains("javascript") || type.contains("ecmascript") || type.equals("module");
        return code && (!element.data().isBlank() || element.hasAttr("src"));
    }

    private void read(String code) {
        Matcher literals = LITERAL.matcher(code);
        while (literals.find()) {
            String literal = literals.group(1) != null
                    ? literals.group(1)
                    : literals.group(2) != null ? literals.group(2) : literals.group(3);
            boolean goesOn = code.substring(literals.end(), Math.min(code.length(), literals.end() + 4))
                            .strip()
                            .startsWith("+")
                    || literal.contains("${");
            boolean near = WRITES.matcher(
                            code.substring(literals.end(), Math.min(code.length(), literals.end() + NEAR)))
                    .find();
            names(literal, goesOn, near);
        }
        Matcher data = DATASET.matcher(code);
        while (data.find()) {
            attributes.add("data-" + data.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        }
    }

    private void names(String literal, boolean goesOn, boolean near) {
        List<String> names = NAME.matcher(literal.split("\\$\\{", 2)[0])
                .results()
                .map(found -> found.group())
                .toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String bare = name.replaceFirst("^[#.\\[]", "");
            boolean last = i == names.size() - 1;
            switch (name.charAt(0)) {
                case '#' -> ids.add(bare);
                case '.' -> classes.add(bare);
                case '[' -> attributes.add(bare.toLowerCase(Locale.ROOT));
                default -> {
                    if (names.size() == 1 && bare.length() == literal.length()) {
                        ids.add(bare);
                        classes.add(bare);
                        attributes.add(bare.toLowerCase(Locale.ROOT));
                    }
                    if (last && near) {
                        tags.add(bare.toLowerCase(Locale.ROOT));
                    }
                }
            }
            if (last && goesOn && bare.length() < literal.length() + 1) {
                beginnings.add(bare);
            }
        }
    }

    /** What a script may do to {@code element}, which stands in a cell or around it. */
    public Optional<Mark> mark(Element element) {
        boolean bound = element.attributes().asList().stream()
                .anyMatch(attribute -> BINDING.matcher(attribute.getKey()).matches()
                        || COUNTED.matcher(attribute.getKey()).matches());
        if (bound || isNamed(element) || isPlaceholder(element)) {
            return Optional.of(new Mark(Kind.OBJECT, "script"));
        }
        return Optional.empty();
    }

    private boolean isNamed(Element element) {
        String id = element.id();
        boolean byId = !id.isEmpty()
                && (ids.contains(id)
                        || beginnings.stream().anyMatch(start -> id.startsWith(start) && id.length() > start.length()));
        return byId
                || element.classNames().stream().anyMatch(classes::contains)
                || element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .anyMatch(name -> name.startsWith("data-") && attributes.contains(name))
                || (tags.contains(element.normalName()) && isFigure(element));
    }

    /** Tags of running text are named for many ends. */
    private static boolean isFigure(Element element) {
        return element.nameIs("td") || element.nameIs("th") || element.nameIs("tr") || element.nameIs("table");
    }

    /** Is there nothing in it, but a name or a value by which a script would fill it? */
    private static boolean isPlaceholder(Element element) {
        if (!element.text().isBlank() || element.childrenSize() > 0) {
            return false;
        }
        boolean holds = element.attributes().asList().stream()
                .anyMatch(attribute -> HELD.matcher(attribute.getKey()).matches()
                        && !attribute.getValue().isBlank());
        boolean inner = PLACEHOLDERS.contains(element.normalName());
        return holds || (inner && (!element.id().isEmpty() || hasData(element)));
    }

    private static boolean hasData(Element element) {
        return element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("data-"));
    }
}
