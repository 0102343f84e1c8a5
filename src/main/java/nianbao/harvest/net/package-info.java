/**
 * Files from the web. Comes in: an address, and what is known of it from before. Goes out: a file in the spool folder, or
 * why there is none. HTTP stays in here, with all that it owes to those it asks: robots.txt, pauses, limits. It must not
 * know what a page says.
 */
@NullMarked
package nianbao.harvest.net;

import org.jspecify.annotations.NullMarked;
