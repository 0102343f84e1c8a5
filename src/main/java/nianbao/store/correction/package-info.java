/**
 * Figures that people set, and what they saw then. It must not lay them over a reading: {@code ingest} does.
 */
@NullMarked
package nianbao.store.correction;

import org.jspecify.annotations.NullMarked;
