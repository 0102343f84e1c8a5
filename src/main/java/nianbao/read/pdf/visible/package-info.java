/**
 * What a reader sees of the marks on a page. Comes in: all that the page draws. Goes out: letters and rulings
 * that are seen, watermarks apart, and marks for all that is drawn beside them. It must drop nothing that is
 * seen without a mark.
 */
@NullMarked
package nianbao.read.pdf.visible;

import org.jspecify.annotations.NullMarked;
