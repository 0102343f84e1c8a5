/**
 * The reading process. Comes in: orders. Goes out: a record for every file that is wanted, or a page that is drawn. It must not
 * know who ordered.
 */
@NullMarked
package nianbao.worker.child;

import org.jspecify.annotations.NullMarked;
