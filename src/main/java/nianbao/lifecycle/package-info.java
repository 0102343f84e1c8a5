/**
 * How a process that runs for long waits and ends. Comes in: times to wait, signals of the system, and who wants to be told.
 * Goes out: waits that end early, and an end in order. It must not know what the process is about.
 */
@NullMarked
package nianbao.lifecycle;

import org.jspecify.annotations.NullMarked;
