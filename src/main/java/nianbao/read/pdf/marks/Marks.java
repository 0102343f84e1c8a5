package nianbao.read.pdf.marks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.read.pdf.letters.Letter;
import nianbao.read.pdf.letters.Lettering;

/** Everything that a page draws, in the order of drawing, in the page as seen. */
public final class Marks {
    /** A bar of ink that is thicker, in points, is an area and no line; the heavy frames of forms are 1 to 2.25. */
    public static final double MAX_THICKNESS = 3;
    /** A table that colours every cell of 40 rows has some 500; each is looked through for each pale letter. */
    private static final int MAX_AREAS = 2_000;
    /** More outlines than on any page of text tell nothing more. */
    private static final int MAX_OUTLINES = 5_000;

    private final List<DrawnLetter> letters = new ArrayList<>();
    private final List<DrawnLetter> unseenLetters = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Box> outlines = new ArrayList<>();
    private boolean torn;
    private int order;

    /**
     * A letter at its place.
     *
     * @param size of the font as drawn, in points
     * @param degrees clockwise, by which the base line is turned
     * @param alpha opacity, 0 to 1
     */
    public record DrawnLetter(
            Letter letter, Lettering font, Box box, double size, double degrees, Ink ink, double alpha, int order) {
        /** The same letter, which is not what the file says. */
        public DrawnLetter denied() {
            return new DrawnLetter(letter.denied(), font, box, size, degrees, ink, alpha, order);
        }
    }

    /** A thin bar of ink: a stroked line or a narrow filled shape. */
    public record Stroke(Box box, Ink ink, int order) {}

    /**
     * A filled shape's box.
     *
     * @param covers it is a rectangle that hides what lies beneath
     */
    public record Area(Box box, Ink ink, boolean covers, int order) {}

    /**
     * An image's box.
     *
     * @param covers it hides what lies beneath
     */
    public record Picture(Box box, boolean covers, int order) {}

    /** Letters that are seen, or would be if nothing were drawn over them. */
    public List<DrawnLetter> letters() {
        return Collections.unmodifiableList(letters);
    }

    /** Letters that are not meant to be seen: render mode 3, no opacity. What hidden layers hold is not among them. */
    public List<DrawnLetter> unseenLetters() {
        return Collections.unmodifiableList(unseenLetters);
    }

    public List<Stroke> strokes() {
        return Collections.unmodifiableList(strokes);
    }

    /** At most 2,000; a page with more is a drawing, and what lies beneath its text is not looked into. */
    public List<Area> areas() {
        return Collections.unmodifiableList(areas);
    }

    public List<Picture> pictures() {
        return Collections.unmodifiableList(pictures);
    }

    /** Filled shapes with round corners and of the size of letters: letters drawn as outlines are such. */
    public List<Box> outlines() {
        return Collections.unmodifiableList(outlines);
    }

    /** Whether some of the content could not be read: there may be more on the page. */
    public boolean isTorn() {
        return torn;
    }

    /** The number of the next mark. */
    int next() {
        return order++;
    }

    void add(DrawnLetter letter, boolean seen) {
        (seen ? letters : unseenLetters).add(letter);
    }

    void add(Stroke stroke) {
        strokes.add(stroke);
    }

    void add(Area area) {
        if (areas.size() < MAX_AREAS) {
            areas.add(area);
        }
    }

    void add(Picture picture) {
        pictures.add(picture);
    }

    void addOutline(Box outline) {
        if (outlines.size() < MAX_OUTLINES) {
            outlines.add(outline);
        }
    }

    void tear() {
        torn = true;
    }
}
