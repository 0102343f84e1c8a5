/**
 * Lines of tables that people draw on the page of a report. Comes in: requests that the guard let through. Goes out: what is read
 * between the lines, as JSON. It must not keep anything that nobody confirmed.
 */
@NullMarked
package nianbao.web.drawn;

import org.jspecify.annotations.NullMarked;
