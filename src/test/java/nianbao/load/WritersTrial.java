package nianbao.load;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.ingest.Ingest;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.StoreSummary;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.queue.QueueFilter;
import nianbao.words.Messages;
import nianbao.words.Program;

/** Many who write to one store at the same time, each by connections of its own, as so many processes do. */
public final class WritersTrial {
    private final StoreAddress address;
    private final PreparedFiles files;
    private final int writers;
    private final int count;

    public WritersTrial(StoreAddress address, PreparedFiles files, int writers, int count) {
        this.address = address;
        this.files = files;
        this.writers = writers;
        this.count = count;
    }

    /** Has all files taken; what goes wrong with one goes on to the caller. */
    public void run() throws Exception {
        ReportStore.open(address, Clock.systemUTC()).close();
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                all.add(() -> write(next));
            }
            for (Future<Boolean> done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean write(AtomicInteger next) {
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            Ingest ingest = new Ingest(files, store, Optional.empty(), Messages.in(Locale.ENGLISH));
            long run = ingest.begin("ingest", Map.of());
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                Path file = files.file(number);
                ingest.take(run, IncomingFile.of(file, "ingest"), file);
            }
            ingest.end(run);
            return true;
        }
    }

    /** What is not as it must be, for people; nothing where all is there, once. */
    public List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            StoreSummary told = store.read(
                    tables -> tables.statistics().summary(Program.reader().version()));
            long reports = PreparedFiles.reports(count);
            long contents = PreparedFiles.contents(count);
            differ(wrong, "inputs", count, told.seen());
            differ(wrong, "ingested", contents, told.states().getOrDefault(InputState.INGESTED.id(), 0L));
            differ(wrong, "duplicates", count - contents, told.states().getOrDefault(InputState.DUPLICATE.id(), 0L));
            differ(
                    wrong,
                    "reports",
                    reports,
                    told.verdicts().values().stream().mapToLong(n -> n).sum());
            differ(
                    wrong,
                    "in the queue",
                    reports,
                    store.read(tables -> tables.queue().counts(QueueFilter.ALL).total()));
            differ(
                    wrong,
                    "counted in the queue one by one",
                    reports,
                    store.read(tables -> tables.queueRecords().count(QueueFilter.ALL)));
            told.mismatches().forEach(mismatch -> wrong.add(mismatch.code() + ": " + mismatch.count()));
        }
        return wrong;
    }

    private static void differ(List<String> wrong, String what, long expected, long found) {
        if (expected != found) {
            wrong.add(what + ": " + found + " instead of " + expected);
        }
    }
}
