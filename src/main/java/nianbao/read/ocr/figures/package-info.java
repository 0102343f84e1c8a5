/**
 * Reads the figures of table cells by independent readers and weighs what they say. Comes in: an inked sheet and its
 * cells. Goes out: evidence for each cell. It must not know what a figure means, nor what its neighbours add up to.
 */
@NullMarked
package nianbao.read.ocr.figures;

import org.jspecify.annotations.NullMarked;
