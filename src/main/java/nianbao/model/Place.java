package nianbao.model;

import nianbao.geometry.Box;

/**
 * Where something stands in a file.
 *
 * @param page counted from 1
 * @param box on the page as a reader sees it
 */
public record Place(int page, Box box) {}
