package nianbao.review.sheet;

/** A cell of a sheet. */
public sealed interface Cell {
    /** How many columns it covers. */
    int columns();

    /**
     * Words of the form.
     *
     * @param rows how many rows it covers
     */
    record Label(String text, int rows, int columns, Heads heads) implements Cell {}

    /**
     * A figure.
     *
     * @param field its id
     */
    record Figure(String field, int columns) implements Cell {}

    /** What a label is the head of. */
    enum Heads {
        COLUMNS,
        ROW,
        /** The rows below, up to the next of its kind. */
        PART,
        /** Nothing: the corner between the heads. */
        NOTHING
    }
}
