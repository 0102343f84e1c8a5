/**
 * Reports from the lists that governments publish. Comes in: a list of sources. Goes out: what is new there to the store, by
 * way of {@code ingest}, and what could not be had or is gone. HTTP stays in {@code harvest.net}. It must not read what a file says,
 * nor delete anything that is not its own.
 */
@NullMarked
package nianbao.harvest;

import org.jspecify.annotations.NullMarked;
