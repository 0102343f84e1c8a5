/**
 * What programs, and the scripts of our own pages, ask and say as JSON. Comes in: requests that the guard let through. Goes out:
 * what the review has, and what people say, to it. Described by {@code openapi.yaml}.
 */
@NullMarked
package nianbao.web.api;

import org.jspecify.annotations.NullMarked;
