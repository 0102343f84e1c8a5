package nianbao.check.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nianbao.check.form.Deviation.Aspect;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.Field;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.form.file.FormCatalog;
import nianbao.words.NoteArguments;

/** Whether the tables have the rows and columns of the form, all and no more, in its words and its units. */
final class TableCheck {
    /** What may explain that a row or column was not found: something in a table that was not understood. */
    private static final Set<String> NOT_UNDERSTOOD = FormCheck.ids(
            ProblemCode.LABEL_UNCERTAIN, ProblemCode.TABLE_EXTRA_ROW, ProblemCode.TABLE_LEFTOVER_TEXT);

    private final ReportRecord draft;
    private final boolean clear;
    /** Whether a gap in a table surely is one. */
    private final boolean understood;

    private final List<FormTable> tables = new ArrayList<>();
    private final Map<String, Value> figures = new HashMap<>();

    TableCheck(FormCatalog catalog, Form form, ReportRecord draft, boolean clear) {
        this.draft = draft;
        this.clear = clear;
        understood = clear && draft.problems().stream().noneMatch(note -> NOT_UNDERSTOOD.contains(note.code()));
        form.tables()
                .forEach(table -> tables.add(draft.report()
                        .forms()
                        .of(table.kind())
                        .map(id -> catalog.table(table.kind(), id))
                        .orElse(table)));
        draft.values().forEach(value -> figures.putIfAbsent(value.field(), value));
    }

    List<Deviation> deviations(List<PrintedLabel> labels) {
        List<Deviation> found = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (FormTable table : tables) {
            if (isMissing(table.fields())) {
                found.add(of(Aspect.TABLE_MISSING, understood, table.fields(), "", table.title()));
            } else {
                missing(table, found);
                labels(table, labels, named, found);
            }
        }
        uncertain(named, found);
        further(found);
        units(found);
        return found;
    }

    private void missing(FormTable table, List<Deviation> found) {
        Set<Field> told = new LinkedHashSet<>();
        if (table.layout() != Layout.GROUPS) {
            for (FormTable.Row row : table.rows()) {
                if (isMissing(row.fields())) {
                    told.addAll(row.fields());
                    found.add(of(Aspect.ROW_MISSING, understood, row.fields(), "", row.leaf()));
                }
            }
        }
        for (Field field : table.fields()) {
            List<Field> column = column(table, field);
            if (!told.contains(field) && isMissing(column)) {
                told.addAll(column);
                List<String> path = field.columnPath();
                found.add(of(Aspect.COLUMN_MISSING, understood, column, "", path.get(path.size() - 1)));
            }
        }
    }

    /** The fields under the same head as {@code field}: of a table with one head all below each other, else itself. */
    private static List<Field> column(FormTable table, Field field) {
        return table.layout() != Layout.GRID
                ? List.of(field)
                : table.fields().stream()
                        .filter(other -> other.columnPath().equals(field.columnPath()))
                        .toList();
    }

    private boolean isMissing(List<Field> fields) {
        return fields.stream()
                .map(field -> figures.get(field.id()))
                .allMatch(value -> value != null && value.status() == Status.MISSING);
    }

    /** Rows that are surely found, and called otherwise than the form calls them. */
    private void labels(FormTable table, List<PrintedLabel> labels, Set<String> named, List<Deviation> found) {
        for (FormTable.Row row : table.rows()) {
            labels.stream()
                    .filter(label -> label.form().equals(table.form())
                            && label.wanted().equals(row.leaf())
                            && named.add(table.kind() + row.path())
                            && LabelWords.differ(label.found(), table.wordings().of(row.leaf())))
                    .findFirst()
                    .ifPresent(label -> found.add(new Deviation(
                            Aspect.LABEL,
                            clear,
                            ids(row.fields()),
                            Optional.of(label.found()),
                            Optional.of(row.leaf()),
                            label.page())));
        }
    }

    /** Labels that may be another's, too. */
    private void uncertain(Set<String> named, List<Deviation> found) {
        for (Note note : notes(ProblemCode.LABEL_UNCERTAIN)) {
            List<String> words = NoteArguments.of(note.code(), note.message()).orElse(List.of());
            if (words.size() != 2) {
                continue; // told as the record tells it
            }
            boolean told = found.stream()
                    .anyMatch(other -> other.aspect() == Aspect.LABEL
                            && other.wanted().equals(Optional.of(words.get(0))));
            List<Field> fields = tables.stream()
                    .flatMap(table -> table.fields().stream())
                    .filter(field -> field.path().contains(words.get(0))
                            || String.join("/", field.columnPath()).equals(words.get(0)))
                    .toList();
            if (!told && !fields.isEmpty()) {
                found.add(of(Aspect.LABEL, false, fields, words.get(1), words.get(0)));
            }
        }
    }

    private void further(List<Deviation> found) {
        for (Note note : notes(ProblemCode.TABLE_EXTRA_ROW)) {
            NoteArguments.of(note.code(), note.message())
                    .filter(words -> words.size() == 1)
                    .ifPresent(words -> found.add(new Deviation(
                            Aspect.ROW_FURTHER, clear, List.of(), Optional.of(words.get(0)), Optional.empty(), note.page())));
        }
    }

    private void units(List<Deviation> found) {
        for (Value value : draft.values()) {
            if (value.unit().isPresent() && value.status().isCertain()) {
                Optional<Field> field = tables.stream()
                        .flatMap(table -> table.fields().stream())
                        .filter(other -> other.id().equals(value.field()))
                        .findFirst();
                field.flatMap(Field::unit)
                        .ifPresent(unit -> found.add(new Deviation(
                                Aspect.UNIT,
                                clear,
                                List.of(value.field()),
                                value.unit(),
                                Optional.of(unit),
                                value.page())));
            }
        }
    }

    private List<Note> notes(ProblemCode code) {
        return draft.problems().stream()
                .filter(note -> note.code().equals(code.id()))
                .distinct()
                .toList();
    }

    private Deviation of(Aspect aspect, boolean certain, List<Field> fields, String found, String wanted) {
        return new Deviation(
                aspect,
                certain,
                ids(fields),
                Optional.of(found).filter(words -> !words.isEmpty()),
                Optional.of(wanted),
                page(fields));
    }

    private static List<String> ids(List<Field> fields) {
        return fields.stream().map(Field::id).toList();
    }

    /** The page of the figures; of missing ones that of the last figure before them, in the order of the form. */
    private OptionalInt page(List<Field> fields) {
        OptionalInt own = fields.stream()
                .map(field -> figures.get(field.id()))
                .filter(Objects::nonNull)
                .map(Value::page)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        OptionalInt before = OptionalInt.empty();
        for (Value value : draft.values()) {
            if (own.isPresent() || value.field().equals(fields.get(0).id())) {
                break;
            }
            before = value.page().isPresent() ? value.page() : before;
        }
        return own.isPresent() ? own : before;
    }
}
