/**
 * Rulings of which pieces are left. Comes in: a page in black and white, in which no drawn table was found.
 * Goes out: rulings restored between the ones that cross them, where they have left ink. It must not draw a
 * line over which no ink is.
 */
@NullMarked
package nianbao.read.ocr.rulings.worn;

import org.jspecify.annotations.NullMarked;
