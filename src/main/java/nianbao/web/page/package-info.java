/**
 * The pages of the desk. Comes in: requests that the guard let through, and reports from the review. Goes out: HTML, and pictures
 * of pages. It must not change anything: what people say goes through {@code web.api}.
 */
@NullMarked
package nianbao.web.page;

import org.jspecify.annotations.NullMarked;
