/**
 * Pixels: images in grey and in black and white, their connected components, and maps of the plane. Comes in:
 * arrays of pixels. Goes out: the same, cut, resampled, counted or labelled. It must not know pages, rulings or
 * characters.
 */
@NullMarked
package nianbao.read.ocr.image;

import org.jspecify.annotations.NullMarked;
