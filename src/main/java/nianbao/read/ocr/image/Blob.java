package nianbao.read.ocr.image;

/**
 * A piece of connected ink.
 *
 * @param id its number among the {@link Blobs} of its page
 * @param area its pixels of ink
 */
public record Blob(int id, PixelBox box, int area) {}
