/**
 * The language of style sheets, as far as reading needs it. Comes in: the text of style sheets and style
 * attributes. Goes out: rules, declarations, lengths and colours. It must not know a page, nor fetch anything.
 */
@NullMarked
package nianbao.read.office.web.css;

import org.jspecify.annotations.NullMarked;
