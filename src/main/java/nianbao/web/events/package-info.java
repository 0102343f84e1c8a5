/**
 * What open pages are told at once: that a report was changed, how far files are that were brought, who looks at what. Comes in:
 * what happens. Goes out: events to those whom they concern. It must never keep waiting whoever tells it something.
 */
@NullMarked
package nianbao.web.events;

import org.jspecify.annotations.NullMarked;
