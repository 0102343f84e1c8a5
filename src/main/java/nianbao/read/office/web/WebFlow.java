package nianbao.read.office.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.Paragraph.Alignment;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.PassageBuilder.Setting;
import nianbao.read.office.flow.Piece;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the passages and tables inside an element, in order: blocks and tables part passages, all else runs on. */
final class WebFlow {
    private static final double POINTS_A_PIXEL = 0.75;

    /** What browsers set where a page states no size, in points. */
    private static final double COMMON_SIZE = 12;

    /** What the text inside an element has from the elements around it. */
    private record Look(Alignment alignment, double indent, double size, Setting setting, boolean keepsLines) {
        private static final Look PLAIN = new Look(Alignment.BODY, 0, 0, Setting.PLAIN, false);
    }

    private final WebStyles styles;
    private final Substance substance;
    private final OfficeLimits limits;
    private final List<Piece> pieces = new ArrayList<>();
    private PassageBuilder passage = new PassageBuilder();
    private Alignment alignment = Alignment.BODY;
    private double indent;

    private WebFlow(WebStyles styles, Substance substance, OfficeLimits limits) {
        this.styles = styles;
        this.substance = substance;
        this.limits = limits;
    }

    /** What stands inside {@code element}; what is set on the elements around it holds here too. */
    static List<Piece> inside(Element element, WebStyles styles, Substance substance, OfficeLimits limits) {
        WebFlow flow = new WebFlow(styles, substance, limits);
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
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText(), look);
            } else if (child instanceof Element inner && !substance.isAround(inner)) {
                element(inner, look(inner, look));
            }
        }
    }

    private void element(Element element, Look look) {
        if (element.nameIs("br")) {
            passage.breakLine();
        } else if (element.nameIs("table")) {
            endPassage();
            pieces.addAll(WebTable.read(element, cell -> inside(cell, styles, substance, limits), substance, limits));
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
        if (passage.isBlank()) {
            alignment = look.alignment();
            indent = look.indent();
        }
        passage.append(text, look.size(), look.setting());
    }

    private void endPassage() {
        if (!passage.isBlank()) {
            pieces.add(passage.build(alignment, indent));
        }
        passage = new PassageBuilder();
    }

    private boolean isSetAsBlock(Element element) {
        String display = styles.property(element, "display").orElse("");
        return display.equals("block") || display.equals("flex") || display.equals("list-item");
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
        boolean struck = element.nameIs("s")
                || element.nameIs("strike")
                || styles.property(element, "text-decoration").orElse("").contains("line-through");
        if (struck) {
            return Setting.STRUCK;
        }
        boolean raised = element.nameIs("sup") || styles.is(element, "vertical-align", "super");
        return raised ? Setting.RAISED : around;
    }

    private Optional<Boolean> keepsLines(Element element) {
        if (element.nameIs("pre") || element.nameIs("xmp") || element.nameIs("listing")) {
            return Optional.of(true);
        }
        return styles.property(element, "white-space").map(value -> value.startsWith("pre"));
    }

    /** The number of an item of an ordered list, as far as the page says how it is written. */
    private String mark(Element item) {
        Element list = item.parent();
        if (list == null || !list.nameIs("ol")) {
            return "";
        }
        String type = styles.property(item, "list-style-type")
                .or(() -> styles.property(list, "list-style-type"))
                .or(() -> styles.property(list, "list-style"))
                .orElseGet(() -> list.attr("type"));
        int number = number(list.attr("start"), 1);
        for (Element before = item.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            number += before.nameIs("li") ? 1 : 0;
        }
        return WebList.mark(type, number(item.attr("value"), number));
    }

    private static int number(String stated, int otherwise) {
        try {
            return Integer.parseInt(stated.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
