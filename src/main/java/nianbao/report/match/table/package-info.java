/**
 * A table of a document as it is laid against a form. Comes in: a table. Goes out: its rows by the table of the form that
 * they may be of, what stands beside them, and, in the end, the cell of each field. It must not decide which row or column
 * is which.
 */
@NullMarked
package nianbao.report.match.table;

import org.jspecify.annotations.NullMarked;
