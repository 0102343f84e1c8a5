/**
 * Tables whose rulings are few or none, placed by what the forms look like (docs/decisions/0021-outlines.md). Comes in: rows
 * of text, the rulings that there are, the outlines of the forms as data. Goes out: rulings where the columns and rows part.
 * It must not read cells, nor know the forms themselves.
 */
@NullMarked
package nianbao.table.outline;

import org.jspecify.annotations.NullMarked;
