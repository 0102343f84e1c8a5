/**
 * The book of a county: which bodies belong to it, who owes a report and who has published, and whether the county's own
 * figures are the sum of those of its bodies. Comes in: a store, a division. Goes out: the book, the roll-up. It must not change
 * a figure.
 */
@NullMarked
package nianbao.book;

import org.jspecify.annotations.NullMarked;
