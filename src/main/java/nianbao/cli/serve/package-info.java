/**
 * Commands that run until they are stopped: the watch of an inbox, and harvests on a schedule beside it.
 */
@NullMarked
package nianbao.cli.serve;

import org.jspecify.annotations.NullMarked;
