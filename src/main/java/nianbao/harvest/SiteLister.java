package nianbao.harvest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nianbao.harvest.PageLoader.Arrived;
import nianbao.harvest.SourceCrawler.Candidate;
import nianbao.harvest.SourceCrawler.Listing;
import nianbao.harvest.SourceCrawler.Listing.Extent;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.page.WebPage;
import nianbao.store.source.HarvestAlarm;
import nianbao.words.Messages;

/**
 * Goes through the lists of a site, page by page, and into the lists that they lead to. What a list names and does not lead
 * to, and lists that name nothing, are told.
 */
final class SiteLister {
    /** Titles that a person is told of at once. */
    private static final int TITLES = 5;

    private final Source.Site site;
    private final PageLoader loader;
    private final Messages messages;
    private final Deque<ListPage> ahead = new ArrayDeque<>();
    private final Set<WebAddress> visited = new HashSet<>();
    private final Set<WebAddress> named = new HashSet<>();
    private final Set<WebAddress> fruitful = new HashSet<>();
    private final List<HarvestAlarm> alarms = new ArrayList<>();
    private Extent extent = Extent.WHOLE;

    SiteLister(Source.Site site, PageLoader loader, Messages messages) {
        this.site = site;
        this.loader = loader;
        this.messages = messages;
    }

    /**
     * A page of a list.
     *
     * @param start the list that led to it
     * @param depth how many lists deep
     * @param before what the page before it in the same list leads to
     */
    private record ListPage(WebAddress address, WebAddress start, int depth, Set<WebAddress> before) {}

    Listing list(Consumer<List<Candidate>> found) {
        site.start().forEach(address -> add(new ListPage(address, address, 0, Set.of())));
        for (int pages = 0; !ahead.isEmpty(); pages++) {
            if (pages == site.maxPages()) {
                miss(alarm(ahead.element().address(), "max-pages", String.valueOf(pages)));
                ahead.forEach(page -> fruitful.add(page.start()));
                break;
            }
            ListPage next = ahead.remove();
            Arrived arrived = loader.load(next.address());
            try {
                go(next, arrived, found);
            } finally {
                loader.remove(arrived);
            }
        }
        site.start().stream()
                .filter(start -> !fruitful.contains(start))
                .forEach(start -> miss(alarm(start, "nothing-named", "")));
        return new Listing(extent, alarms);
    }

    private void go(ListPage at, Arrived arrived, Consumer<List<Candidate>> found) {
        if (arrived instanceof PageLoader.Page page) {
            Optional<HarvestAlarm> obstacle =
                    loader.obstacle(at.address(), page, page.page().obstacle(site.choice()));
            if (obstacle.isEmpty()) {
                take(at, page.page(), found);
            } else {
                miss(at, obstacle.get());
            }
        } else if (arrived instanceof PageLoader.Missed missed) {
            miss(at, missed.alarm());
        } else if (arrived instanceof PageLoader.Gone gone) {
            miss(at, gone.alarm());
        } else if (arrived instanceof PageLoader.Document document) {
            miss(at, loader.alarm(at.address(), "wrong-type", document.type()));
        }
    }

    private void miss(ListPage at, HarvestAlarm alarm) {
        fruitful.add(at.start()); // why it names nothing is told
        miss(alarm);
    }

    private void miss(HarvestAlarm alarm) {
        extent = Extent.PART;
        alarms.add(alarm);
    }

    private HarvestAlarm alarm(WebAddress at, String code, String detail) {
        return new HarvestAlarm(at.toString(), code, messages.text("harvest.alarm." + code, detail));
    }

    private void add(ListPage page) {
        if (visited.add(page.address())) {
            ahead.add(page);
        }
    }

    private void take(ListPage at, WebPage page, Consumer<List<Candidate>> found) {
        List<Candidate> all = page.reports(site.choice()).stream()
                .filter(link -> !visited.contains(link.address()))
                .map(WebCrawler::candidate)
                .toList();
        List<Candidate> candidates = all.stream()
                .filter(candidate ->
                        named.add(WebAddress.of(candidate.address()).orElseThrow()))
                .toList();
        found.accept(candidates);
        tellOfDead(at, page);
        if (!all.isEmpty()) {
            fruitful.add(at.start());
        } else if (at.depth() > 0 && at.before().isEmpty() && page.isListLeftToScripts()) {
            miss(at, alarm(at.address(), "list-by-script", ""));
        }
        if (at.depth() < site.depth()) {
            page.lists(site.choice()).stream()
                    .filter(address -> !named.contains(address))
                    .forEach(address -> add(new ListPage(address, at.start(), at.depth() + 1, Set.of())));
        }
        // some sites show the last page again for every number beyond it
        Set<WebAddress> targets = page.targets();
        if (!targets.equals(at.before())) {
            page.paging().nextPage().ifPresent(next -> add(new ListPage(next, at.start(), at.depth(), targets)));
        }
    }

    private void tellOfDead(ListPage at, WebPage page) {
        List<String> dead = page.deadReports(site.choice());
        if (!dead.isEmpty()) {
            fruitful.add(at.start());
            String titles = String.join(
                    messages.text("ingest.join"), dead.stream().limit(TITLES).toList());
            String reason = messages.text("harvest.alarm.dead-report", dead.size(), titles);
            alarms.add(new HarvestAlarm(at.address().toString(), "dead-report", String.join("\n", dead), reason));
        }
        if (page.paging().isNextPageDead()
                || (at.before().isEmpty() && page.paging().isAloneOfSeveral())) {
            alarms.add(alarm(at.address(), "dead-next-page", ""));
        }
    }
}
