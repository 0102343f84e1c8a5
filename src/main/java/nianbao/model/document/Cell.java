package nianbao.model.document;

import java.util.List;
import java.util.Optional;
import nianbao.model.Evidence;
import nianbao.model.Place;
import nianbao.model.page.Mark;

/**
 * A cell of a table, over one or more rows and columns.
 *
 * @param row of its top left corner, counted from 0
 * @param column of its top left corner, counted from 0
 * @param text what stands in it: lines joined without a space between Han characters, ends trimmed; may be empty
 * @param fragments the pieces of text that it was put together from, in order
 * @param place empty in files without pages
 * @param evidence what the readers of the image saw; empty for text that the file itself states
 * @param marks what stands in it beside plain text
 */
public record Cell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        List<String> fragments,
        Optional<Place> place,
        Optional<Evidence> evidence,
        List<Mark> marks) {
    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("not a cell: " + row + " " + column + " " + rowSpan + " " + columnSpan);
        }
        fragments = List.copyOf(fragments);
        marks = List.copyOf(marks);
    }

    /** A cell with nothing but its text. */
    public Cell(
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            String text,
            List<String> fragments,
            Optional<Place> place,
            Optional<Evidence> evidence) {
        this(row, column, rowSpan, columnSpan, text, fragments, place, evidence, List.of());
    }

    /** The same cell as another reader sees it. */
    public Cell read(String other, Optional<Evidence> by, List<Mark> left) {
        return new Cell(row, column, rowSpan, columnSpan, other, List.of(other), place, by, left);
    }

    public boolean covers(int atRow, int atColumn) {
        return atRow >= row && atRow < row + rowSpan && atColumn >= column && atColumn < column + columnSpan;
    }
}
