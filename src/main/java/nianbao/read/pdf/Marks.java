package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Everything that a page draws, in the order of drawing, in the page as seen. */
final class Marks {
    /** Letters that are seen, or would be if nothing were drawn over them. */
    final List<DrawnLetter> letters = new ArrayList<>();
    /** Letters that are not meant to be seen: render mode 3, no opacity, hidden layers do not count. */
    final List<DrawnLetter> unseenLetters = new ArrayList<>();

    final List<Stroke> strokes = new ArrayList<>();
    /** At most {@link #MAX_AREAS}; a page with more is a drawing, and what lies beneath its text is not looked into. */
    final List<Area> areas = new ArrayList<>();

    final List<Picture> pictures = new ArrayList<>();
    /** Filled shapes with round corners and of the size of letters: letters drawn as outlines are such. */
    final List<Box> outlines = new ArrayList<>();

    /** A table that colours every cell of 40 rows has some 500; each is looked through for each pale letter. */
    private static final int MAX_AREAS = 2_000;

    /** Some of the content could not be read: there may be more on the page. */
    boolean torn;

    private int order;

    void add(Area area) {
        if (areas.size() < MAX_AREAS) {
            areas.add(area);
        }
    }

    int next() {
        return order++;
    }

    /**
     * A letter at its place.
     *
     * @param size of the font as drawn, in points
     * @param degrees clockwise, by which the base line is turned
     * @param alpha opacity, 0 to 1
     */
    record DrawnLetter(
            Letter letter, Lettering font, Box box, double size, double degrees, Ink ink, double alpha, int order) {
        /** The same letter, which is not what the file says. */
        DrawnLetter denied() {
            return new DrawnLetter(letter.denied(), font, box, size, degrees, ink, alpha, order);
        }
    }

    /** A thin bar of ink: a stroked line or a narrow filled shape. */
    record Stroke(Box box, Ink ink, int order) {}

    /**
     * A filled shape's box.
     *
     * @param covers it is a rectangle that hides what lies beneath
     */
    record Area(Box box, Ink ink, boolean covers, int order) {}

    /**
     * An image.
     *
     * @param placement of the unit square on the page as seen
     * @param covers it hides what lies beneath
     * @param stream absent for an inline image
     */
    record Picture(
            Box box,
            Affine placement,
            boolean covers,
            @Nullable COSStream stream,
            int order) {}
}
