package nianbao.read.office.web;

import nianbao.model.Paragraph.Alignment;
import nianbao.read.office.flow.PassageBuilder.Setting;

/**
 * What the text inside an element has from the elements around it.
 *
 * @param indent of a paragraph from its margin, in points
 * @param size of letters in points, 0 where it is not known
 * @param keepsLines are line ends of the source line ends of the text?
 */
record Look(Alignment alignment, double indent, double size, Setting setting, boolean keepsLines) {
    static final Look PLAIN = new Look(Alignment.BODY, 0, 0, Setting.PLAIN, false);

    Look with(Setting other) {
        return new Look(alignment, indent, size, other, keepsLines);
    }
}
