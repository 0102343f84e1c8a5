/**
 * Who may ask what of the desk. Comes in: each request. Goes out: the session that it belongs to, or its refusal; and what a
 * browser is told never to do. It must not know reports.
 */
@NullMarked
package nianbao.web.guard;

import org.jspecify.annotations.NullMarked;
