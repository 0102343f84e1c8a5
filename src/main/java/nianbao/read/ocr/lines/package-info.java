/**
 * Text by lines: headings, prose, labels. Comes in: an inked sheet and which of its components to read. Goes out:
 * glyphs with boxes, spread over the line that they were read from. It must not decide what is a figure.
 */
@NullMarked
package nianbao.read.ocr.lines;

import org.jspecify.annotations.NullMarked;
