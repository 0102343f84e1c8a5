/**
 * What there is to read in a path. Comes in: a path. Goes out: the files to read, each whole in memory with its media type,
 * or the reason why not. It writes nothing to disk and must not look at what a report says.
 */
@NullMarked
package nianbao.detect;

import org.jspecify.annotations.NullMarked;
