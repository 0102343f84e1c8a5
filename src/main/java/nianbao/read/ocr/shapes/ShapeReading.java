package nianbao.read.ocr.shapes;

import java.util.List;

/**
 * What the shapes of a line say.
 *
 * @param text digits and marks in ASCII; empty where nothing fits
 * @param likeness the correlation of the worst fitting character, at most 1
 * @param margin by how much that of each character is better than that of the next symbol, the smallest
 * @param edges where each character begins and ends, in pixels of the image from the line's left: one more than there
 *     are characters
 */
public record ShapeReading(String text, double likeness, double margin, List<Double> edges) {
    public static final ShapeReading NONE = new ShapeReading("", 0, 0, List.of());

    public ShapeReading {
        edges = List.copyOf(edges);
    }
}
