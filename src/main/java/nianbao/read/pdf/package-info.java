/**
 * The reading room for PDF. Comes in: the bytes of a PDF. Goes out: pages of glyphs and rulings in their reading frame,
 * or a refusal. It must not lay out, guess or repair text: what a page does not show, or what cannot be trusted, is not
 * read. PDFBox stays behind this door; nothing is drawn here but page images on request.
 */
@NullMarked
package nianbao.read.pdf;

import org.jspecify.annotations.NullMarked;
