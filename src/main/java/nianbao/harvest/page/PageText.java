package nianbao.harvest.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/** What a page says by itself, without its links, its menus and what is said of the site. */
final class PageText {
    /** Letters that an article has at least; the titles and the way to an article together have fewer. */
    private static final int HOLLOW = 120;
    /** Letters of the longest of those pages that are served in place of an article; longer ones are articles. */
    private static final int SHORT = 400;
    /** Characters of all that a page shows that has nothing to show; any menu has more. */
    private static final int BARE = 20;
    /** Letters of scripts that do no more than to tell something and to send the reader on; libraries are longer. */
    private static final int SMALL_SCRIPT = 4_000;

    private static final Evaluator AROUND = QueryParser.parse(Wording.AROUND);

    private final Document document;
    private final String text;

    private PageText(Document document, String text) {
        this.document = document;
        this.text = text;
    }

    static PageText of(Document document) {
        Collector collector = new Collector();
        document.body().filter(collector);
        String text = collector
                .lines
                .toString()
                .lines()
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && !Wording.ABOUT_THE_PAGE.matcher(line).find())
                .collect(Collectors.joining("\n"));
        return new PageText(document, text);
    }

    /** Whether there is no article: no text that would be one. */
    boolean isHollow() {
        return letters() < HOLLOW;
    }

    private long letters() {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    String text() {
        return text;
    }

    /** The scripts that stand in the page. */
    String scripts() {
        return document.select("script").stream().map(Element::data).collect(Collectors.joining("\n"));
    }

    boolean hasScripts() {
        return !document.select("script, noscript").isEmpty();
    }

    /** What is served in place of an article, by the title that the page gives itself, or by its words where they are few. */
    Optional<Obstacle> obstacle() {
        Optional<Obstacle> titled = obstacleByTitle();
        return titled.isPresent() || letters() >= SHORT ? titled : obstacle(text);
    }

    /** What a page without any words is served for: what its scripts say and do, and what it asks for. */
    Optional<Obstacle> obstacleWithoutWords() {
        if (!isHollow()) {
            return Optional.empty();
        }
        Optional<Obstacle> said = obstacle(saidByScripts());
        if (said.isPresent()) {
            return said;
        }
        if (document.selectFirst("input[type=password]") != null) {
            return Optional.of(Obstacle.LOGIN);
        }
        boolean isBare = document.text().length() < BARE;
        return isBare && scripts().contains("document.cookie") ? Optional.of(Obstacle.CHALLENGE) : Optional.empty();
    }

    Optional<Obstacle> obstacleByTitle() {
        return Wording.KIND.matcher(document.title()).find() ? Optional.empty() : obstacle(document.title());
    }

    private static Optional<Obstacle> obstacle(String words) {
        return Arrays.stream(Obstacle.values())
                .filter(obstacle -> obstacle.isIn(words))
                .findFirst();
    }

    private String saidByScripts() {
        String scripts = scripts();
        return scripts.length() > SMALL_SCRIPT ? "" : Targets.literals(scripts).collect(Collectors.joining("\n"));
    }

    /** Gathers the text, each block on lines of its own. */
    private static final class Collector implements NodeFilter {
        private final StringBuilder lines = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode piece) {
                lines.append(piece.text());
            } else if (node instanceof Element element) {
                if (depth > 0 && element.is(AROUND)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.isBlock() || element.nameIs("br")) {
                    lines.append('\n');
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                lines.append('\n');
            }
            return FilterResult.CONTINUE;
        }
    }
}
