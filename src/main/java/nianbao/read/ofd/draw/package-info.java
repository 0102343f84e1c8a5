/**
 * The objects of a page as operators of PDF. Comes in: trees of XML and resources. Goes out: content streams, fonts, images.
 * It must not open parts that no resource names.
 */
@NullMarked
package nianbao.read.ofd.draw;

import org.jspecify.annotations.NullMarked;
