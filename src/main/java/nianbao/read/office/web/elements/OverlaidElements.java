package nianbao.read.office.web.elements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.text.PlainText;
import nianbao.read.office.web.style.Appearance;
import org.jsoup.nodes.Element;

/**
 * What is set freely on the page and may lie over a table: inside the box that holds the table, or anywhere where it is
 * nothing but a figure. Where exactly it lies only a browser can tell.
 */
public final class OverlaidElements {
    private static final Set<String> FREE = Set.of("absolute", "fixed");
    private static final Set<String> PLACED = Set.of("absolute", "fixed", "relative", "sticky");
    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d.,]*");

    private final Appearance appearance;
    private final List<Element> free;

    public OverlaidElements(Element body, Appearance appearance) {
        this.appearance = appearance;
        free = body.stream()
                .filter(each -> FREE.contains(position(each)))
                .filter(each -> each.closest("td, th") == null)
                .filter(this::isSeen)
                .toList();
    }

    private String position(Element element) {
        return appearance.styles().property(element, "position").orElse("");
    }

    private boolean isSeen(Element element) {
        boolean shown = element.parents().stream()
                        .allMatch(parent -> appearance.hides(parent).isEmpty())
                && appearance.hides(element).isEmpty();
        boolean covers = !element.text().isBlank()
                || element.selectFirst("img, svg, canvas, input, textarea") != null
                || appearance.styles().property(element, "background-color").isPresent()
                || appearance.styles().property(element, "background-image").isPresent();
        return shown && covers;
    }

    /** What may lie over {@code table}. */
    public Optional<Mark> over(Element table) {
        if (free.isEmpty()) {
            return Optional.empty();
        }
        Optional<Element> box = table.parents().stream()
                .filter(parent -> PLACED.contains(position(parent)))
                .findFirst();
        return free.stream()
                .filter(each -> !each.equals(table) && !table.parents().contains(each))
                .filter(each -> isFigure(each)
                        || box.filter(around -> each.parents().contains(around)).isPresent())
                .findFirst()
                .map(each -> new Mark(Kind.NOTE, "position: " + position(each)));
    }

    private static boolean isFigure(Element element) {
        return FIGURE.matcher(PlainText.clean(element.text())).matches();
    }
}
