/**
 * The figures of the forms by which words people know them, for tables and for the store. Comes in: the forms. It must not know
 * how a figure is read or said.
 */
@NullMarked
package nianbao.correct.codebook;

import org.jspecify.annotations.NullMarked;
