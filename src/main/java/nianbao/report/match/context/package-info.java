/**
 * Whose table it is. Comes in: paragraphs and tables in reading order, whose report on which year it is. Goes out: for each
 * table the report, body, year and scope that its surroundings name, and what its labels say of these. It must not know cells.
 */
@NullMarked
package nianbao.report.match.context;

import org.jspecify.annotations.NullMarked;
