package nianbao.read.office.web.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.read.office.text.PlainText;
import nianbao.read.office.web.style.Appearance;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What each element of a page holds of what a report is made of: sentences, headings and figures, and on the other side
 * links.
 *
 * <p>Text counts by the line: from one block, or {@code <br>}, to the next.
 */
public final class ContentScores {
    /** A line of this many characters is prose even without a full stop: titles have 40 at most. */
    private static final int PROSE_LENGTH = 60;

    /**
     * What a part of the site may hold in sentences, in characters: a notice in the foot, the summary of another page.
     */
    private static final int LIGHT_PROSE = 200;

    /** A numbered heading, one of the form's without its number, or the number of a document. */
    private static final Pattern HEADING =
            Pattern.compile("(?:[一二三四五六七八壹贰叁肆伍陆柒捌ⅠⅡⅢⅣⅤⅥⅦⅧ]\\s*[、.．]|第[一二三四五六七八]\\s*(?:部分|章|节)|\\d[、.．](?!\\d)"
                    + "|[（(][一二三四五六七八\\d][)）])\\s*[^。]{2,40}"
                    + "|总体情况|主动公开政府信息的?情况|收到和处理政府信息公开的?申请的?情况|政府信息公开行政复议、行政诉讼情况|.{0,14}存在的?主?要?问题.{2,14}|其[他它]需要报告的?事项"
                    + "|.{0,12}〔20\\d\\d〕.{0,6}号.{0,20}");

    private static final Pattern TITLE =
            Pattern.compile("[^。：:]{0,40}(?:20\\d\\d|二[〇○零])[^。：:]{0,40}(?:报告|年报)[^。：:]{0,10}");
    private static final Pattern FIGURE = Pattern.compile("[\\d.,]{1,15}|[-－—/]");

    /**
     * @param prose characters in sentences, outside links
     * @param headings lines numbered as the sections of a document
     * @param figures cells of tables that hold a number
     * @param text characters outside links
     * @param linked characters inside links
     * @param links how many
     * @param open is its last line a heading, so that what follows belongs to it?
     */
    record Weight(int prose, int headings, int figures, int text, int linked, int links, boolean open) {
        static final Weight NOTHING = new Weight(0, 0, 0, 0, 0, 0, false);

        /** A link itself, whatever its text. */
        static final Weight LINK = new Weight(0, 0, 0, 0, 0, 1, false);

        Weight plus(Weight other) {
            return new Weight(
                    prose + other.prose,
                    headings + other.headings,
                    figures + other.figures,
                    text + other.text,
                    linked + other.linked,
                    links + other.links,
                    other.text > 0 ? other.open : open);
        }

        Weight without(Weight other) {
            return new Weight(
                    prose - other.prose,
                    headings - other.headings,
                    figures - other.figures,
                    text - other.text,
                    linked - other.linked,
                    links - other.links,
                    open);
        }

        /** Does {@code part} of this leave nothing of a report behind, save {@code tolerance} characters of prose? */
        boolean isNearlyAllIn(Weight part, int tolerance) {
            return figures == part.figures
                    && headings == part.headings
                    && prose - part.prose <= tolerance
                    && !part.open;
        }

        /** In characters; a figure in its cell stands for about so many. */
        int total() {
            return prose + 20 * headings + 20 * figures;
        }

        boolean isMostlyLinks() {
            return links >= 3 && linked >= 2 * text;
        }

        /** What is left of it for the elements around it, which may be lists of links with a heading. */
        Weight linksOnly() {
            return new Weight(0, 0, 0, 0, linked, links, false);
        }

        boolean isLight() {
            return figures == 0 && headings == 0 && prose <= LIGHT_PROSE;
        }
    }

    private final Appearance appearance;
    private final Boilerplate furniture;
    private final Map<Element, Weight> weights = new HashMap<>();
    private final Set<Element> unseen = new HashSet<>();
    private final Set<Element> ofSite = new HashSet<>();
    private final List<String> titles = new ArrayList<>();
    private final Map<Element, Integer> titlesBefore = new HashMap<>();
    private final StringBuilder line = new StringBuilder();
    private int linkedInLine;

