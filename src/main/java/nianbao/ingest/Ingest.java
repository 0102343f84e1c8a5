package nianbao.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.detect.Opened;
import nianbao.model.ReportRecord.Source;
import nianbao.model.SourceFile;
import nianbao.model.WorldFailure;
import nianbao.store.Archive;
import nianbao.store.Arrival;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.Worker;

/**
 * Takes files into the store. A file is noted as seen before it is read; its reading, its place among the versions of its
 * report, and what became of it are one transaction. What the store has is not read again.
 */
public final class Ingest {
    private final Worker worker;
    private final ReportStore store;
    private final Storeroom room;

    /** @param archive where originals are kept; empty where they are only referred to */
    public Ingest(Worker worker, ReportStore store, Optional<Archive> archive, Messages messages) {
        this.worker = worker;
        this.store = store;
        this.room = Storeroom.of(store, archive, messages);
    }

    /** Told how far a run is. */
    public interface Watcher {
        /** About to open the file with this number, counted from 0, of so many. */
        void begins(Path file, int number, int files);

        /** A file, or a member of it, is in the store. */
        void ended(Path file, Taken taken);
    }

    /**
     * Begins a run, which is recorded, and gives its number.
     *
     * @param command as a person knows it, such as {@code watch}
     * @param settings what one would want to know of how it ran
     */
    public long begin(String command, Map<String, String> settings) {
        return store.write(tables -> tables.runs().begin(command, Program.version(), settings));
    }

    /** Ends a run: it did all that it was to do. */
    public void end(long run) {
        store.write(tables -> {
            tables.runs().end(run);
            return run;
        });
    }

    /** Runs over files and folders; every file is told to {@code watcher}, and is in the store by then. */
    public void run(List<Path> paths, Watcher watcher) {
        List<Path> files = find(paths);
        long run = begin("ingest", Map.of("files", Integer.toString(files.size())));
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            watcher.begins(file, i, files.size());
            take(run, Arrival.of(file, "ingest"), file).forEach(taken -> watcher.ended(file, taken));
        }
        end(run);
    }

    /**
     * Takes one file, and says what became of it, or of each member where it is an archive of files of their own. It is all
     * in the store then. Several threads may do so at once.
     *
     * @param arrival what it is known by; a path that is met again with other bytes is a newer file of the same source
     * @param file where it lies now
     * @throws WorldFailure where the store or the reader cannot go on; the file is still noted as seen
     */
    public List<Taken> take(long run, Arrival arrival, Path file) {
        FileTaking taking = new FileTaking(room, run, arrival, file);
        if (!taking.isKnown()) {
            worker.open(file, opened -> {
                if (taking.wants(source(opened))) {
                    taking.take(worker.read(opened));
                }
            });
        }
        return taking.end();
    }

    private static Source source(Opened opened) {
        if (opened instanceof Opened.Refused refused) {
            return refused.source();
        }
        SourceFile ready = ((Opened.Ready) opened).file();
        return new Source(
                ready.name(),
                ready.sha256(),
                Optional.of(ready.mediaType()),
                ready.bytes().length,
                OptionalInt.empty(),
                Optional.empty());
    }

    private static List<Path> find(List<Path> paths) {
        try {
            return FileFinder.find(paths);
        } catch (IOException e) {
            throw new WorldFailure(WorldFailure.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
