/**
 * Web pages, by way of jsoup. Comes in: the bytes of a page. Goes out: the article on it as elements of flow, without
 * the site around it. It must not fetch anything.
 */
@NullMarked
package nianbao.read.office.web;

import org.jspecify.annotations.NullMarked;
