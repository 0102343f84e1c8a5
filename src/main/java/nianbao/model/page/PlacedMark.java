package nianbao.model.page;

import nianbao.geometry.Box;

/**
 * A mark and where it is drawn.
 *
 * @param box in the reading frame of its page
 */
public record PlacedMark(Box box, Mark mark) {}
