package nianbao.read.ocr.lines;

import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;

/**
 * Ink that stands on one line.
 *
 * @param box around all of it, in pixels of the sheet
 * @param components its pieces, at least one
 * @param glyphHeight pixels that its characters are high
 */
public record TextLine(PixelBox box, List<Component> components, double glyphHeight) {
    /** The share of its pieces that are lower than what counts as the height of its characters. */
    private static final double HEIGHT_PERCENTILE = 0.9;

    public TextLine {
        components = List.copyOf(components);
    }

    static TextLine of(List<Component> components) {
        PixelBox box =
                components.stream().map(Component::box).reduce(PixelBox::union).orElseThrow();
        int[] heights = components.stream()
                .mapToInt(component -> component.box().height())
                .sorted()
                .toArray();
        double tall = heights[(int) (HEIGHT_PERCENTILE * (heights.length - 1))];
        // strokes that stand apart, as in 三, make a character that is higher than each
        return new TextLine(box, components, Math.max(tall, 0.8 * box.height()));
    }
}
