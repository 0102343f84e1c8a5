/** Numbers, matrices and paths as OFD writes them. Comes in: text. Goes out: values. It must not know of pages. */
@NullMarked
package nianbao.read.ofd.value;

import org.jspecify.annotations.NullMarked;
