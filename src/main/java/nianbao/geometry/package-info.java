/** Pure plane geometry in PDF points: boxes, spans, rulings, grids, frames. Comes in: numbers. Goes out: numbers. It knows no other room, no text and no page. */
@NullMarked
package nianbao.geometry;

import org.jspecify.annotations.NullMarked;
