package nianbao.read.office.web.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.web.css.CssText;
import nianbao.read.office.web.css.Lengths;
import org.jsoup.nodes.Element;

/**
 * Style by which what is seen of a cell may differ from its text, though it is seen: things moved, laid over each
 * other, cut, blurred, drawn beside, or changed while one looks. The properties of CSS are a closed list; all that can
 * do so are here.
 */
final class RenderingDoubts {
    /** Things in a cell moved by less stay where they are, in letters. */
    private static final double MOVED_LETTERS = 0.3;

    /** Paragraphs reach further than their cells by less, in letters. */
    private static final double WIDENED_LETTERS = 2;

    /** Things moved further leave their cell, in letters. */
    private static final double BEYOND_LETTERS = 4;

    /** A gap of this width parts two figures, in letters: two digits. */
    private static final double GAP_LETTERS = 1.2;

    /** A shadow this far from its letter is a second one, in pixels. */
    private static final double SHADOW_PX = 2;

    private static final Pattern IDLE_TRANSFORM = Pattern.compile(
            "none|initial|(?:(?:translate(?:x|y|z|3d)?|rotate(?:x|y|z)?|skew(?:x|y)?)\\((?:\\s*0(?:px|deg|%)?\\s*,?)+\\)\\s*"
                    + "|scale(?:x|y|3d)?\\((?:\\s*1\\s*,?)+\\)\\s*)+");

    /** Properties that in any other value are doubtful, and the values in which they are not. */
    private static final List<Map.Entry<String, Pattern>> IDLE = List.of(
            idle("filter", "none|initial|unset"),
            idle("mask-image", "none|initial|unset"),
            idle("mix-blend-mode", "normal|initial|unset"),
            idle("clip-path", "none|initial|unset"),
            idle("transform", IDLE_TRANSFORM.pattern()),
            idle("rotate", "none|0(?:deg)?|initial|unset"),
            idle("scale", "none|1|initial|unset"),
            idle("translate", "none|0(?:px)?(?: 0(?:px)?)?|initial|unset"),
            idle("offset", "none.*|initial|unset"),
            idle("offset-path", "none|initial|unset"),
            idle("font-size-adjust", "none|initial|unset"),
            idle("zoom", "1|1\\.0|100%|normal|initial|unset"),
            idle("-webkit-text-security", "none|initial|unset"),
            idle("-webkit-box-reflect", "none|initial|unset"),
            idle("-webkit-line-clamp", "none|initial|unset"),
            idle("animation", "none(?:\\s.*)?|initial|unset"),
            idle("background-clip", "border-box|padding-box|content-box|initial|unset"),
            idle("content", "normal|none|initial|unset"),
            idle("order", "0|initial|unset"),
            idle("grid-row", "auto.*|initial|unset"),
            idle("grid-column", "auto.*|initial|unset"),
            idle("grid-area", "auto.*|initial|unset"),
            idle("flex-direction", "row|column|initial|unset"),
            idle("flex-wrap", "nowrap|wrap|initial|unset"),
            idle("position", "static|relative|initial|unset"),
            idle("float", "none|initial|unset"),
            idle("counter-reset", "none|initial|unset"),
            idle("counter-increment", "none|initial|unset"),
            idle("counter-set", "none|initial|unset"),
            idle("font-variant-position", "normal|initial|unset"),
            idle("font-feature-settings", "(?!.*(?:sups|subs|sinf|frac|afrc|ordn)).*"),
            idle("text-emphasis", "none.*|initial|unset"),
            idle("background-image", "none|initial|unset"),
            idle("border-image", "none.*|initial|unset"),
            idle("object-fit", "fill|contain|scale-down|initial|unset"),
            idle("object-position", "center(?: center)?|50% 50%|initial|unset"),
            idle("list-style-image", "none|initial|unset"));

    private static final Set<String> DOUBTFUL =
            IDLE.stream().map(Map.Entry::getKey).collect(Collectors.toSet());

    private static final Set<String> PICTURES =
            Set.of("background-image", "border-image", "list-style-image", "mask-image", "content");

    private static final Set<String> MOVES = Set.of(
            "transform",
            "rotate",
            "scale",
            "translate",
            "offset",
            "offset-path",
            "order",
            "grid-row",
            "grid-column",
            "grid-area",
            "flex-direction",
            "flex-wrap",
            "position",
            "float");

    /** The parts of a table in other places than their own, by what they are. */
    private static final Map<String, String> OWN_DISPLAY = Map.of(
            "td",
            "table-cell",
            "th",
            "table-cell",
            "tr",
            "table-row",
            "tbody",
            "table-row-group",
            "thead",
            "table-header-group",
            "tfoot",
            "table-footer-group");

    /** What generated content there may be beside that before and after the text. */
    private static final Set<String> SIDE_LETTERS = Set.of("first-letter", "first-line", "marker");

