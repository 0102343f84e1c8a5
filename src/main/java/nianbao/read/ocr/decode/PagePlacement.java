package nianbao.read.ocr.decode;

import java.util.Optional;
import nianbao.read.ocr.image.PixelBox;

/**
 * How a page lies on an image.
 *
 * @param part of the image's pixels that is the page; empty for all of them
 * @param quarters clockwise quarter turns after which its text is upright to a reader of the page
 */
public record PagePlacement(Optional<PixelBox> part, int quarters) {
    public static final PagePlacement WHOLE = new PagePlacement(Optional.empty(), 0);
}
