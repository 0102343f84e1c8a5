package nianbao.read.ofd.part;

import java.time.Duration;

/**
 * What one OFD may cost before it is refused.
 *
 * @param maxBytes of the file as it comes
 * @param maxPartBytes of one part once it is inflated; a font with all Chinese characters has 20 MB
 * @param maxInflated of all parts together, each time that they are inflated
 * @param maxElements of one part; a page that places each letter by itself has 10,000
 * @param maxDepth of elements within elements, and of graphics within graphics
 * @param maxPages of the file
 * @param maxObjects drawn on one page, those of templates and of graphics used again counted each time
 * @param maxPixels of one image
 * @param maxTime for the whole file
 */
public record OfdLimits(
        long maxBytes,
        long maxPartBytes,
        long maxInflated,
        int maxElements,
        int maxDepth,
        int maxPages,
        int maxObjects,
        long maxPixels,
        Duration maxTime) {
    public static final OfdLimits DEFAULT = new OfdLimits(
            200_000_000, 64L << 20, 400L << 20, 400_000, 100, 2_000, 200_000, 150_000_000, Duration.ofSeconds(60));
}
