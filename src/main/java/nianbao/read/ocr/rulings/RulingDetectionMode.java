package nianbao.read.ocr.rulings;

/**
 * Ways to look for the lines of a page, the one that serves nearly all pages first. None is right for every page: what
 * is bridged where rulings are worn joins letters elsewhere. So the form decides that is laid against the tables.
 */
public enum RulingDetectionMode {
    /** Whatever stands out, however faint; lines drawn through, or dotted. */
    PLAIN,
    /** The same, with lines that are worn away in places. */
    WORN,
    /**
     * What is dark by the page's own threshold: where the grain of the paper or what shines through looks like lines.
     */
    DARK
}
