package nianbao.harvest.page;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import nianbao.detect.type.WebText;
import nianbao.harvest.net.address.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page and where it leads. */
public final class WebPage {
    /** Seconds after which nobody has read the page that sends on. */
    private static final int REFRESH_SECONDS = 10;

    /** Letters of the shortest titles; what menus say is shorter. */
    private static final int TITLE = 10;

    /** Headings that may say what a page is. */
    private static final int HEADINGS = 50;

    private final WebAddress at;
    private final Document document;
    private final Charset charset;
    private final Targets leads;
    private final Links links;
    private final PageText text;

    private WebPage(WebAddress at, Document document, Charset charset) {
        this.at = at;
        this.document = document;
        this.charset = charset;
        this.leads = new Targets(at, document, charset);
        this.links = new Links(document, leads);
        this.text = PageText.of(document);
    }

    /**
     * @param at where it was loaded from, after redirects
     * @param served the encoding that the server stated
     */
    public static WebPage of(WebAddress at, byte[] bytes, Optional<String> served) {
        Document document = Jsoup.parse(WebText.decode(bytes, served), at.toString());
        // lists of a wide-spread system lie in the page, to be shown by a script
        document.select("script[type=text/xml]")
                .forEach(list -> Wording.CDATA
                        .matcher(list.data())
                        .results()
                        .forEach(piece -> document.body().append(piece.group(1))));
        return new WebPage(at, document, WebText.charset(bytes, served));
    }

    /** The reports that a list names, each address once, in the order of the page. */
    public List<Link> reports(ReportChoice choice) {
        String column = column();
        return links.all().stream()
                .filter(link -> choice.isReport(link, column))
                .toList();
    }

    /** The titles of reports that lead nowhere unless a script is run. */
    public List<String> deadReports(ReportChoice choice) {
        String column = column();
        Set<String> alive = reports(choice).stream().map(Link::title).collect(Collectors.toSet());
        return links.leadingNowhere()
                .filter(title -> choice.isReport(title, column) && !alive.contains(title))
                .distinct()
                .toList();
    }

    /** Lists of the same host that this page leads to. */
    public List<WebAddress> lists(ReportChoice choice) {
        return links.all().stream()
                .filter(choice::isList)
                .map(Link::address)
                .filter(address -> address.host().equals(at.host()) && !address.equals(at))
                .toList();
    }

    /** How it leads to further pages of the same list or article. */
    public Paging paging() {
        return new Paging(at, document, charset, leads, links, text);
    }

