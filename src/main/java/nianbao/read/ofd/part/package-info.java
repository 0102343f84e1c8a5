/** The parts of an OFD within limits. Comes in: its bytes. Goes out: trees of XML, fonts, images. It must not draw. */
@NullMarked
package nianbao.read.ofd.part;

import org.jspecify.annotations.NullMarked;
