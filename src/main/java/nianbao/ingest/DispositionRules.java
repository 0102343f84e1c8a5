package nianbao.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.store.input.InputState;
import nianbao.store.input.Inputs.Disposition;
import nianbao.store.input.Original;
import nianbao.store.reading.Finality;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;

/** What a record means for the input that it was read from. */
final class DispositionRules {
    /** Readings of the same bytes by the same version that fail before they are quarantined. */
    private static final int TRIES = 2;

    /** What the environment lacks: the file is read again whenever it is met. */
    private static final Set<String> WORLD = ids(ProblemCode.FILE_NOT_READABLE, ProblemCode.OCR_UNAVAILABLE);
    /** What a file did to its reader: it may be bettered by other settings, and it may do it again. */
    private static final Set<String> READER = ids(
            ProblemCode.FILE_TOO_SLOW,
            ProblemCode.FILE_TOO_MUCH_MEMORY,
            ProblemCode.FILE_HANGS_READER,
            ProblemCode.FILE_CRASHES_READER,
            ProblemCode.INTERNAL_ERROR);

    private static final Set<String> DECIDING =
            Stream.concat(WORLD.stream(), READER.stream()).collect(Collectors.toUnmodifiableSet());

    private final Messages messages;

    DispositionRules(Messages messages) {
        this.messages = messages;
    }

    /**
     * Whether another try at the bytes could end otherwise.
     *
     * @param tries before this one
     */
    static Finality finality(ReportRecord record, int tries) {
        if (has(record, READER)) {
            return tries + 1 < TRIES ? Finality.AGAIN : Finality.QUARANTINED;
        }
        return has(record, WORLD) ? Finality.AGAIN : Finality.FINAL;
    }

    /** What a reading means for the paths that its bytes came from. */
    Disposition of(StoredReading version, Original original) {
        return new Disposition(
                state(version.record(), version.finality()),
                reason(version.record(), version.finality()),
                messages.text("ingest.same-bytes", original.path()));
    }

    /** What to say of a file that was not the same before and after it was read. */
    String changed() {
        return messages.text("ingest.changed");
    }

    /** What to say of an original whose bytes are not to be had. */
    String lost(Original original) {
        return messages.text("rerun.lost", original.path());
    }

    static InputState state(ReportRecord record, Finality finality) {
        return switch (finality) {
            case AGAIN -> InputState.FAILED_RETRY;
            case QUARANTINED -> InputState.QUARANTINED;
            case FINAL ->
                switch (record.verdict()) {
                    case NOT_A_REPORT -> InputState.NOT_A_REPORT;
                    case REJECTED -> InputState.REJECTED;
                    case ACCEPTED, ACCEPTED_WITH_FAILURES, REVIEW -> InputState.INGESTED;
                };
        };
    }

    /** Why it is not simply ingested, for a person. */
    private static Optional<String> reason(ReportRecord record, Finality finality) {
        return cause(record, finality).map(Note::message);
    }

    /** Why it is not simply ingested: the problem that decided. */
    static Optional<Note> cause(ReportRecord record, Finality finality) {
        if (finality == Finality.FINAL && record.verdict().isReport()) {
            return Optional.empty();
        }
        return record.problems().stream()
                .filter(note -> finality == Finality.FINAL || DECIDING.contains(note.code()))
                .findFirst();
    }

    /** Whether a file could ever be read again: one over the limit of bytes would only fill the disk. */
    static boolean isWorthKeeping(ReportRecord record) {
        return !has(record, ids(ProblemCode.FILE_TOO_LARGE));
    }

    /** Whether an archive was refused, and what it holds not looked at. */
    static boolean isUnopenedArchive(ReportRecord record) {
        return has(record, ids(ProblemCode.ARCHIVE_UNSAFE));
    }

    private static boolean has(ReportRecord record, Set<String> codes) {
        return record.problems().stream().map(Note::code).anyMatch(codes::contains);
    }

    private static Set<String> ids(ProblemCode... codes) {
        return Stream.of(codes).map(ProblemCode::id).collect(Collectors.toUnmodifiableSet());
    }
}
