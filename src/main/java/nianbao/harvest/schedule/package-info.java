/**
 * When harvests begin, by themselves. Comes in: a schedule, the time, and what a harvest is. Goes out: harvests whenever one is
 * due, and how that goes. It must not know how a source is gone through.
 */
@NullMarked
package nianbao.harvest.schedule;

import org.jspecify.annotations.NullMarked;
