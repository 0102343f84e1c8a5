/**
 * What one line of a report is by its words: a numbered heading, a title, a signature. Comes in: a line. Goes out: its parts, or
 * that it is none. It must not know other lines.
 */
@NullMarked
package nianbao.report.narrative.line;

import org.jspecify.annotations.NullMarked;
