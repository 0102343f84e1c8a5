/**
 * What people say of what was read. Comes in: what a person says of figures, files and bodies, and readings. Goes out: the
 * version of a report that counts, with what people said laid over it, and what still waits for a person. It must not read
 * files, and must not print.
 */
@NullMarked
package nianbao.correct;

import org.jspecify.annotations.NullMarked;
