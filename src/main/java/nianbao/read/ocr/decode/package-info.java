/**
 * Gives the pages of a file as images. Comes in: PDF, TIFF, JPEG or PNG files. Goes out: decoded images of
 * pages, within limits of memory, and how each lies on its page. It must not look at what an image shows.
 */
@NullMarked
package nianbao.read.ocr.decode;

import org.jspecify.annotations.NullMarked;
