package nianbao.harvest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nianbao.harvest.ArticleLoader.Article;
import nianbao.harvest.PageLoader.Arrived;
import nianbao.harvest.PageLoader.Document;
import nianbao.harvest.PageLoader.Page;
import nianbao.harvest.net.FetchResult;
import nianbao.harvest.net.Fetcher;
import nianbao.harvest.net.Validators;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.net.http.Spool;
import nianbao.harvest.page.Link;
import nianbao.harvest.page.WebPage;
import nianbao.ingest.DuplicateCriterion;
import nianbao.store.source.HarvestAlarm;
import nianbao.store.source.SourceAddress;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddress.FileVersion;
import nianbao.words.Messages;

/**
 * Looks into a source in the web.
 *
 * <ol>
 *   <li>Its lists name candidates.
 *   <li>A candidate is a document, or a page: one that is a report itself, or one that offers documents, or both. A report may lie
 *       on several pages, or be nothing but pictures.
 *   <li>A document or a report goes to the store; it stays in the spool until the store has it.
 *   <li>What stands in the place of a report is an alarm, and never goes to the store.
 * </ol>
 */
final class WebCrawler implements SourceCrawler {
    private static final String WRONG_TYPE = "wrong-type";
    private static final String TEXT = "text/";

    private final Source.Web source;
    private final Fetcher fetcher;
    private final Spool spool;
    private final SourceFileIngester ingester;
    private final Messages messages;
    private final PageLoader loader;
    private final ArticleLoader articles;

    WebCrawler(Source.Web source, Fetcher fetcher, Spool spool, SourceFileIngester ingester, Messages messages) {
        this.source = source;
        this.fetcher = fetcher;
        this.spool = spool;
        this.ingester = ingester;
        this.messages = messages;
        this.loader = new PageLoader(fetcher, spool, messages);
        this.articles = new ArticleLoader(loader, spool, source.manner().maxBytes());
    }

    @Override
    public Listing list(Consumer<List<Candidate>> found) {
        if (source instanceof Source.Site site) {
            return new SiteLister(site, loader, messages).list(found);
        }
        found.accept(((Source.Addresses) source)
                .addresses().stream()
                        .map(address -> new Candidate(address.toString(), address.name()))
                        .toList());
        return Listing.WHOLE;
    }

    /** A document is not loaded to see that there is nothing behind it. */
    @Override
    public Listing behind(Candidate candidate, Consumer<List<Candidate>> found) {
        WebAddress web = WebAddress.of(candidate.address()).orElseThrow();
        if (WebPage.isDocument(web)) {
            return Listing.WHOLE;
        }
        Arrived arrived = loader.load(web);
        try {
            Optional<HarvestAlarm> alarm = Optional.empty();
            if (arrived instanceof Page page) {
                alarm = loader.obstacle(web, page);
                found.accept(alarm.isEmpty() ? offered(page.page()) : List.of());
            } else if (arrived instanceof PageLoader.Missed missed) {
                alarm = Optional.of(missed.alarm());
            } else if (arrived instanceof PageLoader.Gone gone) {
                alarm = Optional.of(gone.alarm());
            }
            return alarm.map(Listing::part).orElse(Listing.WHOLE);
        } finally {
            loader.remove(arrived);
        }
    }

    @Override
    public Visit visit(SourceAddress address) {
        WebAddress web = WebAddress.of(address.address()).orElseThrow();
        Optional<Validators> known = address.state()
                .flatMap(state ->
                        WebAddress.of(state.at()).map(at -> new Validators(at, state.etag(), state.lastModified())));
        Arrived arrived = loader.load(web, known, source.manner().maxBytes());
        try {
            return found(web, address, arrived);
        } finally {
            loader.remove(arrived);
        }
    }

    private Visit found(WebAddress web, SourceAddress address, Arrived arrived) {
        if (arrived instanceof Page page) {
            Optional<HarvestAlarm> obstacle = loader.obstacle(web, page);
            if (obstacle.isPresent()) {
                return NothingNew.failed(obstacle.get());
            }
            return WebPage.isDocument(web) ? viewer(web, page) : article(web, address, page);
        } else if (arrived instanceof Document document) {
            // an excuse in place of the document
            return WebPage.isDocument(web) && document.type().startsWith(TEXT)
                    ? NothingNew.failed(loader.alarm(web, WRONG_TYPE, document.type()))
                    : ingester.take(address, document.loaded().file(), state(document.loaded()), List.of());
        } else if (arrived instanceof PageLoader.Missed missed) {
            return NothingNew.failed(missed.alarm());
        } else if (arrived instanceof PageLoader.Gone gone) {
            return address.state().isPresent() || address.sha256().isPresent()
                    ? NothingNew.gone(Optional.of(gone.alarm().reason()))
                    : NothingNew.failed(gone.alarm());
        }
        return NothingNew.UNCHANGED;
    }

