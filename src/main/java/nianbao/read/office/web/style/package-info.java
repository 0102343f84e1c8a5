/**
 * How a web page looks, as far as it matters for reading. Comes in: a parsed page. Goes out: what of it a reader sees,
 * and what is set so that plain reading may differ from what is seen. It must not fetch anything.
 */
@NullMarked
package nianbao.read.office.web.style;

import org.jspecify.annotations.NullMarked;
