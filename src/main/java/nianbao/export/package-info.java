/**
 * Reports as a panel for others. Comes in: a store and a filter. Goes out: each report that the filter finds, as it counts now
 * with what people said, to a format that writes it; the codebook of the forms, and their equations. It must not change a
 * figure, nor let a doubtful one pass for a good one.
 */
@NullMarked
package nianbao.export;

import org.jspecify.annotations.NullMarked;
