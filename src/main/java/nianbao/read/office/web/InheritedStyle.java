package nianbao.read.office.web;

import nianbao.model.document.Paragraph.Alignment;
import nianbao.read.office.flow.PassageBuilder.RunStyle;

/**
 * What the text inside an element has from the elements around it.
 *
 * @param indent of a paragraph from its margin, in points
 * @param size of letters in points, 0 where it is not known
 * @param keepsLines are line ends of the source line ends of the text?
 */
record InheritedStyle(Alignment alignment, double indent, double size, RunStyle setting, boolean keepsLines) {
    static final InheritedStyle PLAIN = new InheritedStyle(Alignment.BODY, 0, 0, RunStyle.PLAIN, false);

    InheritedStyle with(RunStyle other) {
        return new InheritedStyle(alignment, indent, size, other, keepsLines);
    }
}