    /** What a rule that is not understood as a whole may do harm with, beside what is doubtful anyway. */
    private static final Set<String> HARMFUL = Set.of(
            "display",
            "visibility",
            "color",
            "font-size",
            "opacity",
            "text-decoration-line",
            "text-indent",
            "left",
            "top",
            "margin-left",
            "width",
            "height",
            "direction",
            "unicode-bidi",
            "vertical-align");

    private final WebStyles styles;
    private final HiddenElements hiding;

    RenderingDoubts(WebStyles styles, HiddenElements hiding) {
        this.styles = styles;
        this.hiding = hiding;
    }

    private static Map.Entry<String, Pattern> idle(String property, String values) {
        return Map.entry(property, Pattern.compile(values));
    }

    List<Mark> of(Element element, double letterPx) {
        double px = Math.max(letterPx, 1); // letters of no size have no distances
        List<Mark> marks = new ArrayList<>();
        rules(element, marks);
        if (styles.isPlain(element)) {
            return marks;
        }
        boolean table = element.nameIs("table");
        for (Map.Entry<String, Pattern> each : IDLE) {
            String property = each.getKey();
            if (!(table && MOVES.contains(property))) {
                other(element, property, each.getValue()).ifPresent(value -> marks.add(mark(property, value)));
            }
        }
        if (!table) {
            places(element, marks);
            distances(element, px, marks);
        }
        shadows(element, px, marks);
        return marks;
    }

    /** Is it set freely on the page, or moved by more than its cell is likely to be wide? */
    boolean movesOut(Element element, double px) {
        boolean free = styles.is(element, "position", "absolute") || styles.is(element, "position", "fixed");
        if (free
                && Stream.of("left", "right", "top", "bottom")
                        .anyMatch(side -> styles.property(element, side).isPresent())) {
            return true;
        }
        boolean relative = styles.is(element, "position", "relative");
        return Stream.of("left", "right", "top", "bottom").anyMatch(side -> relative && isBeyond(element, side, px))
                || Stream.of("margin-left", "margin-right", "margin-top", "text-indent")
                        .anyMatch(side -> isBeyond(element, side, px))
                || styles.property(element, "transform")
                        .filter(stated -> stated.contains("translate")
                                && !IDLE_TRANSFORM.matcher(stated).matches())
                        .isPresent()
                || styles.property(element, "translate").isPresent();
    }

    private boolean isBeyond(Element element, String property, double px) {
        return styles.property(element, property)
                .flatMap(stated -> Lengths.px(stated, px))
                .filter(length -> Math.abs(length) > BEYOND_LETTERS * Math.max(px, 1))
                .isPresent();
    }

    private Optional<String> other(Element element, String property, Pattern idle) {
        return styles.property(element, property)
                .filter(value -> !value.isEmpty() && !idle.matcher(value).matches());
    }

    private static Mark mark(String property, String value) {
        Kind kind = PICTURES.contains(property) ? Kind.PICTURE : MOVES.contains(property) ? Kind.APART : Kind.OBJECT;
        return new Mark(kind, property + ": " + (value.length() > 40 ? value.substring(0, 40) + "…" : value));
    }

    /** Parts of a table that are laid out as something else; boxes beside each other with room between them. */
    private void places(Element element, List<Mark> marks) {
        String own = OWN_DISPLAY.get(element.normalName());
        Optional<String> display = styles.property(element, "display");
        if (own != null) {
            display.filter(stated -> !stated.equals(own) && !stated.equals("none") && !isUnset(stated))
                    .ifPresent(stated -> marks.add(new Mark(Kind.APART, "display: " + stated)));
        } else {
            display.filter(stated ->
                            ((stated.contains("flex") || stated.contains("grid")) && element.childrenSize() > 1)
                                    || stated.startsWith("ruby")
                                    || (stated.contains("list-item") && isNumbered(element)))
                    .ifPresent(stated -> marks.add(new Mark(Kind.APART, "display: " + stated)));
        }
    }

    /** Does the browser set a number, or a dot, before what is no item of a list? */
    private boolean isNumbered(Element element) {
        return !element.nameIs("li") && !element.nameIs("summary") && !styles.is(element, "list-style-type", "none");
    }

    private static boolean isUnset(String stated) {
        return Set.of("initial", "unset", "revert", "revert-layer").contains(stated);
    }

