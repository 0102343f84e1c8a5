package nianbao.read.office.web.article;

import java.util.Comparator;
import java.util.Optional;
import nianbao.read.office.web.article.ContentScores.Weight;
import org.jsoup.nodes.Element;

/**
 * Finds the smallest element that holds the article: from the body down into whichever child holds nearly all of what a
 * report is made of, until something of it would be left behind.
 */
public final class ArticleFinder {
    /**
     * Prose that may be left behind on the way down, in characters: a notice of the site. A sentence of a report is
     * longer.
     */
    private static final int LEFT_PROSE = 60;

    /** A table gives way to a cell of it that holds this share of the whole: then the table only lays out the page. */
    private static final double LAYOUT_RATIO = 0.8;

    private final ContentScores substance;

    public ArticleFinder(ContentScores substance) {
        this.substance = substance;
    }

    public Element within(Element body) {
        Element found = body;
        Optional<Element> next = next(found);
        while (next.isPresent()) {
            found = next.get();
            next = next(found);
        }
        return found;
    }

    private Optional<Element> next(Element from) {
        Weight whole = substance.of(from);
        return heaviest(from)
                .flatMap(child -> child.nameIs("table") ? layoutCell(child) : Optional.of(child))
                .filter(child -> withoutCopies(whole, from, child).isNearlyAllIn(substance.of(child), LEFT_PROSE));
    }

    /**
     * Some sites set an article twice, for wide screens and for telephones, and hide one of them in a style sheet
     * elsewhere.
     */
    private Weight withoutCopies(Weight whole, Element from, Element child) {
        Weight weight = substance.of(child);
        String text = child.text();
        Weight left = whole;
        for (Element other : from.children()) {
            if (!other.equals(child)
                    && substance.of(other).equals(weight)
                    && other.text().equals(text)) {
                left = left.without(weight);
            }
        }
        return left;
    }

    private Optional<Element> layoutCell(Element table) {
        return table.select("td").stream()
                .filter(cell -> substance.of(cell).total()
                        >= LAYOUT_RATIO * substance.of(table).total())
                .findFirst();
    }

    private Optional<Element> heaviest(Element from) {
        return from.children().stream()
                .filter(child ->
                        HtmlTags.isBlock(child) || child.children().stream().anyMatch(HtmlTags::isBlock))
                .filter(child -> substance.of(child).total() > 0)
                .max(Comparator.comparingInt(child -> substance.of(child).total()));
    }
}
