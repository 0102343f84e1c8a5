package nianbao.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nianbao.ingest.Ingest;
import nianbao.model.Extent;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.upload.UploadQueue;
import nianbao.web.guard.Transport;
import nianbao.words.Messages;
import nianbao.worker.FileReading;
import nianbao.worker.ReaderJvm;
import nianbao.worker.ReadingLimits;
import nianbao.worker.ReadingPool;
import nianbao.worker.Unruled;

/** The desk over a store in a folder, at a port of this machine. */
public final class RunningDesk implements AutoCloseable {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    private final ReportStore store;
    private final ReadingPool pages;
    private final WebServer server;
    private final List<Exception> bugs = new CopyOnWriteArrayList<>();

    /** @param reading reads what is brought */
    public RunningDesk(Path folder, FileReading reading) {
        store = ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC());
        pages = ReadingPool.of(
                1,
                "en",
                Extent.WHOLE,
                new ReadingLimits(Duration.ofMinutes(2), Duration.ofMinutes(2), 1024, 100),
                ReaderJvm.ofThisProcess(List.of("-XX:TieredStopAtLevel=1")),
                MESSAGES,
                bug -> {});
        Ingest ingest = new Ingest(new Unruled(reading), store, Optional.of(store.archive()), MESSAGES);
        UploadQueue uploads =
                new UploadQueue(TestDatabase.SQLITE.address(folder), store, ingest, 1, bugs::add, Clock.systemUTC());
        WebContext context = new WebContext("李明", MESSAGES, Clock.systemUTC(), bugs::add, line -> {});
        server = WebServer.start(
                new WebSettings("127.0.0.1", 0, Set.of(), Transport.PLAIN), store, pages, uploads, context);
    }

    /** Somebody enters. */
    public DeskClient enter() throws IOException, InterruptedException {
        return DeskClient.enter(URI.create(server.address()));
    }

    public ReportStore store() {
        return store;
    }

    /** What should not have happened. */
    public List<Exception> bugs() {
        return bugs;
    }

    /** Ends the desk as a program does that is told to. */
    public void end() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        pages.close();
        store.close();
    }
}
