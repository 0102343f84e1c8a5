package nianbao.read.office.web.style;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.read.office.web.css.Lengths;
import org.jsoup.nodes.Element;

/** Elements of which nothing is seen: not laid out, transparent, cut away, shrunk to nothing, or set off the page. */
final class HiddenElements {
    /** Things moved further than this to the left or upwards are off the page, in pixels. */
    private static final double FAR_PX = 300;

    /** Boxes of this size and below show nothing, in pixels. */
    private static final double NOTHING_PX = 1;

    /** Below this opacity nothing is seen. */
    private static final double LEAST_OPACITY = 0.05;

    private static final Set<String> MOVABLE = Set.of("absolute", "fixed", "relative", "sticky", "-webkit-sticky");
    private static final Pattern CUT_TO_NOTHING =
            Pattern.compile("inset\\(\\s*(?:[5-9]\\d|100)(?:\\.\\d+)?%.*|(?:circle|ellipse)\\(\\s*0(?:px|%)?[\\s)].*"
                    + "|polygon\\((?:\\s*0(?:px|%)?\\s+0(?:px|%)?\\s*,?)+\\).*");
    private static final Pattern SHRUNK = Pattern.compile(
            ".*(?:scale(?:x|y|3d)?\\(\\s*0*\\.?0*\\s*[,)].*|scale(?:3d)?\\([^,)]*,\\s*0*\\.?0*\\s*[,)].*|matrix\\(\\s*0\\s*,\\s*0\\s*,.*)");

    private final WebStyles styles;

    HiddenElements(WebStyles styles) {
        this.styles = styles;
    }

