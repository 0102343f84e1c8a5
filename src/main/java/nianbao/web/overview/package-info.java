/**
 * The page of counts over many reports. Comes in: sums from the review. Goes out: HTML, each chart with its figures as a table.
 */
@NullMarked
package nianbao.web.overview;

import org.jspecify.annotations.NullMarked;
