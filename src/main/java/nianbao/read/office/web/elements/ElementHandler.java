package nianbao.read.office.web.elements;

import org.jsoup.nodes.Element;

/** Tells what is to be made of the elements in one part of a page. */
public interface ElementHandler {
    ElementReading meet(Element element);

    /** Does the size of letters tell here what belongs to a figure, also where the page states none? */
    boolean tellsSizes();
}
