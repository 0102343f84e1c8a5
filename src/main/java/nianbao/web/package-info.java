/**
 * The desk in the browser. Comes in: requests of people, and of programs through {@code /api}. Goes out: pages, pictures of pages,
 * and what people say, to the review. What may be asked by whom is decided by its guard alone. It must not read files or
 * statements itself.
 */
@NullMarked
package nianbao.web;

import org.jspecify.annotations.NullMarked;
