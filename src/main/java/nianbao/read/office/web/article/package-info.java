/**
 * Finds the article on a page of a site, and what the page says of it. Comes in: a parsed page. Goes out: the
 * element that holds the article, its title, publisher and day, and what of it is held elsewhere. It must not
 * fetch anything.
 */
@NullMarked
package nianbao.read.office.web.article;

import org.jspecify.annotations.NullMarked;
