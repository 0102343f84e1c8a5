/**
 * Files that are to be read by whichever process is free. Comes in: paths, and what became of them. Goes out: each path to one
 * process at a time. It must not know what is read of a file.
 */
@NullMarked
package nianbao.store.work;

import org.jspecify.annotations.NullMarked;
