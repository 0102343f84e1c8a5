/**
 * The content of a PDF page. Comes in: content streams and resources. Goes out: the marks that they draw, in order, in
 * the page as seen. It must not judge which of them a reader sees, or means.
 */
@NullMarked
package nianbao.read.pdf.marks;

import org.jspecify.annotations.NullMarked;
