package nianbao.read.office.web.elements;

import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.web.article.ContentScores;
import org.jsoup.nodes.Element;

/**
 * What running text is made of, and cells that hold paragraphs of it: the parts of the site and what is not seen are
 * left out. A mark says so, for should it be a cell with a figure after all, then its figure is not all that stands
 * there.
 */
public record RunningTextHandler(ContentScores substance) implements ElementHandler {
    @Override
    public ElementReading meet(Element element) {
        if (!substance.isAround(element)) {
            return ElementReading.READ;
        }
        return element.nameIs("script") || element.nameIs("style")
                ? ElementReading.NOTHING
                : ElementReading.marked(new Mark(Kind.OBJECT, element.normalName()));
    }

    @Override
    public boolean tellsSizes() {
        return false;
    }
}
