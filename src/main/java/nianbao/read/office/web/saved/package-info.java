/**
 * Web pages saved as one file (MHTML, RFC 2557). Comes in: the bytes of the file. Goes out: the page as the web would give it,
 * with the style sheets and pictures that the file brings along put into it.
 */
@NullMarked
package nianbao.read.office.web.saved;

import org.jspecify.annotations.NullMarked;
