package nianbao.correct;

import java.util.Set;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Value;

/** Which figure a note of a record is about: the one that it names. */
public final class NoteSubject {
    /** What is said of single figures. Records that were kept before notes named their figure tell it by the place alone. */
    private static final Set<String> OF_FIGURES = Set.of(
            ProblemCode.VALUE_UNREADABLE.id(),
            ProblemCode.VALUE_UNEXPLAINED.id(),
            ProblemCode.VALUE_REPAIRED.id(),
            ProblemCode.VALUE_WITH_PROSE.id(),
            ProblemCode.UNIT_DIFFERS.id());

    private NoteSubject() {}

    public static boolean is(Note note, Value value) {
        return note.field().map(value.field()::equals).orElseGet(() -> isAtItsPlace(note, value));
    }

    private static boolean isAtItsPlace(Note note, Value value) {
        return OF_FIGURES.contains(note.code())
                && note.box().isPresent()
                && note.page().equals(value.page())
                && note.box().equals(value.box());
    }
}
