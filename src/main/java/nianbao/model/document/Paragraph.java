package nianbao.model.document;

import java.util.Optional;
import nianbao.model.Place;

/**
 * A paragraph of running text, its line ends and page breaks joined.
 *
 * @param text never empty, without line ends
 * @param alignment how it is set on the page, as far as can be told
 * @param size the size of its letters in points, 0 where it is not known
 */
public record Paragraph(String text, Optional<Place> place, Alignment alignment, double size) implements Block {
    /** BODY is set from margin to margin or flush left. */
    public enum Alignment {
        BODY,
        CENTER,
        RIGHT
    }
}
