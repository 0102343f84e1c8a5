/**
 * The tables of a report as its form sets them. Comes in: a form's table and the figures of a record. Goes out: lines of cells
 * with their spans, for whoever draws them. It must not know pages, browsers or stores.
 */
@NullMarked
package nianbao.review.sheet;

import org.jspecify.annotations.NullMarked;
