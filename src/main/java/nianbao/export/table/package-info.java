/**
 * The panel as plain tables. Comes in: reports of a panel. Goes out: rows of numbers and texts, and these as comma-separated
 * values or lines of JSON. It must not know where they are written to.
 */
@NullMarked
package nianbao.export.table;

import org.jspecify.annotations.NullMarked;
