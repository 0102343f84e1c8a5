/**
 * The pages of a county: its book, its roll-up, and what shows between its reports. Comes in: requests. Goes out: pages, files, and
 * the same for programs. It must not add up anything.
 */
@NullMarked
package nianbao.web.book;

import org.jspecify.annotations.NullMarked;
