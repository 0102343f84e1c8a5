/**
 * The door to Tesseract. Comes in: a grey image of a line or a block. Goes out: the symbols that it read. Nothing else
 * may call Tess4J.
 */
@NullMarked
package nianbao.read.ocr.engine;

import org.jspecify.annotations.NullMarked;
