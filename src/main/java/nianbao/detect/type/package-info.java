/**
 * What a file is, by its bytes: its media type, whether it is a page of a larger document, the text of a web page. Tika stays
 * in here.
 */
@NullMarked
package nianbao.detect.type;

import org.jspecify.annotations.NullMarked;
