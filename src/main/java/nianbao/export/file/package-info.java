/**
 * Files and folders that are there whole, or not at all. Comes in: a path. Goes out: a place beside it to write to, which takes
 * the path when all is written. It must not know what is written.
 */
@NullMarked
package nianbao.export.file;

import org.jspecify.annotations.NullMarked;
