package nianbao.upload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.ingest.DuplicateCriterion;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.ingest.IngestedFile.Effort;
import nianbao.ingest.IngestedFile.Rank;
import nianbao.model.ReportRecord.Note;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.upload.Upload;
import nianbao.store.upload.UploadReason;
import nianbao.store.upload.UploadReason.Kind;
import nianbao.store.upload.UploadResult;
import nianbao.words.NoteArguments;

/** Takes one file that somebody brought into the store, as any file from outside, and keeps what became of it. */
final class UploadIngestion {
    private static final String COMMAND = "web";
    /** Before the name in the path of an input: what comes by the same name again is a newer file of the same source. */
    private static final String SCHEME = "upload:";

    private final ReportStore store;
    private final Ingest ingest;
    private final UploadSpool spool;
    private Optional<Long> run = Optional.empty();

    UploadIngestion(ReportStore store, Ingest ingest, UploadSpool spool) {
        this.store = store;
        this.ingest = ingest;
        this.spool = spool;
    }

    /**
     * Takes it.
     *
     * @return the reports that have it
     */
    List<Long> take(Upload upload, Runnable afterPage) {
        boolean resumed = upload.begun().isPresent();
        if (!store.write(tables -> tables.uploads().begin(upload.number()))) {
            return List.of(); // whoever gave it here did not know yet that it is finished
        }
        IncomingFile arrival = IncomingFile.from(SCHEME + upload.name(), "upload: " + upload.by());
        List<IngestedFile> taken = ingest.take(
                run(), arrival, spool.file(upload.spoolName()), upload.name(), DuplicateCriterion.BYTES, afterPage);
        List<Long> reports = store.write(tables -> {
            List<UploadResult> results =
                    taken.stream().map(each -> result(tables, each, resumed)).toList();
            tables.uploads().finish(upload.number(), results);
            Set<Long> having = new LinkedHashSet<>();
            results.stream()
                    .flatMap(result -> result.sha256().stream())
                    .forEach(sha256 -> having.addAll(tables.readings().reportsOf(sha256)));
            return new ArrayList<>(having);
        });
        spool.remove(upload.spoolName());
        return List.copyOf(reports);
    }

    /** A run of the program is one of the store once something was brought. */
    private synchronized long run() {
        if (run.isEmpty()) {
            run = Optional.of(ingest.begin(COMMAND, Map.of()));
        }
        return run.get();
    }

    /** Ends the run in order. */
    synchronized void end() {
        run.ifPresent(ingest::end);
        run = Optional.empty();
    }

    /** @param resumed whether it may be known only because an end of the program came between reading and noting that */
    private static UploadResult result(Tables tables, IngestedFile taken, boolean resumed) {
        return new UploadResult(
                taken.member(),
                taken.report().source().sha256(),
                taken.state(),
                taken.effort() == Effort.KNOWN && !resumed,
                reason(tables, taken));
    }

    private static Optional<UploadReason> reason(Tables tables, IngestedFile taken) {
        if (taken.cause().isPresent()) {
            return taken.cause().map(UploadIngestion::problem);
        } else if (taken.state() == InputState.DUPLICATE) {
            String first = tables.originals()
                    .find(taken.report().source().sha256().orElseThrow())
                    .orElseThrow()
                    .name();
            return Optional.of(new UploadReason(Kind.SAME_BYTES, List.of(first)));
        } else if (taken.reason().isPresent()) {
            return Optional.of(new UploadReason(Kind.CHANGED, List.of()));
        }
        return taken.rank().map(UploadIngestion::rank);
    }

    private static UploadReason problem(Note note) {
        List<String> all = new ArrayList<>(List.of(note.code()));
        NoteArguments.of(note.code(), note.message()).ifPresent(all::addAll);
        return new UploadReason(Kind.PROBLEM, all);
    }

    private static UploadReason rank(Rank rank) {
        return rank instanceof Rank.InFrontOf before
                ? new UploadReason(Kind.TAKES_OVER, List.of(before.file()))
                : new UploadReason(Kind.BEHIND, List.of(((Rank.Behind) rank).file()));
    }
}
