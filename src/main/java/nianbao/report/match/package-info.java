/**
 * How tables are laid against the forms. Comes in: paragraphs and tables, the forms, and whose report on which year it is.
 * Goes out: for each field of a form the cell that holds it, with the labels that say so, or the doubt. It must not read
 * figures.
 */
@NullMarked
package nianbao.report.match;

import org.jspecify.annotations.NullMarked;
