package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.TestDatabase;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.input.IncomingFile;
import nianbao.upload.UploadQueue;
import nianbao.web.WebContext;
import nianbao.web.WebServer;
import nianbao.web.WebSettings;
import nianbao.web.guard.Transport;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;
import nianbao.worker.ReadingPool;
import org.openqa.selenium.WebElement;

/** A desk with all {@link Sample}s on it, served to a browser; each has its own store. */
final class DeskInBrowser implements AutoCloseable {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    private final Browser browser;
    private final ReadingPool pool;
    private final StoreAddress address;
    private final ReportStore store;
    private final Ingest ingest;
    private final Path folder;
    private final List<WebServer> servers = new ArrayList<>();
    private final List<Exception> unexpected = Collections.synchronizedList(new ArrayList<>());

    /** @param folder for its store */
    DeskInBrowser(Browser browser, ReadingPool pool, Path folder) {
        this.browser = browser;
        this.pool = pool;
        this.folder = folder;
        this.address = TestDatabase.SQLITE.address(folder);
        this.store = ReportStore.open(address, Clock.systemUTC());
        this.ingest = new Ingest(
                new FakeReading(file -> Arrays.stream(Sample.values())
                        .map(Sample::record)
                        .filter(record -> record.source().sha256().equals(Optional.of(file.sha256())))
                        .findFirst()
                        .orElseThrow()),
                store,
                Optional.empty(),
                MESSAGES);
        long run = ingest.begin("ingest", Map.of());
        Arrays.stream(Sample.values())
                .map(sample -> sample.copyTo(folder))
                .forEach(file -> ingest.take(run, IncomingFile.of(file, "ingest"), file));
        ingest.end(run);
    }

    /** Puts a file on the desk as the program reads it; tells the number of its report. */
    long read(Function<Path, Path> maker) {
        Path file = maker.apply(folder);
        Ingest reading = new Ingest(pool, store, Optional.empty(), MESSAGES);
        long run = reading.begin("ingest", Map.of());
        String sha256 = reading.take(run, IncomingFile.of(file, "ingest"), file)
                .get(0)
                .report()
                .source()
                .sha256()
                .orElseThrow();
        reading.end(run);
        return store.read(tables -> tables.readings().reportsOf(sha256)).get(0);
    }

    /** A report as everybody else gets it. */
    ReportRecord record(long report) {
        return store.read(tables -> tables.reports().record(report)).orElseThrow();
    }

    /** What changed in a report, the newest first. */
    List<Change> changes(long report) {
        return store.read(tables -> tables.changes().page(ChangeFilter.ofReport(report), Optional.empty(), 10));
    }

    Browser browser() {
        return browser;
    }

    /** A person enters by an address of their own; they are at the queue then. */
    void enter(String name) {
        enter(name, "127.0.0.1", "en");
    }

    /** @param host of the names of this machine: browsers keep the sessions of each name apart */
    void enter(String name, String host, String language) {
        Clock clock = Clock.systemUTC();
        WebServer server = WebServer.start(
                new WebSettings("127.0.0.1", 0, Set.of(), Transport.PLAIN),
                store,
                pool,
                new UploadQueue(address, store, ingest, 1, unexpected::add, clock),
                new WebContext(name, MESSAGES, clock, unexpected::add, told -> {}));
        servers.add(server);
        String entrance = server.address().replace("127.0.0.1", host);
        browser.open(entrance);
        browser.open(entrance.replaceFirst("/enter/.*", "/?lang=" + language));
    }

    /** Opens a page of the desk that is open. */
    void open(String path) {
        browser.open(URI.create(browser.address()).resolve(path).toString());
    }

    /** Opens a report, and waits until its first figure lies there, or its finished page. */
    void open(Sample sample) {
        open("/reports/" + report(sample));
        browser.await("#panel > *, #picture[src]");
    }

    /** Opens a report at a figure, and waits until its place is shown. */
    void open(Sample sample, String field) {
        open("/reports/" + report(sample) + "/figures/" + field);
        awaitFigure(field);
        browser.await("#box:not([hidden])");
    }

    /** Waits until a figure lies there. */
    WebElement awaitFigure(String field) {
        return browser.await("#say[data-field='" + field + "']");
    }

    /** The figure that lies there. */
    String figure() {
        return String.valueOf(browser.await("#say").getAttribute("data-field"));
    }

    /** What the field of a figure holds. */
    String typed() {
        return String.valueOf(browser.evaluate("return document.getElementById('value').value"));
    }

    long report(Sample sample) {
        return store.read(tables -> tables.readings()
                        .latest(sample.record().source().sha256().orElseThrow())
                        .orElseThrow())
                .report()
                .orElseThrow();
    }

    /** The report as everybody else gets it. */
    ReportRecord record(Sample sample) {
        long report = report(sample);
        return store.read(tables -> tables.reports().record(report)).orElseThrow();
    }

    /** A figure as everybody else gets it. */
    Value value(Sample sample, String field) {
        return record(sample).values().stream()
                .filter(value -> value.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        browser.forget();
        servers.forEach(WebServer::close);
        store.close();
        assertThat(unexpected).isEmpty();
    }
}
