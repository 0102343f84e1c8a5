/**
 * Files that people bring, one after another into the store. Comes in: bytes in a folder of the program's own, and who brought
 * them. Goes out: what was received for good, how far each file is, and what became of it. It must not open a file, and must
 * not know by which protocol it came.
 */
@NullMarked
package nianbao.upload;

import org.jspecify.annotations.NullMarked;
