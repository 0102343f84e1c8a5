/**
 * What of a draft is not as its form has it: title, sections, tables, labels, units. Comes in: a record, the form that its year
 * calls for, the labels as they are printed. Goes out: deviations, each with what stands there and what the form has. It must
 * not say whether somebody should mind.
 */
@NullMarked
package nianbao.check.form;

import org.jspecify.annotations.NullMarked;
