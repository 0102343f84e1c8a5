package nianbao.read.ocr;

/**
 * Limits of recognition.
 *
 * @param pixelLimit the most pixels of a page's image: an A3 page at 600 dpi has 70 million
 */
public record OcrSettings(long pixelLimit) {
    public static final OcrSettings DEFAULT = new OcrSettings(100_000_000);
}
