/**
 * Which column of a form each column of a table is. Comes in: the head of a table, the columns of the form. Goes out: for each
 * the columns that it spans, or the doubt. It must not look at the labels of rows.
 */
@NullMarked
package nianbao.report.match.column;

import org.jspecify.annotations.NullMarked;
