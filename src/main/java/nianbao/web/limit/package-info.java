/**
 * What one sender can take of the server, before any request is looked at: connections, threads, bytes, time. Comes in: the
 * server. Goes out: the same within limits. It must not know who asks for what.
 */
@NullMarked
package nianbao.web.limit;

import org.jspecify.annotations.NullMarked;
