package nianbao.harvest.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The beginning of an element's text. Elements nest as deep as a page likes, and each has the text of all that are in it:
 * the whole text of each would fill the memory where a page of two megabytes was made for it.
 */
final class Beginning implements NodeFilter {
    /** Characters of the longest titles, three times over. */
    private static final int CHARACTERS = 300;
    /** Elements and pieces of text that are gone through for them. */
    private static final int NODES = 300;

    private final StringBuilder text = new StringBuilder();
    private int nodes;

    private Beginning() {}

    /** Without blanks at its ends; between blocks stands one at least. */
    static String of(Element element) {
        Beginning beginning = new Beginning();
        element.filter(beginning);
        return beginning.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            String words = piece.text();
            text.append(words, 0, Math.min(words.length(), CHARACTERS - text.length()));
        } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
            text.append(' ');
        }
        nodes++;
        return text.length() < CHARACTERS && nodes < NODES ? FilterResult.CONTINUE : FilterResult.STOP;
    }
}
