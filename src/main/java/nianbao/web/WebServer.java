package nianbao.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nianbao.correct.FigureFields;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.review.Desk;
import nianbao.review.OriginalFiles;
import nianbao.review.ReviewQueue;
import nianbao.review.account.AccountService;
import nianbao.review.blind.BlindDesk;
import nianbao.review.book.BookDesk;
import nianbao.review.change.ChangeLog;
import nianbao.review.drawn.DrawnTableDesk;
import nianbao.review.overview.OverviewService;
import nianbao.review.version.VersionDesk;
import nianbao.store.ReportStore;
import nianbao.store.StoreWatch;
import nianbao.upload.UploadQueue;
import nianbao.web.account.AccountRoutes;
import nianbao.web.api.ApiRoutes;
import nianbao.web.blind.BlindRoutes;
import nianbao.web.book.BookRoutes;
import nianbao.web.change.ChangeRoutes;
import nianbao.web.drawn.DrawnTableRoutes;
import nianbao.web.events.EventHub;
import nianbao.web.events.EventsApi;
import nianbao.web.events.ReportNews;
import nianbao.web.events.StoreNews;
import nianbao.web.file.FilesPage;
import nianbao.web.guard.EntryAttempts;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Role;
import nianbao.web.guard.Secrets;
import nianbao.web.guard.Sessions;
import nianbao.web.guard.Transport;
import nianbao.web.limit.ServerLimits;
import nianbao.web.overview.OverviewApi;
import nianbao.web.overview.OverviewPage;
import nianbao.web.page.Assets;
import nianbao.web.page.FirstPicture;
import nianbao.web.page.PagePictures;
import nianbao.web.page.QueuePage;
import nianbao.web.page.ReportPage;
import nianbao.web.version.VersionRoutes;
import nianbao.worker.ReadingPool;

/** The desk, as a server. */
public final class WebServer implements AutoCloseable {
    /** Bytes of a request that says something. */
    private static final long LARGEST_REQUEST = 1L << 20;

    private final Javalin server;
    private final EventHub hub;
    private final StoreWatch watch;
    private final StoreNews storeNews;
    private final UploadQueue uploads;
    private final DrawnTableDesk drawing;
    private final BookDesk books;
    private final FirstPicture first;
    private final WebSettings settings;
    private final String key;

    private WebServer(
            Javalin server,
            EventHub hub,
            StoreWatch watch,
            StoreNews storeNews,
            UploadQueue uploads,
            DrawnTableDesk drawing,
            BookDesk books,
            FirstPicture first,
            WebSettings settings,
            String key) {
        this.server = server;
        this.hub = hub;
        this.watch = watch;
        this.storeNews = storeNews;
        this.uploads = uploads;
        this.drawing = drawing;
        this.books = books;
        this.first = first;
        this.settings = settings;
        this.key = key;
    }

