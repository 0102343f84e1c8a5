package nianbao.ingest.queue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.ingest.queue.QueueWorker.WhenEmpty;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.words.Messages;
import nianbao.worker.Misbehaving;
import nianbao.worker.ReadingPool;

/** A worker in a process of its own, to be killed: all is real but for what its reading processes read. */
final class KilledWorker {
    private static final int JOBS = 2;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private KilledWorker() {}

    /** @param arguments the address of the store, and a folder */
    public static void main(String[] arguments) {
        try (ReadingPool pool = Misbehaving.pool(JOBS, Path.of(arguments[1]).resolve("starts"));
                ReportStore store = ReportStore.open(StoreAddress.of(arguments[0]), Clock.systemUTC())) {
            Ingest ingest = new Ingest(pool, store, Optional.of(store.archive()), Messages.in(Locale.ENGLISH));
            new QueueWorker(ingest, store, LEASE, new Lines()).run(JOBS, WhenEmpty.END);
        }
    }

    /** Prints a line whenever it has got a step farther. */
    private static final class Lines implements QueueWorker.Watcher {
        @Override
        public void done(String path, List<IngestedFile> taken) {
            System.out.println("done " + path);
        }

        @Override
        public void failed(String path) {
            System.out.println("failed " + path);
        }

        @Override
        public void putAside(String path) {
            System.out.println("aside " + path);
        }
    }
}
