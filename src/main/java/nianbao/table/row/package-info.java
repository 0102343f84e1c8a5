/**
 * The lines of a page as what stands beside each other in them. Comes in: lines. Goes out: their pieces, each what a reader
 * takes for the text of one cell, and whether it is a figure, words, or a mark. It must not know tables.
 */
@NullMarked
package nianbao.table.row;

import org.jspecify.annotations.NullMarked;
