package nianbao.read.office.docx;

import java.util.Optional;
import nianbao.read.office.flow.Shade;

/**
 * What stands around paragraphs: the page, or a cell and the style of its table.
 *
 * @param inCell Word numbers an empty paragraph too; on a page that is a mark alone, in a cell it may be the cell's text
 * @param look how runs are set there that state nothing themselves
 * @param ground what lies under them
 * @param groundKnown whether nothing else may lie under them
 * @param oddity what may change what a reader sees of all of them
 */
record Surround(boolean inCell, RunLook look, Shade ground, boolean groundKnown, Optional<String> oddity) {
    static final Surround PAGE = new Surround(false, RunLook.NONE, Shade.WHITE, true, Optional.empty());

    /** A text box, whose ground is a shape of any colour. */
    static final Surround BOX = new Surround(false, RunLook.NONE, Shade.WHITE, false, Optional.empty());

    /** The same with a cell's own ground. */
    Surround on(Optional<Shade> own) {
        return own.map(shade -> new Surround(inCell, look, shade, true, oddity)).orElse(this);
    }

    Surround onUnknownGround() {
        return new Surround(inCell, look, ground, false, oddity);
    }
}
