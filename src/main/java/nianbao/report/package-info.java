/**
 * Blocks become the record: figures of the forms, narrative, checks and verdict. Comes in: blocks in reading order. Goes
 * out: a record. It must not know where the blocks came from, and never computes a figure.
 */
@NullMarked
package nianbao.report;

import org.jspecify.annotations.NullMarked;