    /**
     * Starts it.
     *
     * @param uploads what people bring; it is begun here, and closed with the desk
     * @throws EnvironmentException where the address cannot be listened at
     */
    public static WebServer start(
            WebSettings settings, ReportStore store, ReadingPool pool, UploadQueue uploads, WebContext context) {
        String key = Secrets.create();
        Clock clock = context.clock();
        AccountService accounts = new AccountService(store);
        Sessions sessions = new Sessions(clock);
        Guard guard = new Guard(
                sessions,
                session -> AccountRoutes.stands(session, accounts),
                settings.hosts(),
                settings.transport(),
                clock);
        FigureFields fields = FigureFields.load();
        Desk desk = new Desk(store, context.messages());
        ReviewQueue queue = new ReviewQueue(store);
        QueuePage queuePage = new QueuePage(queue, fields);
        OverviewService overviews = new OverviewService(store, Clock.systemUTC());
        OverviewPage overviewPage = new OverviewPage(overviews, fields);
        OverviewApi overviewApi = new OverviewApi(overviews, fields);
        BookDesk books = new BookDesk(store, fields);
        BlindDesk blind = new BlindDesk(store, desk, context.messages());
        ReportPage reportPage = new ReportPage(desk, queue, blind, fields);
        PagePictures pictures = new PagePictures(new OriginalFiles(store), pool::render);
        FirstPicture first = new FirstPicture(queue, desk, pictures, context.unexpected());
        EventHub hub = new EventHub(sessions::isOver, fields, context.unexpected());
        ReportNews news = new ReportNews(hub, desk, fields);
        DrawnTableDesk drawing =
                new DrawnTableDesk(store, pool, pool::tables, context.messages(), context.unexpected());
        EventsApi events = new EventsApi(hub, desk, fields);
        FilesPage filesPage = new FilesPage(uploads, fields);
        AccountRoutes accountRoutes =
                new AccountRoutes(guard, accounts, new EntryAttempts(clock), fields, context.messages(), context.log());
        Assets assets = new Assets();
        Javalin server = Javalin.create(config -> {
            configure(config, settings);
            RoutesConfig routes = config.routes;
            guard.stand(routes);
            new Refusals(fields, context.unexpected()).stand(routes);
            routes.get("/assets/{version}/{name}", assets::answer, Role.ANYONE);
            if (settings.isForOneself()) {
                routes.get("/enter/{key}", request -> enter(request, guard, key, context.user()), Role.ANYONE);
            }
            accountRoutes.stand(routes);
            routes.get("/", queuePage::answer, Role.READER);
            routes.get("/overview", overviewPage::answer, Role.READER);
            routes.get("/reports/{report}", reportPage::answer, Role.READER);
            routes.get("/reports/{report}/work", reportPage::answerWork, Role.READER);
            routes.get("/reports/{report}/figures/{field}", reportPage::answerAtFigure, Role.READER);
            routes.get("/reports/{report}/figures/{field}/panel", reportPage::answerPanel, Role.READER);
            routes.get("/readings/{reading}/pages/{page}", pictures::answer, Role.READER);
            routes.get("/api/overview", overviewApi::answer, Role.READER);
            ApiRoutes.add(routes, desk, queue, uploads, pictures, fields, news);
            VersionRoutes.add(routes, new VersionDesk(store, desk, context.messages()), fields);
            DrawnTableRoutes.add(routes, drawing, news, fields);
            ChangeRoutes.add(routes, new ChangeLog(store, context.messages()), fields);
            BlindRoutes.add(routes, blind, fields, news);
            BookRoutes.add(routes, books, fields);
            routes.get("/files", filesPage::answer, Role.READER);
            routes.get("/files/list", filesPage::answerList, Role.READER);
            routes.get("/api/events", events::listen, Role.READER);
            routes.post("/api/presence", events::look, Role.READER);
        });
        StoreWatch watch = store.watch();
        listen(server, settings, watch, books);
        uploads.start(news);
        StoreNews storeNews = new StoreNews(watch::hasChanged, hub, news::state, context.unexpected());
        storeNews.start();
        return new WebServer(server, hub, watch, storeNews, uploads, drawing, books, first, settings, key);
    }

    private static void listen(Javalin server, WebSettings settings, StoreWatch watch, BookDesk books) {
        try {
            server.start();
        } catch (JavalinBindException e) {
            server.stop();
            watch.close();
            books.close();
            throw new EnvironmentException(Code.ADDRESS_TAKEN, settings.host() + ":" + settings.port(), e);
        }
    }

    private static void configure(JavalinConfig config, WebSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        new ServerLimits(
                        settings.host(),
                        settings.port(),
                        LARGEST_REQUEST,
                        settings.transport() == Transport.BEHIND_HTTPS)
                .apply(config);
    }

    private static void enter(Context request, Guard guard, String key, String user) {
        if (!Secrets.isSame(request.pathParam("key"), key)) {
            throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), "web.refused.key");
        }
        guard.enter(request, user, Role.ADMIN);
        request.redirect("/", HttpStatus.SEE_OTHER);
    }

    /** Draws what people are likely to look at first before they ask for it; to be called once, and comes back at once. */
    public void drawAhead() {
        first.begin();
    }

    /** Where people enter; for whoever works alone the address is a secret. */
    public String address() {
        return settings.address(server.port()) + (settings.isForOneself() ? "/enter/" + key : "/enter");
    }

    /** All that can be asked for, and by whom: a line each, such as {@code GET /accounts admin}. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path + " " + roles(endpoint))
                .toList();
    }

    private static String roles(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return roles == null
                ? "nobody"
                : roles.getRoles().stream()
                        .filter(Role.class::isInstance)
                        .map(role -> ((Role) role).id())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        storeNews.close();
        hub.close();
        try {
            server.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) { // who was not answered within the grace is cut off
                throw e;
            }
        } finally {
            first.close();
            drawing.close();
            uploads.close();
            books.close();
            watch.close();
        }
    }
}
