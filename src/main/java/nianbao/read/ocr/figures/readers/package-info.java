/**
 * Readers of figures that know nothing of each other: shapes of digits, Tesseract by its models, dashes by
 * their geometry. Comes in: the ink of one cell. Goes out: what each reads, and how the digits are set. It must
 * not decide which reading holds.
 */
@NullMarked
package nianbao.read.ocr.figures.readers;

import org.jspecify.annotations.NullMarked;
