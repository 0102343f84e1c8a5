/**
 * What people would use instead, on the same files. Comes in: files whose figures are known. Goes out: of each program how
 * long it took, how much memory, and which of its figures are right in their true field. What another program gives is read
 * with all that is known of the forms, since it is the program that is measured and not who uses it.
 */
@NullMarked
package nianbao.bench.peer;

import org.jspecify.annotations.NullMarked;
