/**
 * The prose of a report. Comes in: blocks. Goes out: title, issuer, year, number, signatory, six sections, what stands
 * before and after them. It must not know the figures.
 */
@NullMarked
package nianbao.report.narrative;

import org.jspecify.annotations.NullMarked;
