package nianbao.read.ocr.image;

/**
 * A piece of connected ink.
 *
 * @param id its number among the {@link ConnectedComponents} of its page
 * @param area its pixels of ink
 */
public record Component(int id, PixelBox box, int area) {}
