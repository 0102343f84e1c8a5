package nianbao.read.ocr.figures.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;

/**
 * The ink of one cell.
 *
 * @param cell as the grid has it, in points
 * @param area the same in pixels
 * @param components its pieces of ink, those that are as small as grains left out
 * @param grains pieces too small to be told from dirt by their size: points and commas of small type are among them
 * @param foreign pieces that belong to what stands elsewhere, by their middles, and reach into this cell, or stand so close
 *     to its own across a border that both may be one figure
 * @param isOpen whether its table has no line on this side though it has one on the other, or runs out of the picture
 */
public record CellInk(
        GridCell cell,
        PixelBox area,
        List<Component> components,
        List<Component> grains,
        List<Component> foreign,
        boolean isOpen) {
    /** Inches of blank between two pieces of a broken digit; lines of text stand twice as far apart. */
    private static final double BROKEN_GAP = 0.022;
    /** The same where one of the pieces is a mere stroke, such as the roof of a 5: half of a digit of small type. */
    private static final double STROKE_GAP = 0.045;
    /** Inches of the highest stroke: the digits of small type are twice as high. */
    private static final double STROKE = 0.04;

    public CellInk {
        components = List.copyOf(components);
        grains = List.copyOf(grains);
        foreign = List.copyOf(foreign);
    }

    /** A cell by itself. */
    public CellInk(GridCell cell, PixelBox area, List<Component> components, List<Component> grains) {
        this(cell, area, components, grains, List.of(), false);
    }

    /** No ink but grains. */
    public boolean isBlank() {
        return components.isEmpty();
    }

    /**
     * The pieces as lines of text from top to bottom: pieces whose heights overlap or nearly meet stand on one line,
     * and so does a stroke with what it broke off.
     */
    public List<List<Component>> lines(double dpi) {
        List<Component> rest = new ArrayList<>(components);
        rest.sort(
                Comparator.comparingInt((Component component) -> component.box().top())
                        .thenComparingInt(component -> component.box().left()));
        List<List<Component>> lines = new ArrayList<>();
        Optional<PixelBox> line = Optional.empty();
        for (Component component : rest) {
            if (line.isEmpty() || isBelow(line.get(), rest, component, dpi)) {
                lines.add(new ArrayList<>());
                line = Optional.of(component.box());
            }
            lines.get(lines.size() - 1).add(component);
            line = line.map(box -> box.union(component.box()));
        }
        return lines;
    }

    /** Whether {@code component} is the first of a line below {@code line}. */
    private static boolean isBelow(PixelBox line, List<Component> all, Component component, double dpi) {
        int blank = component.box().top() - line.bottom();
        int bottom = all.stream()
                .map(Component::box)
                .filter(box -> box.top() >= line.bottom()
                        && box.top() < component.box().bottom())
                .mapToInt(PixelBox::bottom)
                .max()
                .orElse(component.box().bottom());
        int lower = Math.min(line.height(), bottom - component.box().top());
        double gap = lower <= STROKE * dpi ? STROKE_GAP : BROKEN_GAP;
        return blank >= Math.round(gap * dpi);
    }
}
