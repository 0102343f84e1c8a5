/**
 * The files and readings of reports, in the browser and for programs. Comes in: requests that the guard let through. Goes out:
 * versions beside each other, and which file counts, to the review.
 */
@NullMarked
package nianbao.web.version;

import org.jspecify.annotations.NullMarked;
