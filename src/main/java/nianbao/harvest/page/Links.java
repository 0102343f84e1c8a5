package nianbao.harvest.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.harvest.net.address.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What people click on in a page. */
final class Links {
    private static final String CLICKED = "a, area, [onclick]";
    /** Letters of what is clicked on and is no link: more are a part of the page, not something that leads somewhere. */
    private static final int LETTERS = 100;

    private final Document document;
    private final Targets leads;

    Links(Document document, Targets leads) {
        this.document = document;
        this.leads = leads;
    }

    /** All that lead somewhere, each address once. */
    List<Link> all() {
        Map<WebAddress, Link> links = new LinkedHashMap<>();
        clicked()
                .forEach(element -> leads.of(element).ifPresent(address -> {
                    Link link = new Link(address, title(element));
                    links.merge(
                            address,
                            link,
                            (one, two) -> two.title().length() > one.title().length() ? two : one);
                }));
        return List.copyOf(links.values());
    }

    /** The titles of those that lead nowhere unless a script is run. */
    Stream<String> dead() {
        return clicked().filter(leads::isDead).map(Links::title);
    }

    /** The titles of those that lead nowhere, whether a script knows of them or not. */
    Stream<String> leadingNowhere() {
        return clicked()
                .filter(element -> leads.isDead(element)
                        || (element.nameIs("a") && leads.of(element).isEmpty()))
                .map(Links::title);
    }

    Stream<Element> clicked() {
        return document.select(CLICKED).stream()
                .filter(element -> element.nameIs("a")
                        || element.nameIs("area")
                        || (element.selectFirst("a") == null
                                && Beginning.of(element).length() <= LETTERS));
    }

    /** Lists cut long titles, and have them whole in an attribute. */
    static String title(Element link) {
        String words = Beginning.of(link);
        String whole = link.attr("title").strip();
        return whole.length() > words.length() ? whole : words;
    }

    static String squeezed(String words) {
        return words.replaceAll("\\s", "");
    }
}
