package nianbao.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.detect.Opened;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.WorldFailure;
import nianbao.store.Known;
import nianbao.store.ReportStore;
import nianbao.store.ReportStore.Finality;
import nianbao.words.Program;
import nianbao.worker.Worker;

/** Reads files into the store, one transaction each. What the store has is not read again. */
public final class Ingest {
    /** What is not the file's own fault, or can be bettered by other settings: the file is read again the next time. */
    private static final Set<ProblemCode> WORTH_ANOTHER_TRY = EnumSet.of(
            ProblemCode.FILE_NOT_READABLE,
            ProblemCode.FILE_TOO_SLOW,
            ProblemCode.FILE_TOO_MUCH_MEMORY,
            ProblemCode.INTERNAL_ERROR,
            ProblemCode.OCR_UNAVAILABLE);

    private static final Set<String> WORTH_ANOTHER_TRY_IDS =
            WORTH_ANOTHER_TRY.stream().map(ProblemCode::id).collect(Collectors.toUnmodifiableSet());

    private final Worker worker;
    private final ReportStore store;
    private final String reader = Program.reader().version();

    public Ingest(Worker worker, ReportStore store) {
        this.worker = worker;
        this.store = store;
    }

    /** Told how far a run is. */
    public interface Watcher {
        /** About to open the file with this number, counted from 0, of so many. */
        void begins(Path file, int number, int files);

        void ended(Ingested ingested);
    }

    /** Runs over files and folders; every file is told to {@code watcher}, and is in the store by then. */
    public void run(List<Path> paths, Watcher watcher) {
        List<Path> files = find(paths);
        long run = store.beginRun(reader);
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            watcher.begins(file, i, files.size());
            worker.open(file, opened -> watcher.ended(ingest(run, path(file, opened), opened)));
        }
        store.endRun(run);
    }

    private static List<Path> find(List<Path> paths) {
        try {
            return FileFinder.find(paths);
        } catch (IOException e) {
            throw new WorldFailure(WorldFailure.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private Ingested ingest(long run, String path, Opened opened) {
        Optional<String> sha256 = sha256(opened);
        Optional<Known> known = sha256.flatMap(hash -> store.find(hash, reader));
        if (sha256.isPresent() && known.isPresent()) {
            store.addKnown(run, path, sha256.get(), known.get());
            return new Ingested.AlreadyKnown(path, known.get().report());
        }
        ReportRecord report = worker.read(opened);
        store.add(run, path, report, finality(report));
        return new Ingested.Stored(path, report);
    }

    private static Optional<String> sha256(Opened opened) {
        return opened instanceof Opened.Ready ready
                ? Optional.of(ready.file().sha256())
                : ((Opened.Refused) opened).source().sha256();
    }

    private static String path(Path file, Opened opened) {
        String name = opened.name();
        int member = name.indexOf("!/");
        return file + (member < 0 ? "" : name.substring(member));
    }

    private static Finality finality(ReportRecord report) {
        boolean again = report.problems().stream().map(Note::code).anyMatch(WORTH_ANOTHER_TRY_IDS::contains);
        return again ? Finality.WORTH_ANOTHER_TRY : Finality.FINAL;
    }
}
