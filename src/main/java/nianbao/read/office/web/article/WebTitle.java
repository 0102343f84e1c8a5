package nianbao.read.office.web.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.read.office.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title of an article, which sites often set outside of it: what the page states as the article's title, else a
 * heading above the article that the title of the page repeats, else a line above it that reads like one, else the part
 * of the title of the page that names a report.
 */
public final class WebTitle {
    /** Paragraphs at the beginning of an article that may be its title: a letterhead and a title of three lines. */
    private static final int OPENING = 8;

    /** Letters of the longest line of a title. */
    private static final int LONGEST_LINE = 60;

    private static final List<String> REPORT = List.of("报告", "年报");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d|二[〇○Ｏ零]");

    /** Sites set their name after the title of the page, or before it. */
    private static final Pattern BETWEEN_PARTS =
            Pattern.compile("[_|｜]|\\s[-–—]+\\s|--+|——|(?<=[\\p{IsHan}）)])[-–—](?=\\p{IsHan})");

    private WebTitle() {}

    /**
     * The title to set before {@code article}, {@code above} being a line there that reads like one; empty where the
     * article begins with it.
     */
    public static Optional<Paragraph> missing(Document page, Optional<String> above, List<Block> article) {
        String opening = opening(article);
        return stated(page, above)
                .filter(title -> !opening.contains(squeezed(title)))
                .map(title -> new Paragraph(title, Optional.empty(), Alignment.CENTER, 0));
    }

    private static Optional<String> stated(Document page, Optional<String> above) {
        String whole = squeezed(page.title());
        Stream<String> meta = page.select("meta[name=ArticleTitle]").stream().map(each -> each.attr("content"));
        String[] parts = BETWEEN_PARTS.split(page.title());
        Stream<String> headings = page.select("h1, h2, h3, ucaptitle, .title, #title").stream()
                .filter(element -> element.hasText()
                        && whole.contains(squeezed(element.text()))
                        && (element.nameIs("h1") || isOfOneReport(element.text(), whole)))
                .map(Element::text)
                .filter(WebTitle::isReport);
        Stream<String> reports = Arrays.stream(parts).filter(part -> isReport(part) && isOfOneReport(part, whole));
        return Stream.of(meta, headings, above.stream(), reports)
                .flatMap(texts -> texts)
                .map(PlainText::clean)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /**
     * Without a year it names a list of reports, which may be another body's, unless the page is called nothing else.
     */
    private static boolean isOfOneReport(String text, String pageTitle) {
        return YEAR.matcher(text).find() || squeezed(text).equals(pageTitle);
    }

    private static boolean isReport(String text) {
        return REPORT.stream().anyMatch(text::contains);
    }

    private static String opening(List<Block> article) {
        StringBuilder opening = new StringBuilder();
        article.stream()
                .takeWhile(block -> block instanceof Paragraph paragraph && !isSentence(paragraph.text()))
                .limit(OPENING)
                .forEach(block -> opening.append(squeezed(((Paragraph) block).text())));
        return opening.toString();
    }

    /** A preamble often repeats the title in a sentence, and is no title for that. */
    private static boolean isSentence(String text) {
        return text.length() > LONGEST_LINE || text.indexOf('。') >= 0 || text.indexOf('，') >= 0;
    }

    private static String squeezed(String text) {
        return PlainText.clean(text).replace(" ", "");
    }
}
