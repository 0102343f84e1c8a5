package nianbao.read.office.web.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the names of elements say of how they are read. */
public final class HtmlTags {
    /** They hold no text of the page, or text of the site: HTML standard, 4.3, 4.10 and 4.12. */
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "option",
            "datalist",
            "button",
            "input",
            "textarea",
            "nav",
            "footer",
            "aside",
            "map",
            "del",
            "rp",
            "rt",
            "dialog",
            "math",
            "xml",
            "meter",
            "progress");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "xmp");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> TABLE_PARTS =
            Set.of("td", "th", "tr", "tbody", "thead", "tfoot", "col", "colgroup", "caption");

    private HtmlTags() {}

    static boolean isUnread(Element element) {
        return UNREAD.contains(element.normalName());
    }

    public static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    static boolean isTablePart(Element element) {
        return TABLE_PARTS.contains(element.normalName());
    }

    public static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }
}
