package nianbao.read.office.web.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.text.PlainText;
import org.jsoup.nodes.Element;

/**
 * What the cell of a table is made of: nothing in it is left out silently. Each element is understood, so that what it
 * shows is read, or it becomes a mark.
 */
public final class CellContentHandler implements ElementHandler {
    /** A part of the site, by its name, that holds more letters than this is none of a figure. */
    private static final int SITE_TEXT = 30;

    /** Letters of hidden text that a mark repeats. */
    private static final int NAME_LENGTH = 40;

    /** Elements that show nothing themselves: HTML standard, 4. */
    private static final Set<String> SILENT = Set.of(
            "style",
            "link",
            "meta",
            "title",
            "head",
            "base",
            "datalist",
            "map",
            "area",
            "param",
            "source",
            "track",
            "rp");

    private static final Set<String> FROM_OUTSIDE = Set.of(
            "object",
            "embed",
            "applet",
            "iframe",
            "frame",
            "frameset",
            "video",
            "audio",
            "canvas",
            "portal",
            "slot",
            "marquee",
            "model",
            "fencedframe");

    /** Classes of Bootstrap, Tailwind and their like under which nothing is seen, or what is struck out. */
    private static final Set<String> HIDING = Set.of(
            "sr-only",
            "visually-hidden",
            "screen-reader-text",
            "hidden",
            "hide",
            "d-none",
            "invisible",
            "collapse",
            "none",
            "text-transparent",
            "opacity-0",
            "text-white",
            "line-through",
            "text-decoration-line-through",
            "del");

    /** Classes under which fonts and pictures of style sheets are drawn. */
    private static final Pattern DRAWING =
            Pattern.compile("(?:.*[-_])?(?:icon|iconfont|ico|fa|glyphicon|sprite|num|digit|figure)(?:[-_].*|\\d*)");

    private static final Set<String> DRAWN = Set.of("meter", "progress", "hr");

    private final WebPage page;

    public CellContentHandler(WebPage page) {
        this.page = page;
    }

    @Override
    public ElementReading meet(Element element) {
        Optional<String> hidden = page.appearance().hides(element);
        if (hidden.isPresent()) {
            return hidden(element, shownOf(element));
        }
        List<Mark> marks = new ArrayList<>();
        if (isStyled(element)) {
            marks.addAll(page.appearance().settings(element));
        }
        page.scripts().mark(element).ifPresent(marks::add);
        if (page.styles().hasOutside() && isStyledElsewhere(element)) {
            marks.add(new Mark(Kind.OBJECT, "class " + element.className()));
        }
        return understood(element).with(marks);
    }

    @Override
    public boolean tellsSizes() {
        return true;
    }

    /** Do settings of style matter on it: is it more than a line end? */
    private static boolean isStyled(Element element) {
        return !element.nameIs("br") && !element.nameIs("wbr");
    }

    /** Does it have a name by which common style sheets hide, strike or draw? */
    private static boolean isStyledElsewhere(Element element) {
        boolean empty = element.childrenSize() == 0 && element.text().isBlank();
        return element.classNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name ->
                        HIDING.contains(name) || (empty && DRAWING.matcher(name).matches()));
    }

    private ElementReading understood(Element element) {
        String name = element.normalName();
        if (SILENT.contains(name)) {
            return ElementReading.NOTHING;
        }
        if (FROM_OUTSIDE.contains(name)) {
            return ElementReading.marked(new Mark(Kind.OBJECT, name));
        }
        if (DRAWN.contains(name)) {
            return ElementReading.marked(new Mark(Kind.DRAWING, (name + " " + element.attr("value")).strip()));
        }
        return switch (name) {
            case "script" ->
                ScriptTargets.isScript(element)
                        ? ElementReading.marked(new Mark(Kind.OBJECT, name))
                        : ElementReading.NOTHING;
            case "noscript" -> hidden(element, element.text());
            case "template" ->
                element.hasAttr("shadowrootmode")
                        ? ElementReading.marked(new Mark(Kind.OBJECT, name))
                        : hidden(element, element.text());
            case "input" -> WebFields.input(element);
            case "textarea" -> WebFields.area(element);
            case "select" -> WebFields.selection(element);
            case "img", "picture", "image" -> page.pictures().meet(element);
            case "svg" -> WebDrawings.svg(element, page);
            case "math" -> WebDrawings.math(element);
            case "rt", "rtc" -> reading(element);
            case "dialog" -> new ElementReading(true, "", List.of(new Mark(Kind.NOTE, name)));
            default -> other(element);
        };
    }

    private ElementReading other(Element element) {
        boolean own = element.normalName().indexOf('-') > 0 && element.text().isBlank();
        if (own) {
            return ElementReading.marked(
                    new Mark(Kind.OBJECT, element.normalName())); // an element of the page's own making
        }
        boolean site = page.substance().isOfSite(element)
                && PlainText.clean(element.text()).length() > SITE_TEXT;
        return site
                ? ElementReading.marked(new Mark(Kind.OBJECT, name(element.normalName() + " " + element.className())))
                : ElementReading.READ;
    }

    /** A small line over the text: with a digit in it, it may be a figure or the mark of a note. */
    private static ElementReading reading(Element element) {
        String text = PlainText.clean(element.text());
        return text.chars().anyMatch(Character::isDigit)
                ? ElementReading.marked(new Mark(Kind.APART, "ruby " + text))
                : ElementReading.NOTHING;
    }

    private static ElementReading hidden(Element element, String text) {
        String clean = PlainText.clean(text);
        if (clean.isEmpty()) {
            return ElementReading.NOTHING;
        }
        return ElementReading.marked(new Mark(Kind.HIDDEN, name(element.normalName() + " " + clean)));
    }

    /** What would be seen of a hidden element. */
    private static String shownOf(Element element) {
        String pictures = element.selectFirst("img, svg, canvas, object, iframe, input, textarea") == null ? "" : "…";
        return element.text() + pictures;
    }

    private static String name(String text) {
        return text.length() > NAME_LENGTH ? text.substring(0, NAME_LENGTH) : text;
    }
}
