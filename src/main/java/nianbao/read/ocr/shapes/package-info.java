/**
 * Reads figures by the shapes of their digits. Comes in: the pixels of one line of figures. Goes out: what it says, and
 * how well the shapes fit. It must not ask Tesseract, whose reading it is to be compared with.
 */
@NullMarked
package nianbao.read.ocr.shapes;

import org.jspecify.annotations.NullMarked;
