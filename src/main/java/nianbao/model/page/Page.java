package nianbao.model.page;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Ruling;
import nianbao.model.Evidence;
import nianbao.model.Problem;
import nianbao.model.TextSource;

/**
 * One page as a reading room gives it, whatever it was read from.
 *
 * <p>Glyphs, rulings and evidence stand in the reading frame: the page turned and straightened so that its text is
 * upright, in points, origin top left. {@link #frame} maps the reading frame to the page as a reader sees it.
 *
 * @param number in the order of reading, counted from 1
 * @param sheet of the file on which it stands, counted from 1; two pages may have been laid side by side on one
 * @param width of the reading frame
 * @param height of the reading frame
 * @param glyphs in the order in which they were drawn or read; none for a page that could not be trusted
 * @param evidence what the readers of an image saw in each cell; none on digital pages
 * @param marks what is drawn on it beside letters, rulings and grounds of cells
 */
public record Page(
        int number,
        int sheet,
        double width,
        double height,
        Frame frame,
        TextSource source,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Evidence> evidence,
        List<PlacedMark> marks,
        List<Problem> problems) {
    public Page {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
        evidence = List.copyOf(evidence);
        marks = List.copyOf(marks);
        problems = List.copyOf(problems);
    }

    /** A page with nothing but letters and rulings. */
    public Page(
            int number,
            int sheet,
            double width,
            double height,
            Frame frame,
            TextSource source,
            List<Glyph> glyphs,
            List<Ruling> rulings,
            List<Evidence> evidence,
            List<Problem> problems) {
        this(number, sheet, width, height, frame, source, glyphs, rulings, evidence, List.of(), problems);
    }

    /** The same page at another place in the file. */
    public Page at(int newNumber, int newSheet) {
        return new Page(newNumber, newSheet, width, height, frame, source, glyphs, rulings, evidence, marks, problems);
    }

    /** Notes and fields that are laid over it, each where a reader sees it. */
    public List<PlacedMark> notes() {
        return marks.stream()
                .filter(mark ->
                        mark.mark().kind() == Mark.Kind.NOTE || mark.mark().kind() == Mark.Kind.FIELD)
                .map(mark -> new PlacedMark(frame.toPage(mark.box()), mark.mark()))
                .toList();
    }

    /** The same page with notes that are laid over it, each where a reader sees it. */
    public Page under(List<PlacedMark> notes) {
        Frame toReading = frame.inverse();
        List<PlacedMark> all = new ArrayList<>(marks);
        notes.forEach(note -> all.add(new PlacedMark(toReading.toPage(note.box()), note.mark())));
        return new Page(number, sheet, width, height, frame, source, glyphs, rulings, evidence, all, problems);
    }

    /** The same page with other problems. */
    public Page with(List<Problem> others) {
        return new Page(number, sheet, width, height, frame, source, glyphs, rulings, evidence, marks, others);
    }

    /** The same page with other letters, and what was read in other cells. */
    public Page with(List<Glyph> otherGlyphs, List<Evidence> otherEvidence) {
        return new Page(
                number, sheet, width, height, frame, source, otherGlyphs, rulings, otherEvidence, marks, problems);
    }

    /** The same letters between other rulings; what was read in cells is of other cells. */
    public Page ruled(List<Ruling> others) {
        return new Page(number, sheet, width, height, frame, source, glyphs, others, List.of(), List.of(), problems);
    }

    /** The same page with the lines of tables where a person drew them; what was read in cells is of other cells. */
    public Page drawn(List<DrawnGrid> grids, List<Box> ink) {
        List<Ruling> others = rulings;
        for (DrawnGrid grid : grids) {
            others = grid.over(others, frame, ink);
        }
        return new Page(number, sheet, width, height, frame, source, glyphs, others, List.of(), marks, problems);
    }

    /** The same page without anything on it. */
    public Page emptied(List<Problem> others) {
        return new Page(
                number, sheet, width, height, frame, source, List.of(), List.of(), List.of(), List.of(), others);
    }

    public Box box() {
        return new Box(0, 0, width, height);
    }
}
