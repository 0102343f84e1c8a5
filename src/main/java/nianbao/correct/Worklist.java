package nianbao.correct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;

/** What of a report waits for a person: what is wrong with it as a whole, and each figure that is not certain. */
public final class Worklist {
    private static final Set<String> TO_LOOK_AT = Arrays.stream(ProblemCode.values())
            .filter(code -> code.effect() == ProblemCode.Effect.LOOK)
            .map(ProblemCode::id)
            .collect(Collectors.toUnmodifiableSet());

    private Worklist() {}

    /**
     * Something that waits for a person.
     *
     * @param field the id of the figure; empty where it is the whole report
     * @param code of the problem that is told; empty where the status says all
     * @param why in words; empty where the status says all
     */
    public record Item(
            Optional<String> field,
            Optional<BigDecimal> value,
            Optional<String> raw,
            Optional<String> status,
            OptionalInt page,
            Optional<String> code,
            Optional<String> why) {}

    /** What waits in a record, the report as a whole before its figures; nothing where its verdict is no review. */
    public static List<Item> of(ReportRecord record) {
        if (record.verdict() != Verdict.REVIEW) {
            return List.of();
        }
        List<Value> doubtful = record.values().stream()
                .filter(value -> !value.status().isCertain())
                .toList();
        List<Item> items = new ArrayList<>();
        record.problems().stream()
                .filter(note -> TO_LOOK_AT.contains(note.code()))
                .filter(note -> doubtful.stream().noneMatch(value -> NoteSubject.is(note, value)))
                .map(note -> new Item(
                        note.field(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        note.page(),
                        Optional.of(note.code()),
                        Optional.of(note.message())))
                .distinct()
                .forEach(items::add);
        doubtful.forEach(value -> items.add(item(record, value)));
        return items;
    }

    private static Item item(ReportRecord record, Value value) {
        Optional<Note> why = record.problems().stream()
                .filter(note -> NoteSubject.is(note, value))
                .findFirst();
        return new Item(
                Optional.of(value.field()),
                value.value(),
                value.raw(),
                Optional.of(value.status().id()),
                value.page(),
                why.map(Note::code),
                why.map(Note::message));
    }
}
