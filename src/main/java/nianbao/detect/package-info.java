/**
 * What files are, by their bytes, and what is in archives. Comes in: a path. Goes out: the files to read, each whole in
 * memory with its media type, or the reason why not. Tika and the archive formats stay in here. It writes nothing to disk
 * and must not look at what a report says.
 */
@NullMarked
package nianbao.detect;

import org.jspecify.annotations.NullMarked;
