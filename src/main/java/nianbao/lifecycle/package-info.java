/**
 * How a process is alone at its work, waits, and ends. Comes in: files to lock, times to wait, signals of the system, and who
 * wants to be told. Goes out: locks, waits that end early, and an end in order. It must not know what the process is about.
 */
@NullMarked
package nianbao.lifecycle;

import org.jspecify.annotations.NullMarked;
