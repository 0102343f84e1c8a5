/**
 * Reads images of pages. Comes in: pages of PDFs, TIFF, JPEG and PNG files. Goes out: pages with recognised characters,
 * rulings, and for each cell the evidence of independent readers. It must not know what the tables mean.
 */
@NullMarked
package nianbao.read.ocr;

import org.jspecify.annotations.NullMarked;
