package nianbao.read.office.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.PassageBuilder.RunStyle;
import nianbao.read.office.text.PlainText;
import nianbao.read.office.web.article.HtmlTags;
import nianbao.read.office.web.elements.ElementHandler;
import nianbao.read.office.web.elements.ElementReading;
import nianbao.read.office.web.elements.WebPage;
import nianbao.read.office.web.style.WebStyles;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the passages and tables inside an element, in order: blocks and tables part passages, all else runs on. */
final class WebFlow {
    private static final Set<String> BLOCK_DISPLAYS = Set.of(
            "block", "flex", "list-item", "grid", "table", "table-row", "table-cell", "flow-root", "table-caption");

    private final WebPage page;
    private final WebStyles styles;
    private final ElementHandler contents;
    private final StyleInheritance looks;
    private final List<FlowElement> pieces = new ArrayList<>();
    private PassageBuilder passage = new PassageBuilder();
    private boolean begun;
    private String classes = "";
    private Alignment alignment = Alignment.BODY;
    private double indent;

    private WebFlow(WebPage page, ElementHandler contents) {
        this.page = page;
        this.styles = page.styles();
        this.contents = contents;
        this.looks = new StyleInheritance(page.appearance(), contents);
    }

    /** What stands inside {@code element}; what is set on the elements around it holds here too. */
    static List<FlowElement> inside(Element element, WebPage page, ElementHandler contents) {
        WebFlow flow = new WebFlow(page, contents);
        InheritedStyle look = InheritedStyle.PLAIN;
        List<Element> around = new ArrayList<>(element.parents());
        for (int i = around.size() - 1; i >= 0; i--) {
            look = flow.looks.of(around.get(i), look);
        }
        flow.children(element, flow.looks.of(element, look));
        flow.endPassage();
        return flow.pieces;
    }

    private void children(Element element, InheritedStyle look) {
        generated(element, "before", look);
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                ownText(text.getWholeText(), element, look);
            } else if (child instanceof DataNode raw && element.nameIs("xmp")) {
                ownText(raw.getWholeData(), element, look);
            } else if (child instanceof Element inner) {
                ElementReading met = contents.meet(inner);
                met.marks().forEach(passage::mark);
                if (!met.text().isEmpty()) {
                    ownText(met.text(), inner, looks.of(inner, look));
                }
                if (met.inside()) {
                    element(inner, looks.of(inner, look));
                }
            }
        }
        generated(element, "after", look);
    }

    private void element(Element element, InheritedStyle look) {
        if (element.nameIs("br")) {
            passage.breakLine();
        } else if (element.nameIs("table")) {
            endPassage();
            pieces.addAll(WebTable.read(element, page));
        } else if (HtmlTags.isBlock(element) || isSetAsBlock(element)) {
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
    private void ownText(String raw, Element element, InheritedStyle look) {
        if (raw.isBlank()) {
            text(raw, look);
        } else if (!page.appearance().shows(element)) {
            passage.mark(new Mark(Kind.HIDDEN, PlainText.clean(raw)));
            if (page.appearance().isBlock(element)) {
                passage.mark(new Mark(Kind.DRAWING, "background-color"));
            }
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
                .takeWhile(parent -> !HtmlTags.isCell(parent))
                .map(Element::className)
                .reduce(HtmlTags.isCell(element) ? "" : element.className(), (inner, outer) -> inner + " " + outer)
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

    private void generated(Element element, String pseudo, InheritedStyle look) {
        page.appearance().generated(element, pseudo).ifPresent(generated -> {
            passage.mark(new Mark(Kind.OBJECT, "::" + pseudo + " " + generated.what()));
            RunStyle setting = generated.raised() ? RunStyle.RAISED : look.setting();
            generated.text().ifPresent(text -> add(text, look.with(setting)));
        });
    }

    private void text(String raw, InheritedStyle look) {
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

    private void add(String text, InheritedStyle look) {
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
