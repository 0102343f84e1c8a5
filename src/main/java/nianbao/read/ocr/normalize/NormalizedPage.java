package nianbao.read.ocr.normalize;

import java.util.Optional;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;

/**
 * A page made upright and straight, its paper white and its ink black.
 *
 * @param page the pixels
 * @param seals dark where a red seal, a dark edge or a grey patch was taken off; empty where there was none
 * @param dpi pixels an inch
 * @param toPage from its pixels to points on the page as seen
 */
public record NormalizedPage(GrayImage page, Optional<GrayImage> seals, double dpi, Homography toPage) {
    /** Grey of the mask below which a seal was taken off. */
    private static final int SEALED = 128;

    /** Bytes of memory that its pixels take. */
    public long bytes() {
        return page.pixels().length
                + seals.map(mask -> (long) mask.pixels().length).orElse(0L);
    }

    /** The share of {@code box} from which a seal was taken off. */
    public double sealedShare(PixelBox box) {
        if (seals.isEmpty() || box.isEmpty()) {
            return 0;
        }
        return (double) BinaryImage.of(seals.get().crop(box), SEALED - 1)
                        .count(new PixelBox(0, 0, box.width(), box.height()))
                / box.area();
    }

    /** The sheet whose pixels lie in this one where {@code map} puts them. */
    NormalizedPage pulled(Homography map, int width, int height) {
        return new NormalizedPage(
                map.pull(page, width, height),
                seals.map(mask -> map.pull(mask, width, height)),
                dpi,
                toPage.after(map));
    }
}
