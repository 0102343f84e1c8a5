/**
 * The reading room for OFD (GB/T 33190). Comes in: the bytes of an OFD. Goes out: a PDF that draws the same letters, paths
 * and images at the same places, with what could not be carried over named; or a refusal. It must not lay out, guess or
 * repair text: a letter of which it is not sure what is drawn comes out as one of which nothing is known.
 */
@NullMarked
package nianbao.read.ofd;

import org.jspecify.annotations.NullMarked;
