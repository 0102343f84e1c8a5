/**
 * Words, years and numbers as they are printed. Comes in: texts. Goes out: how near one is to another, what they say of a
 * time. It must know no form.
 */
@NullMarked
package nianbao.report.wording;

import org.jspecify.annotations.NullMarked;
