/**
 * Puts ink into cells. Comes in: a segmented page and the grids of its rulings. Goes out: for each cell its
 * connected components and those that reach into it, and where a cell is blank, its table cut off, or a ruling
 * missed. It must not recognise characters.
 */
@NullMarked
package nianbao.read.ocr.figures.cells;

import org.jspecify.annotations.NullMarked;
