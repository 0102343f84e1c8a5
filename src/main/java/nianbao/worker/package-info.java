/**
 * Reads files within limits; the only way that a file from outside is opened. Comes in: a path. Goes out: a record for
 * every file that it holds, whatever the file does to the reader. It must not know what a report is.
 */
@NullMarked
package nianbao.worker;

import org.jspecify.annotations.NullMarked;
