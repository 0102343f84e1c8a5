/**
 * The forms, and how tables are laid against them. Comes in: tables. Goes out: for each field of a form the cell that
 * holds it, with the labels that say so. It must not read figures.
 */
@NullMarked
package nianbao.report.form;

import org.jspecify.annotations.NullMarked;
