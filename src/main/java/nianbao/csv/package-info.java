/**
 * Tables as comma-separated values. Comes in: cells, or a text. Goes out: a text, or its rows. It must not know what the cells
 * mean.
 */
@NullMarked
package nianbao.csv;

import org.jspecify.annotations.NullMarked;
