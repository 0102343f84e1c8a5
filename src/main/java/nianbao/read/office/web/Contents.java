package nianbao.read.office.web;

import org.jsoup.nodes.Element;

/** Tells what is to be made of the elements in one part of a page. */
@FunctionalInterface
interface Contents {
    Met meet(Element element);
}
