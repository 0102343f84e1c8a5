package nianbao.harvest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nianbao.harvest.net.address.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The documents that a page offers. */
final class Offers {
    private static final String FRAMES = "iframe[src], frame[src], embed[src], object[data]";

    private final WebAddress at;
    private final Document document;
    private final Targets leads;
    private final Links links;
    private final PageText text;

    Offers(WebAddress at, Document document, Targets leads, Links links, PageText text) {
        this.at = at;
        this.document = document;
        this.leads = leads;
        this.links = links;
        this.text = text;
    }

    /** The documents that the page offers or shows, and what it offers that may be one. */
    List<Link> documents() {
        Map<WebAddress, Link> documents = new LinkedHashMap<>();
        links.all().stream()
                .filter(link -> isDocument(link) || mayBeDocument(link))
                .forEach(link -> documents.putIfAbsent(link.address(), link));
        shown(WebPage::isDocument).forEach(link -> documents.putIfAbsent(link.address(), link));
        if (documents.isEmpty() && text.isHollow()) {
            Targets.literals(text.scripts())
                    .filter(words -> Wording.DOCUMENT.matcher(words).find()
                            && Wording.ADDRESS.matcher(words).matches())
                    .flatMap(words -> leads.of(words).stream())
                    .forEach(address -> documents.putIfAbsent(address, new Link(address, address.name())));
        }
        return List.copyOf(documents.values());
    }

    /** What a page without an article of its own shows in frames. */
    List<Link> frames() {
        return text.isHollow() ? shown(address -> address.host().equals(at.host())) : List.of();
    }

    private static boolean isDocument(Link link) {
        return WebPage.isDocument(link.address())
                || Wording.DOCUMENT.matcher(link.title().strip()).find();
    }

    /** What is called an attachment, or given by a program: only what is served tells what it is. */
    private boolean mayBeDocument(Link link) {
        boolean named = Wording.ATTACHMENT.matcher(Links.squeezed(link.title())).matches();
        boolean given = Wording.GIVES_FILES
                        .matcher(link.address().pathAndQuery())
                        .find()
                && !Wording.WEB_PAGE.matcher(link.address().uri().getRawPath()).find();
        return (named || given)
                && link.address().host().equals(at.host())
                && !link.address().equals(at)
                && !Wording.SOFTWARE.matcher(link.title()).find();
    }

    /** The titles of attachments that lead nowhere unless a script is run. */
    List<String> dead() {
        return links.dead()
                .filter(title -> Wording.DOCUMENT.matcher(title).find()
                        || (Wording.ATTACHMENT.matcher(Links.squeezed(title)).matches()
                                && !Wording.SOFTWARE.matcher(title).find()))
                .distinct()
                .toList();
    }

    private List<Link> shown(Predicate<WebAddress> isWanted) {
        List<Link> shown = new ArrayList<>();
        for (Element frame : document.select(FRAMES)) {
            String source = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data");
            boolean isPdf = frame.attr("type").equals("application/pdf");
            leads.of(source)
                    .filter(address -> !address.equals(at) && (isPdf || isWanted.test(address)))
                    .ifPresent(address -> shown.add(new Link(address, address.name())));
        }
        return shown;
    }
}
