package nianbao.read.office.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.model.Mark;
import nianbao.model.Mark.Kind;
import nianbao.model.Paragraph.Alignment;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.PassageBuilder.Setting;
import nianbao.read.office.flow.Piece;
import nianbao.read.office.flow.PlainText;
import nianbao.read.office.web.style.Lengths;
import nianbao.read.office.web.style.WebStyles;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the passages and tables inside an element, in order: blocks and tables part passages, all else runs on. */
final class WebFlow {
    private static final double POINTS_A_PIXEL = 0.75;

    /** What browsers set where a page states no size, in points. */
    private static final double COMMON_SIZE = 12;

    private static final Set<String> BLOCK_DISPLAYS = Set.of(
            "block", "flex", "list-item", "grid", "table", "table-row", "table-cell", "flow-root", "table-caption");

    /** Letters smaller than this share of those around them, set high or low in the line, are no part of a figure. */
    private static final double SMALL_RATIO = 0.85;

    /** How far letters must be moved up or down to stand above or below the line, in letters. */
    private static final double RAISED_LETTERS = 0.2;

    /** What the text inside an element has from the elements around it. */
    private record Look(Alignment alignment, double indent, double size, Setting setting, boolean keepsLines) {
        private static final Look PLAIN = new Look(Alignment.BODY, 0, 0, Setting.PLAIN, false);

        private Look with(Setting other) {
            return new Look(alignment, indent, size, other, keepsLines);
        }
    }

    private final WebPage page;
    private final WebStyles styles;
    private final Contents contents;
    private final List<Piece> pieces = new ArrayList<>();
    private PassageBuilder passage = new PassageBuilder();
    private boolean begun;
    private String classes = "";
    private Alignment alignment = Alignment.BODY;
    private double indent;

    private WebFlow(WebPage page, Contents contents) {
        this.page = page;
        this.styles = page.styles();
        this.contents = contents;
    }

    /** What stands inside {@code element}; what is set on the elements around it holds here too. */
    static List<Piece> inside(Element element, WebPage page, Contents contents) {
        WebFlow flow = new WebFlow(page, contents);
        Look look = Look.PLAIN;
        List<Element> around = new ArrayList<>(element.parents());
        for (int i = around.size() - 1; i >= 0; i--) {
            look = flow.look(around.get(i), look);
        }
        flow.children(element, flow.look(element, look));
        flow.endPassage();
        return flow.pieces;
    }

