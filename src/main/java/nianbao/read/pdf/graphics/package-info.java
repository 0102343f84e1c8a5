/**
 * The graphics state of PDF, as far as reading needs it. Comes in: operands of operators and resources of a
 * page. Goes out: positions in the page as seen, colours, opacity, line widths. It must not draw anything, nor
 * load colour profiles.
 */
@NullMarked
package nianbao.read.pdf.graphics;

import org.jspecify.annotations.NullMarked;
