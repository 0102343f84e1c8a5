package nianbao.harvest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nianbao.harvest.Looker.Listing;
import nianbao.harvest.Looker.Place;
import nianbao.harvest.net.Answer;
import nianbao.harvest.net.Fetcher;
import nianbao.harvest.net.Spool;
import nianbao.harvest.net.WebAddress;
import nianbao.harvest.page.WebPage;
import nianbao.words.Messages;

/** Goes through the lists of a site, page by page, and into the lists that they lead to. */
final class SiteLister {
    /** Bytes of a page of a list. */
    private static final long PAGE_BYTES = 8L << 20;

    private final Source.Site site;
    private final Fetcher fetcher;
    private final Spool spool;
    private final Messages messages;
    private final Deque<ListPage> ahead = new ArrayDeque<>();
    private final Set<WebAddress> seen = new HashSet<>();
    private final Set<WebAddress> named = new HashSet<>();

    SiteLister(Source.Site site, Fetcher fetcher, Spool spool, Messages messages) {
        this.site = site;
        this.fetcher = fetcher;
        this.spool = spool;
        this.messages = messages;
    }

    /**
     * A page of a list.
     *
     * @param depth how many lists deep
     * @param before what the page before it in the same list leads to
     */
    private record ListPage(WebAddress address, int depth, Set<WebAddress> before) {}

    Listing list(Consumer<List<Place>> found) {
        site.start().forEach(address -> add(address, 0, Set.of()));
        Optional<String> trouble = Optional.empty();
        for (int pages = 0; !ahead.isEmpty(); pages++) {
            if (pages == site.maxPages()) {
                return Listing.part(messages.text("harvest.trouble.max-pages", pages));
            }
            ListPage next = ahead.remove();
            Answer answer = fetcher.fetch(next.address(), Optional.empty(), PAGE_BYTES);
            if (answer instanceof Answer.Loaded loaded) {
                WebPage page = WebLooker.page(loaded);
                spool.remove(loaded.file());
                take(next, page, found);
            } else if (trouble.isEmpty()) {
                trouble = Optional.of(
                        messages.text("harvest.trouble.list", next.address(), WebLooker.reason(answer, messages)));
            }
        }
        if (named.isEmpty() && trouble.isEmpty()) {
            return Listing.part(messages.text("harvest.trouble.nothing-named"));
        }
        return trouble.map(Listing::part).orElse(Listing.WHOLE);
    }

    private void add(WebAddress address, int depth, Set<WebAddress> before) {
        if (seen.add(address)) {
            ahead.add(new ListPage(address, depth, before));
        }
    }

    private void take(ListPage at, WebPage page, Consumer<List<Place>> found) {
        List<Place> places = page.reports(site.choice()).stream()
                .filter(link -> !seen.contains(link.address()) && named.add(link.address()))
                .map(WebLooker::place)
                .toList();
        found.accept(places);
        if (at.depth() < site.depth()) {
            page.lists(site.choice()).stream()
                    .filter(address -> !named.contains(address))
                    .forEach(address -> add(address, at.depth() + 1, Set.of()));
        }
        // some sites show the last page again for every number beyond it
        Set<WebAddress> targets = page.targets();
        if (!targets.equals(at.before())) {
            page.nextPage().ifPresent(next -> add(next, at.depth(), targets));
        }
    }
}
