package nianbao.cli.desk;

import java.util.concurrent.CountDownLatch;
import nianbao.cli.command.CliContext;
import nianbao.cli.ingest.IngestSession;
import nianbao.model.Extent;
import nianbao.review.account.AccountService;
import nianbao.upload.UploadQueue;
import nianbao.web.WebContext;
import nianbao.web.WebServer;
import nianbao.web.WebSettings;
import nianbao.web.guard.Transport;
import nianbao.words.LineLog;
import nianbao.words.Messages;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.ParameterException;

/**
 * The desk over a store, until it is stopped. What people bring is read by the processes of the command; pages are drawn by two
 * beside these, so that nobody waits for a page until a file is read.
 */
public final class WebDesk {
    /** One draws pages while the other reads a file between lines that somebody drew, which takes some twenty seconds. */
    private static final int PAGE_PROCESSES = 2;

    private final WebSettings settings;
    private final String user;
    private final IngestSession session;
    private final CliContext context;
    private final ReadingPool pages;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @throws ParameterException where people would enter by accounts, and nobody has one */
    public WebDesk(WebOptions options, IngestSession session, CliContext context) {
        this.settings = options.settings(session.messages());
        this.user = options.user();
        if (!settings.isForOneself() && !AccountService.hasAdmin(session.store())) {
            throw options.withoutAdmin(session.messages());
        }
        this.session = session;
        this.context = context;
        this.pages = session.reading().pool(PAGE_PROCESSES, Extent.WHOLE);
    }

    /** Comes back within seconds after {@link #stop}: what is not read by then is gone on with when it is opened next. */
    public void run() {
        UploadQueue uploads = new UploadQueue(
                session.address(),
                session.store(),
                session.ingest(),
                session.jobs(),
                session.reading()::reportBug,
                session.clock());
        try (ReadingPool drawing = pages;
                WebServer server = WebServer.start(settings, session.store(), drawing, uploads, around())) {
            tell(server.address());
            server.drawAhead();
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WebContext around() {
        LineLog log = context.log(session.clock());
        return new WebContext(user, session.messages(), session.clock(), session.reading()::reportBug, log::info);
    }

    private void tell(String address) {
        Messages messages = session.messages();
        context.err().println(messages.text(settings.isForOneself() ? "web.open" : "web.open.others", address));
        if (!settings.isForOneself() && settings.transport() == Transport.PLAIN) {
            context.err().println(messages.text("web.plain"));
        }
        context.err().flush();
    }

    /** From any thread, once or more. */
    public void stop() {
        pages.abandon();
        stopped.countDown();
    }
}
