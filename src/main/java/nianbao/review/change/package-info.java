/**
 * What people changed: looked through, written out to be said again elsewhere, taken back. Comes in: filters and files. Goes
 * out: changes with the reports that they are about. It must not decide what becomes of a report: {@code correct} does.
 */
@NullMarked
package nianbao.review.change;

import org.jspecify.annotations.NullMarked;
