package nianbao.harvest.page;

import java.nio.charset.Charset;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.harvest.net.address.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How a page leads to further pages of the same list, or of the same article. */
public final class Paging {
    private final WebAddress at;
    private final Document document;
    private final Charset charset;
    private final Targets leads;
    private final Links links;
    private final PageText text;

    Paging(WebAddress at, Document document, Charset charset, Targets leads, Links links, PageText text) {
        this.at = at;
        this.document = document;
        this.charset = charset;
        this.leads = leads;
        this.links = links;
        this.text = text;
    }

    /** The next page of the same list. */
    public Optional<WebAddress> nextPage() {
        Stream<Element> marked = document.select("link[rel=next][href], a[rel=next]").stream();
        return Stream.concat(marked, leadingOn())
                .flatMap(link -> leads.of(link).stream())
                .filter(address -> address.host().equals(at.host()) && !address.equals(at))
                .findFirst()
                .or(this::nextPageByScript);
    }

    /** Whether there is a next page, as far as can be told, and only a script knows where. */
    public boolean isNextPageDead() {
        return nextPage().isEmpty()
                && numbered().isEmpty()
                && leadingOn()
                        .anyMatch(link -> leads.isDead(link)
                                && (Beginning.of(link) + link.attr("title")).contains("页")
                                && !Wording.DISABLED.matcher(link.className()).find())
                && !isLast();
    }

    private boolean isLast() {
        return Wording.LAST_PAGE.matcher(Links.squeezed(document.text())).find();
    }

    /** Whether the first page of a list says that it is not the only one, and nothing leads to another. */
    public boolean isAloneOfSeveral() {
        return nextPage().isEmpty()
                && numbered().isEmpty()
                && (mostIn(Wording.PAGES, Links.squeezed(document.text())) > 1
                        || mostIn(Wording.PAGES_IN_SCRIPT, text.scripts()) > 1
                        || mostIn(Wording.ENTRIES, text.scripts()) > links.all().size())
                && !isLast();
    }

    private static int mostIn(Pattern counts, String words) {
        return counts.matcher(words)
                .results()
                .flatMap(count -> IntStream.rangeClosed(1, count.groupCount()).mapToObj(count::group))
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private Stream<Element> leadingOn() {
        return links.clicked().filter(link -> leadsOn(Beginning.of(link)) || leadsOn(link.attr("title")));
    }

    /** The further pages of the article that begins at {@code first}, as far as this page names them, by their numbers. */
    public NavigableMap<Integer, WebAddress> parts(WebAddress first) {
        ArticleParts article = new ArticleParts(first);
        NavigableMap<Integer, WebAddress> parts = new TreeMap<>();
        links.all().stream()
                .filter(link -> leadsOn(link.title())
                        || Wording.PAGE_NUMBER
                                .matcher(Links.squeezed(link.title()))
                                .matches())
                .map(Link::address)
                .forEach(address -> article.number(address).ifPresent(number -> parts.putIfAbsent(number, address)));
        numbered().stream()
                .flatMap(pages -> pages.further().stream())
                .flatMap(link -> at.resolve(link, charset).stream())
                .forEach(address -> article.number(address).ifPresent(number -> parts.putIfAbsent(number, address)));
        return parts;
    }

    static boolean leadsOn(String text) {
        return Wording.NEXT_PAGE.matcher(Links.squeezed(text)).matches();
    }

    private Optional<NumberedPages> numbered() {
        return NumberedPages.in(text.scripts());
    }

    private Optional<WebAddress> nextPageByScript() {
        return numbered().flatMap(pages -> {
            OptionalInt next = pages.next();
            return next.isPresent() ? at.resolve(pages.link(next.getAsInt()), charset) : Optional.empty();
        });
    }
}
