/**
 * The year that a report is on. Comes in: titles, preamble, the texts of sections. Goes out: the year, or where they contradict
 * each other, and a period that is no year. It must not know where they stand.
 */
@NullMarked
package nianbao.report.narrative.year;

import org.jspecify.annotations.NullMarked;
