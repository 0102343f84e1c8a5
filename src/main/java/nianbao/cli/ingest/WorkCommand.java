package nianbao.cli.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.read.ExtentOptions;
import nianbao.ingest.IngestedFile;
import nianbao.ingest.queue.QueueWorker;
import nianbao.ingest.queue.QueueWorker.WhenEmpty;
import nianbao.model.ReportRecord.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes files from the queue of a store, on as many machines as one likes. */
@Command(
        name = "work",
        description = "Read the files in the queue of a database into it; on any number of machines at the same time.",
        mixinStandardHelpOptions = true)
public final class WorkCommand extends IngestingCommand {
    /** Seconds of the shortest lease: one renewal may be late. */
    private static final int SHORTEST = 3;

    @Mixin
    private ExtentOptions extentOptions = new ExtentOptions();

    @Option(names = "--stay", description = "Wait for more when nothing is left, until it is stopped.")
    private boolean stay;

    @Option(
            names = "--lease",
            paramLabel = "SECONDS",
            description = "After which others take what a process had that is not heard of any more (default: 60).")
    private int lease = 60;

    public WorkCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        if (lease < SHORTEST) {
            throw misused("work.lease", SHORTEST);
        }
        Told told = new Told();
        try (OrderlyEnd end = new OrderlyEnd();
                IngestSession session = open(extentOptions.extent())) {
            QueueWorker worker = new QueueWorker(session.ingest(), session.store(), Duration.ofSeconds(lease), told);
            end.whenTold(worker::stop, session.pool());
            try {
                worker.run(session.jobs(), stay ? WhenEmpty.WAIT : WhenEmpty.END);
            } finally {
                context()
                        .out()
                        .println(messages().text("work.done", told.done, told.rejected, told.failed, told.aside));
            }
        }
        return told.anyRejected() ? ExitCode.REJECTED : ExitCode.DONE;
    }

    /** Counts, and names what a person should know of. */
    private final class Told implements QueueWorker.Watcher {
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger rejected = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicInteger aside = new AtomicInteger();

        @Override
        public void done(String path, List<IngestedFile> taken) {
            done.incrementAndGet();
            if (taken.stream().anyMatch(each -> each.report().verdict() == Verdict.REJECTED)) {
                rejected.incrementAndGet();
                context().err().println(messages().text("work.rejected", path));
            }
        }

        @Override
        public void failed(String path) {
            failed.incrementAndGet();
            context().err().println(messages().text("work.failed", path));
        }

        @Override
        public void putAside(String path) {
            aside.incrementAndGet();
            context().err().println(messages().text("work.aside", path));
        }

        boolean anyRejected() {
            return rejected.get() > 0 || aside.get() > 0;
        }
    }
}
