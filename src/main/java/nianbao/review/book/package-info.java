/**
 * The book of a county, its roll-up, and what shows between its reports, for the desk. Comes in: a division, and what people say of
 * where bodies are. Goes out: the same as the commands tell. It must not know how it is shown.
 */
@NullMarked
package nianbao.review.book;

import org.jspecify.annotations.NullMarked;
