/**
 * Where the sections of a report begin and end. Comes in: paragraphs, the sections that a form has. Goes out: the report's
 * own, and what stands before and after them. It must not know what is said there.
 */
@NullMarked
package nianbao.report.narrative.section;

import org.jspecify.annotations.NullMarked;
