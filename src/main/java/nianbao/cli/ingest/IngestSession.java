package nianbao.cli.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nianbao.cli.read.ReadingSetup;
import nianbao.detect.folder.OwnFiles;
import nianbao.ingest.Ingest;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.input.Archive;
import nianbao.upload.UploadQueue;
import nianbao.words.Messages;
import nianbao.worker.ReadingPool;

/**
 * What files are taken in with.
 *
 * @param own files that are no input, whoever names them
 * @param jobs files that are read at the same time
 */
public record IngestSession(
        StoreAddress address,
        OwnFiles own,
        ReportStore store,
        ReadingPool pool,
        int jobs,
        ReadingSetup reading,
        Clock clock)
        implements AutoCloseable {
    /** Where files from the web are until the store has them. */
    public static Path spool(StoreAddress address) {
        return address.beside("spool");
    }

    /** Files that the program keeps itself, where the store is this one. */
    static OwnFiles ownFiles(StoreAddress address, Path log) {
        return new OwnFiles(
                address.files(),
                List.of(address.originals(), spool(address), UploadQueue.folder(address)),
                List.of(log));
    }

    /** The way of files into the store, and of copies of them into the archive. */
    public Ingest ingest() {
        return ingest(Optional.of(store.archive()));
    }

    /** The way of files into the store, where they stay where they are. */
    Ingest ingestByReference() {
        return ingest(Optional.empty());
    }

    private Ingest ingest(Optional<Archive> originals) {
        return new Ingest(pool, store, originals, messages());
    }

    /** Messages in the language asked for. */
    public Messages messages() {
        return reading.messages();
    }

    @Override
    public void close() {
        try {
            pool.close();
        } finally {
            store.close();
        }
    }
}