    private void children(Element element, Look look) {
        generated(element, "before", look);
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                ownText(text.getWholeText(), element, look);
            } else if (child instanceof Element inner) {
                Met met = contents.meet(inner);
                met.marks().forEach(passage::mark);
                if (!met.text().isEmpty()) {
                    ownText(met.text(), inner, look(inner, look));
                }
                if (met.inside()) {
                    element(inner, look(inner, look));
                }
            }
        }
        generated(element, "after", look);
    }

    private void element(Element element, Look look) {
        if (element.nameIs("br")) {
            passage.breakLine();
        } else if (element.nameIs("table")) {
            endPassage();
            pieces.addAll(WebTable.read(element, page));
        } else if (Tags.isBlock(element) || isSetAsBlock(element)) {
            endPassage();
            if (element.nameIs("li")) {
                text(mark(element), look);
            }
            children(element, look);
            endPassage();
        } else {
            children(element, look);
        }
    }

    /** Text directly inside {@code element}, as a reader sees it. */
    private void ownText(String raw, Element element, Look look) {
        if (raw.isBlank()) {
            text(raw, look);
        } else if (!page.appearance().shows(element)) {
            passage.mark(new Mark(Kind.HIDDEN, PlainText.clean(raw)));
        } else {
            page.appearance().doubts(element).forEach(passage::mark);
            tellApart(raw, element);
            text(inOrder(raw, element), look);
        }
    }

    /** A sheet outside of the page may set digits of other classes as marks of notes. */
    private void tellApart(String raw, Element element) {
        if (!contents.tellsSizes() || !styles.hasOutside()) {
            return;
        }
        String own = element.parents().stream()
                .takeWhile(parent -> !Tags.isCell(parent))
                .map(Element::className)
                .reduce(Tags.isCell(element) ? "" : element.className(), (inner, outer) -> inner + " " + outer)
                .strip();
        if (passage.endsInDigit() && Character.isDigit(raw.charAt(0)) && !own.equals(classes)) {
            passage.mark(new Mark(Kind.APART, ("class " + own + " " + classes).strip()));
        }
        classes = own;
    }

    /** Text as it stands from left to right. */
    private String inOrder(String raw, Element element) {
        if (page.appearance().isTurned(element)) {
            passage.mark(new Mark(Kind.APART, "unicode-bidi"));
            return new StringBuilder(raw).reverse().toString();
        }
        if (page.appearance().isRightToLeft(element) && !raw.strip().chars().allMatch(Character::isDigit)) {
            passage.mark(new Mark(Kind.APART, "direction"));
        }
        return raw;
    }

    private void generated(Element element, String pseudo, Look look) {
        page.appearance().generated(element, pseudo).ifPresent(generated -> {
            passage.mark(new Mark(Kind.OBJECT, "::" + pseudo + " " + generated.what()));
            Setting setting = generated.raised() ? Setting.RAISED : look.setting();
            generated.text().ifPresent(text -> add(text, look.with(setting)));
        });
    }

    private void text(String raw, Look look) {
        if (look.keepsLines()) {
            String[] lines = raw.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    passage.breakLine();
                }
                add(lines[i], look);
            }
            return;
        }
        String folded = raw.replaceAll("[ \t\r\n\f]+", " ");
        add(folded.startsWith(" ") && passage.endsInSpace() ? folded.substring(1) : folded, look);
    }

    private void add(String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        if (!begun) {
            alignment = look.alignment();
            indent = look.indent();
        }
        begun |= !text.isBlank();
        passage.append(text, look.size(), look.setting());
    }

    private void endPassage() {
        if (!passage.isBlank()) {
            pieces.add(passage.build(alignment, indent));
        }
        passage = new PassageBuilder();
        begun = false;
    }

    private boolean isSetAsBlock(Element element) {
        return BLOCK_DISPLAYS.contains(styles.property(element, "display").orElse(""));
    }

    private Look look(Element element, Look around) {
        return new Look(
                alignment(element).orElse(around.alignment()),
                Tags.isBlock(element) ? indent(element, around.size()) : around.indent(),
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
            return page.appearance().px(element) * POINTS_A_PIXEL;
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

    private Setting setting(Element element, Setting around) {
        boolean struck =
                styles.property(element, "text-decoration-line").orElse("").contains("line-through");
        if (struck) {
            return Setting.STRUCK;
        }
        if (around == Setting.PLAIN && isRaised(element)) {
            return styles.is(element, "vertical-align", "sub") ? Setting.LOWERED : Setting.RAISED;
        }
        return around;
    }

    /** Does it stand above or below the line, as the marks of notes do? */
    private boolean isRaised(Element element) {
        if (Tags.isBlock(element)) {
            return false;
        }
        String stated = styles.property(element, "vertical-align").orElse("");
        double px = page.appearance().px(element);
        return switch (stated) {
            case "super", "sub" -> true;
            case "top", "text-top", "bottom", "text-bottom" -> {
                Element parent = element.parent();
                yield parent != null && px < SMALL_RATIO * page.appearance().px(parent);
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
        return Lengths.px(stated, px).filter(moved -> Math.abs(moved) >= RAISED_LETTERS * px).isPresent();
    }

    private Optional<Boolean> keepsLines(Element element) {
        if (element.nameIs("pre") || element.nameIs("xmp") || element.nameIs("listing")) {
            return Optional.of(true);
        }
        return styles.property(element, "white-space")
                .map(value -> value.startsWith("pre") || value.equals("break-spaces"));
    }

    /** The number of an item of a list, as far as the page says how it is written. */
    private String mark(Element item) {
        Element list = item.parent();
        if (list == null) {
            return "";
        }
        String stated = styles.property(item, "list-style-type")
                .or(() -> styles.property(list, "list-style-type"))
                .orElseGet(() -> list.attr("type"));
        Optional<String> type = WebList.type(stated);
        if (type.isEmpty() && !list.nameIs("ol")) {
            return "";
        }
        int number = number(list.attr("start"), 1);
        for (Element before = item.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            number += before.nameIs("li") ? 1 : 0;
        }
        if (list.hasAttr("reversed")) {
            passage.mark(new Mark(Kind.OBJECT, "reversed"));
        }
        return WebList.mark(type.orElse("decimal"), number(item.attr("value"), number));
    }

    private static int number(String stated, int otherwise) {
        try {
            return Integer.parseInt(stated.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
