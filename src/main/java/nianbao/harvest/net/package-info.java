/**
 * Files from the web. Comes in: an address, and what is known of it from before. Goes out: a file in the spool folder, or
 * why there is none. What is owed to those who are asked stands here: robots.txt, pauses, when to ask again and when to give
 * up. It must not know what a page says.
 */
@NullMarked
package nianbao.harvest.net;

import org.jspecify.annotations.NullMarked;
