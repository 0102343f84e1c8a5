package nianbao.check.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.check.form.Deviation.Aspect;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.Field;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.form.file.FormCatalog;

/** Whether the tables are those of the form, with its rows and columns, all and no more, in its words and its units. */
final class TableCheck {
    /** What may explain that a row or column was not found: something in a table that was not understood. */
    private static final Set<String> NOT_UNDERSTOOD =
            FormCheck.ids(ProblemCode.LABEL_UNCERTAIN, ProblemCode.TABLE_EXTRA_ROW, ProblemCode.TABLE_LEFTOVER_TEXT);
    /** Rows of one table that are named one by one. */
    private static final int MOST_ROWS = 3;

    private final FormCatalog catalog;
    private final Form form;
    private final ReportRecord draft;
    private final boolean clear;
    /** Whether a gap in a table surely is one. */
    private final boolean understood;

    private final Map<String, Value> figures = new HashMap<>();

    TableCheck(FormCatalog catalog, Form form, ReportRecord draft, boolean clear) {
        this.catalog = catalog;
        this.form = form;
        this.draft = draft;
        this.clear = clear;
        understood = clear && draft.problems().stream().noneMatch(note -> NOT_UNDERSTOOD.contains(note.code()));
        draft.values().forEach(value -> figures.putIfAbsent(value.field(), value));
    }

    List<Deviation> deviations(List<PrintedLabel> labels) {
        List<FormTable> tables = new ArrayList<>();
        List<Deviation> found = new ArrayList<>();
        for (FormTable wanted : form.tables()) {
            FormTable table = draft.report()
                    .forms()
                    .of(wanted.kind())
                    .map(id -> catalog.table(wanted.kind(), id))
                    .orElse(wanted);
            tables.add(table);
            if (isMissing(table.fields())) {
                found.add(of(Aspect.TABLE_MISSING, understood, table.fields(), "", table.title()));
            } else if (!table.looksLike(wanted)) {
                found.add(of(Aspect.TABLE_OUTDATED, understood, table.fields(), name(table), name(wanted)));
            } else {
                missing(table, found);
            }
        }
        found.addAll(new LabelCheck(draft, tables, clear).deviations(labels));
        units(tables, found);
        return found;
    }

    private String name(FormTable table) {
        return catalog.form(table.form()).map(Form::name).orElse(table.form());
    }

    private void missing(FormTable table, List<Deviation> found) {
        Set<Field> told = new LinkedHashSet<>();
        if (table.layout() != Layout.GROUPS) {
            List<FormTable.Row> rows =
                    table.rows().stream().filter(row -> isMissing(row.fields())).toList();
            rows.forEach(row -> told.addAll(row.fields()));
            int together = rows.size() > MOST_ROWS ? rows.size() : 1;
            for (int from = 0; from < rows.size(); from += together) {
                List<FormTable.Row> some = rows.subList(from, from + together);
                found.add(of(
                        Aspect.ROW_MISSING,
                        understood,
                        some.stream().flatMap(row -> row.fields().stream()).toList(),
                        "",
                        some.stream().map(FormTable.Row::leaf).collect(Collectors.joining("”“"))));
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

    private void units(List<FormTable> tables, List<Deviation> found) {
        Map<String, Field> fields = new HashMap<>();
        tables.forEach(table -> table.fields().forEach(field -> fields.put(field.id(), field)));
        Set<String> told = new HashSet<>();
        for (Value value : draft.values()) {
            Optional<String> wanted =
                    Optional.ofNullable(fields.get(value.field())).flatMap(Field::unit);
            if (value.unit().isPresent() && wanted.isPresent() && told.add(value.field())) {
                found.add(new Deviation(
                        Aspect.UNIT,
                        clear && value.status().isCertain(),
                        List.of(value.field()),
                        value.unit(),
                        wanted,
                        value.page()));
            }
        }
    }

    private Deviation of(Aspect aspect, boolean certain, List<Field> fields, String found, String wanted) {
        return new Deviation(
                aspect,
                certain,
                fields.stream().map(Field::id).toList(),
                Optional.of(found).filter(words -> !words.isEmpty()),
                Optional.of(wanted),
                page(fields));
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
