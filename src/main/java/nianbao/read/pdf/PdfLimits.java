package nianbao.read.pdf;

import java.time.Duration;

/**
 * What one PDF may cost before it is refused.
 *
 * @param maxBytes of the file; the largest real reports, scanned in colour, are some 60 MB
 * @param maxPages of the file; real reports have up to 40
 * @param maxTime for the whole file; an ordinary page takes some milliseconds
 * @param maxGlyphs on one page; a page full of small print has about 8,000
 * @param maxOperators on one page, those of its forms counted each time; a page drawn cell by cell has about 10,000, a
 *     detailed map 1,000,000
 * @param maxPageSide of one page in points; A0 is 3,370 points high, and PDF itself ends at 14,400
 */
public record PdfLimits(
        long maxBytes, int maxPages, Duration maxTime, int maxGlyphs, int maxOperators, double maxPageSide) {
    public static final PdfLimits DEFAULT =
            new PdfLimits(200_000_000, 2_000, Duration.ofSeconds(60), 60_000, 3_000_000, 14_400);

    public PdfLimits {
        if (maxBytes < 1 || maxPages < 1 || maxTime.isNegative() || maxGlyphs < 1 || maxOperators < 1) {
            throw new IllegalArgumentException("a limit leaves room for nothing");
        }
    }
}
