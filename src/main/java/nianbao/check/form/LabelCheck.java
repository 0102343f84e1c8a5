package nianbao.check.form;

import java.util.ArrayList;
import java.util.Comparator;
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
import nianbao.model.ReportRecord.Status;
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
    /** Letters of a head of which one may be another by mistake: 总计 and 合计 are two words. */
    private static final int SHORTEST_MISPRINT = 3;

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
        List<Further> further = further(labels);
        Set<List<String>> twice = new HashSet<>();
        for (Further row : further) {
            Optional<FormTable.Row> twin = twin(row.words());
            twin.ifPresent(of -> twice.add(ids(of.fields())));
            found.add(twin.map(of -> new Deviation(
                            Aspect.ROW_TWICE,
                            clear,
                            ids(of.fields()),
                            Optional.of(of.leaf()),
                            Optional.empty(),
                            row.page()))
                    .orElseGet(() -> new Deviation(
                            Aspect.ROW_FURTHER,
                            clear,
                            List.of(),
                            Optional.of(row.words()),
                            Optional.empty(),
                            row.page())));
        }
        uncertain(twice, found);
        return found;
    }

    /** A row of figures that is none of the form's. */
    private record Further(String words, OptionalInt page) {}

    /** The row of the form that is called so, and of which it is not known which of the two it is. */
    private Optional<FormTable.Row> twin(String words) {
        String folded = Wording.fold(words);
        Set<String> doubtful = draft.values().stream()
                .filter(value -> value.status() == Status.REVIEW)
                .map(Value::field)
                .collect(Collectors.toSet());
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.leaf().isEmpty() && folded.endsWith(Wording.fold(row.leaf())))
                .filter(row -> doubtful.containsAll(ids(row.fields())))
                .max(Comparator.comparingInt(row -> row.leaf().length()));
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
    private void uncertain(Set<List<String>> twice, List<Deviation> found) {
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
                if (!fields.isEmpty() && !twice.contains(ids(fields))) {
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
        if (isMisprintedHead(table, fields, wanted, found)) {
            return Optional.of(deviation(Aspect.HEAD, clear, fields, last(found), last(wanted)));
        }
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

    /**
     * Whether a head surely is this one with a letter too many, too few or wrong: what stands above it is the same, and it is
     * farther from all others.
     */
    private static boolean isMisprintedHead(FormTable table, List<Field> fields, String wanted, String found) {
        String path = String.join(HEADS, fields.get(0).columnPath());
        int above = wanted.lastIndexOf(HEADS) + 1;
        if (!path.equals(wanted) || !found.startsWith(wanted.substring(0, above))) {
            return false;
        }
        String head = Wording.core(last(found));
        return head.length() >= SHORTEST_MISPRINT
                && Wording.edits(head, Wording.core(last(wanted))) == 1
                && table.fields().stream()
                        .map(field -> leaf(field.columnPath()))
                        .filter(leaf -> !leaf.equals(last(wanted)))
                        .flatMap(leaf -> table.wordings().of(leaf).stream())
                        .allMatch(other -> Wording.edits(head, Wording.core(other)) > 1);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf(HEADS) + 1);
    }

    private Deviation doubt(Aspect aspect, List<Field> fields, String found, String wanted) {
        return deviation(aspect, false, fields, found, wanted);
    }

    private Deviation deviation(Aspect aspect, boolean certain, List<Field> fields, String found, String wanted) {
        OptionalInt page = draft.values().stream()
                .filter(value -> value.field().equals(fields.get(0).id()))
                .map(Value::page)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        return new Deviation(aspect, certain, ids(fields), Optional.of(found), Optional.of(wanted), page);
    }

    /** Rows of figures that are none of the form's; where it is not known how they are printed, as the record has them. */
    private List<Further> further(List<PrintedLabel> labels) {
        List<Further> printed = labels.stream()
                .filter(label -> label.wanted().isEmpty())
                .map(label -> new Further(label.found(), label.page()))
                .toList();
        return !printed.isEmpty()
                ? printed
                : notes(ProblemCode.TABLE_EXTRA_ROW).stream()
                        .flatMap(note -> NoteArguments.of(note.code(), note.message()).stream()
                                .filter(words -> words.size() == 1)
                                .map(words -> new Further(words.get(0), note.page())))
                        .toList();
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
