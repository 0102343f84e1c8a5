package nianbao.correct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Forms;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Value;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.DrawnGrid.Corner;
import nianbao.report.Validation;
import nianbao.report.form.file.FormCatalog;
import nianbao.words.Messages;

/**
 * A record whose figures stand in tables between lines that a person drew, and everywhere else as the page was read without:
 * who reads between drawn lines looks less closely at all that is beside them.
 */
public final class RedrawnRecord {
    private final FormCatalog catalog;
    private final Messages messages;

    private RedrawnRecord(FormCatalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    /** By the forms that ship with the program. */
    public static RedrawnRecord with(Messages messages) {
        return new RedrawnRecord(FormCatalog.load(), messages);
    }

    /**
     * The record that counts.
     *
     * @param plain as the file is read without lines of people
     * @param drawn as it is read between {@code grids}
     */
    public ReportRecord of(ReportRecord plain, ReportRecord drawn, List<DrawnGrid> grids) {
        return plain.verdict().isReport() ? new Joining(plain, drawn, grids).record(catalog, messages) : drawn;
    }

    /** One record on another. */
    private static final class Joining {
        private final ReportRecord plain;
        private final ReportRecord drawn;
        private final List<DrawnGrid> grids;
        /** The numbers of the tables in which a figure stands between drawn lines. */
        private final Set<Integer> numbers = new HashSet<>();
        /** The same by the ids of the forms' tables. */
        private final Set<String> tables = new LinkedHashSet<>();

        private final Map<String, Value> before = new HashMap<>();
        /** What was taken of the drawn record, by its field. */
        private final Map<String, Value> taken = new LinkedHashMap<>();

        Joining(ReportRecord plain, ReportRecord drawn, List<DrawnGrid> grids) {
            this.plain = plain;
            this.drawn = drawn;
            this.grids = grids;
            plain.values().forEach(value -> before.put(value.field(), value));
            drawn.values().stream().filter(this::isBetween).forEach(value -> {
                value.cell().map(Position::table).ifPresent(numbers::add);
                tables.add(table(value));
            });
            plain.values().stream().filter(this::isBetween).forEach(value -> tables.add(table(value)));
            tables.retainAll(drawn.values().stream().map(Joining::table).toList());
        }

        ReportRecord record(FormCatalog catalog, Messages messages) {
            List<Value> values = values();
            Description report = description();
            Validation validation = Validation.of(catalog, report, values, plain.sections());
            List<Note> notes = notes(values);
            validation.failures().forEach(problem -> notes.add(messages.note(problem)));
            return new ReportRecord(
                    plain.schema(),
                    plain.source(),
                    report,
                    plain.sections(),
                    values,
                    validation.checks(),
                    notes,
                    validation.verdict(),
                    plain.reader());
        }

        private List<Value> values() {
            List<Value> values = new ArrayList<>();
            Set<String> order = new LinkedHashSet<>();
            drawn.values().forEach(value -> order.add(table(value)));
            plain.values().forEach(value -> order.add(table(value)));
            for (String table : order) {
                if (tables.contains(table)) {
                    drawn.values().stream()
                            .filter(value -> table(value).equals(table))
                            .forEach(value -> values.add(choice(value)));
                } else {
                    plain.values().stream()
                            .filter(value -> table(value).equals(table))
                            .forEach(values::add);
                }
            }
            return values;
        }

        /** One of two of a table that was drawn; a page of it may not have been. */
        private Value choice(Value now) {
            Optional<Value> earlier = Optional.ofNullable(before.get(now.field()));
            boolean isDrawn = isBetween(now) || earlier.isEmpty() || isBetween(earlier.get());
            boolean isOfDrawn =
                    now.cell().map(Position::table).filter(numbers::contains).isPresent();
            if (isDrawn
                    || (isOfDrawn
                            && (now.status().isCertain()
                                    || !earlier.get().status().isCertain()))) {
                taken.put(now.field(), now);
                return now;
            }
            return earlier.get();
        }

        private Description description() {
            Map<String, String> forms = new LinkedHashMap<>();
            Set<String> all = new LinkedHashSet<>();
            drawn.values().forEach(value -> all.add(table(value)));
            plain.values().forEach(value -> all.add(table(value)));
            for (String table : all) {
                ReportRecord of = tables.contains(table) ? drawn : plain;
                of.report().forms().of(table).ifPresent(form -> forms.put(table, form));
            }
            List<String> ids = forms.values().stream().distinct().toList();
            Description described = plain.report();
            return new Description(
                    described.title(),
                    described.issuer(),
                    described.year(),
                    ids.isEmpty() ? Optional.empty() : Optional.of(ids.size() == 1 ? ids.get(0) : "mixed"),
                    Forms.of(forms),
                    described.documentNumber(),
                    described.signatory(),
                    described.date(),
                    described.publishedAt(),
                    described.preamble(),
                    described.closing());
        }

        /** Of each place what the reader says whose figures are taken there; of checks nothing, for they are done anew. */
        private List<Note> notes(List<Value> values) {
            List<Value> kept = values.stream()
                    .filter(value -> !taken.containsKey(value.field()))
                    .toList();
            boolean isMoreFound = tables.stream()
                    .anyMatch(table -> plain.report().forms().of(table).isEmpty()
                            && drawn.report().forms().of(table).isPresent());
            List<Note> notes = new ArrayList<>();
            for (Note note : plain.problems()) {
                boolean isOfTaken = isAbout(note, taken.values()) && !isAbout(note, kept);
                boolean isFound = isMoreFound
                        && note.code().equals(ProblemCode.TABLE_MISSING.id())
                        && !drawn.problems().contains(note);
                if (!isOfCheck(note) && !isOfTaken && !isBetween(note) && !isFound) {
                    notes.add(note);
                }
            }
            for (Note note : drawn.problems()) {
                if (!isOfCheck(note) && (isBetween(note) || isAbout(note, taken.values())) && !notes.contains(note)) {
                    notes.add(note);
                }
            }
            return notes;
        }

        private static boolean isOfCheck(Note note) {
            return note.code().equals(ProblemCode.CHECK_FAILED.id());
        }

        private static boolean isAbout(Note note, Iterable<Value> values) {
            for (Value value : values) {
                if (NoteSubject.is(note, value)) {
                    return true;
                }
            }
            return false;
        }

        /** The id of the form's table that a figure is of. */
        private static String table(Value value) {
            return value.field().substring(0, Math.max(0, value.field().indexOf('.')));
        }

        private boolean isBetween(Value value) {
            return value.page().isPresent()
                    && value.box()
                            .filter(box -> isBetween(value.page().getAsInt(), box))
                            .isPresent();
        }

        private boolean isBetween(Note note) {
            return note.page().isPresent()
                    && note.box()
                            .filter(box -> isBetween(note.page().getAsInt(), box))
                            .isPresent();
        }

        private boolean isBetween(int page, List<BigDecimal> box) {
            double x = (box.get(0).doubleValue() + box.get(2).doubleValue()) / 2;
            double y = (box.get(1).doubleValue() + box.get(3).doubleValue()) / 2;
            return grids.stream().anyMatch(grid -> grid.page() == page && holds(grid, x, y));
        }

        private static boolean holds(DrawnGrid grid, double x, double y) {
            List<Corner> corners = grid.corners();
            return x >= Math.min(corners.get(0).x(), corners.get(3).x())
                    && x <= Math.max(corners.get(1).x(), corners.get(2).x())
                    && y >= Math.min(corners.get(0).y(), corners.get(1).y())
                    && y <= Math.max(corners.get(2).y(), corners.get(3).y());
        }
    }
}
