package nianbao.read.ocr.decode;

/**
 * Limits of recognition.
 *
 * @param pixelLimit the most pixels of a page's image: an A0 page at 300 dpi has 140 million; more needs more time, and
 *     memory of the decoders
 */
public record OcrSettings(long pixelLimit) {
    public static final OcrSettings DEFAULT = new OcrSettings(150_000_000);
}
