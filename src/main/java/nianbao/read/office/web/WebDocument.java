package nianbao.read.office.web;

import java.util.ArrayList;
import java.util.List;
import nianbao.detect.type.WebText;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Publication;
import nianbao.read.office.flow.Blocks;
import nianbao.read.office.flow.FlowDocument;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadableException;
import nianbao.read.office.web.article.ArticleFinder;
import nianbao.read.office.web.article.Boilerplate;
import nianbao.read.office.web.article.ContentScores;
import nianbao.read.office.web.article.ExternalContentCheck;
import nianbao.read.office.web.article.PublicationDay;
import nianbao.read.office.web.article.Publisher;
import nianbao.read.office.web.article.WebTitle;
import nianbao.read.office.web.elements.CellPictures;
import nianbao.read.office.web.elements.OverlaidElements;
import nianbao.read.office.web.elements.RunningTextHandler;
import nianbao.read.office.web.elements.ScriptTargets;
import nianbao.read.office.web.elements.WebPage;
import nianbao.read.office.web.saved.SavedPage;
import nianbao.read.office.web.style.Appearance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a page: (1) decode, (2) parse, (3) weigh every element, (4) find the article, (5) read its passages and tables,
 * (6) leave out the lines about the page, (7) put the title first where the article does not begin with it, (8) tell
 * what was not read.
 */
public final class WebDocument {
    private WebDocument() {}

    /** @throws nianbao.read.office.flow.UnreadableException for a page over the limits */
    public static FlowDocument read(byte[] bytes, OfficeLimits limits) {
        return read(Jsoup.parse(WebText.decode(bytes), "", parser(limits)), limits);
    }

    /**
     * Reads a page that was saved as one file (MHTML).
     *
     * @throws nianbao.read.office.flow.UnreadableException also for a file that is damaged, or holds no page
     */
    public static FlowDocument readSaved(byte[] bytes, OfficeLimits limits) {
        return read(SavedPage.of(bytes, parser(limits), limits), limits);
    }

    private static Parser parser(OfficeLimits limits) {
        return Parser.htmlParser().setMaxDepth(limits.maxDepth());
    }

    private static FlowDocument read(Document page, OfficeLimits limits) {
        if (page.stream().limit(limits.maxElements() + 1L).count() > limits.maxElements()) {
            throw new UnreadableException(ProblemCode.FILE_TOO_LARGE, "over " + limits.maxElements() + " elements");
        }
        Appearance appearance = new Appearance(page);
        Boilerplate furniture = new Boilerplate();
        ContentScores substance = ContentScores.of(page.body(), appearance, furniture);
        WebPage whole = new WebPage(
                appearance,
                substance,
                ScriptTargets.of(page),
                new CellPictures(),
                new OverlaidElements(page.body(), appearance),
                limits);
        Element element = new ArticleFinder(substance).within(page.body());
        List<FlowElement> pieces = WebFlow.inside(element, whole, new RunningTextHandler(substance));
        List<Block> article = cleared(Blocks.of(pieces), furniture);
        List<Block> blocks = new ArrayList<>(article);
        WebTitle.missing(page, substance.titleBefore(element), article).ifPresent(title -> blocks.add(0, title));
        List<Problem> problems = new ExternalContentCheck(page, appearance).problems(element, substance, blocks);
        Publication publication = new Publication(PublicationDay.of(page), Publisher.of(page));
        return new FlowDocument(blocks, problems, whole.pictures().files(), publication);
    }

    private static List<Block> cleared(List<Block> blocks, Boilerplate furniture) {
        List<Block> left = new ArrayList<>();
        boolean opening = true;
        for (Block block : blocks) {
            if (!(block instanceof Paragraph paragraph)) {
                opening = false;
                left.add(block);
            } else if (!furniture.isLine(paragraph.text()) && !(opening && furniture.isDay(paragraph.text()))) {
                opening &= paragraph.text().indexOf('。') < 0;
                left.add(block);
            }
        }
        return left;
    }
}
