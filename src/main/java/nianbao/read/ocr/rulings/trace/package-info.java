/**
 * Follows straight strokes of ink along the rows and columns of a page. Comes in: a page in black and white.
 * Goes out: traces that bend with the line, and which of them are strokes of letters, columns of digits or
 * streaks. It must not decide which of them form a table.
 */
@NullMarked
package nianbao.read.ocr.rulings.trace;

import org.jspecify.annotations.NullMarked;
