/**
 * Reads the folder of a release that somebody else may have written. Comes in: a path. Goes out: its manifest, its tables row by
 * row, and what of its files is not as they say. It must not follow a link, open a path that a release names, or hold a table of
 * figures in memory.
 */
@NullMarked
package nianbao.release.folder;

import org.jspecify.annotations.NullMarked;
