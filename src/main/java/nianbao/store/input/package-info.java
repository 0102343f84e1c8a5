/**
 * What came in: files and their bytes, the paths that they came from, and the runs that brought them. Goes out: the same
 * again, and which files a choice holds for. It must not know what was read of a file.
 */
@NullMarked
package nianbao.store.input;

import org.jspecify.annotations.NullMarked;