    /** The property that hides {@code element}; {@code px} is the size of its letters. */
    Optional<String> of(Element element, double px) {
        if (isPage(element)) {
            return Optional.empty();
        }
        Optional<String> notLaidOut = notLaidOut(element);
        if (notLaidOut.isPresent() || styles.isPlain(element)) {
            return notLaidOut;
        }
        return Stream.<Optional<String>>of(transparent(element), cut(element), shrunk(element, px), moved(element, px))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A page that is hidden as a whole is shown by a script as soon as it is there. */
    static boolean isPage(Element element) {
        return element.nameIs("body") || element.nameIs("html") || element.nameIs("#root");
    }

    private Optional<String> notLaidOut(Element element) {
        if (styles.is(element, "display", "none")) {
            return Optional.of("display");
        }
        if (styles.is(element, "content-visibility", "hidden")) {
            return Optional.of("content-visibility");
        }
        Element parent = element.parent();
        boolean folded =
                parent != null && parent.nameIs("details") && !parent.hasAttr("open") && !element.nameIs("summary");
        return folded ? Optional.of("details") : Optional.empty();
    }

    private Optional<String> transparent(Element element) {
        boolean clear = styles.property(element, "opacity")
                .flatMap(HiddenElements::share)
                .filter(share -> share <= LEAST_OPACITY)
                .isPresent();
        boolean filtered = styles.property(element, "filter")
                .filter(stated -> stated.matches(".*(?<!alpha\\()opacity\\(\\s*0?\\.?0*%?\\s*\\).*"))
                .isPresent();
        return clear ? Optional.of("opacity") : filtered ? Optional.of("filter") : Optional.empty();
    }

    static Optional<Double> share(String stated) {
        boolean percent = stated.endsWith("%");
        return Lengths.number(percent ? stated.substring(0, stated.length() - 1) : stated)
                .map(number -> percent ? number / 100 : number);
    }

    private Optional<String> cut(Element element) {
        boolean path = styles.property(element, "clip-path")
                .filter(stated -> CUT_TO_NOTHING.matcher(stated).matches())
                .isPresent();
        if (path) {
            return Optional.of("clip-path");
        }
        boolean clip = isPlacedFreely(element)
                && styles.property(element, "clip")
                        .filter(HiddenElements::isEmptyRect)
                        .isPresent();
        return clip ? Optional.of("clip") : Optional.empty();
    }

    /** Top, right, bottom, left. */
    private static boolean isEmptyRect(String stated) {
        if (!stated.startsWith("rect(") || !stated.endsWith(")")) {
            return false;
        }
        List<Optional<Double>> sides = Stream.of(
                        stated.substring(5, stated.length() - 1).strip().split("[\\s,]+"))
                .map(side -> Lengths.px(side, Lengths.COMMON_PX))
                .toList();
        return sides.size() == 4
                && sides.stream().allMatch(Optional::isPresent)
                && (sides.get(2).orElse(0.0) - sides.get(0).orElse(0.0) <= NOTHING_PX
                        || sides.get(1).orElse(0.0) - sides.get(3).orElse(0.0) <= NOTHING_PX);
    }

    private Optional<String> shrunk(Element element, double px) {
        if (styles.property(element, "transform")
                        .filter(stated -> SHRUNK.matcher(stated).matches())
                        .isPresent()
                || styles.property(element, "scale")
                        .filter(stated -> stated.matches("0(?:%)?(?:\\s.*)?"))
                        .isPresent()) {
            return Optional.of("transform");
        }
        if (!hasBox(element)) {
            return Optional.empty();
        }
        boolean narrow =
                cuts(element, "overflow-x") && (isNothing(element, "width", px) || isNothing(element, "max-width", px));
        boolean low = cuts(element, "overflow-y")
                && (isNothing(element, "height", px)
                        || isNothing(element, "max-height", px)
                        || (isNothing(element, "line-height", px)
                                && styles.property(element, "height").isEmpty()));
        return narrow || low ? Optional.of("overflow") : Optional.empty();
    }

    private boolean isNothing(Element element, String property, double px) {
        return styles.property(element, property)
                .flatMap(stated -> Lengths.px(stated, px))
                .filter(length -> length <= NOTHING_PX)
                .isPresent();
    }

    private boolean cuts(Element element, String property) {
        return styles.property(element, property)
                .filter(stated -> !stated.equals("visible") && !stated.equals("initial") && !stated.equals("unset"))
                .isPresent();
    }

    /** Does width and height hold for it: not for words of a line, nor for parts of a table? */
    boolean hasBox(Element element) {
        String display = styles.property(element, "display").orElse("");
        if (display.startsWith("table-") || element.normalName().matches("td|th|tr|tbody|thead|tfoot|table")) {
            return false;
        }
        return !display.isEmpty() && !display.equals("inline")
                || element.isBlock()
                || isPlacedFreely(element)
                || styles.property(element, "float")
                        .filter(stated -> !stated.equals("none"))
                        .isPresent();
    }

    private boolean isPlacedFreely(Element element) {
        return styles.is(element, "position", "absolute") || styles.is(element, "position", "fixed");
    }

    private Optional<String> moved(Element element, double px) {
        boolean movable =
                styles.property(element, "position").filter(MOVABLE::contains).isPresent();
        if (movable) {
            for (String side : List.of("left", "top", "right", "bottom")) {
                if (isFar(element, side, px)) {
                    return Optional.of(side);
                }
            }
        }
        for (String property : List.of("text-indent", "margin-left", "margin-top", "margin-right")) {
            if (isFar(element, property, px)) {
                return Optional.of(property);
            }
        }
        boolean pushed = styles.property(element, "transform")
                .filter(stated ->
                        stated.matches(".*translate[xy3d]*\\([^)]*-(?:\\d{4,}px|\\d{3,}(?:vw|vh|em)|[1-9]\\d{2,}%).*"))
                .isPresent();
        boolean indented = styles.is(element, "text-indent", "100%") && cuts(element, "overflow-x");
        return pushed || indented ? Optional.of(pushed ? "transform" : "text-indent") : Optional.empty();
    }

    private boolean isFar(Element element, String property, double px) {
        Optional<String> stated = styles.property(element, property);
        boolean whole = stated.filter(each -> each.endsWith("%"))
                .flatMap(HiddenElements::share)
                .filter(share -> share <= -1)
                .isPresent();
        return whole
                || stated.flatMap(each -> Lengths.px(each, px))
                        .filter(length -> length <= -FAR_PX || length >= 4 * FAR_PX)
                        .isPresent();
    }
}
