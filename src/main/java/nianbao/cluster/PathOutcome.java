package nianbao.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Verdict;

/** What became of a path of the listing. Each has one, so that they add up to the listing. */
enum PathOutcome {
    /** One of its files, at least, could be read. */
    READ,
    /** None of them could. */
    REJECTED,
    /** One of them ended its process, or ran out of its time or memory, and did so again in a new one. */
    QUARANTINED,
    /** There is no file. */
    NOT_FOUND;

    /** What a file did to two processes, one after the other. */
    private static final Set<String> HARMFUL = Set.of(
            ProblemCode.FILE_CRASHES_READER.id(),
            ProblemCode.FILE_HANGS_READER.id(),
            ProblemCode.FILE_TOO_SLOW.id(),
            ProblemCode.FILE_TOO_MUCH_MEMORY.id());

    static PathOutcome of(List<ReportRecord> records) {
        if (records.isEmpty()) {
            throw new IllegalStateException("a path without a record");
        }
        if (records.stream().anyMatch(PathOutcome::isHarmful)) {
            return QUARANTINED;
        }
        return records.stream().allMatch(record -> record.verdict() == Verdict.REJECTED) ? REJECTED : READ;
    }

    private static boolean isHarmful(ReportRecord record) {
        return record.verdict() == Verdict.REJECTED
                && record.problems().stream().map(Note::code).anyMatch(HARMFUL::contains);
    }

    /** Why a file was rejected; empty for one that was not. */
    static Optional<Note> cause(ReportRecord record) {
        return record.verdict() == Verdict.REJECTED ? record.problems().stream().findFirst() : Optional.empty();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
