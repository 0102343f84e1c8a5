package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Span;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.flow.ColumnEdges;
import nianbao.read.office.flow.MergedRows.Slot;

/** A {@code w:tr} as the file states it, before its cells have their places. */
final class DocxRow {
    private static final double TWIPS_A_POINT = 20;

    /** A row of exactly this height, in points, shows nothing of its text. */
    private static final double UNSEEN_HEIGHT = 3;

    private final List<DocxCell> cells = new ArrayList<>();
    private int before;
    private int after;
    private double widthBefore;
    private double height = Double.POSITIVE_INFINITY;
    private boolean hidden;
    private Optional<String> change = Optional.empty();

    /** A child of {@code w:trPr}. */
    void property(String name, PartCursor cursor) {
        switch (name) {
            case "gridBefore" -> before = Math.max(0, cursor.number("val").orElse(0));
            case "gridAfter" -> after = Math.max(0, cursor.number("val").orElse(0));
            case "wBefore" -> widthBefore = Math.max(0, cursor.number("w").orElse(0) / TWIPS_A_POINT);
            case "del" -> hidden = true;
            case "hidden" -> hidden |= cursor.isOn();
            case "trHeight" -> {
                if (cursor.attribute("hRule").orElse("").equals("exact")) {
                    height = cursor.number("val").orElse(0) / TWIPS_A_POINT;
                }
            }
            default -> {}
        }
    }

    void add(DocxCell cell) {
        change = cell.change().or(() -> change);
        if (cell.isDeleted()) {
            return;
        }
        if (cell.joinsLeft() && !cells.isEmpty()) {
            cells.get(cells.size() - 1).join(cell);
        } else {
            cells.add(cell);
        }
    }

    /** Notes what speaks against the place of each cell once all are there. */
    void settle() {
        change.ifPresent(name -> mark(Kind.OBJECT, "w:" + name));
    }

    void mark(Kind kind, String name) {
        cells.forEach(cell -> cell.mark(new Mark(kind, name)));
    }

    boolean isSeen() {
        return !hidden && height > UNSEEN_HEIGHT && !cells.isEmpty();
    }

    /** In points, where it may not be higher; infinite where it grows with its text. */
    double height() {
        return height;
    }

    int columns() {
        return before + after + cells.stream().mapToInt(DocxCell::columns).sum();
    }

    boolean hasWidths() {
        return cells.stream().allMatch(cell -> cell.width().isPresent()) && (before == 0 || widthBefore > 0);
    }

    double width() {
        return widthBefore
                + cells.stream().mapToDouble(cell -> cell.width().orElse(0)).sum();
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        double left = widthBefore;
        for (DocxCell cell : cells) {
            double right = left + cell.width().orElse(0);
            spans.add(new Span(left, right));
            left = right;
        }
        return spans;
    }

    /** The cells placed by how many columns each has. */
    List<Slot> byGrid() {
        List<Slot> slots = new ArrayList<>();
        int left = before;
        for (DocxCell cell : cells) {
            slots.add(cell.slot(left, left + cell.columns()));
            left += cell.columns();
        }
        return slots;
    }

    /** The cells placed by how wide each is. */
    List<Slot> byWidths(ColumnEdges edges) {
        List<Slot> slots = new ArrayList<>();
        List<Span> spans = spans();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            slots.add(cells.get(i).slot(edges.indexOf(span.start()), edges.indexOf(span.end())));
        }
        return slots;
    }
}
