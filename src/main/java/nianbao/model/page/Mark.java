package nianbao.model.page;

/**
 * Something that stands in a cell, or on a page, and is no plain text. Whatever a reading room meets and does not
 * understand becomes one: a cell is blank only where nothing is drawn in it and nothing was left out.
 *
 * @param name what it is as its format calls it ({@code img}, {@code FreeText}), or the text that it holds
 */
public record Mark(Kind kind, String name) {
    /** What a mark is, as a person would call it. */
    public enum Kind {
        /**
         * Text that is struck out; its name is that text, which the cell's text holds too. Text that somebody deleted while
         * changes were tracked is not in the cell's text, and its name says so before it.
         */
        STRUCK,
        /** An image. */
        PICTURE,
        /** Lines, shapes, patterns or shadings that are no rulings and no grounds of cells. */
        DRAWING,
        /** A field of a form that shows something, or may. */
        FIELD,
        /** A note, a stamp, or another thing that was laid over the page. */
        NOTE,
        /** Something from outside: a frame, an embedded document, a script's work. */
        OBJECT,
        /** Two figures, or two lines that may be two figures. */
        APART,
        /** Ink that belongs to more than one cell, or that an edge cuts. */
        CUT,
        /** Text that the file holds and nobody sees; it is not read. */
        HIDDEN
    }

    public Mark {
        name = name.strip();
    }

    /** Whether a figure beside it is as doubtful as no figure; text that nobody sees only makes a blank doubtful. */
    public boolean touchesFigures() {
        return kind != Kind.HIDDEN;
    }
}
