/**
 * Figures that are keyed blind, in the browser and for programs. Comes in: requests that the guard let through. Goes out: places on
 * pages, and what people key, to the review. Nothing of what is known of a figure may go out.
 */
@NullMarked
package nianbao.web.blind;

import org.jspecify.annotations.NullMarked;
