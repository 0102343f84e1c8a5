/** Pixels: grey pages, ink, components, straightening, rulings. Comes in: decoded images. Goes out: straight pages and what stands on them, in pixels. It knows no characters. */
@NullMarked
package nianbao.read.ocr.image;

import org.jspecify.annotations.NullMarked;
