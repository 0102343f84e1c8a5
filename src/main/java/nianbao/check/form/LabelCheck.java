package nianbao.check.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.check.form.Deviation.Aspect;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.wording.Wording;
import nianbao.words.NoteArguments;

/** Whether rows and columns are called as the form calls them, and whether there are no others. */
final class LabelCheck {
    /** Parts what a record says of a row in a part of a table: its label, then the head above it. */
    private static final String PARTS = " ";

    private static final String HEADS = "/";

    private final ReportRecord draft;
    private final List<FormTable> tables;
    private final boolean clear;

    LabelCheck(ReportRecord draft, List<FormTable> tables, boolean clear) {
        this.draft = draft;
        this.tables = tables;
        this.clear = clear;
    }

    List<Deviation> deviations(List<PrintedLabel> labels) {
        List<Deviation> found = new ArrayList<>();
        Set<PrintedLabel> taken = new HashSet<>();
        for (FormTable table : tables) {
            table.rows().stream()
                    .filter(row -> !row.leaf().isEmpty())
                    .forEach(row -> label(table, row, labels, taken).ifPresent(found::add));
        }
        uncertain(found);
        further(labels, found);
        return found;
    }

    /** A row that surely is found, and called otherwise. Rows of one name come in the order of the form. */
    private Optional<Deviation> label(
            FormTable table, FormTable.Row row, List<PrintedLabel> labels, Set<PrintedLabel> taken) {
        return labels.stream()
                .filter(label -> label.form().equals(table.form())
                        && label.wanted().equals(row.leaf())
                        && !taken.contains(label))
                .findFirst()
                .filter(taken::add)
                .filter(label -> HarmlessWords.isOtherLabel(
                        label.found(), table.wordings().of(row.leaf())))
                .map(label -> new Deviation(
                        Aspect.LABEL,
                        clear,
                        ids(row.fields()),
                        Optional.of(label.found()),
                        Optional.of(row.leaf()),
                        label.page()));
    }

    /** Labels of rows and columns that may be those of others, too. */
    private void uncertain(List<Deviation> found) {
        for (Note note : notes(ProblemCode.LABEL_UNCERTAIN)) {
            List<String> words = NoteArguments.of(note.code(), note.message()).orElse(List.of());
            if (words.size() != 2) {
                continue; // told as the record tells it
            }
            for (FormTable table : tables) {
                List<Field> fields = table.fields().stream()
                        .filter(field -> leaf(field.rowPath()).equals(words.get(0))
                                || String.join(HEADS, field.columnPath()).equals(words.get(0)))
                        .toList();
                if (!fields.isEmpty()) {
                    uncertain(table, fields, words.get(0), words.get(1)).ifPresent(deviation -> add(deviation, found));
                }
            }
        }
    }

    /** One head over several rows is told once; a row that surely is called otherwise is not doubtful, too. */
    private static void add(Deviation deviation, List<Deviation> found) {
        for (int i = 0; i < found.size(); i++) {
            Deviation other = found.get(i);
            if (other.aspect() == deviation.aspect() && other.wanted().equals(deviation.wanted())) {
                if (other.found().equals(deviation.found())) {
                    found.set(i, other.alsoOf(deviation.fields()));
                }
                return;
            }
        }
        found.add(deviation);
    }

    /** In a table in parts it may be the head that differs; where neither does, the figures tell what is doubtful. */
    private Optional<Deviation> uncertain(FormTable table, List<Field> fields, String wanted, String found) {
        boolean inParts = table.layout() == Layout.BLOCKS && found.contains(PARTS);
        String label = inParts ? found.substring(0, found.indexOf(PARTS)) : found;
        if (HarmlessWords.isOtherLabel(label, table.wordings().of(wanted)) || !inParts) {
            return Optional.of(doubt(Aspect.LABEL, fields, label, wanted));
        }
        String head = found.substring(found.indexOf(PARTS) + PARTS.length());
        String wantedHead =
                fields.stream().map(field -> leaf(field.columnPath())).collect(Collectors.joining(HEADS));
        return Wording.fold(head).endsWith(Wording.fold(wantedHead))
                ? Optional.empty()
                : Optional.of(doubt(Aspect.HEAD, fields, head, wantedHead));
    }

    private Deviation doubt(Aspect aspect, List<Field> fields, String found, String wanted) {
        OptionalInt page = draft.values().stream()
                .filter(value -> value.field().equals(fields.get(0).id()))
                .map(Value::page)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        return new Deviation(aspect, false, ids(fields), Optional.of(found), Optional.of(wanted), page);
    }

    /** Rows of figures that are none of the form's; where it is not known how they are printed, as the record has them. */
    private void further(List<PrintedLabel> labels, List<Deviation> found) {
        List<Note> notes = notes(ProblemCode.TABLE_EXTRA_ROW);
        List<PrintedLabel> printed =
                labels.stream().filter(label -> label.wanted().isEmpty()).toList();
        printed.forEach(label -> found.add(further(label.found(), label.page())));
        if (printed.isEmpty()) {
            notes.forEach(note -> NoteArguments.of(note.code(), note.message())
                    .filter(words -> words.size() == 1)
                    .ifPresent(words -> found.add(further(words.get(0), note.page()))));
        }
    }

    private Deviation further(String words, OptionalInt page) {
        return new Deviation(Aspect.ROW_FURTHER, clear, List.of(), Optional.of(words), Optional.empty(), page);
    }

    private List<Note> notes(ProblemCode code) {
        return draft.problems().stream()
                .filter(note -> note.code().equals(code.id()))
                .distinct()
                .toList();
    }

    private static String leaf(List<String> path) {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    private static List<String> ids(List<Field> fields) {
        return fields.stream().map(Field::id).toList();
    }
}
