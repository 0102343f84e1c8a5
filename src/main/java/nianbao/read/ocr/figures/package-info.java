/**
 * Decides what is taken for the figure of a cell. Comes in: a segmented page and its cells, or a picture of
 * one. Goes out: evidence for each cell. It must not know what a figure means, nor what its neighbours add up
 * to.
 */
@NullMarked
package nianbao.read.ocr.figures;

import org.jspecify.annotations.NullMarked;