    private void distances(Element element, double px, List<Mark> marks) {
        boolean cell = OWN_DISPLAY.containsKey(element.normalName());
        Predicate<Double> moved = length -> Math.abs(length) >= MOVED_LETTERS * px;
        if (styles.is(element, "position", "relative")) {
            List.of("left", "right").forEach(side -> add(element, side, px, moved, marks));
            List.of("top", "bottom").forEach(side -> add(element, side, px, length -> Math.abs(length) >= px, marks));
        }
        // a paragraph may reach into the edge of its cell: Word sets figures so
        double aside = element.isBlock() ? WIDENED_LETTERS : MOVED_LETTERS;
        List.of("margin-left", "margin-right")
                .forEach(side -> add(element, side, px, length -> length <= -aside * px, marks));
        List.of("margin-top", "margin-bottom")
                .forEach(side -> add(element, side, px, length -> length <= -MOVED_LETTERS * px, marks));
        if (!cell && !element.isBlock()) {
            for (String side : List.of("margin-left", "margin-right", "padding-left", "padding-right")) {
                add(element, side, px, length -> length >= GAP_LETTERS * px, marks);
            }
            if (styles.property(element, "display")
                    .filter(stated -> stated.startsWith("inline-"))
                    .isPresent()) {
                List.of("width", "min-width")
                        .forEach(side -> add(element, side, px, length -> length >= 2 * GAP_LETTERS * px, marks));
            }
        }
        add(element, "text-indent", px, length -> length <= -2 * GAP_LETTERS * px, marks);
        add(
                element,
                "letter-spacing",
                px,
                length -> length <= -MOVED_LETTERS * px || length >= GAP_LETTERS * px,
                marks);
        overflow(element, px, marks);
        opacity(element, marks);
    }

    /** A distance that stands there and is not understood counts as one of these, too. */
    private void add(Element element, String property, double px, Predicate<Double> wrong, List<Mark> marks) {
        styles.property(element, property)
                .filter(stated -> stated.contains("(")
                        || Lengths.px(stated, px).filter(wrong).isPresent())
                .ifPresent(stated -> marks.add(new Mark(Kind.APART, property + ": " + stated)));
    }

    /** A box that cuts what does not fit into it. */
    private void overflow(Element element, double px, List<Mark> marks) {
        if (!hiding.hasBox(element) && !element.nameIs("td") && !element.nameIs("th")) {
            return;
        }
        int letters = element.text().length();
        for (String[] way :
                new String[][] {{"overflow-x", "width", "max-width"}, {"overflow-y", "height", "max-height"}}) {
            boolean cuts = styles.property(element, way[0])
                    .filter(stated -> !stated.equals("visible") && !isUnset(stated))
                    .isPresent();
            double needed = way[0].equals("overflow-x") ? letters * px * 0.6 : px;
            for (int i = 1; cuts && i < way.length; i++) {
                String property = way[i];
                styles.property(element, property)
                        .filter(stated -> stated.contains("(")
                                || (!stated.endsWith("%")
                                        && Lengths.px(stated, px)
                                                .filter(length -> length < needed)
                                                .isPresent()))
                        .ifPresent(stated -> marks.add(new Mark(Kind.CUT, property + ": " + stated)));
            }
        }
    }

    private void opacity(Element element, List<Mark> marks) {
        styles.property(element, "opacity")
                .filter(stated ->
                        HiddenElements.share(stated).map(share -> share < 0.4).orElse(stated.contains("(")))
                .ifPresent(stated -> marks.add(new Mark(Kind.OBJECT, "opacity: " + stated)));
        styles.property(element, "z-index")
                .filter(stated -> stated.startsWith("-"))
                .ifPresent(stated -> marks.add(new Mark(Kind.OBJECT, "z-index: " + stated)));
    }

    private void shadows(Element element, double px, List<Mark> marks) {
        styles.property(element, "text-shadow")
                .filter(stated -> !stated.equals("none") && !isUnset(stated) && isDistant(stated, px))
                .ifPresent(stated -> marks.add(new Mark(Kind.DRAWING, "text-shadow: " + stated)));
        styles.property(element, "box-shadow")
                .filter(stated -> stated.contains("inset"))
                .ifPresent(stated -> marks.add(new Mark(Kind.DRAWING, "box-shadow: " + stated)));
    }

    private static boolean isDistant(String shadow, double px) {
        return CssText.split(shadow.replace(',', ' ').replaceAll("\\([^)]*\\)", ""), ' ').stream()
                .flatMap(part -> Lengths.px(part, px).stream())
                .anyMatch(length -> Math.abs(length) >= SHADOW_PX);
    }

    /**
     * Rules of which only a part is understood, and those for the first letter, the first line and the number of an
     * item.
     */
    private void rules(Element element, List<Mark> marks) {
        if (!styles.isWhole()) {
            marks.add(new Mark(Kind.OBJECT, "style"));
        }
        styles.perhaps(element).stream()
                .filter(property -> HARMFUL.contains(property) || DOUBTFUL.contains(property))
                .findFirst()
                .ifPresent(property -> marks.add(new Mark(Kind.OBJECT, property)));
        styles.generated(element).stream()
                .filter(SIDE_LETTERS::contains)
                .filter(pseudo -> styles.ofGenerated(element, pseudo).keySet().stream()
                        .anyMatch(property -> HARMFUL.contains(property) || DOUBTFUL.contains(property)))
                .findFirst()
                .ifPresent(pseudo -> marks.add(new Mark(Kind.OBJECT, "::" + pseudo)));
    }
}
