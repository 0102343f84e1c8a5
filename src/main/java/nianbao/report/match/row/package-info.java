/**
 * Which row of a form each row of a table is. Comes in: the labels of rows, the rows of the form. Goes out: for each the row
 * that it is, or the doubt. It must not look at the heads of columns.
 */
@NullMarked
package nianbao.report.match.row;

import org.jspecify.annotations.NullMarked;
