package nianbao.cli.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.cli.ingest.IngestSession;
import nianbao.detect.folder.OwnFiles;
import nianbao.inbox.InboxSettings;
import nianbao.inbox.InboxWatch;
import nianbao.inbox.InboxWatch.OpenFilePolicy;
import nianbao.inbox.IngestProcessor;
import nianbao.inbox.WatchLog;
import nianbao.inbox.WatchStatus;
import nianbao.words.LineLog;
import nianbao.words.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that watches an inbox. */
final class WatchOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--done", paramLabel = "DIR", description = "Where files go that are done (default: INBOX/done).")
    private Optional<Path> done = Optional.empty();

    @Option(
            names = "--failed",
            paramLabel = "DIR",
            description = "Where files go that failed, with the reason beside them (default: INBOX/failed).")
    private Optional<Path> failed = Optional.empty();

    @Option(
            names = "--poll",
            paramLabel = "SECONDS",
            description = "Between two looks into the inbox (default: ${DEFAULT-VALUE}).",
            defaultValue = "2")
    private double poll;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            description = "How long a file must have been the same to be taken (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private double settle;

    @Option(names = "--take-open-files", description = "Do not look whether a program has a file open for writing.")
    private boolean takeOpenFiles;

    @Option(
            names = "--status-file",
            paramLabel = "FILE",
            description = "Where to write how it goes after each look, for watch --check and for monitors.")
    private Optional<Path> statusFile = Optional.empty();

    InboxSettings settings(Path inbox, int jobs, OwnFiles own, Messages messages) {
        try {
            return new InboxSettings(
                    inbox,
                    done.orElseGet(() -> inbox.resolve("done")),
                    failed.orElseGet(() -> inbox.resolve("failed")),
                    own.with(statusFile.stream().toList()),
                    seconds(poll),
                    seconds(settle),
                    jobs,
                    InboxSettings.GRACE);
        } catch (InboxSettings.InvalidException e) {
            String what = messages.text("cli.watch." + e.fault().id(), String.valueOf(e.getMessage()));
            throw new ParameterException(spec.commandLine(), what, e);
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /**
     * A watch into a store.
     *
     * @param monitoring told how it goes, beside the status file
     */
    InboxWatch watch(InboxSettings settings, IngestSession session, LineLog lines, Consumer<WatchStatus> monitoring) {
        WatchLog log = new WatchLog(lines, session.messages(), session.reading()::reportBug);
        return new InboxWatch(
                settings,
                takeOpenFiles ? OpenFilePolicy.TAKE : OpenFilePolicy.SKIP,
                new IngestProcessor(session.ingest(), settings.inbox(), session.messages()),
                log,
                session.clock(),
                statusFile.map(log::keeping).orElse(status -> {}).andThen(monitoring));
    }
}
