package nianbao.inbox;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.FakeTime;
import nianbao.harvest.TestStore;
import nianbao.ingest.Ingest;
import nianbao.words.LineLog;
import nianbao.words.Messages;

/** A watch in a process of its own, to be killed: all is real but for the reader. */
final class KilledWatch {
    private KilledWatch() {}

    /** @param arguments inbox, folder of the store, and {@code IDLE} or {@code STOPPED} */
    public static void main(String[] arguments) {
        Path inbox = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        Messages messages = Messages.in(Locale.ENGLISH);
        InboxSettings settings = new InboxSettings(
                inbox,
                inbox.resolveSibling("done"),
                inbox.resolveSibling("failed"),
                OwnFiles.NONE,
                Duration.ofMillis(20),
                Duration.ZERO,
                2,
                Duration.ofSeconds(5));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        LineLog lines = new LineLog(out, clock, LineLog.Reader.PERSON);
        WatchLog log = new WatchLog(lines, messages, Throwable::printStackTrace);
        try (TestStore store = new TestStore(Path.of(arguments[1]), new FakeTime())) {
            Ingest ingest = store.ingest();
            IngestProcessor processor = new IngestProcessor(ingest, inbox, messages);
            new InboxWatch(settings, InboxWatch.OpenFilePolicy.TAKE, processor, log, clock, status -> {})
                    .run(InboxWatch.End.valueOf(arguments[2]));
        }
    }
}
