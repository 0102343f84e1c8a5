package nianbao.cluster;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.input.IncomingFile;
import nianbao.words.Messages;
import nianbao.worker.ReadingPool;

/** The store that a machine of a cluster takes files into, by reference: originals stay where all machines reach them. */
final class ClusterStore implements AutoCloseable {
    private final ReportStore store;
    private final Ingest ingest;
    private final long run;

    private ClusterStore(ReportStore store, Ingest ingest) {
        this.store = store;
        this.ingest = ingest;
        this.run = ingest.begin("spark", Map.of());
    }

    static ClusterStore open(StoreAddress address, ReadingPool pool, Messages messages) {
        ReportStore store = ReportStore.open(address, Clock.systemUTC());
        return new ClusterStore(store, new Ingest(pool, store, Optional.empty(), messages));
    }

    /** What became of a file and its members, all of which is in the store then. */
    List<IngestedFile> take(IncomingFile arrival, Path file) {
        return ingest.take(run, arrival, file);
    }

    @Override
    public void close() {
        try {
            ingest.end(run);
        } finally {
            store.close();
        }
    }
}
