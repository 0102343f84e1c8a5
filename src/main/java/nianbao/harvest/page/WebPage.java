package nianbao.harvest.page;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.detect.WebText;
import nianbao.harvest.net.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page and where it leads. */
public final class WebPage {
    /** Headings that may say what a page is. */
    private static final int HEADINGS = 50;

    private static final String FRAMES = "iframe[src], frame[src], embed[src], object[data]";

    private final WebAddress at;
    private final Document document;
    private final Charset charset;

    private WebPage(WebAddress at, Document document, Charset charset) {
        this.at = at;
        this.document = document;
        this.charset = charset;
    }

    /**
     * @param at where it was loaded from, after redirects
     * @param served the encoding that the server stated
     */
    public static WebPage of(WebAddress at, byte[] bytes, Optional<String> served) {
        Document document = Jsoup.parse(WebText.decode(bytes, served), at.toString());
        return new WebPage(at, document, WebText.charset(bytes, served));
    }

    /** The reports that a list names, each address once, in the order of the page. */
    public List<Link> reports(ReportChoice choice) {
        String column = column();
        return links().stream().filter(link -> choice.isReport(link, column)).toList();
    }

    /** Lists of the same host that this page leads to. */
    public List<WebAddress> lists(ReportChoice choice) {
        return links().stream()
                .filter(choice::isList)
                .map(Link::address)
                .filter(address -> address.host().equals(at.host()) && !address.equals(at))
                .toList();
    }

    /** The next page of the same list. */
    public Optional<WebAddress> nextPage() {
        Stream<Element> marked = document.select("a[rel=next][href], link[rel=next][href]").stream();
        Stream<Element> named = document.select("a[href]").stream()
                .filter(link -> leadsOn(Beginning.of(link)) || leadsOn(link.attr("title")));
        return Stream.concat(marked, named)
                .flatMap(link -> resolve(link.attr("href")).stream())
                .filter(address -> address.host().equals(at.host()) && !address.equals(at))
                .findFirst()
                .or(this::nextPageByScript);
    }

    /** Where all its links lead, but for those to other pages of the same list. */
    public Set<WebAddress> targets() {
        return links().stream()
                .filter(link -> !leadsOn(link.title())
                        && !Wording.PAGE_NUMBER.matcher(link.title()).matches())
                .map(Link::address)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean leadsOn(String text) {
        return Wording.NEXT_PAGE.matcher(text.replaceAll("\\s", "")).matches();
    }

    private Optional<WebAddress> nextPageByScript() {
        Matcher call = Wording.TRS_PAGES.matcher(
                document.select("script").stream().map(Element::data).collect(Collectors.joining("\n")));
        if (!call.find()) {
            return Optional.empty();
        }
        int next = Integer.parseInt(call.group(2)) + 1; // counted from 0
        return next < Integer.parseInt(call.group(1))
                ? at.resolve(call.group(3) + "_" + next + "." + call.group(4), charset)
                : Optional.empty();
    }

    /** The documents that the page offers or shows. */
    public List<Link> documents() {
        Map<WebAddress, Link> documents = new LinkedHashMap<>();
        links().stream().filter(WebPage::isDocument).forEach(link -> documents.putIfAbsent(link.address(), link));
        shown().forEach(address -> documents.putIfAbsent(address, new Link(address, address.name())));
        return List.copyOf(documents.values());
    }

    private static boolean isDocument(Link link) {
        return isDocument(link.address())
                || Wording.DOCUMENT.matcher(link.title().strip()).find();
    }

    /** Whether an address says that a document is there, and no web page. */
    public static boolean isDocument(WebAddress address) {
        return Wording.DOCUMENT.matcher(address.pathAndQuery()).find();
    }

    private List<WebAddress> shown() {
        List<WebAddress> shown = new ArrayList<>();
        for (Element frame : document.select(FRAMES)) {
            String source = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data");
            Optional<String> viewed = Wording.VIEWED
                    .matcher(source)
                    .results()
                    .map(match -> match.group(1))
                    .findFirst();
            resolve(viewed.map(WebPage::unwrapped).orElse(source))
                    .filter(WebPage::isDocument)
                    .ifPresent(shown::add);
        }
        return shown;
    }

    /** A value of a query whose strokes were encoded once more. */
    private static String unwrapped(String value) {
        return value.replaceAll("(?i)%2f", "/").replaceAll("(?i)%3a", ":").replace("%25", "%");
    }

    /** Whether the page is a report itself: it has most of its headings. */
    public boolean isReport() {
        String text = document.text().replaceAll("\\s", "");
        return Wording.HEADINGS.stream().filter(text::contains).count() >= Wording.HEADINGS_OF_A_REPORT;
    }

    /** What the page calls itself. */
    private String column() {
        return document.title() + " "
                + document.select("h1, h2, h3").stream()
                        .limit(HEADINGS)
                        .map(Beginning::of)
                        .collect(Collectors.joining(" "));
    }

    private List<Link> links() {
        Map<WebAddress, Link> links = new LinkedHashMap<>();
        for (Element element : document.select("a[href]")) {
            resolve(element.attr("href")).ifPresent(address -> {
                Link link = new Link(address, title(element));
                links.merge(
                        address,
                        link,
                        (one, two) -> two.title().length() > one.title().length() ? two : one);
            });
        }
        return List.copyOf(links.values());
    }

    /** Lists cut long titles, and have them whole in an attribute. */
    private static String title(Element link) {
        String text = Beginning.of(link);
        String whole = link.attr("title").strip();
        return whole.length() > text.length() ? whole : text;
    }

    private Optional<WebAddress> resolve(String reference) {
        return WebAddress.of(document.baseUri()).orElse(at).resolve(reference, charset);
    }
}