    private ContentScores(Appearance appearance, Boilerplate furniture) {
        this.appearance = appearance;
        this.furniture = furniture;
    }

    public static ContentScores of(Element body, Appearance appearance, Boilerplate furniture) {
        ContentScores substance = new ContentScores(appearance, furniture);
        substance.weigh(body, Where.TEXT);
        return substance;
    }

    public Weight of(Element element) {
        return weights.getOrDefault(element, Weight.NOTHING);
    }

    /**
     * Is it no part of the article, wherever it stands: hidden, never read, a list of links, or named as a part of the
     * site?
     */
    public boolean isAround(Element element) {
        return unseen.contains(element) || ofSite.contains(element);
    }

    /** Is it a list of links, or named as a part of the site? */
    public boolean isOfSite(Element element) {
        return ofSite.contains(element);
    }

    /** The last line before {@code element} that reads like the title of a report. */
    public Optional<String> titleBefore(Element element) {
        int before = titlesBefore.getOrDefault(element, 0);
        return before == 0 ? Optional.empty() : Optional.of(titles.get(before - 1));
    }

    private enum Where {
        TEXT,
        CELL,
        LINK
    }

    private Weight weigh(Element element, Where where) {
        if (isUnseen(element, where)) {
            unseen.add(element);
            return Weight.NOTHING;
        }
        titlesBefore.put(element, titles.size());
        Where inside = element.nameIs("a") ? Where.LINK : HtmlTags.isCell(element) ? Where.CELL : where;
        boolean block = HtmlTags.isBlock(element);
        Weight weight = element.nameIs("a") ? Weight.LINK : Weight.NOTHING;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                if (!text.isBlank() && !appearance.shows(element)) {
                    continue;
                }
                line.append(text.getWholeText());
                linkedInLine += inside == Where.LINK
                        ? PlainText.clean(text.getWholeText()).length()
                        : 0;
            } else if (child instanceof Element inner) {
                boolean parts = HtmlTags.isBlock(inner) || inner.nameIs("br");
                weight = weight.plus(parts ? endLine(inside) : Weight.NOTHING).plus(weigh(inner, inside));
            }
        }
        weight = weight.plus(block ? endLine(inside) : Weight.NOTHING);
        if (isOfSite(element, weight)) {
            ofSite.add(element);
            return weight.linksOnly();
        }
        weights.put(element, weight);
        return weight;
    }

    /** Readers of a screen see what is hidden from those who hear it; outside of cells it is most often an ornament. */
    private boolean isUnseen(Element element, Where where) {
        return HtmlTags.isUnread(element)
                || appearance.hides(element).isPresent()
                || (where == Where.TEXT && element.attr("aria-hidden").equals("true"));
    }

    /** A part of a table is none of the site by its name: its cells would move into the places of others. */
    private boolean isOfSite(Element element, Weight weight) {
        if (HtmlTags.isTablePart(element)) {
            return element.nameIs("td") && weight.isLight() && weight.isMostlyLinks();
        }
        return (weight.isLight() && (weight.isMostlyLinks() || furniture.isNamed(element)))
                || (element.nameIs("table") && furniture.isDataTable(element));
    }

    private Weight endLine(Where where) {
        String text = PlainText.clean(line);
        int linked = Math.min(linkedInLine, text.length());
        line.setLength(0);
        linkedInLine = 0;
        if (text.isEmpty() || furniture.isLine(text)) {
            return Weight.NOTHING;
        }
        int own = text.length() - linked;
        boolean mostlyLinked = linked > own;
        boolean sentence = text.indexOf('。') >= 0 || own >= PROSE_LENGTH;
        boolean figure = where == Where.CELL && FIGURE.matcher(text).matches();
        boolean heading = HEADING.matcher(text).matches();
        if (TITLE.matcher(text).matches() && !mostlyLinked) {
            titles.add(text);
        }
        return new Weight(
                sentence && !mostlyLinked ? own : 0,
                heading && !mostlyLinked ? 1 : 0,
                figure && !mostlyLinked ? 1 : 0,
                own,
                linked,
                0,
                heading);
    }
}
