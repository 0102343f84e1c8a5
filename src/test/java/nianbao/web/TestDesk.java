package nianbao.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nianbao.ingest.FakeReport;
import nianbao.ingest.Ingest;
import nianbao.model.Extent;
import nianbao.review.ReviewStore;
import nianbao.review.account.AccountService;
import nianbao.store.TestDatabase;
import nianbao.store.account.AccountRole;
import nianbao.upload.UploadQueue;
import nianbao.web.guard.MovingClock;
import nianbao.web.guard.TestBrowser;
import nianbao.web.guard.Transport;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;
import nianbao.worker.ReaderJvm;
import nianbao.worker.ReadingLimits;
import nianbao.worker.ReadingPool;

/** A desk on this machine, with reports, accounts and a clock that goes on when it is told to. */
final class TestDesk implements AutoCloseable {
    /** Of every account here. */
    static final String PASSWORD = "correct horse battery";

    private static final String HOST = "127.0.0.1";

    final ReviewStore reports;
    final MovingClock clock = new MovingClock();
    /** What should not have happened. */
    final List<Exception> unexpected = Collections.synchronizedList(new ArrayList<>());
    /** What whoever runs it was told. */
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private final ReadingPool pool;
    private final WebServer server;
    private String hash = "";

    TestDesk(Path folder) {
        Messages messages = Messages.in(Locale.ENGLISH);
        ReadingLimits limits = new ReadingLimits(Duration.ofMinutes(4), Duration.ofMinutes(2), 1024, Integer.MAX_VALUE);
        reports = new ReviewStore(folder);
        pool = ReadingPool.of(
                1,
                "en",
                Extent.FIGURES,
                limits,
                ReaderJvm.ofThisProcess(List.of("-XX:TieredStopAtLevel=1")),
                messages,
                log::add);
        WebContext context = new WebContext("me", messages, clock, unexpected::add, log::add);
        Ingest ingest = new Ingest(
                new FakeReading(new FakeReport()::of),
                reports.store(),
                Optional.of(reports.store().archive()),
                messages);
        UploadQueue uploads = new UploadQueue(
                TestDatabase.SQLITE.address(folder), reports.store(), ingest, 1, unexpected::add, clock);
        server = WebServer.start(
                new WebSettings(HOST, 0, Set.of(), Transport.PLAIN), reports.store(), pool, uploads, context);
    }

    /** Adds an account; all have one password, since to hash it takes long. */
    void add(String name, AccountRole role) {
        if (hash.isEmpty()) {
            new AccountService(reports.store()).add(name, role, PASSWORD, "test");
            hash = reports.store()
                    .read(tables -> tables.accounts().find(name).orElseThrow())
                    .passwordHash();
            return;
        }
        reports.store().write(tables -> tables.accounts().add(name, hash, role, "test"));
    }

    /** Accounts as another program changes them. */
    AccountService accounts() {
        return new AccountService(reports.store());
    }

    List<String> routes() {
        return server.routes();
    }

    /** The address by which whoever started it enters. */
    String address() {
        return server.address();
    }

    int port() {
        return Integer.parseInt(address().replaceFirst(".*:([0-9]+)/.*", "$1"));
    }

    TestBrowser browser() {
        return new TestBrowser("http://" + HOST + ":" + port()).with("Accept-Language", "en");
    }

    /** A browser by which whoever started the program entered. */
    TestBrowser atTheMachine() {
        TestBrowser browser = browser();
        browser.get(address().replaceFirst("http://[^/]*", ""));
        return browser;
    }

    /** A browser by which somebody entered with name and password. */
    TestBrowser entered(String name) {
        return entered(name, PASSWORD);
    }

    TestBrowser entered(String name, String password) {
        TestBrowser browser = browser();
        int status = browser.post("/enter", "csrf", token(browser, "/enter"), "name", name, "password", password)
                .statusCode();
        if (status != 303) {
            throw new IllegalStateException(name + " was not let in: " + status);
        }
        return browser;
    }

    /** The token that a page has for what is said from it. */
    static String token(TestBrowser browser, String page) {
        String html = browser.get(page).body();
        int begin = html.indexOf("name=\"csrf\" value=\"") + "name=\"csrf\" value=\"".length();
        return html.substring(begin, html.indexOf('"', begin));
    }

    @Override
    public void close() {
        server.close();
        pool.close();
        reports.close();
    }
}
