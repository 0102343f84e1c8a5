/**
 * Takes a page apart into its rulings and the connected components of all other ink. Comes in: a normalised
 * page and its rulings. Goes out: the ink that is left, where the two touch or lie on each other, and what of
 * the rulings is left in the ink. It must not decide what a component says.
 */
@NullMarked
package nianbao.read.ocr.segment;

import org.jspecify.annotations.NullMarked;