    /** Where all its links lead, but for those to other pages of the same list. */
    public Set<WebAddress> targets() {
        return links.all().stream()
                .filter(link -> !Paging.leadsOn(link.title())
                        && !Wording.PAGE_NUMBER.matcher(link.title()).matches())
                .map(Link::address)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the page sends whoever opens it by itself, with nothing to read on the way. */
    public Optional<WebAddress> sentTo() {
        if (!text.isHollow()) {
            return Optional.empty();
        }
        for (Element meta : document.select("meta[http-equiv=refresh]")) {
            Matcher refresh = Wording.REFRESH.matcher(meta.attr("content"));
            if (refresh.matches() && Integer.parseInt(refresh.group(1)) <= REFRESH_SECONDS) {
                String to = refresh.group(2) == null ? "" : refresh.group(2).strip();
                return to.isEmpty() ? Optional.of(at) : leads.of(to);
            }
        }
        return sentByScript();
    }

    /** A script that does nothing but to send on says where; one that asks or keeps something would have to be run. */
    private Optional<WebAddress> sentByScript() {
        String scripts = text.scripts();
        List<String> found = Wording.LOCATION
                .matcher(scripts)
                .results()
                .map(sent -> sent.group(1) == null ? sent.group(2) : sent.group(1))
                .distinct()
                .toList();
        boolean plain = found.size() == 1 && !Wording.DECIDES.matcher(scripts).find();
        return plain ? leads.of(found.get(0)) : Optional.empty();
    }

    /** What is served in place of an article. */
    public Optional<Obstacle> obstacle() {
        if (isReport()) {
            return Optional.empty();
        }
        if (!documents().isEmpty() || hasHeading()) {
            return text.obstacleByTitle();
        }
        Optional<Obstacle> said = text.obstacle();
        boolean hasMore = !pictures().isEmpty() || !frames().isEmpty();
        return said.isPresent() || hasMore ? said : text.obstacleWithoutWords();
    }

    /** A report that goes on elsewhere may be short here. */
    private boolean hasHeading() {
        String squeezed = Links.squeezed(text.text());
        return Wording.HEADINGS.stream().anyMatch(squeezed::contains);
    }

    /** What is served in place of a list: one that leads to something is a list. */
    public Optional<Obstacle> obstacle(ReportChoice choice) {
        if (!reports(choice).isEmpty()) {
            return Optional.empty();
        }
        return lists(choice).isEmpty() ? text.obstacle().or(text::obstacleWithoutWords) : text.obstacleByTitle();
    }

    /** Whether it has no text that would be an article. */
    public boolean isHollow() {
        return text.isHollow();
    }

    /** Whether a script may write the article that is not there. */
    public boolean hasScripts() {
        return text.hasScripts();
    }

    /** What it says, without its links and its menus. */
    public String text() {
        return text.text();
    }

    /** The pictures of a page that has hardly anything else, in their order. */
    public List<WebAddress> pictures() {
        return document.select("img").stream()
                .filter(picture -> picture.closest(Wording.AROUND_PICTURES) == null && !leadsElsewhere(picture))
                .filter(picture -> !Wording.ORNAMENT
                        .matcher(source(picture) + " " + picture.className() + " " + picture.id())
                        .find())
                .flatMap(picture -> leads.of(source(picture)).stream())
                .distinct()
                .toList();
    }

    private static String source(Element picture) {
        return Wording.SOURCES_OF_PICTURES.stream()
                .map(picture::attr)
                .filter(source -> !source.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Pictures of an article lead to nothing but themselves. */
    private boolean leadsElsewhere(Element picture) {
        Element link = picture.closest("a");
        return link != null
                && leads.of(link)
                        .filter(address ->
                                !Wording.PICTURE.matcher(address.pathAndQuery()).find())
                        .isPresent();
    }

    /** The documents that the page offers or shows, and what it offers that may be one. */
    public List<Link> documents() {
        return offers().documents();
    }

    /** What a page without an article of its own shows in frames. */
    public List<Link> frames() {
        return offers().frames();
    }

    /** The titles of attachments that lead nowhere unless a script is run. */
    public List<String> deadDocuments() {
        return offers().dead();
    }

    private Offers offers() {
        return new Offers(at, document, leads, links, text);
    }

    /** Whether an address says that a document is there, and no web page. */
    public static boolean isDocument(WebAddress address) {
        return Wording.DOCUMENT.matcher(address.pathAndQuery()).find();
    }

    /** What an address shows that announced a document and served a page: a viewer says which in its own query. */
    public static Optional<WebAddress> shownAt(WebAddress address) {
        return Targets.named(address);
    }

    /** Whether the page is a report itself: it has most of its headings. */
    public boolean isReport() {
        return isReport(document.text());
    }

    /** Whether a text has most of the headings of a report. */
    public static boolean isReport(String words) {
        String squeezed = Links.squeezed(words);
        return Wording.HEADINGS.stream().filter(squeezed::contains).count() >= Wording.HEADINGS_OF_A_REPORT;
    }

    /** Whether a text has all headings of a report. */
    public static boolean isWholeReport(String words) {
        return Wording.HEADINGS.stream().allMatch(Links.squeezed(words)::contains);
    }

    /** Whether a list is empty as far as the page itself says: nothing that it leads to has a title. */
    public boolean isListLeftToScripts() {
        return text.hasScripts()
                && links.all().stream().noneMatch(link -> link.title().length() >= TITLE);
    }

    /** What the page calls itself. */
    private String column() {
        return document.title() + " "
                + document.select("h1, h2, h3").stream()
                        .limit(HEADINGS)
                        .map(Beginning::of)
                        .collect(Collectors.joining(" "));
    }
}
