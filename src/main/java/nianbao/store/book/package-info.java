/**
 * Which bodies belong to a division, which of them owe a report, and what their reports state. Comes in: a code of a division.
 * Goes out: bodies, reports and figures of the versions that count. It must not judge them.
 */
@NullMarked
package nianbao.store.book;

import org.jspecify.annotations.NullMarked;
