/**
 * What only shows between reports: of one body over the years, and of several bodies. Comes in: the reports of a store. Goes out:
 * findings, each with its evidence. It must not change a figure.
 */
@NullMarked
package nianbao.book.across;

import org.jspecify.annotations.NullMarked;
