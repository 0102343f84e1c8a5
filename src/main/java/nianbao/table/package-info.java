/**
 * Grids and glyphs become tables with their merged cells, joined over page breaks, in one flow with the paragraphs. Comes
 * in: pages. Goes out: blocks in reading order. It must not know the forms, nor what the pages were read from.
 */
@NullMarked
package nianbao.table;

import org.jspecify.annotations.NullMarked;
