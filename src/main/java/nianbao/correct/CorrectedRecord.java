package nianbao.correct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.Validation;
import nianbao.report.form.file.FormCatalog;
import nianbao.store.correction.Correction;
import nianbao.store.correction.Correction.State;
import nianbao.words.Messages;

/**
 * Lays what people said over what was read. A correction holds as long as the cell is what the person saw:
 *
 * <ul>
 *   <li>in the same file, where the cell is at the same place, whatever a newer reader makes of it;
 *   <li>in another file, where the same text stands in the cell;
 *   <li>anywhere, where the figure is by now read as the person said.
 * </ul>
 *
 * <p>Otherwise the figure that was read stands for review, and the person is asked again.
 */
public final class CorrectedRecord {
    private static final Set<String> OF_CHECKS = Set.of(ProblemCode.CHECK_FAILED.id());

    private final FormCatalog catalog;
    private final Messages messages;

    private CorrectedRecord(FormCatalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    /** By the forms that ship with the program. */
    public static CorrectedRecord with(Messages messages) {
        return new CorrectedRecord(FormCatalog.load(), messages);
    }

    /** Whether a correction holds for what is read in the file with this hash now. */
    static State state(Correction correction, String sha256, ReportRecord read) {
        return value(read, correction.field())
                .filter(now -> holds(correction, sha256, now))
                .map(now -> State.LAID)
                .orElse(State.ASKED);
    }

    private static boolean holds(Correction correction, String sha256, Value now) {
        boolean readSo = now.status() == Status.READ && sameNumber(correction, now);
        return readSo
                || (correction.sha256().equals(sha256)
                        ? CellMatch.isSamePlace(correction.seen(), now)
                        : CellMatch.isSameText(correction.seen(), now));
    }

    private static boolean sameNumber(Correction correction, Value now) {
        return correction.value().isPresent()
                && now.value().isPresent()
                && correction.value().get().compareTo(now.value().get()) == 0;
    }

    static Optional<Value> value(ReportRecord record, String field) {
        return record.values().stream()
                .filter(value -> value.field().equals(field))
                .findFirst();
    }

    /**
     * The record with the corrections that hold, and its figures for review where one is to be asked again.
     *
     * @param states of all corrections of the report; of those of one figure the first counts
     * @param unsettled figures that people keyed differently: without a correction none of them is certain
     */
    ReportRecord of(ReportRecord read, Map<Correction, State> states, Set<String> unsettled) {
        Map<String, Correction> byField = new LinkedHashMap<>();
        states.keySet().forEach(correction -> byField.putIfAbsent(correction.field(), correction));
        List<Value> values = read.values().stream()
                .map(value -> Optional.ofNullable(byField.get(value.field()))
                        .map(correction -> states.get(correction) == State.LAID
                                ? value.with(correction.value(), Status.CORRECTED)
                                : value.with(value.value(), Status.REVIEW))
                        .orElseGet(() -> unsettled.contains(value.field()) ? doubted(value) : value))
                .toList();
        Validation validation = Validation.of(catalog, read.report(), values, read.sections());
        List<Note> notes = new ArrayList<>(read.problems().stream()
                .filter(note -> !OF_CHECKS.contains(note.code()))
                .filter(note -> !isSettled(note, values))
                .toList());
        tellMissingSections(read, notes);
        validation.failures().forEach(problem -> notes.add(messages.note(problem)));
        return new ReportRecord(
                read.schema(),
                read.source(),
                read.report(),
                read.sections(),
                values,
                validation.checks(),
                notes,
                validation.verdict(),
                read.reader());
    }

    /** A section that a person wrote down is missing no more. */
    private void tellMissingSections(ReportRecord read, List<Note> notes) {
        List<Integer> missing = Validation.missingSections(catalog, read.report(), read.sections());
        String code = ProblemCode.SECTION_MISSING.id();
        if (missing.size()
                < notes.stream().filter(note -> note.code().equals(code)).count()) {
            notes.removeIf(note -> note.code().equals(code));
            missing.forEach(number -> notes.add(messages.note(Validation.missingSection(number))));
        }
    }

    private static Value doubted(Value value) {
        return value.status() == Status.MISSING ? value : value.with(value.value(), Status.REVIEW);
    }

    /** Whether people said all that a note is about; one that names no figure may be about several of a merged cell. */
    private static boolean isSettled(Note note, List<Value> values) {
        List<Value> there =
                values.stream().filter(value -> NoteSubject.is(note, value)).toList();
        return !there.isEmpty() && there.stream().allMatch(value -> value.status() == Status.CORRECTED);
    }
}
