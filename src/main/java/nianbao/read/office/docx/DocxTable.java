package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nianbao.geometry.Span;
import nianbao.read.office.flow.ColumnEdges;
import nianbao.read.office.flow.MergedRows;
import nianbao.read.office.flow.MergedRows.Merge;
import nianbao.read.office.flow.MergedRows.Slot;
import nianbao.read.office.flow.Piece;
import nianbao.read.office.flow.RawTable;

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

    private static final class RawSlot {
        private int columns = 1;
        private OptionalDouble width = OptionalDouble.empty();
        private Merge merge = Merge.NONE;
        private boolean joinsLeft;
        private boolean deleted;
        private List<Piece> content = List.of();
    }

    private static final class Row {
        private final List<RawSlot> slots = new ArrayList<>();
        private int before;
        private int after;
        private double widthBefore;
        private boolean hidden;

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

    private DocxTable(DocxDocument document, List<Piece> notes) {
        this.document = document;
        this.notes = notes;
    }

    /** Reads the children of the current {@code w:tbl}; the notes of its cells are added to {@code notes}. */
    static RawTable read(DocxDocument document, PartCursor cursor, List<Piece> notes) {
        DocxTable table = new DocxTable(document, notes);
        cursor.children(name -> table.part(name, cursor));
        return table.placed();
    }

    private void part(String name, PartCursor cursor) {
        switch (name) {
            case "tr" -> {
                Row row = new Row();
                cursor.children(part -> rowPart(part, row, cursor));
                if (!row.hidden && !row.slots.isEmpty()) {
                    rows.add(row);
                }
            }
            case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> cursor.children(child -> part(child, cursor));
            case "mc:AlternateContent" -> DocxDocument.alternative(cursor, child -> part(child, cursor));
            default -> {}
        }
    }

    private void rowPart(String name, Row row, PartCursor cursor) {
        switch (name) {
            case "trPr" -> cursor.children(property -> rowProperty(property, row, cursor));
            case "tc" -> addCell(row, cursor);
            case "sdt", "sdtContent", "ins", "moveTo", "customXml" ->
                cursor.children(child -> rowPart(child, row, cursor));
            default -> {}
        }
    }

    private static void rowProperty(String name, Row row, PartCursor cursor) {
        switch (name) {
            case "gridBefore" -> row.before = Math.max(0, cursor.number("val").orElse(0));
            case "gridAfter" -> row.after = Math.max(0, cursor.number("val").orElse(0));
            case "wBefore" -> row.widthBefore = Math.max(0, cursor.number("w").orElse(0) / TWIPS_A_POINT);
            case "del" -> row.hidden = true;
            case "hidden" -> row.hidden |= cursor.isOn();
            default -> {}
        }
    }

    private void addCell(Row row, PartCursor cursor) {
        RawSlot slot = new RawSlot();
        List<Piece> content = DocxFlow.cell(document, cursor, notes, property -> cellProperty(property, slot, cursor));
        slot.content = content;
        if (slot.deleted) {
            return;
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

    private static void cellProperty(String name, RawSlot slot, PartCursor cursor) {
        switch (name) {
            case "gridSpan" -> slot.columns = Math.max(1, cursor.number("val").orElse(1));
            case "vMerge" ->
                slot.merge = cursor.value().orElse("continue").equals("restart") ? Merge.BEGINS : Merge.CONTINUES;
            case "hMerge" -> slot.joinsLeft = !cursor.value().orElse("continue").equals("restart");
            case "cellDel" -> slot.deleted = true;
            case "tcW" -> {
                boolean twips = cursor.attribute("type").orElse("dxa").equals("dxa");
                int width = cursor.number("w").orElse(0);
                slot.width = twips && width > 0 ? OptionalDouble.of(width / TWIPS_A_POINT) : OptionalDouble.empty();
            }
            default -> {}
        }
    }

    private RawTable placed() {
        MergedRows merged = new MergedRows();
        if (statesGrid() || !statesWidths()) {
            for (Row row : rows) {
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
