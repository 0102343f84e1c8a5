/**
 * Lines of tables that people draw on pages. Comes in: grids, and who drew them. Goes out: what is read between them, and once a
 * person wants it so, a reading that counts. It must not change a reading that is there.
 */
@NullMarked
package nianbao.review.drawn;

import org.jspecify.annotations.NullMarked;