    /** A page where a document was announced: it may show it. */
    private Visit viewer(WebAddress web, Page page) {
        Stream<Candidate> named = WebPage.shownAt(web).stream().map(shown -> candidate(new Link(shown, shown.name())));
        List<Candidate> shown = Stream.concat(named, offered(page.page()).stream())
                .filter(candidate -> !candidate.address().equals(web.toString()))
                .toList();
        return shown.isEmpty()
                ? NothingNew.failed(loader.alarm(web, WRONG_TYPE, "text/html"))
                : new Delivered(
                        CheckResult.PAGE,
                        Optional.empty(),
                        Optional.of(state(page.loaded())),
                        Optional.empty(),
                        shown,
                        List.of());
    }

    private Visit article(WebAddress web, SourceAddress address, Page first) {
        Article article = articles.article(web, first);
        try {
            if (!article.isWhole()) {
                return NothingNew.failed(article.missed().orElseThrow());
            }
            List<Candidate> offered = article.pages().stream()
                    .flatMap(page -> offered(page.page()).stream())
                    .distinct()
                    .toList();
            List<HarvestAlarm> alarms = alarms(web, article);
            Optional<FileVersion> state = alarms.isEmpty() && article.pages().size() == 1
                    ? Optional.of(state(first.loaded()))
                    : Optional.empty(); // its other pages are not looked at unless the first is
            if (article.isReport()) {
                return with(alarms, taken(web, address, article, state, offered));
            } else if (!offered.isEmpty()) {
                return new Delivered(CheckResult.PAGE, Optional.empty(), state, Optional.empty(), offered, alarms);
            } else if (article.pages().size() == 1 && first.page().isHollow()) {
                return with(alarms, hollow(web, address, first));
            }
            return with(alarms, taken(web, address, article, state, offered));
        } finally {
            article.pages().stream().skip(1).forEach(loader::remove);
        }
    }

    private Visit taken(
            WebAddress web,
            SourceAddress address,
            Article article,
            Optional<FileVersion> state,
            List<Candidate> offered) {
        if (article.pages().size() == 1) {
            Path page = article.pages().get(0).loaded().file();
            return ingester.take(address, page, state, DuplicateCriterion.READING, offered);
        }
        Path file = articles.file(web, article);
        try {
            return ingester.take(address, file, state, DuplicateCriterion.READING, offered);
        } finally {
            spool.remove(file);
        }
    }

    /** A page without an article: its pictures may be one, or a script brings it, or there is none any more. */
    private Visit hollow(WebAddress web, SourceAddress address, Page page) {
        Optional<Visit> pictures = articles.pictures(web, page.page(), file -> {
            try {
                return ingester.take(address, file, Optional.empty(), DuplicateCriterion.BYTES, List.of());
            } finally {
                spool.remove(file);
            }
        });
        List<Candidate> frames = page.page().frames().stream()
                .filter(link -> source.choice().takesFile(link))
                .map(WebCrawler::candidate)
                .toList();
        if (pictures.isPresent()) {
            return pictures.get();
        } else if (!frames.isEmpty()) {
            return new Delivered(
                    CheckResult.PAGE,
                    Optional.empty(),
                    Optional.of(state(page.loaded())),
                    Optional.empty(),
                    frames,
                    List.of());
        } else if (page.page().hasScripts()) {
            return NothingNew.failed(loader.alarm(web, "text-by-script", ""));
        } else if (address.broughtReport()) {
            return NothingNew.failed(loader.alarm(web, "no-text", ""));
        }
        return ingester.take(
                address,
                page.loaded().file(),
                Optional.of(state(page.loaded())),
                DuplicateCriterion.READING,
                List.of());
    }

    /** What an article that is no whole report keeps back. */
    private List<HarvestAlarm> alarms(WebAddress web, Article article) {
        List<HarvestAlarm> alarms = new ArrayList<>();
        WebPage last = article.pages().get(article.pages().size() - 1).page();
        if (last.paging().isNextPageDead() && !article.isWholeReport()) {
            alarms.add(loader.alarm(web, "goes-on", ""));
        }
        List<String> dead = article.isReport() ? List.of() : last.deadDocuments();
        if (!dead.isEmpty()) {
            String titles = String.join(messages.text("ingest.join"), dead);
            String reason = messages.text("harvest.reason.dead-document", titles);
            alarms.add(new HarvestAlarm(web.toString(), "dead-document", String.join("\n", dead), reason));
        }
        return alarms;
    }

    private static Visit with(List<HarvestAlarm> alarms, Visit visit) {
        List<HarvestAlarm> all =
                Stream.concat(visit.alarms().stream(), alarms.stream()).toList();
        return visit instanceof Delivered delivered
                ? new Delivered(
                        delivered.outcome(),
                        delivered.reason(),
                        delivered.state(),
                        delivered.sha256(),
                        delivered.offered(),
                        all)
                : new NothingNew(visit.outcome(), visit.reason(), all);
    }

    private List<Candidate> offered(WebPage page) {
        return page.documents().stream()
                .filter(link -> source.choice().takesFile(link))
                .map(WebCrawler::candidate)
                .toList();
    }

    static Candidate candidate(Link link) {
        return new Candidate(link.address().toString(), link.title());
    }

    private static FileVersion state(FetchResult.Loaded loaded) {
        Validators validators = loaded.validators();
        return new FileVersion(validators.at().toString(), validators.etag(), validators.lastModified());
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
