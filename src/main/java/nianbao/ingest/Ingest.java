package nianbao.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nianbao.correct.codebook.Codebook;
import nianbao.detect.folder.OwnFiles;
import nianbao.model.EnvironmentException;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.store.ReportStore;
import nianbao.store.input.Archive;
import nianbao.store.input.IncomingFile;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.FileReading;
import nianbao.worker.OrderedExecutor;

/**
 * Takes files into the store. A file is noted as seen before it is read; its reading, its place among the versions of its
 * report, and what became of it are one transaction. What the store has is not read again.
 */
public final class Ingest {
    private final DrawnTableReading reading;
    private final ReportStore store;
    private final IngestContext room;
    private final Codebook codebook = Codebook.load();
    private final OriginalReader originals;
    private volatile boolean stopped;

    /** @param archive where originals are kept; empty where they are only referred to */
    public Ingest(DrawnTableReading reading, ReportStore store, Optional<Archive> archive, Messages messages) {
        this.reading = reading;
        this.store = store;
        this.room = IngestContext.of(store, archive, messages);
        this.originals = new OriginalReader(reading, room);
    }

    /** Told how far a run is. */
    public interface Watcher {
        /** Not taken, because the program keeps it itself. */
        void leftOut(Path own);

        /** About to read so many files. */
        void begins(int files);

        /** A page was read from its image; from any thread. */
        void pageRead();

        /** A file and all its members are in the store; from any thread. */
        void fileDone();

        /** A file, or a member of it, is in the store; in the order of the files. */
        void ended(Path file, IngestedFile taken);
    }

    /**
     * Begins a run, which is recorded, and gives its number.
     *
     * @param command as a person knows it, such as {@code watch}
     * @param settings what one would want to know of how it ran
     */
    public long begin(String command, Map<String, String> settings) {
        return store.write(tables -> {
            tables.codebook().set(codebook.rows());
            return tables.runs().begin(command, Program.reader().version(), settings);
        });
    }

    /** Ends a run: it did all that it was to do. */
    public void end(long run) {
        store.write(tables -> {
            tables.runs().end(run);
            return run;
        });
    }

    /**
     * Runs over files and folders; every file is told to {@code watcher}, and is in the store by then, unless the run is
     * stopped before.
     *
     * @param own files that are left out
     * @param jobs files that are read at the same time
     * @return how many files were left because it was stopped
     */
    public int run(List<Path> paths, OwnFiles own, int jobs, Watcher watcher) {
        List<Path> files = find(paths, new FileFinder(own, watcher::leftOut));
        long run = begin("ingest", Map.of("files", Integer.toString(files.size())));
        watcher.begins(files.size());
        AtomicInteger left = new AtomicInteger();
        new OrderedExecutor<Path, Runnable>(
                        (file, give) -> {
                            Optional<List<IngestedFile>> all = takeUnlessStopped(run, file, watcher);
                            if (all.isEmpty()) {
                                left.incrementAndGet();
                                return;
                            }
                            watcher.fileDone();
                            all.get().forEach(taken -> give.accept(() -> watcher.ended(file, taken)));
                        },
                        Runnable::run)
                .run(files, jobs);
        end(run);
        return left.get();
    }

    /** Has a run begin no more files; those in work are finished. From any thread. */
    public void stop() {
        stopped = true;
    }

    /** Empty where the file is left for another run: of an archive, the members that are finished are in the store. */
    private Optional<List<IngestedFile>> takeUnlessStopped(long run, Path file, Watcher watcher) {
        if (stopped) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    take(run, IncomingFile.of(file, "ingest"), file, DuplicateCriterion.BYTES, watcher::pageRead));
        } catch (CancellationException e) {
            if (!stopped) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Takes one file, and says what became of it, or of each member where it is an archive of files of their own. It is all
     * in the store then. Several threads may do so at once.
     *
     * @param arrival what it is known by; a path that is met again with other bytes is a newer file of the same source
     * @param file where it lies now
     * @throws EnvironmentException where the store or the reader cannot go on; the file is still noted as seen
     */
    public List<IngestedFile> take(long run, IncomingFile arrival, Path file) {
        return take(run, arrival, file, DuplicateCriterion.BYTES);
    }

    /** The same; a file that is the one that came to this path before is not kept again. */
    public List<IngestedFile> take(long run, IncomingFile arrival, Path file, DuplicateCriterion sameness) {
        return take(run, arrival, file, sameness, () -> {});
    }

    /**
     * Takes a file that lies under a name of the program's own.
     *
     * @param name by which people know it, and its record
     * @param afterPage run after each page that was read from its image; from any thread
     */
    public List<IngestedFile> take(
            long run, IncomingFile arrival, Path file, String name, DuplicateCriterion sameness, Runnable afterPage) {
        FileIngestion taking = new FileIngestion(room, originals, sameness, run, arrival, file, name);
        if (!taking.isKnown()) {
            reading.read(file, new RenamedReading(name, new Told(taking, afterPage)));
        }
        return taking.end();
    }

    private List<IngestedFile> take(
            long run, IncomingFile arrival, Path file, DuplicateCriterion sameness, Runnable afterPage) {
        String name = String.valueOf(file.getFileName());
        FileIngestion taking = new FileIngestion(room, originals, sameness, run, arrival, file, name);
        if (!taking.isKnown()) {
            reading.read(file, new Told(taking, afterPage));
        }
        return taking.end();
    }

    /** A taking that tells of pages as well. */
    private record Told(FileIngestion taking, Runnable afterPage) implements FileReading.Taker {
        @Override
        public boolean wants(Source file) {
            return taking.wants(file);
        }

        @Override
        public void take(ReportRecord report) {
            taking.take(report);
        }

        @Override
        public void pageRead() {
            afterPage.run();
        }
    }

    /** The files under given paths, as a run over them takes them. */
    public static List<Path> find(List<Path> paths, OwnFiles own, Consumer<Path> leftOut) {
        return find(paths, new FileFinder(own, leftOut));
    }

    private static List<Path> find(List<Path> paths, FileFinder finder) {
        try {
            return finder.find(paths);
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
