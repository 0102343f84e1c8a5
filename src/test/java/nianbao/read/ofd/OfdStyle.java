package nianbao.read.ofd;

/** Ways in which producers write one and the same page as OFD. */
public enum OfdStyle {
    /** A row of text is one object, each step written out. */
    ROWS,
    /** Equal steps are counted: {@code g 5 4.2}. */
    REPEATS,
    /** Objects in points, brought to millimetres by a matrix. */
    SCALED,
    /** Each letter is an object. */
    LETTERS,
    /** Rulings are narrow areas that are filled. */
    FILLED_RULES,
    /** Rulings stand in a template behind the page. */
    TEMPLATE,
    /** All rows of a page are in one object, with steps to the right and down. */
    ONE_OBJECT,
    /** Blocks in blocks, lines by drawing parameters, rulings one path. */
    BLOCKS,
    /** Beneath each figure another stands that nobody sees. */
    HIDDEN,
    /** Figures are drawn by numbers of glyphs of a font that comes with the file. */
    GLYPHS
}
