package nianbao.read.pdf.marks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Mark;
import nianbao.model.page.PlacedMark;
import nianbao.read.pdf.graphics.PaintColour;
import nianbao.read.pdf.letters.FontCharacter;
import nianbao.read.pdf.letters.TextFont;

/** Everything that a page draws, in the order of drawing, in the page as seen. */
public final class PageMarks {
    /** A bar of ink that is thicker, in points, is an area and no line; the heavy frames of forms are 1 to 2.25. */
    public static final double MAX_THICKNESS = 3;
    /** A table that colours every cell of 40 rows has some 500; each is looked through for each pale letter. */
    private static final int MAX_AREAS = 2_000;
    /** More outlines than on any page of text tell nothing more. */
    private static final int MAX_OUTLINES = 5_000;
    /** Shares of the height and of the width of a letter's box that are cut off where its ink is meant. */
    private static final double ABOVE = 0.25;

    private static final double BESIDE = 0.15;
    /** Height of a digit, in ems; that of most fonts is 0.65 to 0.74. */
    private static final double DIGIT_HEIGHT = 0.65;

    private final List<DrawnLetter> letters = new ArrayList<>();
    private final List<DrawnLetter> unseenLetters = new ArrayList<>();
    private final List<DrawnLetter> blanks = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Stroke> barsOfNotes = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private final List<Outline> veils = new ArrayList<>();
    private final List<Box> hiddenLetters = new ArrayList<>();
    private final List<PlacedMark> noted = new ArrayList<>();
    private boolean torn;
    private boolean laidOver;
    private boolean isDrawing;
    private int order;

    /**
     * A letter at its place.
     *
     * @param size of the font as drawn, in points
     * @param degrees clockwise, by which the base line is turned
     * @param alpha opacity, 0 to 1
     * @param artifact the file calls it a watermark
     * @param isMirrored it is drawn the wrong way round
     */
    public record DrawnLetter(
            FontCharacter letter,
            TextFont font,
            Box box,
            double size,
            double degrees,
            PaintColour ink,
            double alpha,
            boolean artifact,
            boolean isMirrored,
            int order) {
        /** Where its ink is at least: the middle of its box, which never reaches into the next line or cell. */
        public Box core() {
            return PageMarks.core(box);
        }

        /** Where a digit has its ink, from its base line to its top; the core of any other letter. */
        public Box body() {
            boolean upright = Math.abs(degrees) < 1 && letter.digit().isPresent();
            double em = box.height() / Math.max(0.1, font.ascent() - font.descent());
            double base = box.bottom() + font.descent() * em;
            double beside = BESIDE * box.width();
            return upright
                    ? new Box(box.left() + beside, base - DIGIT_HEIGHT * em, box.right() - beside, base)
                    : core();
        }

        /** The same letter, which is not what the file says. */
        public DrawnLetter denied() {
            return new DrawnLetter(letter.denied(), font, box, size, degrees, ink, alpha, artifact, isMirrored, order);
        }
    }

    /**
     * A thin bar of ink: a stroked line or a narrow filled shape.
     *
     * @param alone it is drawn by itself, and is no side of a larger shape
     */
    public record Stroke(Box box, PaintColour ink, boolean alone, int order) {}

    /** A shape that is no bar and no box, or a part of one. */
    public record Outline(Box box, PaintColour ink, int order) {}

    /**
     * A filled shape's box.
     *
     * @param covers it is a rectangle that hides what lies beneath
     */
    public record Area(Box box, PaintColour ink, boolean covers, int order) {}

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

    /** Letters that are not meant to be seen: render mode 3, no opacity. Those of hidden layers are not among them. */
    public List<DrawnLetter> unseenLetters() {
        return Collections.unmodifiableList(unseenLetters);
    }

    /** Spaces and their like, as the file has it. */
    public List<DrawnLetter> blanks() {
        return Collections.unmodifiableList(blanks);
    }

    public List<Stroke> strokes() {
        return Collections.unmodifiableList(strokes);
    }

    /** The bars of notes that are laid over the page: lines through text may be among them. */
    public List<Stroke> barsOfNotes() {
        return Collections.unmodifiableList(barsOfNotes);
    }

    /** At most 2,000; a page with more is a drawing, and what lies beneath its text is not looked into. */
    public List<Area> areas() {
        return Collections.unmodifiableList(areas);
    }

    public List<Picture> pictures() {
        return Collections.unmodifiableList(pictures);
    }

    /** Shapes that are no rulings and no grounds: letters drawn as outlines are such. */
    public List<Outline> outlines() {
        return Collections.unmodifiableList(outlines);
    }

    /** Opaque shapes that are no boxes: they hide a part, at least, of what was drawn before in their boxes. */
    public List<Outline> veils() {
        return Collections.unmodifiableList(veils);
    }

    /** Where letters of hidden layers stand, and letters that are clipped away. */
    public List<Box> hiddenLetters() {
        return Collections.unmodifiableList(hiddenLetters);
    }

    /** What was met on the way that cannot be understood without drawing it. */
    public List<PlacedMark> noted() {
        return Collections.unmodifiableList(noted);
    }

    /** Whether some of the content could not be read: there may be more on the page. */
    public boolean isTorn() {
        return torn;
    }

    /** The middle of a letter's box. */
    static Box core(Box letter) {
        double dx = BESIDE * letter.width();
        double dy = ABOVE * letter.height();
        return new Box(letter.left() + dx, letter.top() + dy, letter.right() - dx, letter.bottom() - dy);
    }

    /** The number of the next mark. */
    int next() {
        return order++;
    }

    void add(DrawnLetter letter, boolean seen) {
        (seen ? letters : unseenLetters).add(letter);
    }

    void addBlank(DrawnLetter letter) {
        blanks.add(letter);
    }

    void add(Stroke stroke) {
        (laidOver ? barsOfNotes : strokes).add(stroke);
    }

    /** Whether what comes now is a note laid over the page, whose lines part no cells. */
    void setLaidOver(boolean is) {
        laidOver = is;
    }

    void add(Area area) {
        if (areas.size() < MAX_AREAS) {
            areas.add(area);
        } else {
            isDrawing = true;
        }
    }

    void add(Picture picture) {
        pictures.add(picture);
    }

    void add(Outline outline) {
        if (outlines.size() < MAX_OUTLINES) {
            outlines.add(outline);
        } else {
            isDrawing = true;
        }
    }

    void addVeil(Outline veil) {
        if (veils.size() < MAX_OUTLINES) {
            veils.add(veil);
        } else {
            isDrawing = true;
        }
    }

    void addHidden(Box letter) {
        if (hiddenLetters.size() < MAX_OUTLINES) {
            hiddenLetters.add(letter);
        }
    }

    void note(Box box, Mark.Kind kind, String name) {
        if (noted.size() < MAX_OUTLINES) {
            noted.add(new PlacedMark(box, new Mark(kind, name)));
        } else {
            isDrawing = true;
        }
    }

    /** Whether there are more shapes on the page than were kept: none of its cells is known to hold nothing else. */
    public boolean isDrawing() {
        return isDrawing;
    }

    void tear() {
        torn = true;
    }
}
