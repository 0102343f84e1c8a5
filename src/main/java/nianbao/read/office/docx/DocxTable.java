package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nianbao.geometry.Span;
import nianbao.model.Mark;
import nianbao.model.Mark.Kind;
import nianbao.read.office.flow.ColumnEdges;
import nianbao.read.office.flow.MergedRows;
import nianbao.read.office.flow.MergedRows.Merge;
import nianbao.read.office.flow.MergedRows.Slot;
import nianbao.read.office.flow.Passage;
import nianbao.read.office.flow.Piece;
import nianbao.read.office.flow.RawTable;
import nianbao.read.office.flow.Shade;

/**
 * Reads one {@code w:tbl}.
 *
 * <p>The columns are those of the file's own grid. Some programs write no spans and give each row cells of its own widths
 * instead: where the rows disagree in columns yet agree in width, the columns come from the widths.
 */
final class DocxTable {
    private static final double TWIPS_A_POINT = 20;

    /** Rows whose widths differ by less than this share of the widest are equally wide. */
    private static final double WIDTH_SLACK_RATIO = 0.03;

    private static final Set<String> DIAGONALS = Set.of("tl2br", "tr2bl");

    /** A row of exactly this height, in points, shows nothing of its text. */
    private static final double UNSEEN_HEIGHT = 3;

    private static final class RawSlot {
        private int columns = 1;
        private OptionalDouble width = OptionalDouble.empty();
        private Merge merge = Merge.NONE;
        private boolean joinsLeft;
        private boolean deleted;
        private Optional<Shade> ground = Optional.empty();
        private Optional<String> diagonal = Optional.empty();
        private List<Piece> content = List.of();

        private void mark(Mark mark) {
            List<Piece> marked = new ArrayList<>(content);
            marked.add(Passage.of(mark));
            content = marked;
        }

        private boolean hasText() {
            return content.stream().anyMatch(piece -> piece instanceof RawTable || ((Passage) piece).hasText());
        }
    }

    private static final class Row {
        private final List<RawSlot> slots = new ArrayList<>();
        private int before;
        private int after;
        private double widthBefore;
        private double height = Double.POSITIVE_INFINITY;
        private boolean hidden;
        private Optional<String> changed = Optional.empty();

        private void mark(Kind kind, String name) {
            slots.forEach(slot -> slot.mark(new Mark(kind, name)));
        }

        /** Is it too low, by its own word, for what stands in this cell? */
        private boolean cuts(RawSlot slot) {
            return Passage.height(slot.content) > height;
        }

        private int columns() {
            return before
                    + after
                    + slots.stream().mapToInt(slot -> slot.columns).sum();
        }

        private boolean hasWidths() {
            return slots.stream().allMatch(slot -> slot.width.isPresent()) && (before == 0 || widthBefore > 0);
        }

        private double width() {
            return widthBefore
                    + slots.stream().mapToDouble(slot -> slot.width.orElse(0)).sum();
        }

        private List<Span> spans() {
            List<Span> spans = new ArrayList<>();
            double left = widthBefore;
            for (RawSlot slot : slots) {
                spans.add(new Span(left, left + slot.width.orElse(0)));
                left += slot.width.orElse(0);
            }
            return spans;
        }
    }

    private final DocxDocument document;
    private final List<Piece> notes;
    private final List<Row> rows = new ArrayList<>();
    private final List<Mark> controls = new ArrayList<>();
    private Surround surround;

    private DocxTable(DocxDocument document, List<Piece> notes) {
        this.document = document;
        this.notes = notes;
        surround = document.inTable(Optional.empty());
    }

    /** Reads the children of the current {@code w:tbl}; the notes of its cells are added to {@code notes}. */
    static RawTable read(DocxDocument document, PartCursor cursor, List<Piece> notes) {
        DocxTable table = new DocxTable(document, notes);
        cursor.children(name -> table.part(name, cursor));
        return table.placed();
    }

    private void part(String name, PartCursor cursor) {
        switch (name) {
            case "tblPr" -> cursor.children(property -> {
                if (property.equals("tblStyle")) {
                    surround = document.inTable(cursor.value());
                } else if (property.equals("shd")) {
                    surround = surround.on(Colours.shading(cursor));
                }
            });
            case "tr" -> {
                Row row = new Row();
                cursor.children(part -> rowPart(part, row, cursor));
                if (!row.hidden && !row.slots.isEmpty()) {
                    rows.add(row);
                }
            }
            case "sdt" -> contentControl(cursor, child -> part(child, cursor));
            case "mc:AlternateContent" -> Alternatives.read(cursor, child -> part(child, cursor));
            default -> {
                if (!Harmless.isHarmless(name)) {
                    cursor.children(child -> part(child, cursor));
                }
            }
        }
    }

    private void rowPart(String name, Row row, PartCursor cursor) {
        switch (name) {
            case "trPr" -> cursor.children(property -> rowProperty(property, row, cursor));
            case "tc" -> addCell(row, cursor);
            case "sdt" -> contentControl(cursor, child -> rowPart(child, row, cursor));
            default -> {
                if (!Harmless.isHarmless(name)) {
                    cursor.children(child -> rowPart(child, row, cursor));
                }
            }
        }
    }

    private void contentControl(PartCursor cursor, Consumer<String> reading) {
        ContentControl control = new ContentControl();
        cursor.children(part -> {
            if (part.equals("sdtPr")) {
                control.read(cursor);
            } else if (part.equals("sdtContent")) {
                List<Mark> marks = control.mark(false).stream().toList();
                controls.addAll(marks);
                cursor.children(reading);
                controls.removeAll(marks);
            }
        });
    }

