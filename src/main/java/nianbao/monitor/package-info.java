/**
 * What runs for long shows that it lives. Comes in: how it does, again and again. Goes out: a JSON file that a monitor finds
 * whole at any time, and how well that is. It must not know what the program is about.
 */
@NullMarked
package nianbao.monitor;

import org.jspecify.annotations.NullMarked;
