package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.DocxColours;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.MergedRows.Merge;
import nianbao.read.office.flow.MergedRows.Slot;
import nianbao.read.office.flow.Passage;
import nianbao.read.office.flow.RawTable;
import nianbao.read.office.text.RgbColour;

/**
 * A {@code w:tc} as its row states it: how many columns or how many points wide, and what speaks against what stands in
 * it.
 */
final class DocxCell {
    private static final double TWIPS_A_POINT = 20;
    private static final Set<String> DIAGONALS = Set.of("tl2br", "tr2bl");
    private static final Set<String> NOT_DRAWN = Set.of("nil", "none");
    private static final Set<String> CHANGES = Set.of("cellDel", "cellIns", "cellMerge");

    private int columns = 1;
    private OptionalDouble width = OptionalDouble.empty();
    private Merge merge = Merge.NONE;
    private boolean joinsLeft;
    private Optional<RgbColour> ground = Optional.empty();
    private Optional<String> diagonal = Optional.empty();
    private Optional<String> change = Optional.empty();
    private List<FlowElement> content = List.of();

    /** A child of {@code w:tcPr}. */
    void property(String name, PartCursor cursor) {
        switch (name) {
            case "gridSpan" -> columns = Math.max(1, cursor.number("val").orElse(1));
            case "vMerge" ->
                merge = cursor.value().orElse("continue").equals("restart") ? Merge.BEGINS : Merge.CONTINUES;
            case "hMerge" -> joinsLeft = !cursor.value().orElse("continue").equals("restart");
            case "shd" -> ground = DocxColours.shading(cursor);
            case "tcBorders" -> cursor.children(line -> border(line, cursor));
            case "tcW" -> {
                boolean twips = cursor.attribute("type").orElse("dxa").equals("dxa");
                int stated = cursor.number("w").orElse(0);
                width = twips && stated > 0 ? OptionalDouble.of(stated / TWIPS_A_POINT) : OptionalDouble.empty();
            }
            default -> change = CHANGES.contains(name) ? Optional.of(name) : change;
        }
    }

    private void border(String line, PartCursor cursor) {
        if (DIAGONALS.contains(line) && !NOT_DRAWN.contains(cursor.value().orElse("none"))) {
            diagonal = Optional.of("w:" + line);
        }
    }

    /** @param rowHeight in points, where the row may not be higher */
    void fill(List<FlowElement> pieces, List<Mark> controls, double rowHeight) {
        content = pieces;
        controls.forEach(this::mark);
        boolean text = hasText();
        diagonal.filter(line -> text).ifPresent(line -> mark(new Mark(Kind.STRUCK, line)));
        if (Passage.height(content) > rowHeight) {
            mark(new Mark(Kind.CUT, "w:trHeight"));
        }
        if (text && width.isPresent() && width.getAsDouble() <= Passage.TOO_NARROW) {
            mark(new Mark(Kind.CUT, "w:tcW"));
        }
    }

    private boolean hasText() {
        return content.stream().anyMatch(piece -> piece instanceof RawTable || ((Passage) piece).hasText());
    }

    void mark(Mark mark) {
        List<FlowElement> marked = new ArrayList<>(content);
        marked.add(Passage.of(mark));
        content = marked;
    }

    /** What lies under its text. */
    Optional<RgbColour> ground() {
        return ground;
    }

    /** How somebody changed the cells of its row, which nobody has confirmed. */
    Optional<String> change() {
        return change;
    }

    boolean isDeleted() {
        return change.filter("cellDel"::equals).isPresent();
    }

    /** Is it one with the cell before it? */
    boolean joinsLeft() {
        return joinsLeft;
    }

    void join(DocxCell right) {
        if (right.hasText()) {
            mark(new Mark(Kind.APART, "w:hMerge")); // some programs show what the cell held before it was merged
        }
        columns += right.columns;
        width = width.isPresent() && right.width.isPresent()
                ? OptionalDouble.of(width.getAsDouble() + right.width.getAsDouble())
                : OptionalDouble.empty();
    }

    int columns() {
        return columns;
    }

    /** In points. */
    OptionalDouble width() {
        return width;
    }

    Slot slot(int left, int right) {
        return new Slot(left, right, merge, content);
    }
}