    private static void rowProperty(String name, Row row, PartCursor cursor) {
        switch (name) {
            case "gridBefore" -> row.before = Math.max(0, cursor.number("val").orElse(0));
            case "gridAfter" -> row.after = Math.max(0, cursor.number("val").orElse(0));
            case "wBefore" -> row.widthBefore = Math.max(0, cursor.number("w").orElse(0) / TWIPS_A_POINT);
            case "del" -> row.hidden = true;
            case "hidden" -> row.hidden |= cursor.isOn();
            case "trHeight" -> {
                if (cursor.attribute("hRule").orElse("").equals("exact")) {
                    row.height = cursor.number("val").orElse(0) / TWIPS_A_POINT;
                    row.hidden |= row.height <= UNSEEN_HEIGHT;
                }
            }
            default -> {}
        }
    }

    private void addCell(Row row, PartCursor cursor) {
        RawSlot slot = new RawSlot();
        slot.content = DocxFlow.cell(
                document,
                cursor,
                notes,
                () -> surround.on(slot.ground),
                property -> cellProperty(property, slot, row, cursor));
        if (slot.deleted) {
            return;
        }
        controls.forEach(slot::mark);
        slot.diagonal.filter(line -> slot.hasText()).ifPresent(line -> slot.mark(new Mark(Kind.STRUCK, line)));
        if (row.cuts(slot)) {
            slot.mark(new Mark(Kind.CUT, "w:trHeight"));
        }
        if (slot.joinsLeft && !row.slots.isEmpty()) {
            RawSlot left = row.slots.get(row.slots.size() - 1);
            left.columns += slot.columns;
            left.width = slot.width.isPresent() && left.width.isPresent()
                    ? OptionalDouble.of(left.width.getAsDouble() + slot.width.getAsDouble())
                    : OptionalDouble.empty();
        } else {
            row.slots.add(slot);
        }
    }

    private static void cellProperty(String name, RawSlot slot, Row row, PartCursor cursor) {
        switch (name) {
            case "gridSpan" -> slot.columns = Math.max(1, cursor.number("val").orElse(1));
            case "vMerge" ->
                slot.merge = cursor.value().orElse("continue").equals("restart") ? Merge.BEGINS : Merge.CONTINUES;
            case "hMerge" -> slot.joinsLeft = !cursor.value().orElse("continue").equals("restart");
            case "shd" -> slot.ground = Colours.shading(cursor);
            case "tcBorders" ->
                cursor.children(line -> {
                    boolean drawn = !Set.of("nil", "none").contains(cursor.value().orElse("none"));
                    if (drawn && DIAGONALS.contains(line)) {
                        slot.diagonal = Optional.of("w:" + line);
                    }
                });
            case "cellDel" -> {
                slot.deleted = true;
                row.changed = Optional.of("w:" + name);
            }
            case "cellIns", "cellMerge" -> row.changed = Optional.of("w:" + name);
            case "tcW" -> {
                boolean twips = cursor.attribute("type").orElse("dxa").equals("dxa");
                int width = cursor.number("w").orElse(0);
                slot.width = twips && width > 0 ? OptionalDouble.of(width / TWIPS_A_POINT) : OptionalDouble.empty();
            }
            default -> {}
        }
    }

    private RawTable placed() {
        rows.forEach(row -> row.changed.ifPresent(change -> row.mark(Kind.OBJECT, change)));
        MergedRows merged = new MergedRows();
        if (statesGrid() || !statesWidths()) {
            int columns = commonColumns();
            for (Row row : rows) {
                if (row.columns() != columns) {
                    row.mark(Kind.CUT, "w:tr " + row.columns() + "/" + columns);
                }
                merged.add(byGrid(row));
            }
        } else {
            ColumnEdges edges = ColumnEdges.of(
                    rows.stream().flatMap(row -> row.spans().stream()).toList());
            for (Row row : rows) {
                merged.add(byWidths(row, edges));
            }
        }
        return merged.table(document.limits());
    }

    /** How many columns most rows have; where a row has more or fewer, nothing says which of them its cells stand in. */
    private int commonColumns() {
        Map<Integer, Long> rowsOfCount =
                rows.stream().collect(Collectors.groupingBy(Row::columns, TreeMap::new, Collectors.counting()));
        return rowsOfCount.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private boolean statesGrid() {
        return rows.stream().mapToInt(Row::columns).distinct().count() <= 1;
    }

    private boolean statesWidths() {
        double widest = rows.stream().mapToDouble(Row::width).max().orElse(0);
        return rows.stream().allMatch(row -> row.hasWidths() && row.width() >= widest * (1 - WIDTH_SLACK_RATIO));
    }

    private static List<Slot> byGrid(Row row) {
        List<Slot> slots = new ArrayList<>();
        int left = row.before;
        for (RawSlot slot : row.slots) {
            slots.add(new Slot(left, left + slot.columns, slot.merge, slot.content));
            left += slot.columns;
        }
        return slots;
    }

    private static List<Slot> byWidths(Row row, ColumnEdges edges) {
        List<Slot> slots = new ArrayList<>();
        List<Span> spans = row.spans();
        for (int i = 0; i < spans.size(); i++) {
            RawSlot slot = row.slots.get(i);
            Span span = spans.get(i);
            slots.add(new Slot(edges.indexOf(span.start()), edges.indexOf(span.end()), slot.merge, slot.content));
        }
        return slots;
    }
}
