/**
 * Whether the text of a page can be taken at its word. Comes in: the letters of a page, seen and unseen, and
 * what their fonts say. Goes out: letters of which nothing is known marked so, and whether a page is text or an
 * image. It must not change what a letter says.
 */
@NullMarked
package nianbao.read.pdf.trust;

import org.jspecify.annotations.NullMarked;
