/**
 * What people changed, in the browser and for programs. Comes in: requests that the guard let through. Goes out: changes, files
 * of them, and that some are taken back, to the review.
 */
@NullMarked
package nianbao.web.change;

import org.jspecify.annotations.NullMarked;
