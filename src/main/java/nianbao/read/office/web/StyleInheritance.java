package nianbao.read.office.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.read.office.flow.PassageBuilder.RunStyle;
import nianbao.read.office.web.article.HtmlTags;
import nianbao.read.office.web.css.Lengths;
import nianbao.read.office.web.elements.ElementHandler;
import nianbao.read.office.web.style.Appearance;
import nianbao.read.office.web.style.WebStyles;
import org.jsoup.nodes.Element;

/** Tells how the text inside an element is set: where, how large, struck, above the line. */
final class StyleInheritance {
    private static final double POINTS_A_PIXEL = 0.75;

    /** What browsers set where a page states no size, in points. */
    private static final double COMMON_SIZE = 12;

    /** Letters smaller than this share of those around them, set high or low in the line, are no part of a figure. */
    private static final double SMALL_RATIO = 0.85;

    /** How far letters must be moved up or down to stand above or below the line, in letters. */
    private static final double RAISED_LETTERS = 0.2;

    private final Appearance appearance;
    private final WebStyles styles;
    private final ElementHandler contents;

    StyleInheritance(Appearance appearance, ElementHandler contents) {
        this.appearance = appearance;
        this.styles = appearance.styles();
        this.contents = contents;
    }

    /** How text inside {@code element} is set, which itself stands where text is set like {@code around}. */
    InheritedStyle of(Element element, InheritedStyle around) {
        return new InheritedStyle(
                alignment(element).orElse(around.alignment()),
                HtmlTags.isBlock(element) ? indent(element, around.size()) : around.indent(),
                size(element, around.size()),
                setting(element, around.setting()),
                keepsLines(element).orElse(around.keepsLines()));
    }

    private Optional<Alignment> alignment(Element element) {
        String stated = styles.property(element, "text-align")
                .orElseGet(() -> element.attr("align").toLowerCase(Locale.ROOT));
        if (element.nameIs("table")) {
            return Optional.of(Alignment.BODY); // its align attribute places the table, not the text
        }
        if (stated.isEmpty() || stated.equals("inherit")) {
            boolean middle = element.nameIs("center")
                    || element.nameIs("h1")
                    || element.nameIs("caption")
                    || element.nameIs("th");
            return middle ? Optional.of(Alignment.CENTER) : Optional.empty();
        }
        return Optional.of(
                switch (stated) {
                    case "center", "middle", "-webkit-center" -> Alignment.CENTER;
                    case "right", "end", "-webkit-right" -> Alignment.RIGHT;
                    default -> Alignment.BODY;
                });
    }

    private double size(Element element, double around) {
        if (contents.tellsSizes()) {
            return appearance.px(element) * POINTS_A_PIXEL;
        }
        String stated = styles.property(element, "font-size").orElse("");
        return points(stated)
                .or(() -> length(stated, "em").map(factor -> factor * around))
                .or(() -> length(stated, "%").map(percent -> percent / 100 * around))
                .orElse(around);
    }

    /** Of a paragraph's own: that of a part of the page only places it. */
    private double indent(Element element, double size) {
        if (!element.nameIs("p")) {
            return 0;
        }
        double letter = size > 0 ? size : COMMON_SIZE;
        return Stream.of("text-indent", "margin-left", "padding-left")
                .flatMap(name -> styles.property(element, name).stream())
                .mapToDouble(stated -> points(stated)
                        .or(() -> length(stated, "em").map(factor -> factor * letter))
                        .orElse(0.0))
                .sum();
    }

    private static Optional<Double> points(String stated) {
        return length(stated, "pt").or(() -> length(stated, "px").map(pixels -> pixels * POINTS_A_PIXEL));
    }

    private static Optional<Double> length(String stated, String unit) {
        if (!stated.endsWith(unit)) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(
                    stated.substring(0, stated.length() - unit.length()).strip());
            return Optional.of(number).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private RunStyle setting(Element element, RunStyle around) {
        boolean struck =
                styles.property(element, "text-decoration-line").orElse("").contains("line-through");
        if (struck) {
            return RunStyle.STRUCK;
        }
        if (around == RunStyle.PLAIN && isRaised(element)) {
            return styles.is(element, "vertical-align", "sub") ? RunStyle.LOWERED : RunStyle.RAISED;
        }
        return around;
    }

    /** Does it stand above or below the line, as the marks of notes do? */
    private boolean isRaised(Element element) {
        if (HtmlTags.isBlock(element)) {
            return false;
        }
        String stated = styles.property(element, "vertical-align").orElse("");
        double px = appearance.px(element);
        return switch (stated) {
            case "super", "sub" -> true;
            case "top", "text-top", "bottom", "text-bottom" -> {
                Element parent = element.parent();
                yield parent != null && px < SMALL_RATIO * appearance.px(parent);
            }
            default -> isMoved(stated, px) || isShifted(element, px);
        };
    }

    private boolean isShifted(Element element, double px) {
        boolean movable = styles.is(element, "position", "relative");
        return movable
                && Stream.of("top", "bottom")
                        .anyMatch(side -> isMoved(styles.property(element, side).orElse(""), px));
    }

    private static boolean isMoved(String stated, double px) {
        return Lengths.px(stated, px)
                .filter(moved -> Math.abs(moved) >= RAISED_LETTERS * px)
                .isPresent();
    }

    private Optional<Boolean> keepsLines(Element element) {
        if (element.nameIs("pre") || element.nameIs("xmp") || element.nameIs("listing")) {
            return Optional.of(true);
        }
        return styles.property(element, "white-space")
                .map(value -> value.startsWith("pre") || value.equals("break-spaces"));
    }
}
