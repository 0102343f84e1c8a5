/** What all reports amount to, as tables that a page or a file shows. It must not know how they are shown. */
@NullMarked
package nianbao.review.overview;

import org.jspecify.annotations.NullMarked;
