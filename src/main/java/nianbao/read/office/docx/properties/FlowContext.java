package nianbao.read.office.docx.properties;

import java.util.Optional;
import nianbao.read.office.text.RgbColour;

/**
 * What stands around paragraphs: the page, or a cell and the style of its table.
 *
 * @param inCell Word numbers an empty paragraph too; on a page that is a mark alone, in a cell it may be the cell's text
 * @param look how runs are set there that state nothing themselves
 * @param ground what lies under them
 * @param groundKnown whether nothing else may lie under them
 * @param oddity what may change what a reader sees of all of them
 */
public record FlowContext(
        boolean inCell, RunProperties look, RgbColour ground, boolean groundKnown, Optional<String> oddity) {
    public static final FlowContext PAGE =
            new FlowContext(false, RunProperties.NONE, RgbColour.WHITE, true, Optional.empty());

    /** A text box, whose ground is a shape of any colour. */
    public static final FlowContext BOX =
            new FlowContext(false, RunProperties.NONE, RgbColour.WHITE, false, Optional.empty());

    /** The same with a cell's own ground. */
    public FlowContext on(Optional<RgbColour> own) {
        return own.map(shade -> new FlowContext(inCell, look, shade, true, oddity))
                .orElse(this);
    }

    public FlowContext onUnknownGround() {
        return new FlowContext(inCell, look, ground, false, oddity);
    }
}
