/**
 * Freezes a panel. Comes in: a panel, a name, a day. Goes out: a folder with its tables, where they came from, what people
 * corrected, and a manifest of hashes; the same bytes each time, but for the day. It must not change a figure.
 */
@NullMarked
package nianbao.release.freeze;

import org.jspecify.annotations.NullMarked;
