package nianbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nianbao.inbox.InboxSettings;
import nianbao.inbox.InboxWatch;
import nianbao.inbox.InboxWatch.End;
import nianbao.inbox.IngestTaking;
import nianbao.inbox.StatusFile;
import nianbao.inbox.WatchLog;
import nianbao.inbox.WatchStatus;
import nianbao.inbox.WatchStatus.Health;
import nianbao.ingest.Ingest;
import nianbao.store.Archive;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Watches a folder and takes what is put there into the store, until it is stopped. */
@Command(
        name = "watch",
        description = "Watch a folder, and take what is put there into a database.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private WatchOptions watchOptions = new WatchOptions();

    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

    @Option(names = "--once", description = "End when nothing is left that can be taken now.")
    private boolean once;

    @Option(
            names = "--check",
            paramLabel = "STATUS-FILE",
            description = "Say how a watch does that writes this status file, and watch nothing.")
    private Optional<Path> check = Optional.empty();

    @Parameters(paramLabel = "INBOX", arity = "0..1", description = "The folder to watch, with all below it.")
    private Optional<Path> inbox = Optional.empty();

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Reading reading = new Reading(options, surroundings);
        if (inbox.isPresent() == check.isPresent()) {
            throw new ParameterException(spec.commandLine(), reading.messages().text("cli.watch.missing"));
        }
        return (check.isPresent() ? check(new StatusFile(check.get()), reading.messages()) : watch(reading)).number();
    }

    private ExitCode watch(Reading reading) {
        poolOptions.check(spec.commandLine(), reading.messages());
        int jobs = poolOptions.jobs();
        InboxSettings settings = watchOptions.settings(inbox.orElseThrow(), jobs);
        Path file = storeOptions.file(surroundings);
        Clock clock = Clock.systemUTC();
        try (ReportStore store = ReportStore.open(file, clock);
                ReadingPool pool = reading.pool(poolOptions, jobs);
                Shutdown shutdown = new Shutdown()) {
            Optional<Archive> archive = Optional.of(Archive.beside(file, clock));
            Ingest ingest = new Ingest(pool, store, archive, reading.messages());
            long run = ingest.begin("watch", Map.of("inbox", settings.inbox().toString()));
            IngestTaking taking = new IngestTaking(ingest, run, settings.inbox(), reading.messages());
            WatchLog log = new WatchLog(surroundings.log(clock), reading.messages(), reading::reportBug);
            InboxWatch watch = watchOptions.watch(settings, taking, log, clock);
            shutdown.whenTold(watch::stop);
            WatchStatus last = watch.run(once ? End.IDLE : End.STOPPED);
            ingest.end(run);
            return once ? exitCode(last) : ExitCode.DONE;
        }
    }

    private static ExitCode exitCode(WatchStatus last) {
        if (last.troubleSince().isPresent()) {
            return ExitCode.WORLD_FAILED;
        }
        return last.failed() + last.retry() > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private ExitCode check(StatusFile file, Messages messages) {
        try {
            WatchStatus status = file.read();
            Health health = status.health(Clock.systemUTC().instant());
            surroundings
                    .out()
                    .println(messages.text(
                            "health." + health.id(),
                            status.inbox(),
                            status.time(),
                            status.waiting(),
                            status.persistent(),
                            status.lastError().orElse("")));
            return switch (health) {
                case WELL -> ExitCode.DONE;
                case FAILING -> ExitCode.REJECTED;
                case STOPPED, SILENT, TROUBLED -> ExitCode.WORLD_FAILED;
            };
        } catch (IOException e) {
            surroundings.out().println(messages.text("health.none", e));
            return ExitCode.WORLD_FAILED;
        }
    }
}
